import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { REJECTION_REASON, WITHDRAWAL_REASON, type DomainEvent } from '@libs/contracts';
import { Clock } from '@libs/kernel';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { ChangeWorker } from '../change-worker/change-worker.js';
import type { Occurred, Worker } from '../worker.js';

export class RejectRegistrationRequest extends OccurredRequest {
  @IsIn(REJECTION_REASON)
  reasonCode!: string;
}

export class WithdrawRequest extends OccurredRequest {
  @IsIn(WITHDRAWAL_REASON)
  reasonCode!: string;
}

/** A registration ends before she has left; whoever was let look at her for it needs to no more. */
@Injectable()
export class EndRegistration {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly changing: ChangeWorker,
    private readonly clock: Clock,
  ) {}

  /** The head of the village or the district rejects it. */
  reject(
    workerId: string,
    request: RejectRegistrationRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    return this.end(workerId, request, ifMatch, by, (worker, when) =>
      worker.reject(request.reasonCode, when),
    );
  }

  /** She has told the desk that she will not go. */
  withdraw(workerId: string, request: WithdrawRequest, ifMatch: number, by: Commander): Promise<void> {
    return this.end(workerId, request, ifMatch, by, (worker, when) =>
      worker.withdraw(request.reasonCode, when),
    );
  }

  private async end(
    workerId: string,
    request: OccurredRequest,
    ifMatch: number,
    by: Commander,
    decide: (worker: Worker, when: Occurred) => DomainEvent,
  ): Promise<void> {
    const when = occurred(request, this.clock.now());
    await this.db.write(by, async (tx) => {
      const receipt = await this.changing.execute(tx, by, workerId, ifMatch, (worker) =>
        decide(worker, when),
      );
      // Told late or not, from today on nobody looks at her for it.
      await tx.query('select end_grants_of_the_ended($1, greatest($2::date, current_date))', [
        workerId,
        when.occurredOn,
      ]);
      return receipt;
    });
  }
}
