import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a revoked family permit does to a placement: it is held until there is a new one (DOC_HOLD, domain.md §6). */
export class PermitHolds implements MigrationInterface {
  readonly name = 'PermitHolds0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    const { system } = await roleNames(runner);
    await runner.query(`
      -- As last told: the revocation of the permit, none while a permit stands.
      alter table candidate add column permit_revocation jsonb;
      alter table placement add column permit_hold jsonb;
      grant update (permit_hold) on placement to ${system};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
