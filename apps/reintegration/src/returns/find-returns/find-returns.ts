import { ScopedDataSource, type Caller } from '@libs/access';
import type { Transaction } from '@libs/database';
import { page, PageRequest, positionOf, type Page } from '@libs/http';
import { isId } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { In, IsNull, LessThan, Not, Raw } from 'typeorm';
import { ProgrammeMembershipSchema } from '../programme-membership.schema.js';
import { ReturnNotFound } from '../return-case.errors.js';
import { ReturnCase, type ReturnState } from '../return-case.js';
import { lineOf, type ReturnLine } from '../return-case.views.js';

export class FindReturnsRequest extends PageRequest {
  @IsOptional()
  @IsIn(['RETURNED', 'REINTEGRATING', 'COMPLETED'])
  state?: ReturnState;

  /** `false`: those whose registration has not been heard (*belum terhubung*). */
  @IsOptional()
  @IsIn(['true', 'false'])
  linked?: 'true' | 'false';
}

/** A report that confirms another stands in lists only for who does not see that other. */
const STANDS_FIRST = Raw(
  (confirms) => `(${confirms} is null or not exists (select from return_case f where f.id = ${confirms}))`,
);

/** Returns to one's area, and those reported from it: row security knows which. */
@Injectable()
export class FindReturns {
  constructor(private readonly db: ScopedDataSource) {}

  async find(request: FindReturnsRequest, by: Caller): Promise<Page<ReturnLine>> {
    const [after] = positionOf(request, isId) ?? [];
    const { state, linked, limit } = request;
    const lines = await this.db.snapshot(by, async (tx) => {
      const returns = await (
        await tx.manager()
      ).find(ReturnCase, {
        where: {
          confirms: STANDS_FIRST,
          ...(state && { state }),
          ...(linked && { villageCode: linked === 'true' ? Not(IsNull()) : IsNull() }),
          ...(after && { id: LessThan(after) }),
        },
        order: { id: 'DESC' },
        take: limit + 1,
      });
      return linesOf(tx, returns);
    });
    return page(lines, request, ({ returnId }) => [returnId]);
  }

  async get(returnId: string, by: Caller): Promise<ReturnLine> {
    const [line] = await this.db.snapshot(by, async (tx) =>
      linesOf(tx, await (await tx.manager()).findBy(ReturnCase, { id: returnId })),
    );
    if (!line) throw new ReturnNotFound();
    return line;
  }
}

async function linesOf(tx: Transaction, returns: readonly ReturnCase[]): Promise<ReturnLine[]> {
  const ids = In(returns.map(({ id }) => id));
  const manager = await tx.manager();
  const memberships = await manager.find(ProgrammeMembershipSchema, {
    where: { returnId: ids },
    order: { id: 'ASC' },
  });
  const confirmations = await manager.find(ReturnCase, { where: { confirms: ids }, order: { id: 'ASC' } });
  const ofReturn = Map.groupBy(memberships, ({ returnId }) => returnId);
  const confirming = Map.groupBy(confirmations, ({ confirms }) => confirms);
  return returns.map((returnCase) =>
    lineOf(returnCase, ofReturn.get(returnCase.id) ?? [], confirming.get(returnCase.id) ?? []),
  );
}
