import { appendOnly, roleNames, secureRows } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures of signed letters and of papers: whoever may see the letter or the paper may see what was taken of it. */
export class Scans implements MigrationInterface {
  readonly name = 'Scans0000000000080';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await roleNames(runner);
    await runner.query(`
      create table scan (
        id uuid primary key,
        worker_id uuid not null references worker (id),
        letter_id uuid references village_letter (id),
        document_id uuid references document (id),
        content_type text not null check (content_type in ('image/jpeg', 'image/png', 'application/pdf')),
        -- Before it was sealed.
        bytes integer not null check (bytes between 1 and 1048576),
        -- Under the letter's own key, or that of the person whose paper it is.
        file bytea not null,
        role text not null,
        -- Who kept it, by the id of the account.
        officer text not null,
        recorded_at timestamptz not null,
        check ((letter_id is null) <> (document_id is null))
      );
      -- What is sealed grows no smaller by compressing.
      alter table scan alter column file set storage external;
      create index scan_letter on scan (letter_id, id desc) where letter_id is not null;
      create index scan_document on scan (document_id, id desc) where document_id is not null;
      create index scan_worker on scan (worker_id);
      grant select, insert on scan to ${app};
    `);
    await secureRows(
      runner,
      'scan',
      `exists (select from village_letter l where l.id = scan.letter_id)
        or exists (select from document d where d.id = scan.document_id)`,
    );
    await appendOnly(runner, 'scan');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
