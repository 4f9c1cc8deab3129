import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which officer has sent a registration back among many: who may take that back for a few minutes. */
export class ReturnedBy implements MigrationInterface {
  readonly name = 'ReturnedBy0000000000051';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await roleNames(runner);
    await runner.query(`
      alter table worker add column returned_by text, add check (returned_by is null or state = 'DRAFT');
      grant update (returned_by) on worker to ${app};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
