import { ScopedDataSource, type Caller } from '@libs/access';
import { Checked } from '@libs/http';
import { Clock, dayInJakarta } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { isAlarming } from '../outsiders.js';
import type { OutsiderCount } from './outsider-count.view.js';

const MONTH = /^(19|2[01])\d{2}-(0[1-9]|1[0-2])$/;
const NOT_A_MONTH = { id: 'Tulis bulan seperti 2026-03.', en: 'Write the month as 2026-03.' };

export class CountOutsidersRequest {
  /** `2026-03`; this month where absent. */
  @IsOptional()
  @Checked('isMonth', (value) => typeof value === 'string' && MONTH.test(value), { words: NOT_A_MONTH })
  month?: string;
}

/** The villages of a kabupaten are fewer. */
const AT_MOST = 500;

/** How many letters each village gave to people from elsewhere, the most first: counts, and nobody's name (X5). */
@Injectable()
export class CountOutsiders {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly clock: Clock,
  ) {}

  async execute({ month }: CountOutsidersRequest, by: Caller): Promise<OutsiderCount[]> {
    const first = `${month ?? dayInJakarta(this.clock.now()).slice(0, 7)}-01`;
    const rows = await this.db.read(by, (tx) =>
      tx.query<Omit<OutsiderCount, 'alarm'>>(
        `select village_code as "villageCode",
           coalesce((select name from area where code = village_code limit 1), village_code) as "villageName",
           count(*)::int as letters,
           count(*) filter (where left(card_village, 6) <> left(village_code, 6))::int as outsiders,
           count(*) filter (where left(card_village, 4) <> left(village_code, 4))::int as "otherKabupaten"
         from village_letter
         where printed_on >= $1 and printed_on < $1::date + interval '1 month' and state <> 'BATAL'
         group by village_code order by outsiders desc, village_code limit ${AT_MOST}`,
        [first],
      ),
    );
    return rows.map((row) => ({ ...row, alarm: isAlarming(row) }));
  }
}
