/** Occupations (ISCO-08 unit groups) of the labels that the ministry prints, by the words in them. */
const ISCO: readonly (readonly [RegExp, string])[] = [
  [/CAREGIVER|CARE_WORKER/, '5322'],
  [/HOUSE_?MAID|DOMESTIC|HOUSEKEEP/, '9111'],
  [/PLANTATION|HARVEST|FARM/, '9211'],
  [/CONSTRUCTION/, '9312'],
  [/FISH/, '6223'],
  [/FACTORY|OPERATOR/, '8189'],
  [/SPA|THERAP/, '5142'],
  [/WAITER|WAITRESS/, '5131'],
  [/CLEAN/, '9112'],
  [/WELD/, '7212'],
  [/NURSE/, '2221'],
];

/** Elementary workers not elsewhere classified. */
const OTHER_JOB = '9629';

export const iscoOf = (label: string | undefined): string =>
  ISCO.find(([words]) => words.test(label ?? ''))?.[1] ?? OTHER_JOB;
