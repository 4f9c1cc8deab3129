import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The numbers of the rules, and who bears which cost, are changed by two people and told like destinations. */
export class NumbersAndCosts implements MigrationInterface {
  readonly name = 'NumbersAndCosts0000000000013';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      alter table rule_parameters
        add column country text,
        add column scheme text,
        add column employer_type text,
        add column job_group text,
        add column valid_to date,
        add column legal_basis text not null default 'UU 18/2017',
        add column note text,
        add column confidence text not null default 'ASSUMED',
        add column told boolean not null default false;
      alter table rule_parameters alter column legal_basis drop default, alter column confidence drop default;
      update rule_parameters set note =
        'Age by UU 18/2017 Art. 5. The days of a medical result and the numbers of the red flags were found in no text: to be confirmed.';
      alter table cost_policy add column told boolean not null default false;
      grant insert, update (superseded_at) on rule_parameters, cost_policy to ${app};
      grant update (told) on rule_parameters, cost_policy to ${system};

      -- A row of one of three tables, by the kind.
      alter table policy_change
        add column kind text not null default 'DESTINATION' check (kind in ('DESTINATION', 'PARAMETERS', 'COST')),
        drop constraint policy_change_supersedes_fkey;
      alter table policy_change alter column kind drop default;

      -- A row of numbers is walked for on each day on which it begins or ceases to hold.
      alter table rescreening
        add column kind text not null default 'DESTINATION' check (kind in ('DESTINATION', 'PARAMETERS')),
        add column due date not null default '2017-11-22',
        drop constraint rescreening_policy_row_id_fkey,
        drop constraint rescreening_pkey,
        add primary key (policy_row_id, due);
      alter table rescreening alter column kind drop default, alter column due drop default;

      -- A clearance that the numbers of today would not let pass (REVIEW_HOLD, domain.md §6).
      alter table placement add column review_hold jsonb;
      grant update (review_hold) on placement to ${system};
      grant execute on function candidate_by_reference(uuid) to ${system};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
