import { appendOnly, inAreas, roleNames, secureRows } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who took which step with a record or a letter, decided about a pair, or changed how a village numbers its letters. */
export class StepsKept implements MigrationInterface {
  readonly name = 'StepsKept0000000000096';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      -- A letter stays with the village that wrote it, also of somebody who was from another village after all.
      alter policy scope on part_history
        using (exists (select from worker w where w.id = part_history.worker_id)
          or (part = 'LETTER' and exists (select from village_letter l where l.id = part_history.part_id)))
        with check (exists (select from worker w where w.id = part_history.worker_id)
          or (part = 'LETTER' and exists (select from village_letter l where l.id = part_history.part_id)));

      create table duplicate_decision (
        id uuid primary key,
        duplicate_id uuid not null references duplicate_candidate (id),
        -- The version of the pair that the decision made.
        version integer not null,
        -- What it was from then on: OPEN, where a merge was taken back.
        state text not null check (state in ('OPEN', 'DISMISSED', 'MERGED')),
        survivor_id uuid,
        decided_on date not null,
        role text not null,
        -- Who decided, by the id of the account.
        officer text not null,
        recorded_at timestamptz not null,
        check ((state = 'MERGED') = (survivor_id is not null)),
        unique (duplicate_id, version)
      );
      grant select, insert on duplicate_decision to ${app};
      grant select on duplicate_decision to ${system};

      create table letter_setting_change (
        id uuid primary key,
        village_code text not null collate "C" references area (code),
        -- What it was from then on.
        agenda_template text not null,
        role text not null,
        officer text not null,
        recorded_at timestamptz not null
      );
      create index letter_setting_change_village on letter_setting_change (village_code, recorded_at desc);
      -- What stands already is overwritten with the next change: who set it nobody knows.
      insert into letter_setting_change
        select gen_random_uuid(), village_code, agenda_template, 'SYSTEM', 'StepsKept', now() from letter_setting;
      grant select, insert on letter_setting_change to ${app};
    `);
    await secureRows(
      runner,
      'duplicate_decision',
      'exists (select from duplicate_candidate d where d.id = duplicate_decision.duplicate_id)',
    );
    await secureRows(runner, 'letter_setting_change', inAreas('village_code'));
    await appendOnly(runner, 'duplicate_decision');
    await appendOnly(runner, 'letter_setting_change');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
