import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { dotted } from '@libs/reference';
import type { FigureAnswer } from '../../client/types.js';
import {
  dayWords,
  differenceWords,
  monthWords,
  numberWords,
  timeWordsInJakarta,
} from '../../locale/format.js';
import { SERVICE_WORDS } from '../../words/journey.js';
import { wordOf } from '../../words/words.js';
import { numberCell } from './cell-words.js';
import { codeName, filterName } from './figure-words.js';
import { type Filter, type Filters, wholeMonths } from './question.js';

/** Of two texts the one in the language of the screen. */
export function said({ id, en }: { readonly id: string; readonly en: string }): string {
  return i18n.locale === 'en' ? en : id;
}

/** "Layanan penempatan menurut daerah asal": by whose place it counts is named in every heading (domain.md §8.3). */
export function headingOf({ definition, basis }: Pick<FigureAnswer, 'definition' | 'basis'>): string {
  const [title, place] = [said(definition.title), said(basis)];
  return title.endsWith(place) ? title : `${title}, ${place}`;
}

export function periodWords({ period, counts }: Pick<FigureAnswer, 'period' | 'counts'>): string {
  if (counts !== 'STOCK') return rangeWords(period.from, period.to);
  const last = dayWords(period.to);
  return t`pada akhir ${last}`;
}

/** A period in words, of months or of days: "Januari 2026 s.d. Maret 2026". */
export function rangeWords(from: string, to: string): string {
  const months = from.length === 7 ? { first: from, last: to } : wholeMonths(from, to);
  if (!months) return from === to ? dayWords(from) : fromTo(dayWords(from), dayWords(to));
  const { first, last } = months;
  return first === last ? monthWords(first) : fromTo(monthWords(first), monthWords(last));
}

function fromTo(first: string, last: string): string {
  return t`${first} s.d. ${last}`;
}

/** The mark behind a number that may still change: two stars while its period runs, one after it. */
export function markOf(status: string): string {
  return { SANGAT_SEMENTARA: '**', SEMENTARA: '*', DIPERBAIKI: 'r' }[status] ?? '';
}

export function statusWords(status: string): string {
  switch (status) {
    case 'SANGAT_SEMENTARA':
      return t`** Angka sangat sementara: periodenya masih berjalan.`;
    case 'SEMENTARA':
      return t`* Angka sementara: laporan yang terlambat masih dapat mengubahnya.`;
    case 'DIPERBAIKI':
      return t`r Angka diperbaiki.`;
    default:
      return t`Angka tetap.`;
  }
}

export function asOfWords({ asOf }: Pick<FigureAnswer, 'asOf'>): string {
  if (asOf === null) return t`Belum semua layanan terdengar`;
  const time = timeWordsInJakarta(asOf);
  return t`Per ${time}`;
}

export function lagWords({ lagSeconds }: Pick<FigureAnswer, 'lagSeconds'>): string | undefined {
  return lagSeconds === null ? undefined : plural(lagSeconds, { other: 'tertinggal # dtk' });
}

/** "7 dari 9 desa segar · 2 belum ada kabar · yang terlama menunggu dikirim dari desa: 52 jam". */
export function coverageWords({ coverage }: Pick<FigureAnswer, 'coverage'>): string[] {
  const { villagesExpected, villagesFresh, villagesLate, villagesSilent, oldestUnsyncedHours } = coverage;
  if (villagesExpected === 0) return [t`belum ada desa yang terdengar`];
  const [fresh, expected] = [numberWords(villagesFresh), numberWords(villagesExpected)];
  return [
    t`${fresh} dari ${expected} desa segar`,
    ...(villagesLate > 0 ? [plural(villagesLate, { other: '# terlambat' })] : []),
    ...(villagesSilent > 0 ? [plural(villagesSilent, { other: '# belum ada kabar' })] : []),
    ...(oldestUnsyncedHours === null
      ? []
      : [plural(oldestUnsyncedHours, { other: 'yang terlama menunggu dikirim dari desa: # jam' })]),
  ];
}

/** What of the services is late, or set aside. */
export function lateWords({ behind, parked }: Pick<FigureAnswer, 'behind' | 'parked'>): string[] {
  const names = behind.map((service) => wordOf(SERVICE_WORDS, service)).join(', ');
  return [
    ...(behind.length > 0 ? [t`Terlambat: ${names}`] : []),
    ...(parked > 0 ? [plural(parked, { other: '# kejadian tertahan dan menunggu diperiksa' })] : []),
  ];
}

export function suppressionWords({ suppressed: { k, cells } }: Pick<FigureAnswer, 'suppressed'>): string {
  if (k === null) return t`Angka tepat, tanpa penyamaran.`;
  const hidden = plural(cells, { other: '# sel tidak ditampilkan' });
  return t`Sel berisi kurang dari ${k} tidak ditampilkan, dan sel lain bila ia dapat dihitung darinya: ${hidden}.`;
}

export function filterWords(filters: Filters, measure: string): string {
  const told = Object.entries(filters).map(([filter, codes]) => {
    const names = codes.map((code) => codeName(filter as Filter, code, measure)).join('; ');
    return `${filterName(filter as Filter)}: ${names}`;
  });
  return told.length > 0 ? told.join(' · ') : t`seluruh Indonesia, tanpa saringan`;
}

/** "+1.203 dari Februari 2026 (23.318)": never a percentage without what it is of. */
export function comparedWords(n: number | null, then: number | null, when: string): string {
  const number = numberCell(then);
  if (n === null || then === null) return t`${when}: ${number}`;
  const difference = differenceWords(n - then);
  return t`${difference} dari ${when} (${number})`;
}

/** "Pembanding: Januari 2024 s.d. Maret 2024 (68.069)"; undefined where nothing is compared. */
export function againstWords({
  againstPeriod,
  totalAgainst,
  counts,
}: Pick<FigureAnswer, 'againstPeriod' | 'totalAgainst' | 'counts'>): string | undefined {
  if (!againstPeriod) return undefined;
  const period = periodWords({ period: againstPeriod, counts });
  const words = t`Pembanding: ${period}`;
  return totalAgainst === undefined ? words : `${words} (${numberWords(totalAgainst)})`;
}

/** Which old codes stand apart and which are counted under another, each with how many. */
function oldAreaWords({ areaCodes, oldAreas }: Pick<FigureAnswer, 'areaCodes' | 'oldAreas'>): string[] {
  const namesOf = (areas: FigureAnswer['oldAreas']): string =>
    areas
      .map(({ code, name, countedUnder, n }) => {
        const what = [name ?? '', dotted(code), ...(countedUnder ? ['→', dotted(countedUnder)] : [])];
        return `${what.join(' ').trim()}: ${numberCell(n)}`;
      })
      .join('; ');
  const carried = namesOf(oldAreas.filter(({ countedUnder }) => countedUnder !== undefined));
  const apart = namesOf(oldAreas.filter(({ countedUnder }) => countedUnder === undefined));
  const under = carried || t`tidak ada`;
  return [
    ...(areaCodes === 'CURRENT' ? [t`Kode lama yang dihitung di bawah wilayah penerusnya: ${under}`] : []),
    ...(apart ? [t`Kode lama yang berdiri sendiri: ${apart}`] : []),
  ];
}

/** What a picture, a file or a sheet must say of a figure, line by line, so that it can be quoted and asked again. */
export function stampsOf(answer: FigureAnswer, filters: Filters, measure: string): string[] {
  const { definition, areaEdition } = answer;
  const since = dayWords(answer.areaValidFrom);
  const { id, version, measures, fold } = definition;
  const filter = filterWords(filters, measure);
  const against = againstWords(answer);
  const freshness = [asOfWords(answer), lagWords(answer), ...coverageWords(answer), ...lateWords(answer)];
  return [
    t`Definisi ${id} versi ${version} (ukuran ${measures}, lipatan ${fold}): ${said(definition.text)}`,
    t`Saringan: ${filter}`,
    ...(against ? [against] : []),
    t`Wilayah menurut ${areaEdition}, berlaku sejak ${since}`,
    ...oldAreaWords(answer),
    freshness.filter(Boolean).join(' · '),
    statusWords(answer.figureStatus),
    suppressionWords(answer),
  ];
}
