import { ScopedDataSource, type Caller, type Commander } from '@libs/access';
import { uniqueViolation, type Transaction } from '@libs/database';
import { Checked } from '@libs/http';
import type { LocalDate } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { agendaNumber, isAgendaTemplate, PLAIN_TEMPLATE } from '../agenda-number.js';
import type { AgendaNumber } from '../village-letter.js';
import { AgendaEntryUsed } from '../village-letter.errors.js';

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
}

/** The village's own numbers: by its template, of the entry in its book. */
@Injectable()
export class AgendaNumbers {
  constructor(private readonly db: ScopedDataSource) {}

  async set(village: string, { agendaTemplate }: SetAgendaTemplateRequest, by: Commander): Promise<void> {
    await this.db.write(by, async (tx) => {
      await tx.query(
        `insert into letter_setting (village_code, agenda_template) values ($1, $2)
         on conflict (village_code) do update set agenda_template = excluded.agenda_template`,
        [village, agendaTemplate],
      );
      return { id: village, version: 1 };
    });
  }

  get(village: string, by: Caller): Promise<LetterSetting> {
    return this.db.read(by, async (tx) => ({ agendaTemplate: await this.template(tx, village) }));
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

  private async template(tx: Transaction, village: string): Promise<string> {
    const [row] = await tx.query<{ template: string }>(
      'select agenda_template as template from letter_setting where village_code = $1',
      [village],
    );
    return row?.template ?? PLAIN_TEMPLATE;
  }
}
