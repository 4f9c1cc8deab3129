import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A plan is looked at when somebody is registered: by the rules, with the policy as it was heard, and for bad signs. */
export class Screening implements MigrationInterface {
  readonly name = 'Screening0000000000006';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      -- What it rested on is sealed with the person (it holds her day of birth); what it came to is asked for in lists.
      alter table worker
        add column screening bytea,
        add column screening_decision text
          check (screening_decision in ('CLEAR', 'OPEN_QUESTIONS', 'BLOCKED_PENDING_REVIEW')),
        -- Signs of bad recruitment that nobody has answered yet.
        add column red_flags text[] not null default '{}';
      grant update (screening, screening_decision, red_flags) on worker to ${app};
      create index worker_red_flags on worker (village_code text_pattern_ops) where red_flags <> '{}';

      -- The policy as placement tells it, row by row.
      create table heard_policy (
        id uuid primary key,
        country text not null,
        scheme text,
        employer_type text,
        job_group text,
        status text not null,
        valid_from date not null,
        valid_to date,
        confidence text,
        recorded_at timestamptz not null,
        superseded_at timestamptz
      );
      create table heard_licence (
        p3mi_id text not null,
        status text not null,
        countries text[] not null,
        valid_from date not null,
        valid_to date,
        recorded_at timestamptz not null,
        primary key (p3mi_id, valid_from, recorded_at)
      );
      grant select, insert, update on heard_policy, heard_licence to ${system};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
