import { appendOnly, roleNames, secureRows } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a record said before it was corrected or mended: nothing is overwritten without a trace. */
export class WorkerHistory implements MigrationInterface {
  readonly name = 'WorkerHistory0000000000012';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      create table worker_history (
        id uuid primary key,
        worker_id uuid not null references worker (id),
        -- Of the record that it tells of: what stood until this version.
        version integer not null,
        changed_fields text[] not null check (cardinality(changed_fields) > 0),
        reason text not null,
        changed_on date not null,
        role text not null,
        -- Who changed it, by the id of the account.
        officer text not null,
        -- What stood there before, under the person's own key.
        before bytea not null,
        recorded_at timestamptz not null,
        unique (worker_id, version)
      );
      grant select, insert on worker_history to ${app};
      grant select on worker_history to ${system};
      grant update (village_code) on worker to ${app};
    `);
    await secureRows(
      runner,
      'worker_history',
      'exists (select from worker w where w.id = worker_history.worker_id)',
    );
    await appendOnly(runner, 'worker_history');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
