import { roleNames, secureRows } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That one rule shall not stand in one worker's way (pengecualian beralasan), until whoever decided it takes it back. */
export class RuleExceptions implements MigrationInterface {
  readonly name = 'RuleExceptions0000000000011';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      create table rule_exception (
        id uuid primary key,
        placement_id uuid not null references placement (id),
        worker_id uuid not null,
        code text not null,
        role text not null,
        org_id text not null,
        decided_at timestamptz not null,
        until date,
        data_key bytea not null,
        -- In the officer's words, sealed.
        reason bytea not null,
        withdrawn_at timestamptz check (withdrawn_at >= decided_at),
        withdrawn_by text,
        check ((withdrawn_at is null) = (withdrawn_by is null))
      );
      create index rule_exception_placement on rule_exception (placement_id);
      grant select, insert, update (withdrawn_at, withdrawn_by) on rule_exception to ${app};
      grant select on rule_exception to ${system};
    `);
    await secureRows(
      runner,
      'rule_exception',
      'exists (select from placement p where p.id = rule_exception.placement_id)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
