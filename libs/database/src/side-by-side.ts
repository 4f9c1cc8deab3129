/**
 * Work of one transaction, sent side by side: the server does it in this order, and no answer is waited for before the next is sent.
 * All are waited for, also after a failure: what is on its way must not arrive after the ROLLBACK.
 *
 * @throws the cause, where one has failed
 */
export async function sideBySide(work: readonly Promise<unknown>[]): Promise<void> {
  const ends = await Promise.allSettled(work);
  const failures = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  if (failures.length > 0) throw failures.find((failure) => !isAborted(failure)) ?? failures[0];
}

/** Postgres refuses the rest of a transaction in which something has failed: never the cause (SQLSTATE 25P02). */
function isAborted(error: unknown): boolean {
  return (error as { code?: unknown } | undefined)?.code === '25P02';
}
