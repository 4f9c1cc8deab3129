import { readAreas } from '@libs/reference';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every province, regency, district and village of Kepmendagri 300.2.2-2138/2025 (data: ODbL, libs/reference). */
export class Areas implements MigrationInterface {
  readonly name = 'Areas0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    const areas = await readAreas();
    await runner.query(
      'insert into area (code, name, kind) select * from unnest($1::text[], $2::text[], $3::text[])',
      [areas.map(({ code }) => code), areas.map(({ name }) => name), areas.map(({ kind }) => kind)],
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
