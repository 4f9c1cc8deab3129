import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { Nested } from '@libs/http';
import { Clock } from '@libs/kernel';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { SignsRequest } from '../../screening/screening.request.js';
import { ChangeWorker } from '../change-worker/change-worker.js';
import { LookAgain } from '../look-again/look-again.js';

export class ScreenWorkerRequest extends OccurredRequest {
  /** All that she has told by now: it takes the place of what was told before. */
  @Nested(() => SignsRequest)
  signs!: SignsRequest;
}

/** Looks at a plan again, with what she has told since and the policy of today. */
@Injectable()
export class ScreenWorker {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly changing: ChangeWorker,
    private readonly again: LookAgain,
    private readonly clock: Clock,
  ) {}

  async execute(
    workerId: string,
    { signs, ...request }: ScreenWorkerRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    const knownAt = this.clock.now();
    const when = { ...occurred(request, knownAt), knownAt };
    await this.db.write(by, (tx) =>
      this.changing.execute(tx, by, workerId, ifMatch, (worker) => {
        worker.assertOnTheWay();
        return this.again.look(worker, signs, when);
      }),
    );
  }
}
