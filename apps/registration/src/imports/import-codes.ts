/*
 * The words in which an import is spoken of: columns, fates and why a row is not taken over. None of them is on the log.
 */

/** What a column of the national system's file may hold. */
export const IMPORT_FIELD = [
  'EXTERNAL_ID',
  'NAME',
  'NIK',
  'BIRTH_DATE',
  'SEX',
  'EDUCATION',
  'VILLAGE',
  'SUBDISTRICT',
  'COUNTRY',
  'JOB',
  'SCHEME',
  'PLANNED_DEPARTURE',
  'MOTHER',
  'PHONE',
] as const;

export type ImportField = (typeof IMPORT_FIELD)[number];

/** Without these nobody is taken over; of the others the register can do without. */
export const OPTIONAL_FIELD = ['SUBDISTRICT', 'MOTHER', 'PHONE'] as const satisfies readonly ImportField[];

/** What a file tells in its own words, and the register by a code. */
export const CODED_FIELD = [
  'SEX',
  'EDUCATION',
  'VILLAGE',
  'COUNTRY',
  'JOB',
  'SCHEME',
] as const satisfies readonly ImportField[];

export type CodedField = (typeof CODED_FIELD)[number];

/** What an office may say of a whole file that has no column for it: lists are drawn up by country and by scheme. */
export const FIXED_FIELD = ['COUNTRY', 'SCHEME'] as const satisfies readonly CodedField[];

/**
 * What becomes of a row: a new worker; a new one of whom somebody in the area may be the same; one whom her village has
 * registered with the same birth date and sex, with whose record it is linked; known; not imported.
 */
export const ROW_FATE = ['NEW', 'CHECK', 'LINK', 'KNOWN', 'REFUSED'] as const;

export type RowFate = (typeof ROW_FATE)[number];

/** Why a row is not taken over, and where (`ImportField`): what cannot be mapped is never guessed. */
export const REFUSAL = [
  'EMPTY',
  'COLUMNS_DIFFER',
  'UNKNOWN_VALUE',
  'VILLAGE_AMBIGUOUS',
  'OUTSIDE_AREA',
  'NOT_A_NUMBER',
  'NOT_A_NIK',
  'TEMPORARY_NIK',
  'NOT_A_DAY',
  'NOT_A_PHONE',
  'NOT_TEXT',
  'TOO_YOUNG',
] as const;

export type Refusal = (typeof REFUSAL)[number];

/**
 * By what a row is of somebody who is on the register, or stands in the file before; or that her village has registered the
 * same NIK with another birth date or sex, so that it may be somebody else's.
 */
export const KNOWN_BY = ['SAME_NUMBER', 'SAME_NIK', 'BIRTH_OR_SEX_DIFFERS', 'IN_THIS_FILE'] as const;

export type KnownBy = (typeof KNOWN_BY)[number];

/** How far an import has come; JUDGING, IMPORTING and UNDOING go on by themselves. */
export const IMPORT_STATE = [
  'UPLOADING',
  'READ',
  'JUDGING',
  'PREVIEWED',
  'IMPORTING',
  'DONE',
  'UNDOING',
  'UNDONE',
] as const;

export type ImportState = (typeof IMPORT_STATE)[number];

/** What has become of a row's worker. */
export const ROW_OUTCOME = ['IMPORTED', 'UNDONE', 'KEPT'] as const;

export type RowOutcome = (typeof ROW_OUTCOME)[number];
