import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { REPAIR_REASON } from '@libs/contracts';
import { Clock } from '@libs/kernel';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { ChangeWorker } from '../change-worker/change-worker.js';

export class ReturnRegistrationRequest extends OccurredRequest {
  @IsIn(REPAIR_REASON)
  reasonCode!: string;
}

/** The head of the village sends a registration back to the desk. */
@Injectable()
export class ReturnRegistration {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly changing: ChangeWorker,
    private readonly clock: Clock,
  ) {}

  async execute(
    workerId: string,
    request: ReturnRegistrationRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    const when = occurred(request, this.clock.now());
    await this.db.write(by, (tx) =>
      this.changing.execute(tx, by, workerId, ifMatch, (worker) =>
        worker.returnForRepair(request.reasonCode, when),
      ),
    );
  }
}
