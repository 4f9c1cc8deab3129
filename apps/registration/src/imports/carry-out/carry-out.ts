import type { Caller, Role } from '@libs/access';
import { isUnavailable } from '@libs/database';
import { Clock, type Id } from '@libs/kernel';
import { Rounds, SYSTEM } from '@libs/service';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
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

/** In any order, so that two processes seldom wait for the same one. */
const UNDER_WAY = `
  select id, state, role, area, org_id as "orgId", officer from sisko_import
  where state in ('JUDGING', 'IMPORTING', 'UNDOING') order by random()`;

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
  private readonly log = new Logger('CarryOut');
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

  /** What is due is forgotten, and one batch of one import done. @returns whether there may be more to do */
  async goOn(): Promise<boolean> {
    for (const forget of FORGET)
      await this.attempt('Forgetting', () => this.system.query(forget, [this.clock.now()]));
    for (const file of await this.system.query<UnderWay[]>(UNDER_WAY))
      if (await this.attempt(`Import ${file.id}`, () => this.stepOf(file))) return true;
    return false;
  }

  /** What fails is told and tried again in the next round, and nothing else waits for it. @returns whether it went well */
  private async attempt(what: string, step: () => Promise<unknown>): Promise<boolean> {
    try {
      await step();
      return true;
    } catch (error) {
      if (isUnavailable(error)) throw error;
      this.log.error(`${what} has failed`, error instanceof Error ? error.stack : undefined);
      return false;
    }
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
