import { AreaRecorded, event, type DomainEvent } from '@libs/contracts';
import { Transaction } from '@libs/database';
import { Clock } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { Rounds, SYSTEM } from '@libs/service';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** How often some areas are told, where an edition of the list is untold, in milliseconds; 0: never in this process. */
export class TellAreasEvery {
  constructor(readonly milliseconds: number) {}
}

/** Areas a transaction: few enough that what desks tell goes out between them, and that the process stays small. */
const BATCH = 100;

/** The row is the lease of who tells: another process passes it by. */
const NEXT = `
  select edition, told_to as "toldTo" from area_telling
  where done_at is null order by edition limit 1 for update skip locked`;

/** Down to districts; a village's code begins with theirs (docs/adr/0018). */
const AREAS = `
  select jsonb_strip_nulls(jsonb_build_object(
    'areaCode', code, 'kind', kind, 'validFrom', valid_from, 'validTo', valid_to, 'succeededBy', succeeded_by)) as area
  from area where edition = $1 and level <= 3 and code > $2 order by code limit ${BATCH}`;

const TOLD = 'update area_telling set told_to = $2, done_at = $3 where edition = $1';

interface Edition {
  readonly edition: string;
  readonly toldTo: string;
}

/**
 * Tells every province, regency and district once, and of a later edition those that it changes. After the start and beside
 * the requests, little by little; a batch and how far it has come stand or fall together.
 */
@Injectable()
export class TellAreas implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds({
    name: 'TellAreas',
    round: () => this.tell(),
    restMs: () => this.every.milliseconds,
  });

  constructor(
    @InjectDataSource(SYSTEM) private readonly system: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly every: TellAreasEvery,
  ) {}

  onApplicationBootstrap(): void {
    if (this.every.milliseconds > 0) this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One batch. @returns whether there may be more to tell */
  tell(): Promise<boolean> {
    return new Transaction(this.system, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
      const [next] = await tx.query<Edition & Record<string, unknown>>(NEXT);
      if (!next) return false;
      const { edition, toldTo } = next;
      const rows = await tx.query<{ area: AreaRecorded }>(AREAS, [edition, toldTo]);
      this.outbox.add(tx, ...rows.map(({ area }) => recorded(area)));
      const done = rows.length < BATCH;
      await tx.query(TOLD, [edition, rows.at(-1)?.area.areaCode ?? toldTo, done ? this.clock.now() : null]);
      return true;
    });
  }
}

function recorded(area: AreaRecorded): DomainEvent<AreaRecorded> {
  const subject = { kind: 'area', id: area.areaCode } as const;
  return event(AreaRecorded, { subject, occurredOn: area.validTo ?? area.validFrom }, area);
}
