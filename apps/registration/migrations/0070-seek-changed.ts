import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever has changed is sought again, and nobody else: a command writes name and number back as they were, and what is sealed
 * anew is other bytes each time.
 */
export class SeekChanged implements MigrationInterface {
  readonly name = 'SeekChanged0000000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger seek_again on worker;
      create trigger seek_again before update of card, identity on worker for each row
        when (old.card is distinct from new.card or old.identity is distinct from new.identity)
        execute function seek_again();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
