import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { RED_FLAG_CLEARED } from '@libs/contracts';
import { Clock } from '@libs/kernel';
import { isRedFlag } from '@libs/rules';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { ChangeWorker } from '../change-worker/change-worker.js';
import { RedFlagNotStanding } from '../worker.errors.js';

export class ClearRedFlagRequest extends OccurredRequest {
  @IsIn(RED_FLAG_CLEARED)
  clearedReason!: string;
}

/** The head of the village or the district has looked at a sign of bad recruitment, and answers it. */
@Injectable()
export class ClearRedFlag {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly changing: ChangeWorker,
    private readonly clock: Clock,
  ) {}

  async execute(
    workerId: string,
    flag: string,
    request: ClearRedFlagRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    if (!isRedFlag(flag)) throw new RedFlagNotStanding();
    const when = occurred(request, this.clock.now());
    await this.db.write(by, (tx) =>
      this.changing.execute(tx, by, workerId, ifMatch, (worker) =>
        worker.clearRedFlag(flag, request.clearedReason, when),
      ),
    );
  }
}
