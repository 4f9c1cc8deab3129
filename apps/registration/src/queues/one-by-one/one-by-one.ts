import { ScopedDataSource, type Commander } from '@libs/access';
import type { Receipt, Transaction } from '@libs/database';
import { ChangedMeanwhile, IsId, NestedList } from '@libs/http';
import { DomainError, type Id } from '@libs/kernel';
import { applyDecorators, Injectable } from '@nestjs/common';
import { ArrayMinSize, ArrayUnique, IsInt, Min } from 'class-validator';

/** As many as somebody can have looked at, and as are done before she thinks that nothing happens. */
const AT_MOST = 50;

/** One of many, as it was read. */
export class ItemRequest {
  @IsId()
  workerId!: Id;

  @IsInt()
  @Min(1)
  version!: number;
}

/** A list of those whom one press is about, each once. */
export const Items = (): PropertyDecorator =>
  applyDecorators(
    NestedList(() => ItemRequest, { max: AT_MOST }),
    ArrayMinSize(1),
    ArrayUnique((item: unknown) => (item as ItemRequest | null)?.workerId),
  );

/** What became of one: its new version, or why it was not done. */
export interface Done {
  readonly workerId: Id;
  readonly version?: number;
  readonly error?: DomainError;
}

/**
 * Many at one press, each a unit of work of its own with a receipt of its own: one that is refused keeps no other from
 * being done, and where it breaks off in the middle a repeat (same key, same body) finds what was done done, and does the
 * rest.
 */
@Injectable()
export class OneByOne {
  constructor(private readonly db: ScopedDataSource) {}

  async run(
    items: readonly ItemRequest[],
    by: Commander,
    work: (tx: Transaction, item: ItemRequest) => Promise<Receipt>,
  ): Promise<Done[]> {
    const { attempt } = by;
    // First the press as a whole: the same key for another list is refused before any of it is done.
    await this.db.write(by, () => Promise.resolve({ id: attempt.key, version: items.length }));
    const done: Done[] = [];
    for (const item of items) {
      const key = `${attempt.key}/${item.workerId}`;
      done.push(await this.one(item, { ...by, attempt: { ...attempt, key } }, work));
    }
    return done;
  }

  private async one(
    item: ItemRequest,
    by: Commander,
    work: (tx: Transaction, item: ItemRequest) => Promise<Receipt>,
  ): Promise<Done> {
    const { workerId } = item;
    try {
      const { version } = await this.db.write(by, (tx) => work(tx, item));
      return { workerId, version };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { workerId, error };
    }
  }
}

/** Whether it was not done because it is no longer what was looked at. */
export function isChanged({ error }: Done): boolean {
  return error instanceof ChangedMeanwhile;
}
