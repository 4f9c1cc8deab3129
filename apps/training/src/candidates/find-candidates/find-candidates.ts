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
  left join lateral (
    select * from orientation
    where worker_id in (select ids_of_person(c.worker_id))
      and (journey_id is not distinct from c.journey_id or journey_id in (select ids_of_trip(c.worker_id, c.journey_id)))
    order by passed_on, id limit 1) o on true`;

/** Somebody who was merged stands in lists under the id that she goes on with. */
const GOES_ON = `not exists (
  select from merged_worker m where m.merged_id = c.worker_id and m.survivor_id is not null)`;

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
        `${CANDIDATES} where c.verified_on is not null and c.ended_on is null and o.id is null and ${GOES_ON} and ($1::uuid is null or c.worker_id < $1)
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
