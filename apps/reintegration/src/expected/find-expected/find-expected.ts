import { ScopedDataSource, type Caller } from '@libs/access';
import { page, positionOf, type Page, type PageRequest } from '@libs/http';
import { isId } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { NotExpected } from '../expected.errors.js';
import type { ExpectedLine } from '../expected.views.js';

/**
 * Abroad is who left or arrived there after the last return. Row security adds the caller's areas. Who was merged is
 * expected under the id that she goes on with, by what was told with any of hers.
 */
const ABROAD = `
  select k.worker_id as "workerId", k.village_code as "villageCode", coalesce(a.country, k.country) as country,
    coalesce(a.departed_on, k.departed_on)::text as "departedOn", coalesce(a.arrived_on, k.arrived_on)::text as "arrivedOn"
  from known_worker k
  left join lateral abroad_as_one(k.worker_id) a on exists (select from merged_worker m where m.survivor_id = k.worker_id)
  where not exists (select from merged_worker m where m.merged_id = k.worker_id and m.survivor_id is not null)
    and greatest(k.departed_on, k.arrived_on, a.departed_on, a.arrived_on) is not null
    and coalesce(a.returned_on < greatest(k.departed_on, k.arrived_on, a.departed_on, a.arrived_on), true)
    and not exists (
      select from return_case r where r.worker_id = k.worker_id
        and r.returned_on >= greatest(k.departed_on, k.arrived_on, a.departed_on, a.arrived_on))`;

type Row = Omit<ExpectedLine, 'departedOn' | 'arrivedOn'> & {
  departedOn: string | null;
  arrivedOn: string | null;
};

@Injectable()
export class FindExpected {
  constructor(private readonly db: ScopedDataSource) {}

  /** Who may come home. */
  async find(request: PageRequest, by: Caller): Promise<Page<ExpectedLine>> {
    const [after] = positionOf(request, isId) ?? [];
    const rows = await this.db.read(by, (tx) =>
      tx.query<Row>(
        `${ABROAD} and ($1::uuid is null or k.worker_id < $1) order by k.worker_id desc limit $2`,
        [after ?? null, request.limit + 1],
      ),
    );
    return page(rows.map(lineOf), request, ({ workerId }) => [workerId]);
  }

  async get(workerId: string, by: Caller): Promise<ExpectedLine> {
    const [row] = await this.db.read(by, (tx) => tx.query<Row>(`${ABROAD} and k.worker_id = $1`, [workerId]));
    if (!row) throw new NotExpected();
    return lineOf(row);
  }
}

function lineOf({ departedOn, arrivedOn, ...line }: Row): ExpectedLine {
  return { ...line, ...(departedOn && { departedOn }), ...(arrivedOn && { arrivedOn }) };
}
