import { roleNames, secureRows } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a worker has agreed to beyond what the law has the village do (domain.md §10). */
export class Consents implements MigrationInterface {
  readonly name = 'Consents0000000000032';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      create table consent (
        id uuid primary key,
        worker_id uuid not null references worker (id),
        purpose text not null,
        -- The one organisation that it is for, where it is for one.
        scope text,
        notice_version integer not null,
        language text not null check (language in ('id', 'en')),
        medium text not null,
        -- Who was there, by name, under the worker's key.
        witness bytea,
        given_on date not null,
        withdrawn_on date,
        withdrawal text,
        version integer not null,
        recorded_at timestamptz not null,
        check (withdrawn_on >= given_on),
        check ((withdrawn_on is null) = (withdrawal is null)),
        check (medium <> 'THUMBPRINT' or witness is not null)
      );
      create unique index consent_standing on consent (worker_id, purpose, coalesce(scope, '')) where withdrawn_on is null;
      grant select, insert on consent to ${app};
      grant update (withdrawn_on, withdrawal, version) on consent to ${app};
      grant select on consent to ${system};
    `);
    await secureRows(runner, 'consent', 'exists (select from worker w where w.id = consent.worker_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
