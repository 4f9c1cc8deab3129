import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From how many networks a letter was looked up on a day: a copied paper is shown in many places. */
export class LetterNetworks implements MigrationInterface {
  readonly name = 'LetterNetworks0000000000061';

  async up(runner: QueryRunner): Promise<void> {
    const { system } = await roleNames(runner);
    await runner.query(`
      alter table letter_scan add column networks integer not null default 0;

      -- The day's alone: the names of networks are the gateway's, hashed under a key that it forgets. No request reads it.
      create table letter_network (
        letter_id uuid not null references village_letter (id),
        day date not null,
        network text not null check (network ~ '^[A-Za-z0-9_-]{22}$'),
        primary key (letter_id, day, network)
      );
      create index letter_network_day on letter_network (day);
      grant select, insert, delete on letter_network to ${system};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
