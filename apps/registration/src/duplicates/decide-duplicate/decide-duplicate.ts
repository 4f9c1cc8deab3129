import { ScopedDataSource, type Commander } from '@libs/access';
import type { DomainEvent } from '@libs/contracts';
import { uniqueViolation, type Transaction } from '@libs/database';
import { assertUnchanged, IsId, NestedList } from '@libs/http';
import { Clock, newId, type Id, type Instant } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { DuplicateCandidate } from '../duplicate-candidate.js';
import { DuplicateDecision } from '../duplicate-decision.js';
import { AlreadyMerged, DuplicateNotFound } from '../duplicate-candidate.errors.js';
import { sealedSides } from '../find-duplicates/sealed-sides.js';

export class DecideDuplicateRequest extends OccurredRequest {}

export class SameTripRequest {
  /** The journey of the record that is merged. */
  @IsId()
  from!: string;

  /** The journey of the record that stays. */
  @IsId()
  to!: string;
}

export class MergeWorkersRequest extends OccurredRequest {
  /** The record that she goes on with. */
  @IsId()
  survivorId!: string;

  /** Which journeys are the same trip; none where they are two trips of one person. */
  @NestedList(() => SameTripRequest, { max: 1 })
  journeys!: SameTripRequest[];
}

type Decide = (pair: DuplicateCandidate, tx: Transaction) => DomainEvent | Promise<DomainEvent>;

/** An office has looked at two records side by side: two people, one person, or a merge that was wrong. */
@Injectable()
export class DecideDuplicate {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  dismiss(id: Id, request: DecideDuplicateRequest, ifMatch: number, by: Commander): Promise<void> {
    const [when, now] = this.moment(request);
    return this.decide(id, ifMatch, by, now, (pair) => pair.dismiss(when, now));
  }

  merge(id: Id, request: MergeWorkersRequest, ifMatch: number, by: Commander): Promise<void> {
    const [when, now] = this.moment(request);
    return this.decide(id, ifMatch, by, now, async (pair, tx) =>
      pair.merge(request, await sealedSides(tx, id), when, now),
    ).catch((error: unknown) => {
      // Another pair of one of the two was merged meanwhile.
      throw uniqueViolation(error) === undefined ? error : new AlreadyMerged();
    });
  }

  unmerge(id: Id, request: DecideDuplicateRequest, ifMatch: number, by: Commander): Promise<void> {
    const [when, now] = this.moment(request);
    return this.decide(id, ifMatch, by, now, (pair) => pair.unmerge(when, now));
  }

  private moment(request: OccurredRequest): [ReturnType<typeof occurred>, Instant] {
    const now = this.clock.now();
    return [occurred(request, now), now];
  }

  /** What it leads to in the two villages follows in the database: whoever decides need not see into them. */
  private async decide(id: Id, ifMatch: number, by: Commander, now: Instant, decide: Decide): Promise<void> {
    const { role, subject: officer } = by.access;
    await this.db.write(by, async (tx) => {
      const pair = await tx.findForUpdate(DuplicateCandidate, id);
      if (!pair) throw new DuplicateNotFound();
      assertUnchanged(pair.version, ifMatch);
      const told = await decide(pair, tx);
      const { state, version, decidedAt, survivorId, journeys } = pair;
      tx.update(DuplicateCandidate, id, { state, version, decidedAt, survivorId, journeys });
      tx.insert(
        DuplicateDecision,
        new DuplicateDecision(newId(), id, version, state, survivorId, told.occurredOn, role, officer, now),
      );
      this.outbox.add(tx, told);
      return { id, version };
    });
  }
}
