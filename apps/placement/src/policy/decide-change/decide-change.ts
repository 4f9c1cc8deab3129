import { ScopedDataSource, type Commander } from '@libs/access';
import type { Transaction } from '@libs/database';
import { assertUnchanged } from '@libs/http';
import { Clock, type Id, type Instant } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import type { PolicyRow } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { PolicyChange } from '../policy-change.js';
import { PolicyChangeNotFound, PolicyRowNotStanding } from '../policy.errors.js';
import { RescreenJourneys } from '../rescreen-journeys/rescreen-journeys.js';

/** A second administrator lets a proposed row hold, or leaves it as it is. */
@Injectable()
export class DecideChange {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly rescreening: RescreenJourneys,
    private readonly clock: Clock,
  ) {}

  /** The row holds, the log is told, and every journey that has not left is to be screened again: all or nothing. */
  async approve(id: Id, ifMatch: number, by: Commander): Promise<void> {
    const now = this.clock.now();
    await this.decide(id, ifMatch, by, async (change, tx) => {
      const { row, told } = change.approve(by.access.subject, now);
      if (change.supersedes) await supersede(tx, change.supersedes, now);
      await store(tx, row);
      await tx.query('insert into rescreening (policy_row_id, asked_at) values ($1, $2)', [row.id, now]);
      this.outbox.add(tx, told);
      tx.onCommit(() => this.rescreening.wake());
    });
  }

  async reject(id: Id, ifMatch: number, by: Commander): Promise<void> {
    const now = this.clock.now();
    await this.decide(id, ifMatch, by, async (change) => change.reject(by.access.subject, now));
  }

  private async decide(
    id: Id,
    ifMatch: number,
    by: Commander,
    decision: (change: PolicyChange, tx: Transaction) => Promise<void>,
  ): Promise<void> {
    await this.db.write(by, async (tx) => {
      const change = await tx.findForUpdate(PolicyChange, id);
      if (!change) throw new PolicyChangeNotFound();
      assertUnchanged(change.version, ifMatch);
      await decision(change, tx);
      const { version, state, decidedBy, decidedAt } = change;
      tx.update(PolicyChange, id, { version, state, decidedBy, decidedAt });
      return { id, version };
    });
  }
}

/** Somebody may have corrected the same row since this was proposed. */
async function supersede(tx: Transaction, id: Id, now: Instant): Promise<void> {
  const standing = await tx.query(
    'update destination_policy set superseded_at = $2 where id = $1 and superseded_at is null returning id',
    [id, now],
  );
  if (standing.length === 0) throw new PolicyRowNotStanding();
}

async function store(tx: Transaction, row: PolicyRow): Promise<void> {
  await tx.query(
    `insert into destination_policy (id, country, scheme, employer_type, job_group, status, valid_from, valid_to,
       recorded_at, legal_basis, note, source_url, confidence, told)
     select id, country, scheme, "employerType", "jobGroup", status, "validFrom", "validTo", "recordedAt", "legalBasis",
       note, "sourceUrl", confidence, true
     from jsonb_to_record($1) as r (
       id uuid, country text, scheme text, "employerType" text, "jobGroup" text, status text, "validFrom" date,
       "validTo" date, "recordedAt" timestamptz, "legalBasis" text, note text, "sourceUrl" text, confidence text)`,
    [row],
  );
}
