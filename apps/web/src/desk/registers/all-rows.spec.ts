import { expect, test } from '@jest/globals';
import { allRows } from './all-rows.js';

test('five thousand entries are read in pages, and the first one written is the first', async () => {
  const written = Array.from({ length: 5_000 }, (_, n) => 5_000 - n);
  const counts: number[] = [];
  const rows = await allRows(
    async (after, limit) => {
      const from = Number(after ?? 0);
      const next = from + limit < written.length ? String(from + limit) : undefined;
      return { items: written.slice(from, from + limit), ...(next && { next }) };
    },
    (count) => counts.push(count),
  );
  expect(rows).toEqual(written.toReversed());
  expect([counts.length, counts.at(-1)]).toEqual([50, 5_000]);
});
