import { ScopedDataSource, type Caller } from '@libs/access';
import { IsDay, page, PageRequest, positionOf, type Page } from '@libs/http';
import { isId, type Id } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
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
  constructor(private readonly db: ScopedDataSource) {}

  /** The register of letters of the villages in scope, the newest first. */
  async find(request: FindLettersRequest, by: Caller): Promise<Page<LetterLine>> {
    const { state, year, from, to, limit } = request;
    const [after] = positionOf(request, isId) ?? [];
    const letters = await this.db.read(by, async (tx) => {
      const query = (await tx.manager())
        .createQueryBuilder(VillageLetter, 'letter')
        .orderBy('letter.id', 'DESC')
        .limit(limit + 1);
      if (state) query.andWhere('letter.state = :state', { state });
      if (year) query.andWhere('letter.year = :year', { year });
      if (from) query.andWhere('letter.printedOn >= :from', { from });
      if (to) query.andWhere('letter.printedOn <= :to', { to });
      if (after) query.andWhere('letter.id < :after', { after });
      return query.getMany();
    });
    return page(letters.map(lineOf), request, ({ letterId }) => [letterId]);
  }

  async ofWorker(workerId: Id, by: Caller): Promise<LetterLine[]> {
    const letters = await this.db.read(by, async (tx) =>
      (await tx.manager()).find(VillageLetter, {
        where: { workerId },
        order: { id: 'DESC' },
        take: OF_ONE_WORKER,
      }),
    );
    return letters.map(lineOf);
  }

  async get(letterId: Id, by: Caller): Promise<LetterRecord> {
    return this.db.read(by, async (tx) => {
      const letter = await (await tx.manager()).findOneBy(VillageLetter, { id: letterId });
      if (!letter) throw new LetterNotFound();
      const [scans] = await tx.query<{ times: number }>(
        'select coalesce(sum(times), 0)::int as times from letter_scan where letter_id = $1',
        [letterId],
      );
      return recordOf(letter, scans!.times);
    });
  }
}
