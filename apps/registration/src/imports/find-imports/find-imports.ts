import { ScopedDataSource, type Caller } from '@libs/access';
import type { Transaction } from '@libs/database';
import { page, PageRequest, positionOf, type Page, writeCsv } from '@libs/http';
import { isId, type Id } from '@libs/kernel';
import type { Language } from '@libs/rules';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { SealedPersons } from '../../workers/sealed-persons/sealed-persons.js';
import { Worker } from '../../workers/worker.js';
import { lineOf } from '../../workers/worker.views.js';
import type { Unmapped } from '../carry-out/judge-rows.js';
import { FIELD_WORDS, HEADER_WORDS, REFUSAL_WORDS } from '../csv/refusal-words.js';
import type { ImportField, Refusal, RowFate, RowOutcome } from '../import-codes.js';
import type { FateCounts, ImportLine, ImportRecord, ImportRowLine } from '../imports.views.js';
import { shownOf } from '../judge/judge-row.js';
import { SiskoImport } from '../sisko-import.js';
import { ImportNotFound } from '../sisko-import.errors.js';
import { keyOf } from '../upload-file/upload-file.js';

/** Which rows: by what the preview says of them, or by what has become of them. */
const ROWS_ASKED = ['NEW', 'CHECK', 'LINK', 'KNOWN', 'REFUSED', 'KEPT', 'CHANGED'] as const;

const WHICH: Readonly<Record<(typeof ROWS_ASKED)[number], string>> = {
  NEW: `fate = 'NEW'`,
  CHECK: `fate = 'CHECK'`,
  LINK: `fate = 'LINK'`,
  KNOWN: `fate = 'KNOWN'`,
  REFUSED: `fate = 'REFUSED'`,
  KEPT: `outcome = 'KEPT'`,
  CHANGED: 'previewed is not null',
};

export class FindRowsRequest extends PageRequest {
  @IsOptional()
  @IsIn(ROWS_ASKED)
  which?: (typeof ROWS_ASKED)[number];
}

interface RowOfFile {
  readonly line: number;
  readonly workerId: Id;
  /** With whose record it was linked. */
  readonly linkedId: Id | null;
  readonly fate: RowFate;
  readonly reason: string | null;
  readonly field: ImportField | null;
  readonly previewed: RowFate | null;
  readonly outcome: RowOutcome | null;
  readonly cells: Buffer | null;
}

const ROW = `line, worker_id as "workerId", linked_id as "linkedId", fate, reason, field, previewed, outcome, cells`;

const COUNTS = `
  select fate, outcome, previewed is not null as changed, count(*)::int as rows,
    count(*) filter (where line <= $2)::int as passed
  from import_row where import_id = $1 group by 1, 2, 3`;

interface Counted {
  readonly fate: RowFate | null;
  readonly outcome: RowOutcome | null;
  readonly changed: boolean;
  readonly rows: number;
  readonly passed: number;
}

const BEFORE = `
  select finished_at as "finishedAt" from sisko_import
  where file_hash = $2 and id <> $1 and state = 'DONE' order by finished_at desc limit 1`;

/** What an office sees of its imports. */
@Injectable()
export class FindImports {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
    private readonly persons: SealedPersons,
  ) {}

  /** Newest first. */
  async find(request: PageRequest, by: Caller): Promise<Page<ImportLine>> {
    const [after] = positionOf(request, isId) ?? [];
    const files = await this.db.read(by, async (tx) => {
      const query = (await tx.manager())
        .createQueryBuilder(SiskoImport, 'i')
        .orderBy('i.id', 'DESC')
        .limit(request.limit + 1);
      if (after) query.andWhere('i.id < :after', { after });
      return query.getMany();
    });
    return page(files.map(importLineOf), request, (line) => [line.importId]);
  }

  async get(id: Id, by: Caller): Promise<ImportRecord> {
    return this.db.read(by, async (tx) => {
      const file = await fileOf(tx, id);
      const counted = await tx.query<Counted & Record<string, unknown>>(COUNTS, [id, file.cursorLine]);
      const counts = countsOf(counted);
      const [before] = await tx.query<{ finishedAt: Date }>(BEFORE, [id, file.fileHash]);
      const { mapping, undoUntil, undoReason, dataKey } = file;
      return {
        ...importLineOf(file),
        ...(dataKey && file.header && { header: this.headerOf(file) }),
        ...(mapping && { mapping }),
        counts,
        ...progressOf(file, counted),
        unmapped: this.unmappedOf(file),
        ...(before && { importedBefore: before.finishedAt.toISOString() }),
        ...(undoUntil && { undoUntil }),
        ...(undoReason && { undoReason }),
      };
    });
  }

  async rows(id: Id, request: FindRowsRequest, by: Caller): Promise<Page<ImportRowLine>> {
    const [after = 0] = positionOf(request, isLine) ?? [];
    return this.db.read(by, async (tx) => {
      const file = await fileOf(tx, id);
      const rows = await tx.query<RowOfFile & Record<string, unknown>>(
        `select ${ROW} from import_row
         where import_id = $1 and line > $2 and fate is not null ${request.which ? `and ${WHICH[request.which]}` : ''}
         order by line limit $3`,
        [id, after, request.limit + 1],
      );
      const onRegister = await this.workersOf(tx, rows);
      const lines = rows.map((row) =>
        this.rowLineOf(file, row, onRegister.get(row.linkedId ?? row.workerId)),
      );
      return page(lines, request, ({ line }) => [line]);
    });
  }

  /** The rows that were not imported, as they stand in the file, with the line, the reason and the column before them. */
  async refused(id: Id, language: Language, by: Caller): Promise<string> {
    return this.db.read(by, async (tx) => {
      const file = await fileOf(tx, id);
      keyOf(file);
      const rows = await tx.query<RowOfFile & Record<string, unknown>>(
        `select ${ROW} from import_row where import_id = $1 and fate = 'REFUSED' order by line`,
        [id],
      );
      const told = rows.map((row) => [
        `${row.line}`,
        REFUSAL_WORDS[row.reason as Refusal][language],
        row.field ? (columnOf(file, row.field) ?? FIELD_WORDS[row.field][language]) : '',
        ...this.cellsOf(file, row),
      ]);
      return writeCsv([[...HEADER_WORDS[language], ...this.headerOf(file)], ...told]);
    });
  }

  private rowLineOf(file: SiskoImport, row: RowOfFile, worker?: Worker): ImportRowLine {
    const { line, fate, reason, field, previewed, outcome } = row;
    const column = field && columnOf(file, field);
    return {
      line,
      fate,
      ...(reason && { reason }),
      ...(field && { field }),
      ...(column && { column }),
      ...(previewed && { previewed }),
      ...(outcome && { outcome }),
      ...(worker ? this.registeredAs(worker) : this.tellsOf(file, row)),
    };
  }

  private registeredAs(worker: Worker): Partial<ImportRowLine> {
    const { workerId, name, nik, villageCode } = lineOf(worker, this.persons.cardOf(worker));
    return { workerId, name, ...(nik && { nik }), village: villageCode };
  }

  /** Nothing, once it is known or destroyed. */
  private tellsOf(file: SiskoImport, row: RowOfFile): Partial<ImportRowLine> {
    if (!row.cells || !file.dataKey) return {};
    return shownOf(this.cellsOf(file, row), { mapping: file.mapping!, header: this.headerOf(file) });
  }

  private async workersOf(tx: Transaction, rows: readonly RowOfFile[]): Promise<Map<Id, Worker>> {
    const ids = rows
      .filter(({ outcome }) => outcome !== null)
      .map(({ workerId, linkedId }) => linkedId ?? workerId);
    if (ids.length === 0) return new Map();
    const workers = await (
      await tx.manager()
    )
      .createQueryBuilder(Worker, 'worker')
      .where('worker.id = any (:ids)', { ids })
      .getMany();
    return new Map(workers.map((worker) => [worker.id, worker]));
  }

  private headerOf(file: SiskoImport): string[] {
    return this.vault.open<{ header: string[] }>('sisko_import', file.id, keyOf(file), 'header', file.header!)
      .header;
  }

  private cellsOf(file: SiskoImport, { workerId, cells }: RowOfFile): string[] {
    return this.vault.open<{ cells: string[] }>('import_row', workerId, keyOf(file), 'cells', cells!).cells;
  }

  private unmappedOf({ id, dataKey, unmapped }: SiskoImport): ImportRecord['unmapped'] {
    if (!dataKey || !unmapped) return [];
    const words = this.vault.open<Unmapped>('sisko_import', id, dataKey, 'unmapped', unmapped);
    return Object.entries(words).flatMap(([field, told]) =>
      Object.entries(told)
        .toSorted(([, one], [, other]) => other - one)
        .map(([word, rows]) => ({ field, told: word, rows })),
    );
  }
}

async function fileOf(tx: Transaction, id: Id): Promise<SiskoImport> {
  const file = await (await tx.manager()).findOneBy(SiskoImport, { id });
  if (!file) throw new ImportNotFound();
  return file;
}

function importLineOf(file: SiskoImport): ImportLine {
  const { id, version, state, area, rowCount, createdAt, finishedAt, undoneAt } = file;
  return {
    importId: id,
    version,
    state,
    area,
    rows: rowCount,
    createdAt: new Date(createdAt).toISOString(),
    ...(finishedAt && { finishedAt: new Date(finishedAt).toISOString() }),
    ...(undoneAt && { undoneAt: new Date(undoneAt).toISOString() }),
  };
}

function countsOf(counted: readonly Counted[]): FateCounts {
  const rows = (which: (each: Counted) => boolean) =>
    counted.filter(which).reduce((sum, each) => sum + each.rows, 0);
  const fate = (code: RowFate) => rows((each) => each.fate === code);
  const outcome = (code: RowOutcome) => rows((each) => each.outcome === code);
  return {
    new: fate('NEW'),
    check: fate('CHECK'),
    linked: fate('LINK'),
    known: fate('KNOWN'),
    refused: fate('REFUSED'),
    imported: outcome('IMPORTED'),
    undone: outcome('UNDONE'),
    kept: outcome('KEPT'),
    changed: rows(({ changed }) => changed),
  };
}

/** How far the step under way has come, of the rows that are its. */
function progressOf(
  { state, rowCount }: SiskoImport,
  counted: readonly Counted[],
): { done: number; toDo: number } {
  const sum = (which: (each: Counted) => boolean, of: 'rows' | 'passed') =>
    counted.filter(which).reduce((total, each) => total + each[of], 0);
  const isNew = ({ fate }: Counted) => fate === 'NEW' || fate === 'CHECK' || fate === 'LINK';
  if (state === 'JUDGING') return { done: sum(() => true, 'passed'), toDo: rowCount };
  if (state === 'IMPORTING')
    return { done: sum(({ outcome }) => outcome !== null, 'rows'), toDo: sum(isNew, 'rows') };
  if (state === 'UNDOING')
    return {
      done: sum(({ outcome }) => outcome === 'UNDONE' || outcome === 'KEPT', 'rows'),
      toDo: sum(({ outcome }) => outcome !== null, 'rows'),
    };
  return { done: 0, toDo: 0 };
}

function columnOf({ mapping }: SiskoImport, field: ImportField): string | undefined {
  return mapping?.columns.find((each) => each.field === field)?.column;
}

function isLine(part: unknown): part is number {
  return typeof part === 'number' && Number.isInteger(part) && part >= 0 && part < 2 ** 31;
}
