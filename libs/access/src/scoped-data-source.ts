import { isRowSecurity, once, Transaction, type Attempt, type Receipt, type Settings } from '@libs/database';
import type { DataSource } from 'typeorm';
import { OutsideYourArea } from './access.errors.js';
import type { Access } from './access.js';

/** Who asks, for what, in which thread: what the edge knows of a request besides its body. */
export interface Caller {
  readonly access: Access;
  readonly trace?: { readonly correlationId?: string; readonly traceparent?: string };
}

/** A caller who wants something changed, at most once. */
export interface Commander extends Caller {
  readonly attempt: Omit<Attempt, 'subject'>;
}

/**
 * The only way of a request to a connection (architecture §7, layer 2): everything it reads or writes runs under the
 * settings that row security looks at. Work that forgets its own filter gets no foreign row.
 */
export class ScopedDataSource {
  constructor(private readonly source: DataSource) {}

  /** A change: decided, stored, told and remembered in one transaction; a repeat returns the first one's receipt. */
  async write(
    by: Commander,
    work: (tx: Transaction) => Promise<Receipt>,
  ): Promise<Receipt & { repeated: boolean }> {
    const attempt = { ...by.attempt, subject: by.access.deskId ?? by.access.subject };
    try {
      return await once(() => this.transaction(by), attempt, work);
    } catch (error) {
      throw isRowSecurity(error) ? new OutsideYourArea() : error;
    }
  }

  /** A look at what is in scope. */
  read<T>(by: Caller, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.transaction(by).run(work);
  }

  /** A step of what an officer has ordered and that goes on after her answer: in the scope in which she ordered it. */
  step<T>(by: Caller, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.transaction(by).run(work);
  }

  /** A look at one moment, however many reads it takes. */
  snapshot<T>(by: Caller, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.transaction(by, 'REPEATABLE READ').run(work);
  }

  private transaction({ access, trace }: Caller, isolation?: 'REPEATABLE READ'): Transaction {
    const [area] = access.areas;
    const { role, orgId, deskId } = access;
    const actor = { role, ...(area && { area }), ...(orgId && { orgId }), ...(deskId && { deskId }) };
    return new Transaction(this.source, { actor, ...trace }, settingsOf(access), isolation);
  }
}

function settingsOf(access: Access): Settings {
  return {
    'app.areas': access.areas.join(','),
    'app.org': access.orgId ?? '',
    'app.role': access.role,
  };
}
