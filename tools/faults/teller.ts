import { event, WorkerRegistered, type DomainEvent } from '@libs/contracts';
import { newDataSource, Transaction } from '@libs/database';
import { newId } from '@libs/kernel';
import { Outbox, type Relay } from '@libs/messaging';
import type { DataSource } from 'typeorm';

/** A transaction that has told something and does not end. */
export interface Held {
  readonly eventId: string;
  /** Lets it stand; settles when it does. */
  commit(): Promise<void>;
}

/** Well within the time after which the server ends a transaction that is silent. */
const STIR_MS = 3_000;

/** Tells as registration does, and past its API: of workers that no desk has seen. */
export class Teller {
  private readonly outbox = new Outbox({ wake: () => undefined } as unknown as Relay); // the leader looks by itself

  private constructor(private readonly source: DataSource) {}

  /** @param url of registration's database as the system role */
  static async open(url: string): Promise<Teller> {
    const source = newDataSource({ url, entities: [], poolSize: 2, applicationName: 'teller' });
    return new Teller(await source.initialize());
  }

  /** Tells so many events of one worker in one transaction; returns their ids in order. */
  tell(workerId: string, times = 1): Promise<string[]> {
    return this.transaction().run((tx) => {
      const events = Array.from({ length: times }, () => registered(workerId));
      this.outbox.add(tx, ...events);
      return Promise.resolve(events.map(({ id }) => id));
    });
  }

  /** Puts in a row that no broker takes, as only a hand in the database can: the outbox takes nothing above 64 kB. */
  async tellTooLarge(workerId: string): Promise<void> {
    await this.source.query(
      `with numbered as (
         insert into subject_seq as s (subject, seq) values ('worker:' || $1::text, 1)
         on conflict (subject) do update set seq = s.seq + 1 returning seq
       )
       insert into outbox (position, id, aggregatetype, aggregateid, type, payload, topic, seq, occurred_on, recorded_at, headers)
       select nextval('outbox_position'), gen_random_uuid(), 'worker', $1::text, $2, jsonb_build_object('blob', repeat('x', 3000000)),
         $3, seq, '2026-03-04', now(), '{"actor": {"role": "SYSTEM"}}' from numbered`,
      [workerId, WorkerRegistered.type, WorkerRegistered.topic],
    );
  }

  /** Opens a transaction. Its row has taken its position, and what is told from now on has a later one. */
  async hold(workerId: string): Promise<Held> {
    const told = registered(workerId);
    const opened = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const done = this.transaction().run(async (tx) => {
      this.outbox.add(tx, told);
      await tx.query('select 1'); // sends what was written, and leaves the transaction open
      opened.resolve();
      const stir = setInterval(() => void tx.query('select 1').catch(released.reject), STIR_MS);
      await released.promise.finally(() => clearInterval(stir));
    });
    await Promise.race([opened.promise, done]);
    return {
      eventId: told.id,
      commit: () => {
        released.resolve();
        return done;
      },
    };
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  private transaction(): Transaction {
    return new Transaction(this.source, { actor: { role: 'PETUGAS_DESA', area: '3307102004' } });
  }
}

function registered(workerId: string): DomainEvent {
  return event(
    WorkerRegistered,
    { subject: { kind: 'worker', id: workerId }, journeyId: newId(), occurredOn: '2026-03-04' },
    {
      villageCode: '3307102004',
      sex: 'P',
      birthYear: 1995,
      education: 'SLTP',
      identityStatus: 'SIGHTED_KTP',
      intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2027-07-01' },
      source: 'DESK',
    },
  );
}
