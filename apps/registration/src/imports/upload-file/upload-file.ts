import { ScopedDataSource, type Access, type Commander } from '@libs/access';
import { uniqueViolation, type Transaction } from '@libs/database';
import { Clock, newId, type Id } from '@libs/kernel';
import { BlindIndex, Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { readCsv, type Csv, type CsvRow } from '../csv/read-csv.js';
import { guessColumns } from '../mapping/guess-columns.js';
import type { Mapping } from '../mapping.js';
import { SiskoImport } from '../sisko-import.js';
import {
  ImportIdTaken,
  ImportNotFound,
  ImportTooLarge,
  ImportUnreadable,
  NoOfficeArea,
  RowsDestroyed,
} from '../sisko-import.errors.js';
import type { OpenImportRequest, ReadFileRequest, UploadPartRequest } from './upload-file.request.js';

/** What one file may hold. */
export const MOST_BYTES = 5 * 1024 * 1024;
export const MOST_ROWS = 20_000;
/** A list that anybody keeps has some dozens. */
const MOST_COLUMNS = 200;

/** Rows a statement. */
const BATCH = 500;

const KEEP_PART = `
  insert into import_part (import_id, part, bytes, text) values ($1, $2, $3, $4)
  on conflict (import_id, part) do update set bytes = excluded.bytes, text = excluded.text`;

const KEEP_ROWS = `
  insert into import_row (import_id, line, worker_id, journey_id, cells)
  select $1, * from unnest($2::int[], $3::uuid[], $4::uuid[], $5::bytea[])`;

/** Takes in a file, part by part since a body holds one MB, and lays out its rows, sealed under a key of the file's own. */
@Injectable()
export class UploadFile {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @returns its id */
  async open({ importId = newId(), area }: OpenImportRequest, by: Commander): Promise<Id> {
    const { role, orgId, subject: officer } = by.access;
    const office = { role, area: areaOf(by.access, area), orgId: orgId ?? null, officer };
    const { dataKey } = this.vault.seal('sisko_import', importId, {});
    const opened = new SiskoImport(importId, office, dataKey, this.clock.now());
    const { id } = await this.db
      .write(by, async (tx) => {
        tx.insert(SiskoImport, opened);
        return { id: opened.id, version: opened.version };
      })
      .catch((error: unknown) => {
        throw uniqueViolation(error) === undefined ? error : new ImportIdTaken();
      });
    return id;
  }

  async keepPart(id: Id, { part, pieces }: UploadPartRequest, by: Commander): Promise<void> {
    const bytes = Buffer.byteLength(pieces.join(''));
    await this.db.write(by, async (tx) => {
      const file = await this.uploading(tx, id);
      const [{ others } = { others: 0 }] = await tx.query<{ others: number }>(
        'select coalesce(sum(bytes), 0)::int as others from import_part where import_id = $1 and part <> $2',
        [id, part],
      );
      if (others + bytes > MOST_BYTES) throw new ImportTooLarge(MOST_BYTES, MOST_ROWS);
      const text = this.vault.reseal('import_part', id, keyOf(file), 'text', { pieces });
      await tx.query(KEEP_PART, [id, part, bytes, text]);
      return { id, version: file.version };
    });
  }

  /** @throws ImportUnreadable, ImportTooLarge */
  async read(id: Id, { parts }: ReadFileRequest, by: Commander): Promise<void> {
    await this.db.write(by, async (tx) => {
      const file = await this.uploading(tx, id);
      const text = await this.textOf(tx, file, parts);
      const csv = tableOf(text);
      await this.layOut(tx, file, csv.rows);
      await tx.query('delete from import_part where import_id = $1', [id]);
      const header = this.vault.reseal('sisko_import', id, keyOf(file), 'header', { header: csv.header });
      const mapping = guessColumns(csv.header, await this.rememberedBy(tx, id));
      file.read(this.index.of('FILE', text), header, csv.rows.length, mapping);
      const { state, version, fileHash, rowCount, cursorLine } = file;
      tx.update(SiskoImport, id, { state, version, fileHash, rowCount, header, mapping, cursorLine });
      return { id, version };
    });
  }

  private async uploading(tx: Transaction, id: Id): Promise<SiskoImport> {
    const file = await tx.findForUpdate(SiskoImport, id);
    if (!file) throw new ImportNotFound();
    file.assertMay('upload');
    return file;
  }

  private async textOf(tx: Transaction, file: SiskoImport, parts: number): Promise<string> {
    const kept = await tx.query<{ part: number; text: Buffer }>(
      'select part, text from import_part where import_id = $1 and part < $2 order by part',
      [file.id, parts],
    );
    if (kept.length !== parts) throw new ImportUnreadable('PART_MISSING');
    return kept
      .flatMap(
        ({ text }) =>
          this.vault.open<UploadPartRequest>('import_part', file.id, keyOf(file), 'text', text).pieces,
      )
      .join('');
  }

  private async layOut(tx: Transaction, file: SiskoImport, rows: readonly CsvRow[]): Promise<void> {
    for (let first = 0; first < rows.length; first += BATCH) {
      const sealed = rows.slice(first, first + BATCH).map(({ line, cells }) => {
        const workerId = newId();
        return {
          line,
          workerId,
          cells: this.vault.reseal('import_row', workerId, keyOf(file), 'cells', { cells }),
        };
      });
      await tx.query(KEEP_ROWS, [
        file.id,
        sealed.map(({ line }) => line),
        sealed.map(({ workerId }) => workerId),
        sealed.map(() => newId()),
        sealed.map(({ cells }) => cells),
      ]);
    }
  }

  /** What the office has said of its last file. */
  private async rememberedBy(tx: Transaction, id: Id): Promise<Mapping | undefined> {
    const [last] = await tx.query<{ mapping: Mapping }>(
      'select mapping from sisko_import where id <> $1 and mapping is not null order by id desc limit 1',
      [id],
    );
    return last?.mapping;
  }
}

/** @throws RowsDestroyed */
export function keyOf({ dataKey }: SiskoImport): Buffer {
  if (!dataKey) throw new RowsDestroyed();
  return dataKey;
}

function areaOf({ areas }: Access, asked?: string): string {
  const area = asked === undefined ? areas[0] : areas.find((each) => each === asked);
  if (area === undefined) throw new NoOfficeArea();
  return area;
}

function tableOf(text: string): Csv {
  const csv = readCsv(text);
  if ('kind' in csv) throw new ImportUnreadable(csv.kind, csv.kind === 'BROKEN_QUOTE' ? csv.line : undefined);
  if (csv.header.length > MOST_COLUMNS) throw new ImportUnreadable('TOO_MANY_COLUMNS');
  const named = csv.header.filter((name) => name !== '');
  if (new Set(named).size < named.length) throw new ImportUnreadable('COLUMN_TWICE');
  if (csv.rows.length === 0) throw new ImportUnreadable('NO_ROWS');
  if (csv.rows.length > MOST_ROWS) throw new ImportTooLarge(MOST_BYTES, MOST_ROWS);
  return csv;
}
