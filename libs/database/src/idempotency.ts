import { DomainError } from '@libs/kernel';
import type { DataSource } from 'typeorm';
import { fromScope, type Part, type Transaction } from './transaction.js';
import { isUnavailable } from './unavailable.js';

/** One attempt at one command, as the edge read it (`libs/http`): who, by which route, under which key, saying what. */
export interface Attempt {
  readonly subject: string;
  /** `POST /v1/workers` */
  readonly route: string;
  readonly key: string;
  /** HMAC of the body under a key outside the database: a repeat must say the same. */
  readonly bodyHmac: Buffer;
}

/** What a command leaves to its repeats: which resource answers them, and the version it made. */
export interface Receipt {
  readonly id: string;
  readonly version: number;
}

/** The same key came with another body: one of the two is a mistake. */
export class IdempotencyKeyReused extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'idempotency-key-reused';

  constructor() {
    super('This Idempotency-Key was used for another request');
  }
}

/** Thrown inside the work to leave it: this command stands already. */
class Repeated extends Error {
  constructor(readonly receipt: Receipt) {
    super('repeated');
  }
}

/** Longer than a phone lies in a drawer. */
const KEPT = '400 days';

/** SQL of the record (migration). Kept 400 days; the system role may delete. */
export const IDEMPOTENCY_TABLE = `
  create table idempotency (
    subject text not null,
    route text not null,
    key text not null,
    body_hmac bytea not null,
    resource_id text not null,
    version integer not null,
    recorded_at timestamptz not null default now(),
    primary key (subject, route, key)
  );
  create index idempotency_recorded_at on idempotency using brin (recorded_at);
`;

/**
 * Runs `work` at most once for an attempt. Only work that stood is remembered, in its own transaction; a repeat
 * returns the receipt of the first, and the caller reads the resource again under today's scope and mask.
 */
export async function once(
  newTransaction: () => Transaction,
  attempt: Attempt,
  work: (tx: Transaction) => Promise<Receipt>,
): Promise<Receipt & { repeated: boolean }> {
  const tx = newTransaction();
  // Before a command reads (and a guard might say "already verified"), its own first run answers.
  tx.onOpen(async () => {
    const before = await recordOf(tx, attempt);
    if (before) throw new Repeated(before);
  });
  try {
    const receipt = await tx.run(async () => {
      const made = await work(tx);
      tx.add(remember(attempt, made));
      return made;
    });
    return { ...receipt, repeated: false };
  } catch (error) {
    if (error instanceof Repeated) return { ...error.receipt, repeated: true };
    if (isUnavailable(error)) throw error;
    // It may have met its own first run, which has come to stand meanwhile: at a constraint (which of two Postgres
    // names is chance), or at a guard that now says "changed" or "done already". So the record decides.
    const before = await newTransaction().run((reading) => recordOf(reading, attempt));
    if (!before) throw error;
    return { ...before, repeated: true };
  }
}

/**
 * Deletes up to `atMost` records that are older than 400 days, whose keys are new from then on, and says how many: fewer
 * means that there is no more to do. Several processes may (rows of a list of `ctid` are locked in one order). For the
 * system role; nothing in a service that takes no commands, and so has no such table.
 */
export async function forgetReceipts(source: DataSource, atMost = 10_000): Promise<number> {
  const [table] = await source.query<{ there: boolean }[]>(
    `select to_regclass('idempotency') is not null as there`,
  );
  if (!table!.there) return 0;
  const [gone] = await source.query<{ n: number }[]>(
    `with gone as (
       delete from idempotency where ctid = any (array(
         select ctid from idempotency where recorded_at < now() - interval '${KEPT}' limit $1))
       returning 1
     ) select count(*)::int as n from gone`,
    [atMost],
  );
  return gone!.n;
}

function remember(attempt: Attempt, receipt: Receipt): Part {
  return (statement, scope) => {
    const values = [
      statement.bind(attempt.subject, 'text'),
      statement.bind(attempt.route, 'text'),
      statement.bind(attempt.key, 'text'),
      statement.bind(attempt.bodyHmac, 'bytea'),
      statement.bind(receipt.id, 'text'),
      statement.bind(receipt.version, 'integer'),
    ];
    statement.with(
      `insert into idempotency (subject, route, key, body_hmac, resource_id, version)
       select ${values.join(', ')}${fromScope(scope)}`,
    );
  };
}

async function recordOf(tx: Transaction, attempt: Attempt): Promise<Receipt | undefined> {
  const [row] = await tx.query<{ body_hmac: Buffer; resource_id: string; version: number }>(
    'select body_hmac, resource_id, version from idempotency where subject = $1 and route = $2 and key = $3',
    [attempt.subject, attempt.route, attempt.key],
  );
  if (!row) return undefined;
  if (!row.body_hmac.equals(attempt.bodyHmac)) throw new IdempotencyKeyReused();
  return { id: row.resource_id, version: row.version };
}
