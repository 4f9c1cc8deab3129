import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { namesByCode } from '../../name-rows.js';
import { target } from './marks.js';
import { wrapped } from './picture.js';
import { TILES } from './tiles.js';

test('each of the 38 provinces has its square, and no two lie on one another', () => {
  const provinces = namesByCode(readFileSync('node_modules/idn-area-data/data/provinces.csv', 'utf8'));
  expect(TILES.map(({ province }) => province).toSorted()).toEqual([...provinces.keys()].toSorted());
  for (const look of ['wide', 'narrow'] as const)
    expect(new Set(TILES.map((tile) => tile[look].join())).size).toBe(TILES.length);
  expect(Math.max(...TILES.map(({ narrow: [column] }) => column))).toBeLessThan(7);
});

test.each([
  ['ArrowRight', 3, 4],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 9, 9],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['Tab', 5, undefined],
])('%s leads from mark %s of ten to %s', (key, place, to) => {
  expect(target(key, place, 10)).toBe(to);
});

test('what a picture says stands in lines of its width', () => {
  expect(wrapped('Per 4 Mar 2026 09.40 WIB · tertinggal 4 dtk', 20)).toEqual([
    'Per 4 Mar 2026 09.40',
    'WIB · tertinggal 4',
    'dtk',
  ]);
});
