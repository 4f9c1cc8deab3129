import { ScopedDataSource, type Caller } from '@libs/access';
import { page, positionOf, type Page, type PageRequest } from '@libs/http';
import { isId } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { CandidateNotFound } from '../candidate.errors.js';
import type { CandidateLine } from '../candidate.views.js';

/** Row security adds the caller's areas. */
const CANDIDATES = `
  select c.worker_id as "workerId", c.village_code as "villageCode", c.sex, c.birth_year as "birthYear", c.country,
    c.isco08, c.verified_on::text as "verifiedOn", o.passed_on::text as "orientedOn"
  from candidate c
  left join orientation o on o.worker_id = c.worker_id and o.journey_id is not distinct from c.journey_id`;

type Row = Omit<CandidateLine, 'verifiedOn' | 'orientedOn'> & {
  verifiedOn: string | null;
  orientedOn: string | null;
};

@Injectable()
export class FindCandidates {
  constructor(private readonly db: ScopedDataSource) {}

  /** Who has been verified and awaits orientation, newest first. */
  async find(request: PageRequest, by: Caller): Promise<Page<CandidateLine>> {
    const [after] = positionOf(request, isId) ?? [];
    const rows = await this.db.read(by, (tx) =>
      tx.query<Row>(
        `${CANDIDATES} where c.verified_on is not null and c.ended_on is null and o.id is null and ($1::uuid is null or c.worker_id < $1)
         order by c.worker_id desc limit $2`,
        [after ?? null, request.limit + 1],
      ),
    );
    return page(rows.map(lineOf), request, ({ workerId }) => [workerId]);
  }

  async get(workerId: string, by: Caller): Promise<CandidateLine> {
    const [row] = await this.db.read(by, (tx) =>
      tx.query<Row>(`${CANDIDATES} where c.worker_id = $1`, [workerId]),
    );
    if (!row) throw new CandidateNotFound();
    return lineOf(row);
  }
}

function lineOf({ verifiedOn, orientedOn, ...line }: Row): CandidateLine {
  return { ...line, ...(verifiedOn && { verifiedOn }), ...(orientedOn && { orientedOn }) };
}
