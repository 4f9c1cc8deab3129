import { appendOnly, roleNames, secureRows } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers of a worker (domain.md §4.4), and what was changed on whatever hangs on her record. */
export class Documents implements MigrationInterface {
  readonly name = 'Documents0000000000030';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      create table document (
        id uuid primary key,
        worker_id uuid not null references worker (id),
        doc_type text not null,
        status text not null check (status in ('DECLARED', 'SIGHTED', 'VERIFIED', 'REJECTED', 'EXPIRED', 'REVOKED')),
        -- Why it was rejected or revoked.
        reason text,
        issued_on date,
        expires_on date,
        -- Since when it stands as it does.
        changed_on date not null,
        version integer not null,
        -- Number and issuer, under the person's own key.
        paper bytea not null,
        recorded_at timestamptz not null,
        check ((status in ('REJECTED', 'REVOKED')) = (reason is not null)),
        check (issued_on <= expires_on)
      );
      create index document_worker on document (worker_id, id desc);
      create index document_to_expire on document (expires_on, id) where status in ('DECLARED', 'SIGHTED', 'VERIFIED');
      grant select, insert on document to ${app};
      grant update (status, reason, issued_on, expires_on, changed_on, version, paper) on document to ${app};
      grant select, update (status, changed_on, version) on document to ${system};

      create table part_history (
        id uuid primary key,
        worker_id uuid not null references worker (id),
        part text not null,
        part_id uuid not null,
        -- Of its own list: which kind of paper.
        kind text not null,
        version integer not null,
        action text not null,
        reason text,
        changed_on date not null,
        role text not null,
        -- Who changed it, by the id of the account; of a timer its name.
        officer text not null,
        -- What stood there before, under the person's own key, where something was overwritten.
        before bytea,
        recorded_at timestamptz not null,
        unique (part_id, version)
      );
      create index part_history_worker on part_history (worker_id, id desc);
      grant select, insert on part_history to ${app}, ${system};
    `);
    for (const table of ['document', 'part_history'])
      await secureRows(runner, table, `exists (select from worker w where w.id = ${table}.worker_id)`);
    await appendOnly(runner, 'part_history');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
