import type { Days } from './table.js';

/** Units in bulk: a history of acts that meets every table as of the table's own day. */
export interface Plan {
  readonly cohorts: readonly Cohort[];
}

/** Units of one measure that become known, and cease to be, between the same tables. */
export interface Cohort {
  readonly measure: string;
  readonly n: number;
  /** The days in which the act may lie, by calendar month: none after it is heard. */
  readonly occurred: readonly { readonly n: number; readonly days: Days }[];
  readonly heard: Heard;
  /** What was told turns out not to have been: from then on the units count no more. */
  readonly retracted?: Heard;
  /** Each block says of all `n` units what they are; which unit of one is which of another is left to `unitsOf`. */
  readonly blocks: readonly CohortBlock[];
  /** Who landed with each of the units. */
  readonly children?: Children;
}

/** Deported children have no journey of their own. */
export interface Children {
  readonly boys: number;
  readonly girls: number;
}

/** After the end of one day and until the end of another. Nothing stood before: as soon as it happened. */
export interface Heard {
  readonly after?: number;
  readonly by: number;
}

export interface CohortBlock {
  readonly attributes: readonly string[];
  readonly parts: readonly CohortPart[];
}

/** So many units have these codes, in the order of the block's attributes, until a correction gives them others. */
export interface CohortPart {
  readonly n: number;
  readonly codes: readonly string[];
  readonly corrections: readonly { readonly heard: Heard; readonly codes: readonly string[] }[];
}

/** From the first to the last day on which an act of a cohort may lie. */
export const spanOf = ({ occurred }: Cohort): Days => ({
  from: Math.min(...occurred.map(({ days }) => days.from)),
  to: Math.max(...occurred.map(({ days }) => days.to)),
});
