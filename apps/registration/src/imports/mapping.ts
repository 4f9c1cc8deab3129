import type { CodedField, ImportField } from './import-codes.js';

/** How a file's columns and words become fields and codes: guessed, and then as the office has it. */
export interface Mapping {
  /** Whose number EXTERNAL_ID is: a code of EXTERNAL_SYSTEM. */
  readonly system: string;
  readonly columns: readonly { readonly field: ImportField; readonly column: string }[];
  /** The same for every row of a file that has no column for it. */
  readonly fixed: readonly { readonly field: CodedField; readonly code: string }[];
  /** What the office has said that a word of the file means. */
  readonly values: readonly { readonly field: CodedField; readonly told: string; readonly code: string }[];
}
