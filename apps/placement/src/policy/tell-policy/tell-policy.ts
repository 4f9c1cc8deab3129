import { event, P3miLicenceChanged, type DomainEvent } from '@libs/contracts';
import { isUnavailable, Transaction } from '@libs/database';
import { Clock, dayInJakarta } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { SYSTEM } from '@libs/service';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { changed, type KindOfRow, type PolicyKind } from '../policy-rows.js';
import { POLICY_TABLES } from '../policy-rows.sql.js';

const KINDS = Object.keys(POLICY_TABLES) as PolicyKind[];

const untold = (kind: PolicyKind): string => `
  update ${POLICY_TABLES[kind].name} set told = true where not told
  returning '${kind}' as kind, ${POLICY_TABLES[kind].row} as row`;

const LICENCES = `
  update p3mi_licence set told = true where not told
  returning p3mi_id as "p3miId", status, countries, valid_from::text as "validFrom", valid_to::text as "validTo"`;

/**
 * Rows that a migration has brought are told to the log when the service starts, each once: the topic is complete, and
 * whoever judges by what was heard judges by the same rows.
 */
@Injectable()
export class TellPolicy implements OnApplicationBootstrap {
  private readonly log = new Logger('TellPolicy');

  constructor(
    @InjectDataSource(SYSTEM) private readonly system: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    void this.tell().catch((error: unknown) => {
      if (isUnavailable(error))
        this.log.warn('The database is away: what is untold is told at the next start');
      else this.log.error('The policy cannot be told', error instanceof Error ? error.stack : undefined);
    });
  }

  /** @returns how many rows were told */
  tell(): Promise<number> {
    const now = this.clock.now();
    return new Transaction(this.system, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
      const rows: KindOfRow[] = [];
      for (const kind of KINDS) rows.push(...(await tx.query<KindOfRow>(untold(kind))));
      const licences = await tx.query<P3miLicenceChanged & { validTo: string | null }>(LICENCES);
      const told: DomainEvent[] = [
        ...rows.map((row) => changed(row, now)),
        ...licences.map(({ validTo, ...licence }) =>
          event(
            P3miLicenceChanged,
            { subject: { kind: 'organisation', id: licence.p3miId }, occurredOn: dayInJakarta(now) },
            { ...licence, ...(validTo && { validTo }) },
          ),
        ),
      ];
      this.outbox.add(tx, ...told);
      return told.length;
    });
  }
}
