import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the words of village and district rested on, sealed under the key of the person, so that they can be judged again. */
export class VerificationDecisions implements MigrationInterface {
  readonly name = 'VerificationDecisions0000000000093';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await roleNames(runner);
    await runner.query(`
      alter table worker add column village_decision bytea, add column district_decision bytea;
      grant update (village_decision, district_decision) on worker to ${app};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
