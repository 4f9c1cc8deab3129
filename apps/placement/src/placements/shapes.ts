/* Shapes of what may go on the log, as libs/contracts has them: no name fits, and no number of a paper. */

export const CODE = /^(?!.*\d{6})[A-Z0-9][A-Z0-9_]{0,39}$/;
/** An organisation, port or airport. */
export const PLACE = /^(?!.*\d{6})[A-Z0-9][A-Z0-9_-]{0,39}$/;
/** ISO 3166-1 alpha-2. */
export const COUNTRY = /^[A-Z]{2}$/;
/** ISCO-08 unit group. */
export const JOB = /^\d{4}$/;
