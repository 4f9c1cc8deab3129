import { DomainError } from '@libs/kernel';
import type { ImportState } from './import-codes.js';

export type ImportStep = 'upload' | 'map' | 'confirm' | 'undo';

export class ImportNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'import-not-found';

  constructor() {
    super('Your office has no such import');
  }
}

export class ImportIdTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'import-id-taken';

  constructor() {
    super('This id belongs to another import');
  }
}

/** A step that is not this import's to take now: it has not come so far, or is past it. */
export class ImportNotThere extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'import-not-there';

  constructor(step: ImportStep, state: ImportState) {
    super('The import is not where this step begins', { step, state });
  }
}

export class ImportTooLarge extends DomainError {
  readonly kind = 'too-large';
  readonly code = 'import-too-large';

  constructor(mostBytes: number, mostRows: number) {
    super('The file is larger than an import may be', { mostBytes, mostRows });
  }
}

/** The file as a whole is no table: nothing in it can be judged row by row. */
export class ImportUnreadable extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'import-unreadable';

  /** @param line where a quote begins that is never closed */
  constructor(
    reason: 'NO_HEADER' | 'COLUMN_TWICE' | 'TOO_MANY_COLUMNS' | 'BROKEN_QUOTE' | 'PART_MISSING' | 'NO_ROWS',
    line?: number,
  ) {
    super('The file cannot be read as a table', { reason, ...(line && { line }) });
  }
}

export class UndoTooLate extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'undo-too-late';

  constructor(days: number) {
    super('An import can be undone for some days only', { days });
  }
}

/** An import belongs to one kabupaten, kota or province, whose office it is. */
export class NoOfficeArea extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'no-office-area';

  constructor() {
    super('Your assignment has no such area');
  }
}

/** What was kept of the rows is destroyed: there is nothing to show or to mend any more. */
export class RowsDestroyed extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'rows-destroyed';

  constructor() {
    super('What was kept of this file is destroyed');
  }
}
