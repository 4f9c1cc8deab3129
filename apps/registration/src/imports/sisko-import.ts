import { event, WorkerImportUndone, type DomainEvent } from '@libs/contracts';
import { dayInJakarta, type Id, type Instant, type LocalDate } from '@libs/kernel';
import type { ImportState } from './import-codes.js';
import { ImportNotThere, UndoTooLate, type ImportStep } from './sisko-import.errors.js';
import type { Mapping } from './mapping.js';

/** Whose import it is: the office in whose scope it goes on when the officer has her answer. */
export interface Office {
  readonly role: string;
  /** A kabupaten or kota, or a province. */
  readonly area: string;
  readonly orgId: string | null;
  readonly officer: string;
}

/** How long an import can be undone after it has ended, in days. Then what is kept of its rows is destroyed, too. */
export const UNDO_DAYS = 30;
/** How long a file waits for its office to say yes, in days. */
export const PREVIEW_DAYS = 7;

const DAY_MS = 24 * 60 * 60 * 1_000;

/** From which state each step is taken. */
const FROM: Readonly<Record<ImportStep, readonly ImportState[]>> = {
  upload: ['UPLOADING'],
  map: ['READ', 'JUDGING', 'PREVIEWED'],
  confirm: ['PREVIEWED'],
  undo: ['DONE'],
};

/** A file of the national system, on its way onto the register. */
export class SiskoImport {
  state: ImportState = 'UPLOADING';
  version = 1;
  /** Null where what was kept of the rows is destroyed. */
  readonly dataKey: Buffer | null;
  fileHash: Buffer | null = null;
  rowCount = 0;
  header: Buffer | null = null;
  mapping: Mapping | null = null;
  unmapped: Buffer | null = null;
  /** The line up to which the step under way has come. */
  cursorLine = 0;
  /** The day for which the rows are judged. */
  judgedOn: LocalDate | null = null;
  undoReason: string | null = null;
  finishedAt: Instant | Date | null = null;
  undoneAt: Instant | Date | null = null;
  readonly role: string;
  readonly area: string;
  readonly orgId: string | null;
  readonly officer: string;

  constructor(
    readonly id: Id,
    office: Office,
    dataKey: Buffer,
    readonly createdAt: Instant | Date,
  ) {
    ({ role: this.role, area: this.area, orgId: this.orgId, officer: this.officer } = office);
    this.dataKey = dataKey;
  }

  /** The file is complete, and its rows lie ready. */
  read(fileHash: Buffer, header: Buffer, rowCount: number, mapping: Mapping): void {
    this.assertMay('upload');
    this.fileHash = fileHash;
    this.header = header;
    this.rowCount = rowCount;
    this.mapping = mapping;
    this.goTo('READ');
  }

  /** A decision: the office says which column and word means what; every row is judged by it anew. */
  map(mapping: Mapping, unmapped: Buffer, now: Instant): void {
    this.assertMay('map');
    this.mapping = mapping;
    this.unmapped = unmapped;
    this.judgedOn = dayInJakarta(now);
    this.goTo('JUDGING');
  }

  /** A decision: what the preview shows is taken over. */
  confirm(): void {
    this.assertMay('confirm');
    this.goTo('IMPORTING');
  }

  /** A decision: whoever was taken over and touched by nobody since leaves the register. @throws UndoTooLate */
  undo(reasonCode: string, now: Instant): void {
    this.assertMay('undo');
    if (now > this.undoUntil!) throw new UndoTooLate(UNDO_DAYS);
    this.undoReason = reasonCode;
    this.goTo('UNDOING');
  }

  /** The step that went on by itself has come to its end. */
  finish(now: Instant): void {
    if (this.state === 'JUDGING') return this.goTo('PREVIEWED');
    if (this.state === 'IMPORTING') this.finishedAt = now;
    if (this.state === 'UNDOING') this.undoneAt = now;
    this.goTo(this.state === 'IMPORTING' ? 'DONE' : 'UNDONE');
  }

  /** Until when it can be undone; nothing before it has ended. */
  get undoUntil(): Instant | undefined {
    if (this.state !== 'DONE' || !this.finishedAt) return undefined;
    return new Date(new Date(this.finishedAt).getTime() + UNDO_DAYS * DAY_MS).toISOString();
  }

  /** @throws ImportNotThere */
  assertMay(step: ImportStep): void {
    if (!FROM[step].includes(this.state)) throw new ImportNotThere(step, this.state);
  }

  /** What is told of a worker who is taken back. */
  tellUndone(workerId: Id, journeyId: Id, on: LocalDate): DomainEvent<WorkerImportUndone> {
    const about = { subject: { kind: 'worker' as const, id: workerId }, journeyId, occurredOn: on };
    return event(WorkerImportUndone, about, { reasonCode: this.undoReason! });
  }

  private goTo(state: ImportState): void {
    this.state = state;
    this.cursorLine = 0;
    this.version += 1;
  }
}
