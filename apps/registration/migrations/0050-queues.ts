import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a record is in its state: how long it has waited for whoever has the next step. */
export class Queues implements MigrationInterface {
  readonly name = 'Queues0000000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table worker add column state_since timestamptz not null default date_trunc('milliseconds', now());
      -- Of earlier changes nobody kept the hour here; the oldest answer lets nobody wait longer than she must.
      update worker set state_since = recorded_at;

      -- By the database, so that no way of changing a state forgets it. Milliseconds: a page's cursor has no more.
      create function note_state_since() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
        begin
          new.state_since := date_trunc('milliseconds', now());
          return new;
        end $$;
      create trigger note_state_since before update of state on worker
        for each row when (old.state is distinct from new.state) execute function note_state_since();

      create index worker_waiting on worker (state, state_since, id)
        where state in ('DRAFT', 'REGISTERED', 'VILLAGE_VERIFIED') and merged_into is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
