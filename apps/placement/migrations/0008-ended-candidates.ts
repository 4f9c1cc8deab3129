import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A candidate may withdraw, or be rejected by village or district: nothing more is prepared for her. */
export class EndedCandidates implements MigrationInterface {
  readonly name = 'EndedCandidates0000000000008';

  async up(runner: QueryRunner): Promise<void> {
    const { system } = await roleNames(runner);
    await runner.query(`
      alter table candidate add column ended_on date;
      alter table placement drop constraint placement_state_check;
      alter table placement add constraint placement_state_check
        check (state in ('SELECTED', 'CLEARED', 'WITHDRAWN', 'DEPARTED', 'WORKING', 'RETURNED'));
      drop index placement_agreement_open;
      create unique index placement_agreement_open on placement (worker_id)
        where agreement is not null and state not in ('WITHDRAWN', 'RETURNED');

      create or replace view bound as
        select c.worker_id, c.journey_id,
               coalesce(p.agreement ->> 'country', c.country) as country,
               coalesce(p.agreement ->> 'scheme', c.scheme) as scheme,
               coalesce(p.agreement ->> 'employerType', c.employer_type) as employer_type,
               coalesce(p.agreement ->> 'isco08', c.isco08) as isco08,
               coalesce((p.agreement ->> 'plannedDeparture')::date, c.planned_departure) as planned_departure
        from candidate c
        left join lateral (
          select agreement, state, departure, arrival from placement p
          where p.worker_id = c.worker_id and (p.journey_id = c.journey_id or p.journey_id is null)
          order by id desc limit 1) p on true
        where c.village_code is not null and c.journey_id is not null and c.ended_on is null
          and p.departure is null and p.arrival is null and (p.state is null or p.state not in ('WITHDRAWN', 'RETURNED'));
      grant select on bound to ${system};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
