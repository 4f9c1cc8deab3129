import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DistrictVerified, RelayTick, VillageVerified, WorkerRegistered } from '@libs/contracts';
import { runMigrations } from '@libs/database';
import { newId, type Instant } from '@libs/kernel';
import { received, REGISTERED, type Asker } from '@libs/testing';
import { Client } from 'pg';
import { DaysByTen } from '../../migrations/0017-days-by-ten.js';
import { MIGRATIONS } from '../../migrations/index.js';
import { startStatus, type StatusUnderTest } from '../spec-status.js';
import type { FigureAnswer } from './ask-figure/ask-figure.views.js';

let service: StatusUnderTest;
let ministry: Asker;
/** Sees whatever is entered. */
let owner: Client;

const VILLAGES = ['3307102004', '3507112008', '7371011001'];
const onDay = (n: number): Instant => new Date(Date.UTC(2024, 0, n, 20)).toISOString();

beforeAll(async () => {
  service = await startStatus();
  ministry = service.as({ role: 'KEMENTERIAN' });
  owner = new Client({ connectionString: service.database.url.owner });
  await owner.connect();
  const told = (worker: string, n: number) => ({
    occurredOn: onDay(n).slice(0, 10),
    heardAt: onDay(n),
    recordedAt: onDay(n),
    journeyId: worker,
  });
  const registered = Array.from({ length: 90 }, (_, n) => ({ worker: newId(), n }));
  await service.project(
    ...registered.flatMap(({ worker, n }) => [
      received(
        WorkerRegistered,
        worker,
        { ...REGISTERED, villageCode: VILLAGES[n % VILLAGES.length]! },
        told(worker, n + 1),
      ),
      received(VillageVerified, worker, { checklist: ['IDENTITY'] }, told(worker, n + 2 + (n % 7))),
      received(DistrictVerified, worker, { externalIds: [] }, told(worker, n + 3 + (n % 19))),
    ]),
  );
  await service.project(
    ...['registration', 'training', 'placement', 'reintegration'].map((teller) =>
      received(RelayTick, newId(), {
        service: teller,
        stamp: '2024-04-02T00:00:00.000Z',
        offsets: {},
        waiting: 0,
        oldestWaitingAgeMs: 0,
      }),
    ),
  );
}, 30_000);

afterAll(async () => {
  await owner.end();
  await service.close();
});

/** Of the entries heard until then, by step and of all. */
async function byHand(asOf: Instant, area: string): Promise<FigureAnswer['rows']> {
  const { rows } = await owner.query<{ kind: string | null; n: number; of: number }>(
    `with each as (select kind, days, sum(n)::int as n from generation_1.figure_entry where measure = 'LAMA_LANGKAH'
       and occurred_on between '2024-01-01' and '2024-04-30' and heard_at <= $1 and area like $2 group by 1, 2 having sum(n) > 0)
     select kind, percentile_disc(0.5) within group (order by days)::int as n, count(*)::int as of
     from each, generate_series(1, n) group by grouping sets ((kind), ()) order by kind nulls first`,
    [asOf, `${area}%`],
  );
  return rows.map(({ kind, n, of }) => ({ key: { kind }, n, of }));
}

async function asked(asOf: Instant, area: string): Promise<FigureAnswer['rows']> {
  const narrowed = area ? `&area=${area}` : '';
  const answer = await ministry.get(
    `/v1/figures/LAMA_LANGKAH?from=2024-01&to=2024-04&by=kind&asOf=${asOf}${narrowed}`,
  );
  const { total, totalOf, rows } = answer.json<FigureAnswer>();
  const all = { key: { kind: null }, n: total, of: totalOf! };
  return [all, ...rows.toSorted((a, b) => (a.key['kind']! < b.key['kind']! ? -1 : 1))];
}

test('medians as of any day are those of the entries heard until then, and the total that of all of them', async () => {
  for (let day = 8; day < 92; day += 1) {
    for (const area of ['', '33'])
      expect(await asked(onDay(day), area)).toEqual(await byHand(onDay(day), area));
  }
  // The last moment of ten days, and the first of the next.
  for (const moment of ['2024-02-10T16:59:59.999Z', '2024-02-10T17:00:00.000Z'])
    expect(await asked(moment, '')).toEqual(await byHand(moment, ''));
});

const SUMS = `select level, stretch, occurred, heard, area, kind, days, n from generation_1.days_month order by 1, 2, 3, 4, 5, 6, 7`;

test('days are summed up by month and by ten days, also by the migration, as far as months are closed', async () => {
  const { rows: before } = await owner.query<{ stretch: string; heard: string }>(SUMS);
  const days = (stretch: string): Set<number> =>
    new Set(before.filter((row) => row.stretch === stretch).map(({ heard }) => new Date(heard).getDate()));
  expect([days('MONTH'), days('TEN_DAYS')]).toEqual([new Set([1]), new Set([1, 11, 21])]);

  // As it stood before.
  await owner.query(`delete from generation_1.days_month where stretch = 'TEN_DAYS'`);
  await owner.query('alter table generation_1.days_month drop column stretch');
  await owner.query(`delete from migration where name = '${new DaysByTen().name}'`);
  await runMigrations(service.database.url.owner, MIGRATIONS);
  expect((await owner.query(SUMS)).rows).toEqual(before);
});
