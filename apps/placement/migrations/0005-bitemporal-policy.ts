import { roleNames } from '@libs/database';
import { SEED_COSTS } from '@libs/rules';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['destination_policy', 'rule_parameters', 'p3mi_licence'];

/**
 * A row that turned out wrong is superseded and stays: who decided by it can be judged by it again. And who bears which
 * cost (rule E13, domain.md §4.9), as rows like the others; the first are those of libs/rules, to be confirmed.
 */
export class BitemporalPolicy implements MigrationInterface {
  readonly name = 'BitemporalPolicy0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    for (const table of TABLES) {
      await runner.query(
        `alter table ${table} add column superseded_at timestamptz check (superseded_at > recorded_at)`,
      );
    }
    await runner.query(`
      create table cost_policy (
        id uuid primary key,
        item text not null,
        isco08 text,
        country text,
        employer_type text,
        class text not null,
        payer text not null,
        valid_from date not null,
        valid_to date,
        recorded_at timestamptz not null,
        superseded_at timestamptz check (superseded_at > recorded_at),
        legal_basis text not null,
        note text,
        confidence text not null
      );
      create index cost_policy_item on cost_policy (item);
      grant select on cost_policy to ${app}, ${system};
    `);
    await runner.query(
      `insert into cost_policy (id, item, isco08, class, payer, valid_from, recorded_at, legal_basis, note, confidence)
       select id, item, isco08, class, payer, "validFrom", "recordedAt", "legalBasis", note, confidence
       from jsonb_to_recordset($1) as r (
         id uuid, item text, isco08 text, class text, payer text, "validFrom" date, "recordedAt" timestamptz,
         "legalBasis" text, note text, confidence text)`,
      [JSON.stringify(SEED_COSTS)],
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
