import { unreckoned } from '@libs/http';
import exceljs from 'exceljs';
import { PassThrough, type Readable } from 'node:stream';
import type { FigureSheet, SheetCell } from './figure-sheet.js';

/**
 * A workbook with the table and a sheet of explanations, streamed row by row. The one place that knows the library: it is
 * no longer kept up, and whatever takes its place has this to do.
 *
 * @param explanations name of the second sheet
 */
export function writeXlsx(sheet: FigureSheet, explanations: string): Readable {
  const stream = new PassThrough();
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const table = workbook.addWorksheet(nameOf(sheet.title), { views: [{ state: 'frozen', ySplit: 1 }] });
  const header = table.addRow(sheet.header.map(guarded));
  header.font = { bold: true };
  header.commit();
  for (const row of sheet.rows) table.addRow(row.map(guarded)).commit();
  table.commit();
  const notes = workbook.addWorksheet(nameOf(explanations));
  notes.columns = [{ width: 44 }, { width: 110 }];
  for (const line of sheet.explanations) notes.addRow(line.map(guarded)).commit();
  notes.commit();
  workbook.commit().catch((error: Error) => stream.destroy(error));
  return stream;
}

function guarded(cell: SheetCell): SheetCell {
  return typeof cell === 'string' ? unreckoned(cell) : cell;
}

/** A sheet's name has at most 31 characters, and none of those that a reference to it needs. */
function nameOf(title: string): string {
  return title.replaceAll(/[*?:\\/[\]]/g, ' ').slice(0, 31);
}
