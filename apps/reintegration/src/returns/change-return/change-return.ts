import { ScopedDataSource, type Commander } from '@libs/access';
import type { DomainEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { assertUnchanged } from '@libs/http';
import { Clock } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, type OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { ReturnNotFound } from '../return-case.errors.js';
import { ReturnCase, type Occurred } from '../return-case.js';

/** A step of one return: which, when, from which version, by whom. */
export interface Step {
  readonly returnId: string;
  readonly request: OccurredRequest;
  readonly ifMatch: number;
  readonly by: Commander;
}

type Decide = (
  returnCase: ReturnCase,
  when: Occurred,
  tx: Transaction,
) => readonly DomainEvent[] | Promise<readonly DomainEvent[]>;

/** The four beats of every step: load under lock, decide, store, tell. */
@Injectable()
export class ChangeReturn {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute({ returnId, request, ifMatch, by }: Step, decide: Decide): Promise<void> {
    const when = occurred(request, this.clock.now());
    await this.db.write(by, async (tx) => {
      const returnCase = await tx.findForUpdate(ReturnCase, returnId);
      if (!returnCase) throw new ReturnNotFound();
      assertUnchanged(returnCase.version, ifMatch);
      const told = await decide(returnCase, when, tx);
      const { state, needs, urgent, planId, forms, outcome, completedOn, version } = returnCase;
      tx.update(ReturnCase, returnId, { state, needs, urgent, planId, forms, outcome, completedOn, version });
      this.outbox.add(tx, ...told);
      return { id: returnId, version };
    });
  }
}
