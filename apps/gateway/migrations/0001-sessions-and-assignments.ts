import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SessionsAndAssignments1788000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { app } = await roleNames(runner);
    await runner.query(`
      -- Kept by the hash of the cookie: who reads this table can sign in as nobody.
      create table session (
        id_hash bytea primary key,
        subject text not null,
        auth_time timestamptz not null,
        -- AES-256-GCM under SESSION_KEY; null where the issuer gives none.
        refresh_token bytea,
        idle interval not null,
        expires_at timestamptz not null,
        -- When the issuer last said that this person may still sign in, and when it was last asked.
        confirmed_at timestamptz not null,
        asked_at timestamptz not null,
        created_at timestamptz not null default now()
      );
      create index on session (expires_at);

      -- Who may what, where (architecture §7). Rows are ended, never changed or deleted: they answer "who could, then?".
      create extension if not exists btree_gist;
      create table assignment (
        id uuid primary key,
        subject text not null,
        role text not null,
        title text not null,
        areas text[] not null,
        org_id text,
        purposes text[] not null,
        since timestamptz not null,
        until timestamptz,
        set_by text not null,
        ended_by text,
        constraint one_assignment_at_a_time exclude using gist (subject with =, tstzrange(since, until) with &&)
      );
      create index on assignment (subject);

      grant select, insert, update, delete on session to ${app};
      grant select, insert, update (until, ended_by) on assignment to ${app};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only');
  }
}
