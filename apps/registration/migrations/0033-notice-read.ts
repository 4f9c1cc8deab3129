import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version of the statutory notice was read to her, or given to her on paper (libs/notices). */
export class NoticeRead implements MigrationInterface {
  readonly name = 'NoticeRead0000000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table worker add column notice_version integer check (notice_version > 0)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
