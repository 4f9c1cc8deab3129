import { ScopedDataSource, type Caller } from '@libs/access';
import { parseNik } from '@libs/identifiers';
import { Clock, dayInJakarta, type LocalDate } from '@libs/kernel';
import { BlindIndex } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { AreaNotFound } from '../../areas/area.errors.js';
import type { AreaView } from '../../areas/area.views.js';
import { FindAreas } from '../../areas/find-areas/find-areas.js';
import { NikImpossible } from '../../workers/worker.errors.js';
import type { Origin, OriginCheck } from '../origin.views.js';
import type { CheckOriginRequest } from './check-origin.request.js';

type Row = { village_code: string; vouched: boolean; written_on: LocalDate };

const REGENCY = 4;

/**
 * Where somebody is from who lies dead or helpless before a mission or a landing office (domain.md §12, X13): remains were once
 * carried through three provinces because a paper named the wrong one. It tells villages and nothing of the person, not
 * even how she left; each look is kept with its reason.
 */
@Injectable()
export class CheckOrigin {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly index: BlindIndex,
    private readonly areas: FindAreas,
    private readonly clock: Clock,
  ) {}

  /** @throws NikImpossible where the number is none: the paper is to be looked at again */
  async execute({ nik, reason }: CheckOriginRequest, by: Caller): Promise<OriginCheck> {
    const now = this.clock.now();
    const number = parseNik(nik, { today: dayInJakarta(now) });
    if (number.kind === 'INVALID') throw new NikImpossible(number.reason);
    const rows = await this.db.read(by, (tx) =>
      tx.query<Row>(
        `select village_code, vouched, to_char(written_on, 'YYYY-MM-DD') as written_on from check_origin($1, $2, $3, $4)`,
        [this.index.of('NIK', nik), reason, by.access.subject, now],
      ),
    );
    const origins = await Promise.all(rows.map((row) => this.originOf(row, by)));
    const issued = number.kind === 'VALID' ? await this.issuedIn(number.area, by) : undefined;
    return {
      origins,
      ...(issued && { numberIssuedIn: issued }),
      differs:
        number.kind === 'VALID' &&
        rows.length > 0 &&
        rows.every((row) => !row.village_code.startsWith(number.area.slice(0, REGENCY))),
      nextStep: nextStepOf(origins.length),
    };
  }

  private async originOf(
    { village_code: code, vouched, written_on: since }: Row,
    by: Caller,
  ): Promise<Origin> {
    return { village: await this.areas.get(code, by), standing: vouched ? 'VOUCHED' : 'WRITTEN', since };
  }

  /** The district, or, where its code is on no list any more, its regency. */
  private async issuedIn(district: string, by: Caller): Promise<AreaView | undefined> {
    for (const code of [district, district.slice(0, REGENCY)]) {
      const area = await this.areas.get(code, by).catch((error: unknown) => {
        if (!(error instanceof AreaNotFound)) throw error;
      });
      if (area) return area;
    }
    return undefined;
  }
}

function nextStepOf(villages: number): OriginCheck['nextStep'] {
  if (villages === 0) return 'ASK_CIVIL_REGISTRY';
  return villages === 1 ? 'CONFIRM_WITH_VILLAGE' : 'ASK_THE_OFFICES';
}
