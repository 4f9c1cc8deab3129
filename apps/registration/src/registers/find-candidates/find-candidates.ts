import { ScopedDataSource, type Caller } from '@libs/access';
import { IsDay, page, PageRequest, positionOf, type Page } from '@libs/http';
import { isId } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { In } from 'typeorm';
import { letterNumber, VillageLetter } from '../../letters/village-letter.js';
import { SealedPersons } from '../../workers/sealed-persons/sealed-persons.js';
import { Worker } from '../../workers/worker.js';
import { candidateOf, type CandidateEntry } from '../register.views.js';

export class FindCandidatesRequest extends PageRequest {
  /** First day of writing down, in Jakarta. */
  @IsOptional()
  @IsDay()
  from?: string;

  /** Last day. */
  @IsOptional()
  @IsDay()
  to?: string;
}

const DAY = `(worker.recorded_at at time zone 'Asia/Jakarta')::date`;

/** The register of candidates (R2): who plans to leave, with whom, by which permit, and how far it was verified. */
@Injectable()
export class FindCandidates {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly persons: SealedPersons,
  ) {}

  /** Whoever is abroad already stands in another book, and whoever was registered twice once. */
  async find(request: FindCandidatesRequest, by: Caller): Promise<Page<CandidateEntry>> {
    const { from, to, limit } = request;
    const [after] = positionOf(request, isId) ?? [];
    const { workers, letters } = await this.db.read(by, async (tx) => {
      const manager = await tx.manager();
      const query = manager
        .createQueryBuilder(Worker, 'worker')
        .where(`worker.state <> 'ABROAD_KNOWN' and worker.merged_into is null`)
        .orderBy('worker.id', 'DESC')
        .limit(limit + 1);
      if (from) query.andWhere(`${DAY} >= :from`, { from });
      if (to) query.andWhere(`${DAY} <= :to`, { to });
      if (after) query.andWhere('worker.id < :after', { after });
      const found = await query.getMany();
      const ids = found.flatMap(({ permitLetterId }) => permitLetterId ?? []);
      return { workers: found, letters: await manager.findBy(VillageLetter, { id: In(ids) }) };
    });
    const numbers = new Map(letters.map((letter) => [letter.id, letterNumber(letter)]));
    const lines = workers.map((worker) =>
      candidateOf(worker, this.persons.cardOf(worker), numbers.get(worker.permitLetterId ?? '')),
    );
    return page(lines, request, ({ workerId }) => [workerId]);
  }
}
