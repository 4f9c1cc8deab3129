import { ScopedDataSource, type Caller } from '@libs/access';
import { Checked, page, PageRequest, positionOf, type Page } from '@libs/http';
import { isId } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { DUPLICATE_STATES, DuplicateCandidate, type DuplicateState } from '../duplicate-candidate.js';
import { DuplicateDecision } from '../duplicate-decision.js';
import { DuplicateNotFound } from '../duplicate-candidate.errors.js';
import {
  decisionOf,
  lineOf,
  reasonsOf,
  sideOf,
  type DuplicateLine,
  type DuplicateRecord,
} from '../duplicate-candidate.views.js';
import { sealedSides } from './sealed-sides.js';

const REF = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;
const NOT_A_REF = { id: 'Tulis rujukan seperti 7K3Q-DW9M.', en: 'Write the reference like 7K3Q-DW9M.' };

export class FindDuplicatesRequest extends PageRequest {
  @IsOptional()
  @IsIn(DUPLICATE_STATES)
  state: DuplicateState = 'OPEN';

  /** What a desk names. */
  @IsOptional()
  @Checked('isReference', (value) => typeof value === 'string' && REF.test(value), { words: NOT_A_REF })
  ref?: string;
}

/** The pairs that an office is to decide, and one of them side by side. */
@Injectable()
export class FindDuplicates {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
  ) {}

  async find(request: FindDuplicatesRequest, by: Caller): Promise<Page<DuplicateLine>> {
    const [after] = positionOf(request, isId) ?? [];
    const { state, ref, limit } = request;
    const pairs = await this.db.read(by, async (tx) => {
      const query = (await tx.manager())
        .createQueryBuilder(DuplicateCandidate, 'pair')
        .where('pair.state = :state', { state })
        .orderBy('pair.id', 'DESC')
        .limit(limit + 1);
      if (ref) query.andWhere(':ref in (pair.worker_ref, pair.other_ref)', { ref });
      if (after) query.andWhere('pair.id < :after', { after });
      return query.getMany();
    });
    return page(pairs.map(lineOf), request, ({ duplicateId }) => [duplicateId]);
  }

  async get(duplicateId: string, by: Caller): Promise<DuplicateRecord> {
    const { pair, sides, decisions } = await this.db.snapshot(by, async (tx) => {
      const manager = await tx.manager();
      return {
        pair: await manager.findOneBy(DuplicateCandidate, { id: duplicateId }),
        sides: await sealedSides(tx, duplicateId),
        decisions: await manager.find(DuplicateDecision, {
          where: { duplicateId },
          order: { version: 'DESC' },
        }),
      };
    });
    if (!pair) throw new DuplicateNotFound();
    return {
      ...lineOf(pair),
      reasons: reasonsOf(pair),
      sides: sides.map((side) => sideOf(side, this.vault)),
      decisions: decisions.map(decisionOf),
    };
  }
}
