import type { QueryRunner } from 'typeorm';
import { schemaOf } from '../projection/generation.js';
import { isSame, VERSION_COLUMNS, versionWords, type Versions } from '../versions/versions.js';

/** What must be the same in two generations that have read equally far: the rows, and by what one is named. */
const TABLES = [
  { table: 'fact', columns: '*', name: 'event_id' },
  { table: 'journey', columns: '*', name: 'worker_id' },
  { table: 'merged_worker', columns: '*', name: 'worker_id' },
  { table: 'figure_entry', columns: '*', name: 'event_id' },
  { table: 'restricted_fact', columns: '*', name: 'event_id' },
  { table: 'restricted_entry', columns: '*', name: 'event_id' },
  { table: 'village_day', columns: '*', name: 'village' },
  { table: 'village_heard', columns: '*', name: 'village' },
  { table: 'village_count', columns: '*', name: 'province' },
  { table: 'late_fact', columns: '*', name: 'event_id' },
  // Of what stands aside, which events: a repeat of one may stand there too, or be known for a repeat.
  {
    table: 'parked_event',
    columns:
      'distinct subject, event_id, case when event_id is null then (topic, partition, kafka_offset)::text end',
    name: 'subject',
  },
] as const;

/** What a fold and the measures make. */
const FOLDED: readonly string[] = ['journey', 'figure_entry', 'restricted_entry'];

export interface Comparison {
  readonly table: string;
  /** Of the new generation. */
  readonly rows: number;
  /** Of the new generation: the sum of the hashes of its rows, in whatever order they lie. */
  readonly hash: string;
  readonly equal: boolean;
  /** Where it is not: how many rows stand on one side only, some of them, and what may be the reason. */
  readonly explanation?: string;
}

/** Compares two generations as one moment sees them. Reads each table once; those that differ again, row by row. */
export async function compare(snapshot: QueryRunner, live: number, made: number): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const table of TABLES) {
    const before = await hashOf(snapshot, live, table);
    const after = await hashOf(snapshot, made, table);
    const equal = before.rows === after.rows && before.hash === after.hash;
    comparisons.push({
      table: table.table,
      ...after,
      equal,
      ...(!equal && {
        explanation:
          before.rows === 0 || after.rows === 0
            ? `${before.rows.toLocaleString('en')} rows in the live one`
            : await explain(snapshot, live, made, table),
      }),
    });
  }
  return comparisons;
}

type Table = (typeof TABLES)[number];

async function hashOf(
  snapshot: QueryRunner,
  n: number,
  table: Table,
): Promise<{ rows: number; hash: string }> {
  const [found] = (await snapshot.query(
    `select count(*)::int as rows, coalesce(sum(hash_record_extended(t, 0)::numeric + 9223372036854775808), 0)::text as hash
     from ${rowsOf(n, table)} t`,
  )) as [{ rows: number; hash: string }];
  return found;
}

function rowsOf(n: number, { table, columns }: Table): string {
  return `(select ${columns} from ${schemaOf(n)}.${table})`;
}

async function explain(snapshot: QueryRunner, live: number, made: number, table: Table): Promise<string> {
  const gone = await onlyIn(snapshot, live, made, table);
  const come = await onlyIn(snapshot, made, live, table);
  const sentences = [`only in the live one: ${gone}`, `only in the new one: ${come}`];
  if (FOLDED.includes(table.table)) {
    const [before, after] = [await enteredWith(snapshot, live), await enteredWith(snapshot, made)];
    if (!isSame(before, after))
      sentences.push(
        `the live one was entered with ${versionWords(before)}, the new one with ${versionWords(after)}`,
      );
  }
  return sentences.join('; ');
}

async function enteredWith(snapshot: QueryRunner, n: number): Promise<Versions> {
  const [versions] = (await snapshot.query(`select ${VERSION_COLUMNS} from generation where n = $1`, [
    n,
  ])) as [Versions];
  return versions;
}

async function onlyIn(snapshot: QueryRunner, here: number, there: number, table: Table): Promise<string> {
  const rows = (await snapshot.query(
    `select ${table.name} as name, count(*) over ()::int as n from (
       select t.${table.name}, t::text from ${rowsOf(here, table)} t
       except all select t.${table.name}, t::text from ${rowsOf(there, table)} t
     ) d order by 1 limit 3`,
  )) as { name: string; n: number }[];
  const [first] = rows;
  return first ? `${first.n} (${rows.map((each) => each.name).join(', ')}${first.n > 3 ? ' …' : ''})` : '0';
}
