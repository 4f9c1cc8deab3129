import { roleNames } from '@libs/database';
import { createInbox } from '@libs/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the probe keeps: what every reader keeps, and one row for each effect. */
export class ProbeDatabase implements MigrationInterface {
  readonly name = 'ProbeDatabase0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createInbox(runner);
    const { system } = await roleNames(runner);
    await runner.query(`
      create table effect (
        n bigint generated always as identity,
        event_id uuid not null,
        subject text not null,
        seq integer not null
      );
      grant select, insert on effect to ${system};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
