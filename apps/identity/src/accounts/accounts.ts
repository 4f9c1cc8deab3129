import { hash, verify } from '@node-rs/argon2';
import { type Clock, SystemClock } from '@libs/kernel';
import type { DataSource } from 'typeorm';

/** argon2id as OWASP recommends it: 19 MiB, two passes; 17 ms on two cores (measured-access §5). */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** NIST SP 800-63B asks for a limit on guesses; five, then a quarter of an hour. */
const MAX_ATTEMPTS = 5;
const LOCKED_FOR = '15 minutes';

/** Who may sign in at the demonstration's issuer. */
export class Accounts {
  /** Verified in place of the hash of someone who does not exist, so that both answers take as long. */
  private readonly nobody = hash('nobody has this password', ARGON2ID);

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock = new SystemClock(),
  ) {}

  /** Adds the accounts that are not there yet; passwords of existing ones stay as they are. */
  async add(accounts: readonly { username: string; subject: string; password: string }[]): Promise<void> {
    const known = await this.source.query<{ username: string }[]>('select username from account');
    const names = new Set(known.map(({ username }) => username));
    for (const { username, subject, password } of accounts.filter(
      (account) => !names.has(account.username),
    )) {
      await this.source.query(
        'insert into account (username, subject, password_hash) values ($1, $2, $3) on conflict do nothing',
        [username, subject, await hash(password, ARGON2ID)],
      );
    }
  }

  /**
   * The subject, or undefined: for a wrong password, an unknown name and a locked account alike. An attempt is
   * counted before it is checked, so that guesses sent all at once are no more than guesses sent in turn.
   */
  async signIn(username: string, password: string): Promise<string | undefined> {
    const [[account]] = await this.source.query<[{ subject: string; password_hash: string }[]]>(
      `with counted as (
         select username, case when locked_until is null then failed_attempts else 0 end + 1 as attempts
         from account
         where username = $1 and (locked_until is null or locked_until <= $2)
         for update)
       update account set
         failed_attempts = attempts,
         locked_until = case when attempts >= $3 then $2::timestamptz + $4::interval end
       from counted where account.username = counted.username
       returning subject, password_hash`,
      [username, this.clock.now(), MAX_ATTEMPTS, LOCKED_FOR],
    );

    const right = await verify(account?.password_hash ?? (await this.nobody), password);
    if (!account || !right) return undefined;
    await this.source.query(
      'update account set failed_attempts = 0, locked_until = null where username = $1',
      [username],
    );
    return account.subject;
  }

  /** False once an account is gone: its refresh tokens are then refused. */
  async exists(subject: string): Promise<boolean> {
    const rows = await this.source.query<unknown[]>('select 1 from account where subject = $1', [subject]);
    return rows.length > 0;
  }
}
