import { OutsideYourArea, ScopedDataSource, type Caller } from '@libs/access';
import { DeskReported, event } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { Clock, dayInJakarta, type Instant } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import type { ReportDeskRequest } from './report-desk.request.js';
import { isWorthTelling } from './worth-telling.js';

/** As long as a sign-in of a desk may slide: a device that is not heard any more by then is given up. */
const GIVEN_UP_AFTER = '30 days';

interface Waiting {
  readonly waiting: number;
  readonly since: Instant | null;
}

/**
 * Hears that a desk is there and what could not be sent from it. Writes, and tells of its village, only what is new: a
 * repeat does no harm, so it needs no key.
 */
@Injectable()
export class ReportDesk {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws OutsideYourArea for an officer of no village */
  async execute({ waiting, oldestWaitsSeconds = 0 }: ReportDeskRequest, by: Caller): Promise<void> {
    const { areas, deskId, subject } = by.access;
    const [village = ''] = areas;
    if (village.length !== 10) throw new OutsideYourArea();
    const now = this.clock.now();
    const since = waiting > 0 ? new Date(Date.parse(now) - oldestWaitsSeconds * 1000).toISOString() : null;
    const desk = deskId ?? subject;
    await this.db.step(by, async (tx) => {
      if (!isWorthTelling(await lastTold(tx, village, desk), waiting, now)) return;
      await tx.query(
        `insert into desk_report as d (village_code, desk, waiting, oldest_waiting_since, told_at) values ($1, $2, $3, $4, $5)
         on conflict (village_code, desk) do update set waiting = excluded.waiting,
           oldest_waiting_since = excluded.oldest_waiting_since, told_at = excluded.told_at`,
        [village, desk, waiting, since, now],
      );
      const all = await waitingIn(tx, village, now);
      const when = {
        subject: { kind: 'village', id: village },
        occurredOn: dayInJakarta(now),
        occurredAt: now,
      } as const;
      const report = { waiting: all.waiting, ...(all.since && { oldestWaitingSince: all.since }) };
      this.outbox.add(tx, event(DeskReported, when, report));
    });
  }
}

async function lastTold(
  tx: Transaction,
  village: string,
  desk: string,
): Promise<{ waiting: number; toldAt: Instant } | undefined> {
  const [row] = await tx.query<{ waiting: number; told_at: Date }>(
    'select waiting, told_at from desk_report where village_code = $1 and desk = $2',
    [village, desk],
  );
  return row && { waiting: row.waiting, toldAt: row.told_at.toISOString() };
}

/** What waits on all devices of a village. */
async function waitingIn(tx: Transaction, village: string, now: Instant): Promise<Waiting> {
  const [row] = await tx.query<{ waiting: number; since: Date | null }>(
    `select sum(waiting)::int as waiting, min(oldest_waiting_since) as since from desk_report
     where village_code = $1 and told_at > $2::timestamptz - interval '${GIVEN_UP_AFTER}'`,
    [village, now],
  );
  return { waiting: row?.waiting ?? 0, since: row?.since?.toISOString() ?? null };
}
