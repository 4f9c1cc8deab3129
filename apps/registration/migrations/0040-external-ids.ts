import { roleNames, secureRows } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers of other systems stay with a worker, and who comes from one is not known to her village until it verifies. */
export class ExternalIds implements MigrationInterface {
  readonly name = 'ExternalIds0000000000040';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      alter table worker add column not_known_to_village boolean not null default false;
      grant update (not_known_to_village) on worker to ${app};

      create table worker_external_id (
        id uuid primary key,
        worker_id uuid not null references worker (id) on delete cascade,
        system text not null,
        key_id text not null,
        -- Keyed; not unique: two records of one person carry the same number until an office has merged them.
        id_hash bytea not null,
        -- The number, under the person's own key.
        number bytea not null,
        recorded_at timestamptz not null,
        unique (worker_id, system, id_hash)
      );
      create index worker_external_id_hash on worker_external_id (id_hash);
      grant select, insert on worker_external_id to ${app};
      grant select on worker_external_id to ${system};
    `);
    await secureRows(
      runner,
      'worker_external_id',
      'exists (select from worker w where w.id = worker_external_id.worker_id)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
