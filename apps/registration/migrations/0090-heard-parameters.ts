import { roleNames } from '@libs/database';
import { SEED_PARAMETER_ROWS } from '@libs/rules';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The numbers of the rules as placement tells them, row by row. Those of libs/rules are there before anything is heard, and
 * with the time that libs/rules gives them: whoever is looked at is looked at by some.
 */
export class HeardParameters implements MigrationInterface {
  readonly name = 'HeardParameters0000000000090';

  async up(runner: QueryRunner): Promise<void> {
    const { system } = await roleNames(runner);
    await runner.query(`
      create table heard_parameters (
        id uuid primary key,
        area text,
        country text,
        scheme text,
        employer_type text,
        job_group text,
        valid_from date not null,
        valid_to date,
        parameters jsonb not null,
        recorded_at timestamptz not null,
        superseded_at timestamptz
      );
      grant select, insert, update on heard_parameters to ${system};
    `);
    await runner.query(
      `insert into heard_parameters (id, valid_from, recorded_at, parameters)
       select id, "validFrom", "recordedAt", parameters
       from jsonb_to_recordset($1) as r (id uuid, "validFrom" date, "recordedAt" timestamptz, parameters jsonb)`,
      [JSON.stringify(SEED_PARAMETER_ROWS)],
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
