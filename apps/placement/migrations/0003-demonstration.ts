import { newId } from '@libs/kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const INVENTED = ['P3MI-DEMO-01', 'P3MI-DEMO-02'];
const COUNTRIES = ['TW', 'HK', 'MY', 'SG'];

/**
 * DEMONSTRATION DATA. Two companies that do not exist, with licences that nobody gave, and the mission of the
 * demonstration. Nobody acts for them unless an assignment is made, and each row says what it is.
 */
export class Demonstration implements MigrationInterface {
  readonly name = 'Demonstration0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const company of INVENTED) {
      await runner.query(
        `insert into p3mi_licence (id, p3mi_id, status, countries, valid_from, recorded_at, source)
         values ($1, $2, 'ACTIVE', $3, '2025-01-01', '2026-02-28T00:00:00Z', 'DEMONSTRATION')`,
        [newId(), company, COUNTRIES],
      );
    }
    await runner.query(`insert into mission (country, mission) values ('TW', 'PERWAKILAN-TAIPEI')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
