import { Transaction } from '@libs/database';
import { blockingKeys, compare, lookupKeys } from '@libs/duplicates';
import { LETTER_CODE_BYTES, letterCode } from '@libs/identifiers';
import { Clock, dayInJakarta, newId, type Id, type Instant, type LocalDate } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { Rounds, SYSTEM } from '@libs/service';
import { BlindIndex, Unsealable, Vault } from '@libs/vault';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { decidingOffice } from '../deciding-office.js';
import { suspect, type Likeness } from '../duplicate-candidate.js';
import {
  likenessOf,
  mayMeet,
  registrationOf,
  SEALED_REGISTRATION,
  type Registration,
  type SealedRegistration,
} from './registration-of.js';

/** People a transaction: what a kill takes back. */
const BATCH = 20;
/** `7K3Q-DW9M`, half of a letter's code: a desk names it to its office, and nothing is found by it without a sign-in. */
const REF_LETTERS = 9;
const MOST_BITS = 100;

/** One process at a time: two who look at once would not see each other's keys, and miss the pair between them. */
const ALONE = `select pg_try_advisory_xact_lock(hashtext('seek-duplicates')) as alone`;

/** Locked, so that what is corrected meanwhile is looked at again. */
const UNSOUGHT = `
  select ${SEALED_REGISTRATION} from worker where sought_at is null and merged_into is null
  order by recorded_at, id limit ${BATCH} for no key update skip locked`;

const LIKES = `
  select w.*, same_nik as "sameNik" from find_duplicates($1, $2, $3, $4, $5) f
  join (select ${SEALED_REGISTRATION} from worker) w on w."workerId" = f.other_id`;

/** Those who are undecided stay as they are, and who was dismissed is suspected again only where something has changed. */
const SUSPECT = `
  insert into duplicate_candidate as d (id, worker_id, other_id, office_area, method, score, reasons, state, worker_ref,
    other_ref, likeness, version, found_at)
  values ($1, $2, $3, $4, $5, $6, $7, 'OPEN', $8, $9, $10, 1, $11)
  on conflict (least(worker_id, other_id), greatest(worker_id, other_id)) do update
  set state = 'OPEN', method = excluded.method, score = excluded.score, reasons = excluded.reasons,
    office_area = excluded.office_area, likeness = excluded.likeness, version = d.version + 1, decided_at = null
  where d.state = 'DISMISSED' and d.likeness <> excluded.likeness
  returning d.worker_id as "workerId", d.other_id as "otherId"`;

/** How often it is looked whether somebody is to be sought, in milliseconds; 0: never in this process. */
export class SeekEvery {
  constructor(readonly milliseconds: number) {}
}

/**
 * Looks whether somebody who was registered, or whose particulars have changed, is registered a second time.
 *
 * It runs after the desk has its answer, in the system role and nowhere else: whom she is compared with lies in other
 * villages, so no request may be able to open them; and registration neither waits for it nor fails by it. One person after
 * the other, so that of two who come at the same moment the later one finds the earlier.
 */
@Injectable()
export class SeekDuplicates implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('SeekDuplicates');
  private readonly rounds = new Rounds({
    name: 'SeekDuplicates',
    round: () => this.seek(),
    // Desks are served by this process, too: while there is much to do it works a tenth of the time.
    restMs: (more, tookMs) => (more ? 9 * tookMs : this.every.milliseconds),
  });

  constructor(
    @InjectDataSource(SYSTEM) private readonly system: DataSource,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
    private readonly every: SeekEvery,
  ) {}

  onApplicationBootstrap(): void {
    if (this.every.milliseconds > 0) this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One batch. @returns whether there may be more to do */
  async seek(): Promise<boolean> {
    const now = this.clock.now();
    return new Transaction(this.system, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
      const [lock] = await tx.query<{ alone: boolean }>(ALONE);
      if (!lock?.alone) return false;
      const unsought = await tx.query<SealedRegistration & Record<string, unknown>>(UNSOUGHT);
      for (const sealed of unsought) await this.seekLikesOf(tx, sealed, now);
      await tx.query('update worker set sought_at = $2 where id = any ($1::uuid[])', [
        unsought.map(({ workerId }) => workerId),
        now,
      ]);
      return unsought.length === BATCH;
    });
  }

  private async seekLikesOf(tx: Transaction, sealed: SealedRegistration, now: Instant): Promise<void> {
    const today = dayInJakarta(now);
    const one = this.open(sealed, today);
    if (!one) return;
    const keyed = (text: string): string => this.index.of('LIKENESS', text).toString('base64');
    const bytes = (keys: string[]): Buffer[] => keys.map((key) => Buffer.from(key, 'base64'));
    const likes = await tx.query<SealedRegistration & { sameNik: boolean } & Record<string, unknown>>(LIKES, [
      sealed.workerId,
      this.index.keyId,
      one.nik ? this.index.of('NIK', one.nik) : null,
      bytes(blockingKeys(one.person, keyed)),
      bytes(lookupKeys(one.person, keyed)),
    ]);
    for (const { sameNik, ...like } of likes) {
      if (!mayMeet(sealed, like)) continue;
      const other = this.open(like, today);
      if (!other) continue;
      const { score, probable, reasons } = compare(one.person, other.person);
      if (!sameNik && !probable) continue;
      const bits = Math.min(MOST_BITS, Math.max(0, Math.round(score)));
      const likeness = { method: sameNik ? 'EXACT' : 'PROBABLE', score: bits, reasons } as const;
      await this.suspect(tx, [one, other], likeness, now);
    }
  }

  private async suspect(
    tx: Transaction,
    pair: readonly [Registration, Registration],
    likeness: Likeness,
    now: Instant,
  ): Promise<void> {
    const [earlier, later] = pair.toSorted(
      (one, other) => one.sealed.recordedAt.getTime() - other.sealed.recordedAt.getTime(),
    ) as [Registration, Registration];
    const { method, score, reasons } = likeness;
    const sharedNik = method === 'EXACT' ? later.nik : undefined;
    const [found] = await tx.query<{ workerId: Id; otherId: Id }>(SUSPECT, [
      newId(),
      later.sealed.workerId,
      earlier.sealed.workerId,
      decidingOffice(later.sealed.village, earlier.sealed.village, sharedNik),
      method,
      score,
      reasons,
      newRef(),
      newRef(),
      likenessOf(this.index, pair),
      now,
    ]);
    if (!found) return;
    const { journeyId } = pair.find(({ sealed }) => sealed.workerId === found.workerId)!.sealed;
    this.outbox.add(tx, suspect({ ...found, journeyId }, likeness, dayInJakarta(now)));
  }

  /** Undefined where it cannot be opened: others must not wait for what an operator has to look at. */
  private open(sealed: SealedRegistration, today: LocalDate): Registration | undefined {
    try {
      return registrationOf(this.vault, sealed, today);
    } catch (error) {
      if (!(error instanceof Unsealable)) throw error;
      this.log.error(`A registration is left out of the search for duplicates: ${error.message}`);
      return undefined;
    }
  }
}

function newRef(): string {
  return letterCode(randomBytes(LETTER_CODE_BYTES)).slice(0, REF_LETTERS);
}
