import { ScopedDataSource, type Commander } from '@libs/access';
import type { Transaction } from '@libs/database';
import { assertUnchanged } from '@libs/http';
import { Clock, dayInJakarta, type Id, type Instant, type LocalDate } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { addDays } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { PolicyChange } from '../policy-change.js';
import { assertAllSaid } from '../read-policy/numbers-with.js';
import { PolicyChangeNotFound, PolicyRowNotStanding } from '../policy.errors.js';
import type { KindOfRow, PolicyKind } from '../policy-rows.js';
import { POLICY_TABLES } from '../policy-rows.sql.js';
import { RescreenJourneys } from '../rescreen-journeys/rescreen-journeys.js';

const WALK = `insert into rescreening (policy_row_id, kind, due, asked_at) values ($1, $2, $3, $4)`;

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
      if (change.kind === 'PARAMETERS') await assertAllSaid(tx, change, now);
      const { kind, row, told } = change.approve(by.access.subject, now);
      const { name, insert } = POLICY_TABLES[kind];
      if (change.supersedes) await supersede(tx, name, change.supersedes, now);
      await tx.query(insert, [row]);
      for (const due of walkedOn(kind, row, change.supersedes !== null, dayInJakarta(now)))
        await tx.query(WALK, [row.id, kind, due, now]);
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
async function supersede(tx: Transaction, table: string, id: Id, now: Instant): Promise<void> {
  const standing = await tx.query(
    `update ${table} set superseded_at = $2 where id = $1 and superseded_at is null returning id`,
    [id, now],
  );
  if (standing.length === 0) throw new PolicyRowNotStanding();
}

/**
 * The days on which journeys that have not left are to be looked at. A destination is judged for the day of departure, so
 * at once; numbers by the day of the look, so when a row begins and when it has ended. Costs stand in nobody's way (E13).
 */
function walkedOn(
  kind: PolicyKind,
  { validFrom, validTo }: KindOfRow['row'],
  corrects: boolean,
  today: LocalDate,
): LocalDate[] {
  if (kind === 'DESTINATION') return [today];
  if (kind === 'COST') return [];
  const days = [validFrom > today ? validFrom : today, ...(corrects ? [today] : [])];
  const ended = validTo === undefined ? undefined : addDays(validTo, 1);
  return [...new Set([...days, ...(ended !== undefined && ended > today ? [ended] : [])])];
}
