import { roleNames, secureRows, setting } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The office whose area is named decides, and no office above or below it; a pair of two provinces is the ministry's. */
const DECIDED_BY = `office_area = any (array_remove(string_to_array(${setting('areas')}, ','), ''))
  or (office_area = '' and ${setting('role')} = 'PEMERIKSA_DUPLIKAT')`;

/** Whoever is registered twice is found by keyed hashes that no request reads, and an office is asked to look. */
export class Duplicates implements MigrationInterface {
  readonly name = 'Duplicates0000000000010';

  async up(runner: QueryRunner): Promise<void> {
    await createKeys(runner);
    await createCandidates(runner);
    await markWorkers(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

async function createKeys(runner: QueryRunner): Promise<void> {
  const { system } = await roleNames(runner);
  await runner.query(`
    -- By what a person is found again: of her NIK, and of what makes her likely to be somebody. No role may read it.
    create table match_key (
      worker_id uuid not null references worker (id) on delete cascade,
      kind text not null check (kind in ('NIK', 'LIKENESS')),
      key_id text not null,
      hash bytea not null
    );
    create index match_key_hash on match_key (hash);
    create index match_key_worker on match_key (worker_id);

    -- One purpose: whom to compare one person with. It keeps her keys anew and gives those who share one, the same
    -- number first. Requests may not call it; the sweep that does opens what it is given and tells an office alone.
    create function find_duplicates(reference uuid, current_key text, nik bytea, own bytea[], sought bytea[])
      returns table (other_id uuid, same_nik boolean)
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        delete from match_key where worker_id = reference;
        insert into match_key (worker_id, kind, key_id, hash)
          select reference, 'NIK', current_key, nik where nik is not null
          union all select reference, 'LIKENESS', current_key, each from unnest(own) as each;
        return query
          select k.worker_id, bool_or(k.kind = 'NIK') from match_key k
          where k.hash = any (sought || nik) and k.worker_id <> reference
          group by k.worker_id order by 2 desc, count(*) desc, k.worker_id limit 200;
      end $$;
    revoke execute on function find_duplicates(uuid, text, bytea, bytea[], bytea[]) from public;
    grant execute on function find_duplicates(uuid, text, bytea, bytea[], bytea[]) to ${system};
  `);
}

async function createCandidates(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  await runner.query(`
    create table duplicate_candidate (
      id uuid primary key,
      -- Of the two who was registered later, and who was there.
      worker_id uuid not null,
      other_id uuid not null,
      office_area text not null collate "C" check (office_area ~ '^(\\d{2}(\\d{2}(\\d{2}(\\d{4})?)?)?)?$'),
      method text not null check (method in ('EXACT', 'PROBABLE')),
      score integer not null,
      reasons text[] not null,
      state text not null check (state in ('OPEN', 'DISMISSED')),
      -- What each desk has to name when it asks the office: neither tells of the other.
      worker_ref text not null unique,
      other_ref text not null unique,
      -- A keyed hash of what was compared: who was dismissed is suspected again only where it has changed.
      likeness bytea not null,
      version integer not null,
      found_at timestamptz not null,
      decided_at timestamptz,
      check (worker_id <> other_id)
    );
    create unique index duplicate_candidate_pair
      on duplicate_candidate (least(worker_id, other_id), greatest(worker_id, other_id));
    create index duplicate_candidate_worker on duplicate_candidate (worker_id);
    create index duplicate_candidate_other on duplicate_candidate (other_id);
    create index duplicate_candidate_office on duplicate_candidate (office_area, state, id desc);
    grant select (id, worker_id, other_id, office_area, method, score, reasons, state, worker_ref, other_ref, version,
      found_at, decided_at) on duplicate_candidate to ${app};
    grant select, insert, update on duplicate_candidate to ${system};
  `);
  await secureRows(runner, 'duplicate_candidate', DECIDED_BY);
}

async function markWorkers(runner: QueryRunner): Promise<void> {
  const { system } = await roleNames(runner);
  await runner.query(`
    alter table worker
      -- When it was last looked whether she is registered elsewhere; empty: it is to be done.
      add column sought_at timestamptz,
      -- Of the suspicions that nobody has decided: what the desk may know.
      add column duplicate_refs text[] not null default '{}';
    create index worker_to_be_sought on worker (recorded_at, id) where sought_at is null;
    grant update (sought_at) on worker to ${system};

    create function seek_again() returns trigger language plpgsql as
      $$ begin new.sought_at := null; return new; end $$;
    create trigger seek_again before update of card, identity on worker
      for each row execute function seek_again();

    -- The records of a pair may lie in two villages, of which none is in the scope of who finds or decides.
    create function mark_suspected() returns trigger
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        perform from worker where id in (new.worker_id, new.other_id) order by id for no key update;
        update worker w set duplicate_refs = array(
          select case w.id when d.worker_id then d.worker_ref else d.other_ref end from duplicate_candidate d
          where d.state = 'OPEN' and w.id in (d.worker_id, d.other_id) order by d.id)
        where w.id in (new.worker_id, new.other_id);
        return null;
      end $$;
    revoke execute on function mark_suspected() from public;
    create trigger mark_suspected after insert or update of state on duplicate_candidate
      for each row execute function mark_suspected();
  `);
}
