import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { REPAIR_REASON } from '@libs/contracts';
import { Clock } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { changeWorker } from '../change-worker/change-worker.js';

export class ReturnRegistrationRequest extends OccurredRequest {
  @IsIn(REPAIR_REASON)
  reasonCode!: string;
}

/** The head of the village sends a registration back to the desk. */
@Injectable()
export class ReturnRegistration {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
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
      changeWorker(tx, this.outbox, workerId, ifMatch, (worker) =>
        worker.returnForRepair(request.reasonCode, when),
      ),
    );
  }
}
