import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import type { DataSource } from 'typeorm';

interface Row {
  readonly payload: AdapterPayload;
  readonly consumed: number | null;
}

/** How oidc-provider keeps one kind of thing in Postgres. */
export class Records implements Adapter {
  constructor(
    private readonly kind: string,
    private readonly source: DataSource,
  ) {}

  /** `expiresIn` in seconds; what has no end of its own is kept for a month. */
  async upsert(id: string, payload: AdapterPayload, expiresIn: number = 30 * 86_400): Promise<void> {
    await this.source.query(
      `insert into record (kind, id, payload, expires_at)
       values ($1, $2, $3, now() + make_interval(secs => $4))
       on conflict (kind, id) do update set payload = excluded.payload, expires_at = excluded.expires_at`,
      [this.kind, id, payload, expiresIn],
    );
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return this.one('id', id);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.one('uid', uid);
  }

  /** Device flow only, which this issuer does not offer. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  /** Of two uses at the same moment one is refused: the library looks first and asks afterwards, we do both at once. */
  async consume(id: string): Promise<void> {
    const [, changed] = await this.source.query<[unknown[], number]>(
      'update record set consumed_at = now() where kind = $1 and id = $2 and consumed_at is null',
      [this.kind, id],
    );
    if (changed === 0) throw new errors.InvalidGrant('already used');
  }

  async destroy(id: string): Promise<void> {
    await this.source.query('delete from record where kind = $1 and id = $2', [this.kind, id]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.source.query('delete from record where kind = $1 and grant_id = $2', [this.kind, grantId]);
  }

  private async one(column: 'id' | 'uid', value: string): Promise<AdapterPayload | undefined> {
    const [row] = await this.source.query<Row[]>(
      `select payload, extract(epoch from consumed_at)::int as consumed
       from record where kind = $1 and ${column} = $2 and expires_at > now()`,
      [this.kind, value],
    );
    return row && { ...row.payload, ...(row.consumed !== null && { consumed: row.consumed }) };
  }
}

/** Removes what has expired; the issuer itself never looks at it again. */
export async function removeExpired(source: DataSource): Promise<void> {
  await source.query('delete from record where expires_at < now()');
}
