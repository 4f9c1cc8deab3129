import type { MigrationInterface, QueryRunner } from 'typeorm';
import { roleNames } from '@libs/database';

export class Accounts1788000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { app } = await roleNames(runner);
    await runner.query(`
      create table account (
        username text primary key,
        subject text not null unique,
        password_hash text not null,
        failed_attempts smallint not null default 0,
        locked_until timestamptz
      );

      -- What oidc-provider stores: codes, grants, refresh tokens, sessions, interactions. All of it expires.
      create table record (
        kind text not null,
        id text not null,
        payload jsonb not null,
        grant_id text generated always as (payload ->> 'grantId') stored,
        uid text generated always as (payload ->> 'uid') stored,
        expires_at timestamptz not null,
        consumed_at timestamptz,
        primary key (kind, id)
      );
      create index on record (grant_id) where grant_id is not null;
      create index on record (uid) where uid is not null;
      create index on record (expires_at);

      -- Signing keys and cookie keys, made at the first start, so that a restart signs nobody out.
      create table secret (
        name text primary key,
        value jsonb not null,
        made_at timestamptz not null default now()
      );

      grant select, insert, update, delete on account, record to ${app};
      grant select, insert on secret to ${app};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only');
  }
}
