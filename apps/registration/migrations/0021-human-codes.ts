import { humanCode, HUMAN_CODES } from '@libs/identifiers';
import { randomInt } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const BATCH = 1_000;

/** Each worker has a code by which she is spoken of, and asks how far she is (domain.md §5.1). */
export class HumanCodes implements MigrationInterface {
  readonly name = 'HumanCodes0000000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of the village that gave it, also where her record names another by now: it stands on her paper. Empty only where
      -- a process of before this migration writes on.
      alter table worker add column human_code text constraint worker_human_code unique;
    `);
    await giveCodes(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

/** Nobody who knows one code foresees another: numbers are drawn, not counted. */
async function giveCodes(runner: QueryRunner): Promise<void> {
  const given = new Set<string>();
  const workers = (await runner.query('select id, village_code as village from worker order by id')) as {
    id: string;
    village: string;
  }[];
  for (let from = 0; from < workers.length; from += BATCH) {
    const batch = workers.slice(from, from + BATCH);
    const codes = batch.map(({ village }) => newCode(village, given));
    await runner.query(
      `update worker w set human_code = c.code from unnest($1::uuid[], $2::text[]) as c (id, code) where w.id = c.id`,
      [batch.map(({ id }) => id), codes],
    );
  }
}

function newCode(village: string, given: Set<string>): string {
  for (;;) {
    const code = humanCode(village, randomInt(HUMAN_CODES));
    if (given.has(code)) continue;
    given.add(code);
    return code;
  }
}
