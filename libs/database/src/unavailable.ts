/** Node's codes for a server that is not there, or went away. */
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENOENT',
]);

/**
 * Connection lost (08), transaction rolled back by the server (40), out of resources (53), shut down (57), ended because
 * we were silent in the middle of a transaction (25P03, 25P04: a process that was halted, and goes on).
 */
const HEALS = /^(08|40|53|57|25P0[34])/;

/**
 * True where the database is away or asks to try again: what a loop waits out. A backend killed inside a
 * transaction leaves an error without a code (tried), hence the messages.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code =
    (error as { code?: unknown }).code ?? (error as { driverError?: { code?: unknown } }).driverError?.code;
  if (typeof code === 'string') return NETWORK.has(code) || (code.length === 5 && HEALS.test(code));
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|already released|not queryable|Query read timeout|Cannot use a pool after calling end/.test(
    error.message,
  );
}

/** The name of the constraint that an insert or update broke by repeating what must be unique (SQLSTATE 23505). */
export function uniqueViolation(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const broken = error as { code?: unknown; constraint?: unknown };
  return broken.code === '23505' && typeof broken.constraint === 'string' ? broken.constraint : undefined;
}

/** True where row security has refused a row that was to be written. */
export function isRowSecurity(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error as { code?: unknown }).code === '42501' &&
    /row-level security/.test(error.message)
  );
}
