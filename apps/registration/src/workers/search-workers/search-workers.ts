import type { Caller } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import type { Transaction } from '@libs/database';
import { nameDistance, searchWords } from '@libs/duplicates';
import { IsPlainText } from '@libs/http';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { standingIn, type Queue } from '../../queues/queue.js';
import { NameIndex, regencyOf } from '../../name-index/keep-names/name-index.js';
import { SealedPersons } from '../sealed-persons/sealed-persons.js';
import { Worker, WORKER_STATES, type WorkerState } from '../worker.js';
import { lineOf, type WorkersFound } from '../worker.views.js';

/** Asked by POST: part of a name does not belong into an address. */
export class SearchWorkersRequest {
  @IsPlainText({ max: 60 })
  name!: string;

  /** Only there, and then also who is written nearly so. */
  @IsOptional()
  @Matches(/^\d{10}$/)
  villageCode?: string;

  @IsOptional()
  @IsIn(WORKER_STATES)
  state?: WorkerState;
}

/** People opened for one search: so many cost a desk a few milliseconds, and nobody reads a register by asking. */
const OPENED_AT_MOST = 200;
const SHOWN_AT_MOST = 50;

const VILLAGE = /^\d{10}$/;

/** One who may be meant, by what the index tells of her. */
interface Candidate extends Record<string, unknown> {
  readonly id: string;
  /** Of the keys that were asked for, how many are hers. */
  readonly shared: number;
}

/** Every word in a regency, the newest first. */
const named = (standing: string): string => `
  select w.id, 1 as shared from workers_named($1::integer[], $2::bigint[]) f join worker w on w.id = f
  where ${standing}
  order by w.id desc limit ${OPENED_AT_MOST + 1}`;

/** Of one village those who share most, and the newest of those who share nothing: a slip may hide all there is. */
const nearly = (standing: string): string => `
  select w.id, (select count(*) from unnest(n.keys) k where k = any ($2::bigint[]))::int as shared
  from worker w join name_entry n on n.worker_id = w.id
  where w.village_code = $1 and ${standing}
  order by shared desc, w.id desc limit ${OPENED_AT_MOST + 1}`;

/** Who stands in a queue, or in a state, or anywhere. */
const standing = (queue?: Queue): string =>
  queue ? `$3::text is null and ${standingIn(queue, 'w')}` : '($3::text is null or w.state = $3)';

/**
 * Finds people of one's area by the words of a name, all of which must be there: as they are written, in any spelling
 * (libs/duplicates); in one village also with a slip or cut short.
 */
@Injectable()
export class SearchWorkers {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly names: NameIndex,
    private readonly persons: SealedPersons,
  ) {}

  /** The nearest first. */
  async execute(
    { name, villageCode, state, queue }: SearchWorkersRequest & { readonly queue?: Queue },
    by: Caller,
  ): Promise<WorkersFound> {
    const words = searchWords(name);
    if (words.length === 0) return { items: [], complete: true };
    const { areas } = by.access;
    const village =
      villageCode ?? (areas.length === 1 ? areas.find((area) => VILLAGE.test(area)) : undefined);
    const { candidates, workers } = await this.db.read(by, async (tx) => {
      const found = village
        ? await this.nearly(tx, village, words, standing(queue), state)
        : await this.named(tx, areas, words, standing(queue), state);
      const opened = found.slice(0, OPENED_AT_MOST).map(({ id }) => id);
      return { candidates: found, workers: await recordsOf(tx, opened) };
    });
    const near = workers
      .map((worker) => ({ worker, card: this.persons.cardOf(worker) }))
      .flatMap(({ worker, card }) => {
        const distance = nameDistance(words, card.name);
        return distance === undefined ? [] : [{ distance, line: lineOf(worker, card) }];
      })
      .toSorted((one, other) => one.distance - other.distance);
    const unopened = candidates[OPENED_AT_MOST];
    return {
      items: near.slice(0, SHOWN_AT_MOST).map(({ line }) => line),
      complete: near.length <= SHOWN_AT_MOST && !unopened?.shared,
    };
  }

  private async named(
    tx: Transaction,
    areas: readonly string[],
    words: readonly string[],
    where: string,
    state?: WorkerState,
  ): Promise<Candidate[]> {
    const regencies = await regenciesIn(tx, areas);
    const asked = regencies.flatMap((regency, group) =>
      this.names.wordsIn(regency, words).map((key) => ({ group, key })),
    );
    return tx.query<Candidate>(named(where), [
      asked.map(({ group }) => group),
      asked.map(({ key }) => key),
      state ?? null,
    ]);
  }

  private nearly(
    tx: Transaction,
    village: string,
    words: readonly string[],
    where: string,
    state?: WorkerState,
  ): Promise<Candidate[]> {
    const keys = [...this.names.wordsIn(regencyOf(village), words), ...this.names.nearlyIn(village, words)];
    return tx.query<Candidate>(nearly(where), [village, keys, state ?? null]);
  }
}

/** In the order of the ids. */
async function recordsOf(tx: Transaction, ids: readonly string[]): Promise<Worker[]> {
  if (ids.length === 0) return [];
  return (await tx.manager())
    .createQueryBuilder(Worker, 'worker')
    .where('worker.id = any (:ids)', { ids })
    .orderBy('worker.id', 'DESC')
    .getMany();
}

/** Words are hashed by regency: of a province each is asked. */
async function regenciesIn(tx: Transaction, areas: readonly string[]): Promise<string[]> {
  const provinces = areas.filter((area) => area.length < 4);
  const rows =
    provinces.length === 0
      ? []
      : await tx.query<{ code: string }>(
          'select code from area where length(code) = 4 and left(code, 2) = any ($1::text[])',
          [provinces],
        );
  const others = areas.filter((area) => area.length >= 4).map(regencyOf);
  return [...new Set([...others, ...rows.map(({ code }) => code)])];
}
