import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A paper that ran out or no longer counts holds a placement like a revoked permit (DOC_HOLD, domain.md §6). Facts are
 * kept as they are heard, so that neither their order nor a merge changes what follows from them.
 */
export class LostPapers implements MigrationInterface {
  readonly name = 'LostPapers0000000000012';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      create table heard_paper (
        event_id uuid primary key,
        worker_id uuid not null,
        journey_id uuid,
        -- What libs/journey reads of it (PaperFact): kinds, days and codes, no number.
        fact jsonb not null
      );
      create index heard_paper_worker on heard_paper (worker_id);
      -- Like candidate: the app role may not read it.
      grant select, insert on heard_paper to ${system};

      -- What was heard of the papers of one person for one trip, with whichever of her ids. Of one reference that she gave, as
      -- with candidate_by_reference.
      create function papers_heard_of(reference uuid, journey uuid) returns jsonb
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select coalesce(jsonb_agg(fact order by event_id), '[]') from heard_paper
        where worker_id in (select ids_of_person(reference))
          and (journey is null or journey_id is null or journey_id in (select ids_of_trip(reference, journey))) $$;
      revoke execute on function papers_heard_of(uuid, uuid) from public;
      grant execute on function papers_heard_of(uuid, uuid) to ${app}, ${system};

      alter table placement add column papers_heard jsonb not null default '[]';
      grant update (papers_heard) on placement to ${system};

      -- The day of a passport that was recorded before is not kept: the day of the record, which is no later.
      update placement set passport = passport
        || jsonb_build_object('recordedOn', (recorded_at at time zone 'Asia/Jakarta')::date)
      where passport is not null;
    `);
    await permitsHeardBefore(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

/** Revocations, and the permits that lifted them, as far as they were kept; of their hours nothing was. */
async function permitsHeardBefore(runner: QueryRunner): Promise<void> {
  await runner.query(`
    with revoked as (
      select worker_id, journey_id, permit_revocation as hold from candidate where permit_revocation is not null
      union
      select worker_id, journey_id, permit_hold from placement where permit_hold is not null),
    told as (
      select worker_id, journey_id, 'revoked' as what, hold ->> 'factId' as id, hold ->> 'since' as day,
             jsonb_build_object('reasonCode', hold -> 'reasonCode') as data
      from revoked
      union
      select r.worker_id, r.journey_id, 'granted', c.facts ->> 'registration.family-permit-granted.v1',
             hold ->> 'liftedOn', '{}'
      from revoked r join candidate c using (worker_id)
      where hold ? 'liftedOn' and c.facts ? 'registration.family-permit-granted.v1')
    insert into heard_paper (event_id, worker_id, journey_id, fact)
    select id::uuid, worker_id, journey_id, jsonb_build_object(
      'eventId', id, 'type', 'registration.family-permit-' || what || '.v1', 'occurredOn', day,
      'recordedAt', day || 'T00:00:00.000Z', 'data', data)
    from told on conflict do nothing;

    update placement set papers_heard = papers_heard_of(worker_id, journey_id);

    create or replace function candidate_by_reference(reference uuid) returns setof candidate
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      with person as (select c from candidate c where c.worker_id in (select ids_of_person(reference)))
      select (jsonb_populate_record(
        (select p.c from person p
         order by (p.c).worker_id = reference desc, (p.c).village_code is null, (p.c).worker_id limit 1),
        jsonb_strip_nulls(jsonb_build_object(
          'worker_id', reference,
          'village_verified_on', min((p.c).village_verified_on),
          'district_verified_on', min((p.c).district_verified_on),
          'oriented_on', min((p.c).oriented_on),
          'failed_tests', max((p.c).failed_tests),
          'certificates', (
            select jsonb_object_agg(e.key, e.value order by e.value ->> 'expiresOn')
            from person o cross join jsonb_each((o.c).certificates) e))))).*
      from person p having count(*) > 0 $$;
    alter table candidate drop column permit_revocation;
    alter table placement drop column permit_hold;
  `);
}
