import { ScopedDataSource, type Caller, type Commander } from '@libs/access';
import { uniqueViolation, type Transaction } from '@libs/database';
import { Checked } from '@libs/http';
import { Clock, newId, type LocalDate } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { agendaNumber, isAgendaTemplate, PLAIN_TEMPLATE } from '../agenda-number.js';
import type { AgendaNumber } from '../village-letter.js';
import { AgendaEntryUsed } from '../village-letter.errors.js';

/** More than these are nobody's to read on a phone. */
const CHANGES = `
  select agenda_template as "agendaTemplate", recorded_at as "recordedAt", role, officer from letter_setting_change
  where village_code = $1 order by recorded_at desc, id desc limit 50`;

const NOT_A_TEMPLATE = {
  id: 'Harus memuat {nomor}; boleh memuat {bulan} dan {tahun}; selain itu huruf, angka, titik, garis miring.',
  en: 'It must hold {nomor}, and may hold {bulan} and {tahun}; else letters, figures, full stops and slashes.',
};

export class SetAgendaTemplateRequest {
  /** `400.12/{nomor}/DS-KRP/{bulan}/{tahun}` */
  @IsString()
  @Checked('isAgendaTemplate', (value) => typeof value === 'string' && isAgendaTemplate(value), {
    words: NOT_A_TEMPLATE,
  })
  agendaTemplate!: string;
}

/** How a village numbers its letters. */
export class LetterSetting {
  @ApiProperty({ example: '400.12/{nomor}/DS-KRP/{bulan}/{tahun}' })
  agendaTemplate!: string;

  @ApiProperty({
    type: () => [LetterSettingChange],
    description: 'The last one first; none where it was never set',
  })
  changes!: LetterSettingChange[];
}

/** How a village numbered its letters from a moment on, and who said so. */
export class LetterSettingChange {
  @ApiProperty()
  agendaTemplate!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ description: 'The role of who changed it' })
  role!: string;

  @ApiProperty({ description: 'The id of the account that changed it' })
  officer!: string;
}

/** The village's own numbers: by its template, of the entry in its book. */
@Injectable()
export class AgendaNumbers {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly clock: Clock,
  ) {}

  async set(village: string, { agendaTemplate }: SetAgendaTemplateRequest, by: Commander): Promise<void> {
    await this.db.write(by, async (tx) => {
      await tx.query(
        `insert into letter_setting (village_code, agenda_template) values ($1, $2)
         on conflict (village_code) do update set agenda_template = excluded.agenda_template`,
        [village, agendaTemplate],
      );
      const { role, subject } = by.access;
      await tx.query(
        `insert into letter_setting_change (id, village_code, agenda_template, role, officer, recorded_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [newId(), village, agendaTemplate, role, subject, this.clock.now()],
      );
      return { id: village, version: 1 };
    });
  }

  get(village: string, by: Caller): Promise<LetterSetting> {
    return this.db.read(by, async (tx) => ({
      agendaTemplate: await this.template(tx, village),
      changes: await this.changes(tx, village),
    }));
  }

  async of(
    tx: Transaction,
    village: string,
    entry: number | undefined,
    day: LocalDate,
  ): Promise<AgendaNumber | undefined> {
    if (entry === undefined) return undefined;
    return { entry, text: agendaNumber(await this.template(tx, village), entry, day) };
  }

  /** @throws AgendaEntryUsed where work that enters a letter met another one under the same entry of that year */
  once<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      throw uniqueViolation(error) === 'village_letter_agenda' ? new AgendaEntryUsed() : error;
    });
  }

  private async changes(tx: Transaction, village: string): Promise<LetterSettingChange[]> {
    const rows = await tx.query<Omit<LetterSettingChange, 'recordedAt'> & { recordedAt: Date }>(CHANGES, [
      village,
    ]);
    return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
  }

  private async template(tx: Transaction, village: string): Promise<string> {
    const [row] = await tx.query<{ template: string }>(
      'select agenda_template as template from letter_setting where village_code = $1',
      [village],
    );
    return row?.template ?? PLAIN_TEMPLATE;
  }
}
