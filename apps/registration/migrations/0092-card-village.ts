import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the identity card of somebody from elsewhere says that she lives, and by which paper she is served here (X5). */
export class CardVillage implements MigrationInterface {
  readonly name = 'CardVillage0000000000092';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await roleNames(runner);
    await runner.query(`
      alter table worker
        add column card_village text collate "C" references area (code),
        add column domicile_evidence text not null default 'NONE'
          check (domicile_evidence in ('NONE', 'TEMPORARY_RESIDENT_ENTRY', 'RT_LETTER'));
      grant update (card_village, domicile_evidence) on worker to ${app};
      -- What the last letter that was not void has said.
      update worker w set card_village = l.card_village, domicile_evidence = l.domicile_evidence
      from (
        select distinct on (worker_id) worker_id, card_village, domicile_evidence from village_letter
        where state <> 'BATAL' order by worker_id, id desc) l
      where l.worker_id = w.id and l.card_village <> w.village_code;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
