import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { PERMIT_REVOCATION, SIGNING_CAPACITY } from '@libs/contracts';
import { Clock } from '@libs/kernel';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { AcknowledgeLetter } from '../../letters/acknowledge-letter/acknowledge-letter.js';
import { ChangeWorker } from '../change-worker/change-worker.js';

export class RevokeFamilyPermitRequest extends OccurredRequest {
  @IsIn(PERMIT_REVOCATION)
  reasonCode!: string;

  /** In which capacity the village revokes. */
  @IsIn(SIGNING_CAPACITY)
  capacity!: string;
}

/** The head of the village takes back the village's word for a family permit. */
@Injectable()
export class RevokeFamilyPermit {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly changing: ChangeWorker,
    private readonly letters: AcknowledgeLetter,
    private readonly clock: Clock,
  ) {}

  async execute(
    workerId: string,
    { reasonCode, capacity, ...request }: RevokeFamilyPermitRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    const when = occurred(request, this.clock.now());
    await this.db.write(by, async (tx) => {
      let letterId: string | undefined;
      const receipt = await this.changing.execute(tx, by, workerId, ifMatch, (worker) => {
        const told = worker.revokeFamilyPermit({ reasonCode, capacity }, when);
        ({ letterId } = told.data);
        return told;
      });
      if (letterId) await this.letters.revoke(tx, letterId, reasonCode, when, by);
      return receipt;
    });
  }
}
