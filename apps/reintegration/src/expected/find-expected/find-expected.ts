import { ScopedDataSource, type Caller } from '@libs/access';
import { page, positionOf, type Page, type PageRequest } from '@libs/http';
import { isId } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { NotExpected } from '../expected.errors.js';
import type { ExpectedLine } from '../expected.views.js';

/** Abroad is who left or arrived there after the last return. Row security adds the caller's areas. */
const ABROAD = `
  select k.worker_id as "workerId", k.village_code as "villageCode", k.country, k.departed_on::text as "departedOn",
    k.arrived_on::text as "arrivedOn"
  from known_worker k
  where greatest(k.departed_on, k.arrived_on) is not null and not exists (
    select from return_case r where r.worker_id = k.worker_id and r.returned_on >= greatest(k.departed_on, k.arrived_on))`;

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
