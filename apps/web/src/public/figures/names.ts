import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { dotted } from '@libs/reference';
import type { PublicTableLine } from '../../client/types.js';
import { dayWords, monthWords } from '../../locale/format.js';
import { SEX_WORDS } from '../../words/person.js';
import { countryName } from '../../words/places-and-jobs.js';
import { wordOf } from '../../words/words.js';

/** Names of areas by code. */
export type AreaName = (code: string) => string | undefined;

export const DIMENSION_WORDS = {
  province: msg`Provinsi asal`,
  regency: msg`Kabupaten/kota asal`,
  country: msg`Tujuan`,
  sex: msg`Jenis kelamin`,
};

/**
 * The areas' own list asks for a sign-in. So 552 names, 5 kB gzipped, are fetched with the first table that has areas, and
 * with no other.
 */
export async function areaNames({ dimensions }: PublicTableLine): Promise<AreaName> {
  if (!hasAreas(dimensions)) return () => undefined;
  const { areaName } = await import('../../ministry/area-names.js');
  return areaName;
}

export function hasAreas(dimensions: readonly string[]): boolean {
  return dimensions.includes('province') || dimensions.includes('regency');
}

export function nameOf(dimension: string, code: string, areaName: AreaName): string {
  if (code === 'UNKNOWN') return t`tidak diketahui`;
  if (code === 'OTHER') return t`lainnya`;
  if (dimension === 'sex') return wordOf(SEX_WORDS, code);
  if (dimension === 'country') return countryName(code);
  return areaName(code) ?? dotted(code);
}

/** A year as it is, a month in words. */
export function periodWords(period: string): string {
  return period.length === 4 ? period : monthWords(period);
}

/** The last day that has been counted. */
export function publishedWords(day: string): string {
  const until = dayWords(day);
  return t`Keadaan sampai akhir ${until}`;
}

export function inLanguage({ id, en }: { id: string; en: string }): string {
  return i18n.locale === 'en' ? en : id;
}
