import type { ComponentChildren } from 'preact';
import type { Page } from '../../client/paging.js';
import type { FieldSpec } from '../../form/field-spec.js';

/** Days and codes by which a register is looked through; what is absent is no filter. */
export interface RegisterFilter {
  readonly from?: string;
  readonly to?: string;
  readonly [code: string]: string | undefined;
}

export interface RegisterColumn<Row> {
  label: string;
  /** As it is printed and saved; a column without it is for the screen alone. */
  text?: (row: Row) => string;
  /** As it is saved, where a spreadsheet counts by it: a day as `YYYY-MM-DD`. */
  saved?: (row: Row) => string;
  /** On the screen, where that is other than the text: with a link, with a colour. */
  cell?: (row: Row) => ComponentChildren;
  /** There is no room for it on a screen. */
  paperOnly?: true;
  /** It heads the row. */
  role?: 'title';
}

/** One of the village's books (domain.md §2.4): all that `RegisterPage` needs to show, save and print it. */
export interface RegisterDefinition<Row> {
  /** R1 … R12. */
  number: `R${number}`;
  /** Words are asked for when they are drawn, in the language of that moment. */
  title: () => string;
  lead?: () => string;
  empty: () => { title: string; advice?: string };
  keyOf: (row: Row) => string;
  columns: () => readonly RegisterColumn<Row>[];
  /** By what it is looked through besides the period. */
  filters?: readonly FieldSpec[];
  /** A page of what the reader may see, the newest first: the service decides that, and nothing here adds to it. */
  read: (
    filter: RegisterFilter,
    page: { after: string | undefined; limit: number },
    signal?: AbortSignal,
  ) => Promise<Page<Row>>;
  /** What stands in the book; all, where it is not said. A draft is for the screen alone. */
  isEntry?: (row: Row) => boolean;
}
