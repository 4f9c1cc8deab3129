import { roleNames } from '@libs/database';
import { SEED_PARAMETERS, SEED_POLICY } from '@libs/rules';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const FIRST_PARAMETERS = '0198a000-5eed-7000-8000-000000010000';

/**
 * What decisions are judged by, as rows with days: the law changes them, and a past decision keeps its own. The first
 * rows are those of libs/rules, to be confirmed by whoever loads them for real people (domain.md §4.6).
 */
export class PolicyRows implements MigrationInterface {
  readonly name = 'PolicyRows0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    const { app, system } = await roleNames(runner);
    await runner.query(`
      create table destination_policy (
        id uuid primary key,
        country text not null,
        scheme text,
        employer_type text,
        job_group text,
        status text not null,
        valid_from date not null,
        valid_to date,
        recorded_at timestamptz not null,
        legal_basis text not null,
        note text,
        source_url text,
        confidence text not null
      );
      create index destination_policy_country on destination_policy (country);

      -- Everywhere, or in one area: a kabupaten may ask for more (domain.md §6).
      create table rule_parameters (
        id uuid primary key,
        area text collate "C",
        valid_from date not null,
        recorded_at timestamptz not null,
        parameters jsonb not null
      );

      -- SIP3MI and the countries of its SIP2MI.
      create table p3mi_licence (
        id uuid primary key,
        p3mi_id text not null,
        status text not null,
        countries text[] not null,
        valid_from date not null,
        valid_to date,
        recorded_at timestamptz not null,
        source text not null
      );
      create index p3mi_licence_company on p3mi_licence (p3mi_id, valid_from desc);

      -- Which mission serves a country or territory: in Taiwan a KDEI, which is no embassy.
      create table mission (country text primary key, mission text not null);

      grant select on destination_policy, rule_parameters, p3mi_licence, mission to ${app}, ${system};
    `);
    await runner.query(
      `insert into destination_policy
       select id, country, scheme, "employerType", "jobGroup", status, "validFrom", "validTo", "recordedAt",
              "legalBasis", note, "sourceUrl", confidence
       from jsonb_to_recordset($1) as r (
         id uuid, country text, scheme text, "employerType" text, "jobGroup" text, status text, "validFrom" date,
         "validTo" date, "recordedAt" timestamptz, "legalBasis" text, note text, "sourceUrl" text, confidence text)`,
      [JSON.stringify(SEED_POLICY)],
    );
    await runner.query(
      `insert into rule_parameters (id, valid_from, recorded_at, parameters) values ($1, '2017-11-22', $2, $3)`,
      [FIRST_PARAMETERS, '2026-02-28T00:00:00.000Z', SEED_PARAMETERS],
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
