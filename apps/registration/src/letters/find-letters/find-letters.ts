import { ScopedDataSource, type Caller } from '@libs/access';
import { IsDay, page, PageRequest, positionOf, type Page } from '@libs/http';
import type { Transaction } from '@libs/database';
import { Clock, dayInJakarta, isId, type Id, type LocalDate } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { latestScan } from '../../scans/find-scans/latest-scan.js';
import { lookedUpOftenOn } from '../lookups.js';
import { LETTER_STATES, VillageLetter, type LetterState } from '../village-letter.js';
import { LetterNotFound } from '../village-letter.errors.js';
import { lineOf, recordOf, type LetterLine, type LetterRecord } from '../village-letter.views.js';

export class FindLettersRequest extends PageRequest {
  @IsOptional()
  @IsIn(LETTER_STATES)
  state?: LetterState;

  /** Of the number. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{4}$/.test(value) ? Number(value) : value,
  )
  @IsInt()
  @Min(1900)
  @Max(2199)
  year?: number;

  /** First day of printing: a draft stands in no period. */
  @IsOptional()
  @IsDay()
  from?: string;

  /** Last day. */
  @IsOptional()
  @IsDay()
  to?: string;
}

/** A worker has few letters; more than these are read in the register. */
const OF_ONE_WORKER = 50;

@Injectable()
export class FindLetters {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly clock: Clock,
  ) {}

  /** The register of letters of the villages in scope, the newest first. */
  async find(request: FindLettersRequest, by: Caller): Promise<Page<LetterLine>> {
    const { state, year, from, to, limit } = request;
    const [after] = positionOf(request, isId) ?? [];
    const { letters, often } = await this.db.read(by, async (tx) => {
      const query = (await tx.manager())
        .createQueryBuilder(VillageLetter, 'letter')
        .orderBy('letter.id', 'DESC')
        .limit(limit + 1);
      if (state) query.andWhere('letter.state = :state', { state });
      if (year) query.andWhere('letter.year = :year', { year });
      if (from) query.andWhere('letter.printedOn >= :from', { from });
      if (to) query.andWhere('letter.printedOn <= :to', { to });
      if (after) query.andWhere('letter.id < :after', { after });
      const found = await query.getMany();
      return { letters: found, often: await this.oftenOf(tx, found, by) };
    });
    return page(
      letters.map((letter) => lineOf(letter, often.get(letter.id))),
      request,
      ({ letterId }) => [letterId],
    );
  }

  async ofWorker(workerId: Id, by: Caller): Promise<LetterLine[]> {
    const letters = await this.db.read(by, async (tx) =>
      (await tx.manager()).find(VillageLetter, {
        where: { workerId },
        order: { id: 'DESC' },
        take: OF_ONE_WORKER,
      }),
    );
    return letters.map((letter) => lineOf(letter));
  }

  async get(letterId: Id, by: Caller): Promise<LetterRecord> {
    return this.db.read(by, async (tx) => {
      const letter = await (await tx.manager()).findOneBy(VillageLetter, { id: letterId });
      if (!letter) throw new LetterNotFound();
      const [lookUps] = await tx.query<{ times: number }>(
        'select coalesce(sum(times), 0)::int as times from letter_scan where letter_id = $1',
        [letterId],
      );
      const often = await this.oftenOf(tx, [letter], by);
      return recordOf(letter, {
        timesLookedUp: lookUps!.times,
        lookedUpOftenOn: often.get(letterId),
        scan: await latestScan(tx, { kind: 'letter', id: letterId }),
      });
    });
  }

  /** By letter; of the head alone, who answers for the desk too. */
  private async oftenOf(
    tx: Transaction,
    letters: readonly VillageLetter[],
    { access }: Caller,
  ): Promise<ReadonlyMap<Id, LocalDate>> {
    if (access.role !== 'KEPALA_DESA') return new Map();
    const rows = await tx.query<{ letter: Id; day: LocalDate; times: number; networks: number }>(
      `select letter_id as letter, to_char(day, 'YYYY-MM-DD') as day, times, networks from letter_scan where letter_id = any ($1)`,
      [letters.map(({ id }) => id)],
    );
    const today = dayInJakarta(this.clock.now());
    return new Map(
      letters.flatMap(({ id }) => {
        const day = lookedUpOftenOn(
          rows.filter(({ letter }) => letter === id),
          today,
        );
        return day ? [[id, day]] : [];
      }),
    );
  }
}
