import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { VILLAGE_CHECK } from '@libs/contracts';
import { Clock } from '@libs/kernel';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { ArrayMaxSize, ArrayUnique, IsIn } from 'class-validator';
import { HeardPolicy } from '../../screening/heard-policy/heard-policy.js';
import { ChangeWorker } from '../change-worker/change-worker.js';

export class VerifyAtVillageRequest extends OccurredRequest {
  /** What was looked at and found in order. */
  @IsIn(VILLAGE_CHECK, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(VILLAGE_CHECK.length)
  checklist!: string[];
}

/** The village vouches for identity, domicile and family permit. */
@Injectable()
export class VerifyAtVillage {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly changing: ChangeWorker,
    private readonly policy: HeardPolicy,
    private readonly clock: Clock,
  ) {}

  async execute(
    workerId: string,
    request: VerifyAtVillageRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    const when = occurred(request, this.clock.now());
    await this.db.write(by, (tx) =>
      this.changing.execute(tx, by, workerId, ifMatch, async (worker) => {
        const numbers = await this.policy.parametersFor(worker);
        return [worker.verifyAtVillage(request.checklist, when, numbers)];
      }),
    );
  }
}
