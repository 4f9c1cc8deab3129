import { isLocalDate, type Instant, type LocalDate } from '@libs/kernel';

/*
 * The shapes of codes. They bound length and alphabet, so that no name and no sentence fits, and forbid six digits in
 * a row, so that neither does an identity, passport, policy or phone number (domain.md §7.1). Exported as
 * sources: class-validator, JSON Schema and the documentation are given the same one.
 */
const NO_NUMBER = '(?!.*[0-9]{6})';

/** An entry of a code list, in upper case. */
export const CODE = `^${NO_NUMBER}[A-Z0-9][A-Z0-9_]{0,39}$`;
/** An organisation, office, mission or port: `P3MI-DEMO-01`, `BP3MI-JATENG`. */
export const ORGANISATION = `^${NO_NUMBER}[A-Z0-9][A-Z0-9_-]{0,39}$`;
/** ISO 3166-1 alpha-2. */
export const COUNTRY = '^[A-Z]{2}$';
/** ISCO-08 unit group. */
export const JOB = '^[0-9]{4}$';
/** Kemendagri code without dots: province 2, kabupaten or kota 4, kecamatan 6, village 10 digits. */
export const AREA = '^[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{4})?)?)?$';
/** Kemendagri code of a village (desa, kelurahan or desa adat): the last four digits begin with 1, 2 or 3. */
export const VILLAGE = '^[0-9]{6}[123][0-9]{3}$';
/** SHA-256 or HMAC-SHA-256 in lower-case hexadecimal. On the log always keyed, the key outside it. */
export const HASH = '^[0-9a-f]{64}$';
/** A service by its name. */
export const SERVICE = '^[a-z][a-z-]{0,39}$';
/** `<service>.<event-in-kebab>.v<n>`. */
export const EVENT_TYPE = '^[a-z][a-z-]{0,39}\\.[a-z0-9-]{1,60}\\.v[1-9][0-9]{0,2}$';
/** `pmi.<service>.v<n>`, `pmi.<service>.restricted.v<n>`. */
export const TOPIC = '^pmi\\.[a-z]{1,40}(\\.restricted)?\\.v[1-9][0-9]{0,2}$';
/** A whole number of up to 19 digits, written out because it may be beyond what a JSON number holds exactly. */
export const POSITION = '^(0|[1-9][0-9]{0,18})$';

const day = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const timeOfDay = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** True for a day that exists in the calendar, of the years 1900 to 2199. */
export function isDay(text: unknown): text is LocalDate {
  if (typeof text !== 'string' || !day.test(text)) return false;
  // The calendar is asked only for the days that not every month has: this runs several times a record.
  return text.slice(8) <= '28' || isLocalDate(text);
}

/** True for an instant of such a day in UTC with milliseconds: the one spelling, so that text order is time order. */
export function isInstant(text: unknown): text is Instant {
  return typeof text === 'string' && timeOfDay.test(text.slice(10)) && isDay(text.slice(0, 10));
}
