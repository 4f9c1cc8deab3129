import { roleNames } from '@libs/database';
import { createOutbox } from '@libs/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createGeneration } from '../src/projection/generation.js';

/**
 * What is not disposable of status: what it tells of its own operations, and which generation of its read models is
 * live. A generation is a schema of its own, made by the owner role, so that a rebuild fills one beside the other.
 */
export class Plumbing implements MigrationInterface {
  readonly name = 'Plumbing0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createOutbox(runner);
    const { app, system, bi } = await roleNames(runner);
    await runner.query(`
      create table generation (n integer primary key, live boolean not null, made_at timestamptz not null default now());
      create unique index one_live_generation on generation (live) where live;
      grant select on generation to ${app}, ${system}, ${bi};
    `);
    await createGeneration(runner, 1);
    await runner.query('insert into generation (n, live) values (1, true)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
