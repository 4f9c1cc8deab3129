import type { Caller } from '@libs/access';
import { writeCsv, type Language } from '@libs/http';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { Readable } from 'node:stream';
import { AreaEdition } from '../area-edition.js';
import { AskFigure } from '../ask-figure/ask-figure.js';
import { AskFigureRequest } from '../ask-figure/ask-figure.request.js';
import { FILTERS } from '../figure.js';
import { figureSheet } from './figure-sheet.js';
import { writeXlsx } from './write-xlsx.js';

export class FigureFileRequest extends AskFigureRequest {
  @IsIn(['csv', 'xlsx'])
  format!: 'csv' | 'xlsx';

  /** Of a CSV: an Indonesian office's spreadsheet expects semicolons. */
  @IsOptional()
  @IsIn(['semicolon', 'comma'])
  separator: 'semicolon' | 'comma' = 'comma';
}

export interface HandedFile {
  readonly content: Readable;
  readonly type: string;
  readonly name: string;
}

/** A figure as a file that keeps its definition, its day and what is missing beside the numbers. */
@Injectable()
export class FigureFile {
  constructor(
    private readonly figures: AskFigure,
    private readonly edition: AreaEdition,
  ) {}

  async make(id: string, request: FigureFileRequest, language: Language, by: Caller): Promise<HandedFile> {
    const answer = await this.figures.execute(id, request, by);
    const filters = {
      ...filtersOf(request),
      ...(answer.areas.length > 0 && { area: answer.areas }),
      ...(answer.offices.length > 0 && { office: answer.offices }),
    };
    const sheet = figureSheet(answer, request.by, filters, await this.edition.names(), language);
    const name = `${id.toLowerCase()}_${answer.period.from}_${answer.period.to}.${request.format}`;
    if (request.format === 'xlsx') {
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      const explanations = language === 'id' ? 'Penjelasan' : 'Explanations';
      return { content: writeXlsx(sheet, explanations), type, name };
    }
    const lines = [...sheet.explanations, [], sheet.header, ...sheet.rows];
    const csv = writeCsv(lines, request.separator === 'semicolon' ? ';' : ',');
    return { content: Readable.from([csv]), type: 'text/csv; charset=utf-8', name };
  }
}

function filtersOf(request: FigureFileRequest): Record<string, readonly string[]> {
  const given = (['area', ...FILTERS] as const).flatMap((filter) => {
    const codes = request[filter];
    return codes ? [[filter, codes] as const] : [];
  });
  return Object.fromEntries(given);
}
