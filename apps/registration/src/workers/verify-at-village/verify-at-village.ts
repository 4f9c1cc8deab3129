import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { VILLAGE_CHECK } from '@libs/contracts';
import { Clock } from '@libs/kernel';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { ArrayMaxSize, ArrayUnique, IsIn } from 'class-validator';
import { ChangeWorker } from '../change-worker/change-worker.js';
import { JudgeVerifications } from '../judge-verifications/judge-verifications.js';

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
    private readonly judges: JudgeVerifications,
    private readonly clock: Clock,
  ) {}

  async execute(
    workerId: string,
    request: VerifyAtVillageRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    const knownAt = this.clock.now();
    const when = occurred(request, knownAt);
    await this.db.write(by, (tx) =>
      this.changing.execute(tx, by, workerId, ifMatch, async (worker) => {
        const judge = await this.judges.of(tx, [workerId], { on: when.occurredOn, knownAt });
        return [worker.verifyAtVillage(request.checklist, judge.atVillage(worker), when)];
      }),
    );
  }
}
