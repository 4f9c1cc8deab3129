import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The programme's own figures of its reach, as its page printed them (domain.md §1, X23): everybody reads them from the first start. */
const REACH = {
  id: 'mampu-2017-06',
  source: "MANIS, MAMPU page (the project's seed), data per June 2017",
  sourceUrl: 'seed page',
  measure: 'JANGKAUAN_PROGRAM',
  period: { from: '2013-01', to: '2017-06' },
  publishedOn: '2017-06-30',
  publishedOnIsEstimate: true,
  total: 936,
  by: {
    reach: { DESA: 936, KAB_KOTA: 145, PROVINSI: 27 },
    groups: { KELOMPOK: 2200 },
    members: { P: 52000, L: 2300 },
    policies: { KEPUTUSAN_KEBIJAKAN: 12 },
  },
  complete: [],
  counters: ['reach', 'groups', 'members', 'policies'],
  note: 'total = villages; policies are for May 2016 to March 2017 and touch 4 of 5 thematic areas; 720,000 women by 2020 is a labelled estimate (perkiraan), never a count: keep it out of sums',
};

/** What was imported by hand before stays as it is. */
export class ProgrammeReach implements MigrationInterface {
  readonly name = 'ProgrammeReach0000000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `insert into published_table (id, measure, period_from, period_to, published_on, body)
       values ($1, $2, '2013-01-01', '2017-06-30', $3, $4) on conflict (id) do nothing`,
      [REACH.id, REACH.measure, REACH.publishedOn, REACH],
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
