import type { Caller, Role } from '@libs/access';
import { Clock, type Id } from '@libs/kernel';
import { Rounds, SYSTEM } from '@libs/service';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { ImportState } from '../import-codes.js';
import { PREVIEW_DAYS, UNDO_DAYS, type Office } from '../sisko-import.js';
import { JudgeRows } from './judge-rows.js';
import { TakeBack } from './take-back.js';
import { TakeOver } from './take-over.js';

/** How often it is looked whether an import has to go on, in milliseconds; 0: never in this process. */
export class CarryOutEvery {
  constructor(readonly milliseconds: number) {}
}

interface UnderWay extends Office {
  readonly id: Id;
  readonly state: ImportState;
}

/** Any of them, so that one that fails again and again does not stand before the others. */
const UNDER_WAY = `
  select id, state, role, area, org_id as "orgId", officer from sisko_import
  where state in ('JUDGING', 'IMPORTING', 'UNDOING') order by random() limit 1`;

/** A file that nobody has said yes to is forgotten whole; of one that was taken over, the key of what is kept of its rows. */
const FORGET = [
  `delete from sisko_import
   where state in ('UPLOADING', 'READ', 'JUDGING', 'PREVIEWED') and created_at < $1::timestamptz - interval '${PREVIEW_DAYS} days'`,
  `update sisko_import set data_key = null, header = null, unmapped = null
   where data_key is not null and finished_at < $1::timestamptz - interval '${UNDO_DAYS} days'`,
];

/**
 * What goes on after an officer has her answer: judging a file, taking its people over, taking them back. A bounded number
 * of rows a transaction, which says itself how far it has come: whatever is killed goes on there, and does nothing twice.
 */
@Injectable()
export class CarryOut implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds({
    name: 'CarryOut',
    round: () => this.goOn(),
    // Desks are served by this process, too: it works half of the time.
    restMs: (more, tookMs) => (more ? tookMs : this.every.milliseconds),
  });

  constructor(
    @InjectDataSource(SYSTEM) private readonly system: DataSource,
    private readonly judgeRows: JudgeRows,
    private readonly takeOver: TakeOver,
    private readonly takeBack: TakeBack,
    private readonly clock: Clock,
    private readonly every: CarryOutEvery,
  ) {}

  onApplicationBootstrap(): void {
    if (this.every.milliseconds > 0) this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** There is something to do. */
  wake(): void {
    this.rounds.wake();
  }

  /** One batch of one import. @returns whether there may be more to do */
  async goOn(): Promise<boolean> {
    const [file] = await this.system.query<UnderWay[]>(UNDER_WAY);
    if (file) await this.stepOf(file);
    else for (const forget of FORGET) await this.system.query(forget, [this.clock.now()]);
    return file !== undefined;
  }

  private stepOf({ id, state, ...office }: UnderWay): Promise<void> {
    if (state === 'JUDGING') return this.judgeRows.step(id);
    const by = callerOf(office);
    return state === 'IMPORTING' ? this.takeOver.step(id, by) : this.takeBack.step(id, by);
  }
}

/** The office that has ordered it, in the scope of that day. */
function callerOf({ role, area, orgId, officer }: Office): Caller {
  const access = { subject: officer, role: role as Role, areas: [area], purposes: [], authTime: 0 };
  return { access: orgId ? { ...access, orgId } : access };
}
