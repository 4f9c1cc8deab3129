import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A permit is known from a day on, and may be revoked: the letter that held it stays on record. */
export class PermitRevocation implements MigrationInterface {
  readonly name = 'PermitRevocation0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await roleNames(runner);
    await runner.query(`
      alter table worker
        add column permit_known_on date,
        add column permit_revoked_on date,
        add column permit_revocation text,
        add check ((permit_revoked_on is null) = (permit_revocation is null)),
        add check (permit_revoked_on is null or permit_letter_id is not null);
      grant update (permit_known_on, permit_revoked_on, permit_revocation) on worker to ${app};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
