import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses of the demonstration; lengths within what domain.md §4.5 recalls of household work and language. */
export class DemoCourses implements MigrationInterface {
  readonly name = 'DemoCourses0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into course (id, title, training_type, language, country, hours, isco08, certification_scheme) values
        ('0197c0de-6000-7000-8000-000000000001', 'Perawatan lansia untuk Taiwan', 'KETERAMPILAN_JABATAN', 'zh-TW', 'TW', 600, '5322', 'PENGASUH_LANSIA'),
        ('0197c0de-6000-7000-8000-000000000002', 'Penata laksana rumah tangga untuk Hong Kong', 'KETERAMPILAN_JABATAN', 'yue-HK', 'HK', 600, '9111', 'PENATA_LAKSANA_RUMAH_TANGGA'),
        ('0197c0de-6000-7000-8000-000000000003', 'Bahasa Mandarin dasar', 'BAHASA', 'zh-TW', 'TW', 200, null, null),
        ('0197c0de-6000-7000-8000-000000000004', 'Bahasa Kanton dasar', 'BAHASA', 'yue-HK', 'HK', 200, null, null),
        ('0197c0de-6000-7000-8000-000000000005', 'Literasi keuangan pekerja migran', 'LITERASI_KEUANGAN', null, null, 16, null, null)
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
