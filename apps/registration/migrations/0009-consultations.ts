import { inAreas, roleNames, secureRows } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The village's book of guests and consultations (R1, domain.md §2.4): codes, and no name. */
export class Consultations implements MigrationInterface {
  readonly name = 'Consultations0000000000009';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      create table consultation (
        id uuid primary key,
        village_code text not null collate "C" references area (code),
        held_on date not null,
        topics text[] not null check (cardinality(topics) > 0),
        channel text not null,
        outcome text not null,
        sex_of_client text not null check (sex_of_client in ('L', 'P')),
        with_family boolean not null,
        private_session boolean not null,
        -- Somebody on the register; of a private session never: the book tells nobody whom it was with.
        worker_id uuid references worker (id),
        -- What she said when she was alone, sealed, found again by the one officer to whom she said it and by no other:
        -- a keyed hash of officer and worker.
        confided_to bytea,
        data_key bytea,
        confided bytea,
        recorded_at timestamptz not null,
        check (not (with_family and private_session)),
        check (not (private_session and worker_id is not null)),
        check ((confided_to is null) = (data_key is null) and (confided_to is null) = (confided is null)),
        check (confided_to is null or private_session)
      );
      create index consultation_village on consultation (village_code text_pattern_ops, id desc);
      create index consultation_confided on consultation (confided_to, id desc) where confided_to is not null;
      grant select, insert on consultation to ${app};
      grant select on consultation to ${system};
    `);
    await secureRows(runner, 'consultation', inAreas('village_code'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
