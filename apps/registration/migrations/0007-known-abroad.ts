import { inAreas, roleNames, setting } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who sees a record: by area or grant, and one that is RESTRICTED the village that wrote it alone. */
const SHOWN = `case confidentiality
  when 'NORMAL' then (${inAreas('village_code')}) or exists (
    select from record_grant g where g.worker_id = worker.id and g.org_id = ${setting('org')} and g.until > now())
  else ${setting('role')} in ('PETUGAS_DESA', 'KEPALA_DESA')
    and village_code = any (string_to_array(${setting('areas')}, ',')) end`;

/** Somebody whom her village knows to be abroad: nothing planned, often no papers, and nobody else's business (X10). */
export class KnownAbroad implements MigrationInterface {
  readonly name = 'KnownAbroad0000000000007';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await roleNames(runner);
    await runner.query(`
      alter table worker
        add column confidentiality text not null default 'NORMAL' check (confidentiality in ('NORMAL', 'RESTRICTED')),
        add column since_year integer,
        add column employer_type text,
        add column informant text,
        alter column isco08 drop not null,
        alter column planned_departure drop not null;
      alter table worker drop constraint worker_state_check;
      alter table worker add constraint worker_state_check
        check (state in ('REGISTERED', 'VILLAGE_VERIFIED', 'DISTRICT_VERIFIED', 'ABROAD_KNOWN'));
      alter table worker
        add check (state = 'ABROAD_KNOWN' or (isco08 is not null and planned_departure is not null)),
        add check (state <> 'ABROAD_KNOWN' or (confidentiality = 'RESTRICTED' and informant is not null));
      alter policy scope on worker to ${app} using (${SHOWN}) with check (${SHOWN});
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
