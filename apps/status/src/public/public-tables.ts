import type { KeyObject } from 'node:crypto';
import { definitionOf, type Definition, type Dimensions } from '@libs/journey';
import type { LocalDate } from '@libs/kernel';
import type { Bilingual } from '@libs/rules';
import { rounded } from './rounding.js';

/** What the public's tables are broken down by: no RESTRICTED dimension, and nothing below kab/kota. */
export type PublicDimension = 'province' | 'regency' | 'country' | 'sex';

/** Province and kab/kota are both the area of origin (*menurut daerah asal*), at two digits and at four. */
const NAME_OF = {
  province: 'area',
  regency: 'area',
  country: 'country',
  sex: 'sex',
} as const satisfies Record<PublicDimension, keyof Dimensions>;

/** A period is printed once it is over: one that runs is too small, and its parts are too few. */
export type PublicPeriod = 'MONTH' | 'YEAR';

export interface PublicTable {
  readonly id: string;
  readonly definition: Definition;
  readonly period: PublicPeriod;
  /** With the period at most three. */
  readonly dimensions: readonly PublicDimension[];
  readonly title: Bilingual;
}

/**
 * The list is part of the protection (ADR 0019): no cell of it is a part of another, but for the nation's year. A total of
 * few people printed beside its parts would prove some of them, however both are rounded.
 */
const OF_MANY: readonly (readonly [PublicPeriod, readonly PublicDimension[]])[] = [
  ['YEAR', []],
  ['YEAR', ['regency']],
  ['MONTH', ['province', 'sex']],
  ['MONTH', ['country', 'sex']],
];

/** Hundreds in a year: finer they would be rounding and little else, and even the nation is too few to stand beside its parts. */
const OF_FEW: typeof OF_MANY = [
  ['YEAR', ['province']],
  ['YEAR', ['country']],
  ['MONTH', ['sex']],
];

const SHAPES: Readonly<Record<string, typeof OF_MANY>> = {
  PENEMPATAN_LAYANAN: OF_MANY,
  KEBERANGKATAN: OF_MANY,
  KEPULANGAN: OF_MANY,
  PENDAFTARAN_CPMI: OF_MANY,
  JENAZAH_DIPULANGKAN: OF_FEW,
  PENGADUAN: OF_FEW,
};

const WORDS: Readonly<Record<PublicPeriod | PublicDimension, Bilingual>> = {
  MONTH: { id: 'per bulan', en: 'by month' },
  YEAR: { id: 'per tahun', en: 'by year' },
  province: { id: 'provinsi asal', en: 'province of origin' },
  regency: { id: 'kabupaten/kota asal', en: 'kabupaten/kota of origin' },
  country: { id: 'negara/wilayah tujuan', en: 'destination' },
  sex: { id: 'jenis kelamin', en: 'sex' },
};

export const PUBLIC_TABLES: readonly PublicTable[] = Object.entries(SHAPES).flatMap(([id, shapes]) => {
  const definition = definitionOf(id)!;
  return shapes.map(([period, dimensions]) => ({
    id: [id, period, ...dimensions].join('-').toLowerCase().replaceAll('_', '-'),
    definition,
    period,
    dimensions,
    title: titled(definition, period, dimensions),
  }));
});

export interface PublicCell {
  readonly values: Readonly<Partial<Record<PublicDimension, string>>>;
  readonly n: number;
}

export interface Counted {
  /** `2026` or `2026-03`, as the table has it. */
  readonly period: string;
  /** The published day. It enters no number. */
  readonly on: LocalDate;
  /** Every code of each dimension of the table, also those of which nothing was counted, and one for *not known*. */
  readonly codes: Readonly<Partial<Record<PublicDimension, readonly string[]>>>;
  /** Exact counts; a cell that is left out counts none. */
  readonly cells: readonly PublicCell[];
}

/**
 * What the public sees of a table: every combination of codes with its rounded count, whether anything was counted or not,
 * so that no zero stands apart from a 3 that was rounded down. Rows do not add up to what other tables print, and must
 * not be made to.
 *
 * @throws RangeError if the period is not over, or if a count would be lost: given twice, or outside of the codes
 */
export function publish(
  { definition, period: length, dimensions }: PublicTable,
  { period, on, codes, cells }: Counted,
  key: KeyObject,
): PublicCell[] {
  const form = length === 'MONTH' ? /^\d{4}-\d{2}$/ : /^\d{4}$/;
  if (!form.test(period)) throw new RangeError(`Not a period of this table: ${period}`);
  if (on.slice(0, period.length) <= period) throw new RangeError(`${period} is not over on ${on}`);
  const place = (values: PublicCell['values']) => JSON.stringify(dimensions.map((each) => values[each]));
  const exact = new Map(cells.map(({ values, n }) => [place(values), n]));
  if (exact.size < cells.length) throw new RangeError(`Cells of ${definition.id} are given twice`);
  const rows = combinations(dimensions, codes).map((values) => {
    const at = place(values);
    const n = exact.get(at) ?? 0;
    exact.delete(at);
    const named = Object.fromEntries(dimensions.map((each) => [NAME_OF[each], values[each]]));
    const cell = { measure: definition.id, version: definition.version, period, dimensions: named };
    return { values, n: rounded(n, cell, key) };
  });
  if (exact.size > 0) throw new RangeError(`Cells of ${definition.id} have codes that are not listed`);
  return rows;
}

function combinations(
  dimensions: readonly PublicDimension[],
  codes: Counted['codes'],
): PublicCell['values'][] {
  let rows: PublicCell['values'][] = [{}];
  for (const each of dimensions) {
    rows = rows.flatMap((values) => (codes[each] ?? []).map((code) => ({ ...values, [each]: code })));
  }
  return rows;
}

function titled(
  { title }: Definition,
  period: PublicPeriod,
  dimensions: readonly PublicDimension[],
): Bilingual {
  const say = (language: keyof Bilingual, by: string, and: string) => {
    const words = dimensions.map((each) => WORDS[each][language]).join(and);
    return `${title[language]}${words && by}${words}, ${WORDS[period][language]}`;
  };
  return { id: say('id', ' menurut ', ' dan '), en: say('en', ' by ', ' and ') };
}
