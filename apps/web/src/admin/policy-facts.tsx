import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { PolicyChangeView } from '../client/types.js';
import { dayWords } from '../locale/format.js';
import { type Fact } from '../ui/summary-list.js';
import { Tag } from '../ui/tag.js';
import { countryName, occupationName } from '../words/places-and-jobs.js';
import {
  CONFIDENCE_WORDS,
  COST_CLASS_WORDS,
  COST_ITEM_WORDS,
  JOB_GROUP_WORDS,
  NUMBER_WORDS,
  PAYER_WORDS,
  POLICY_SENTIMENT,
  POLICY_STATUS_WORDS,
} from '../words/policy.js';
import { EMPLOYER_TYPE_WORDS, SCHEME_WORDS } from '../words/work.js';
import { wordOf } from '../words/words.js';
import { type NumberName, numbersIn, type NumberValue } from './numbers.js';

/** What a row may ask for; what it does not name, it does not ask. */
interface Asked {
  area?: string;
  country?: string;
  scheme?: string;
  employerType?: string;
  jobGroup?: string;
  isco08?: string;
}

/** For whom a row holds; of a destination the country is its name, and not said again. */
export function forWhom(row: Asked & { status?: string }): string {
  const { area, country, scheme, employerType, jobGroup, isco08, status } = row;
  const asked = [
    area && t`wilayah ${area}`,
    country && status === undefined && countryName(country),
    scheme && wordOf(SCHEME_WORDS, scheme),
    employerType && wordOf(EMPLOYER_TYPE_WORDS, employerType),
    jobGroup && wordOf(JOB_GROUP_WORDS, jobGroup),
    isco08 && occupationName(isco08),
  ].filter(Boolean);
  return asked.join('; ') || t`semua`;
}

/** Rows of the same case ask for the same. */
export function askedBy({ area, country, scheme, employerType, jobGroup }: Asked): string {
  return [area, country, scheme, employerType, jobGroup].join();
}

export function during({ validFrom, validTo }: { validFrom: string; validTo?: string }): string {
  const from = dayWords(validFrom);
  if (!validTo) return t`sejak ${from}`;
  const to = dayWords(validTo);
  return t`${from} sampai ${to}`;
}

export function StatusTag({ status }: { status: string }): JSX.Element {
  return <Tag sentiment={POLICY_SENTIMENT[status] ?? 'warning'}>{wordOf(POLICY_STATUS_WORDS, status)}</Tag>;
}

export function valueWords(name: NumberName, value: NumberValue): string {
  if (typeof value === 'boolean') return value ? t`ya` : t`tidak`;
  if (typeof value === 'number') return String(value);
  if (value.length === 0) return t`tidak ada`;
  return (name === 'exemptJobs' ? value.map(occupationName) : value).join(', ');
}

/** What a change is about, in a line. */
export function nameOf({ row, parameterRow, costRow }: PolicyChangeView): string {
  if (row) return countryName(row.country);
  if (costRow) return wordOf(COST_ITEM_WORDS, costRow.item);
  const names = numbersIn(parameterRow?.parameters ?? {}).map(([name]) => wordOf(NUMBER_WORDS, name));
  return names.length > 2 ? t`Angka aturan` : names.join('; ');
}

/** What it says of that, in a line. */
export function saidBy({ row, parameterRow, costRow }: PolicyChangeView): JSX.Element | string {
  if (row) return <StatusTag status={row.status} />;
  if (costRow) return wordOf(PAYER_WORDS, costRow.payer);
  return numbersIn(parameterRow?.parameters ?? {})
    .map(([name, value]) => valueWords(name, value))
    .join('; ');
}

/** The row of a change, of whichever table. */
export function rowOf({ row, parameterRow, costRow }: PolicyChangeView) {
  return (row ?? parameterRow ?? costRow)!;
}

export function factsOf(change: PolicyChangeView): Fact[] {
  const row = rowOf(change);
  return [
    ...saidFacts(change),
    { term: t`Berlaku untuk`, value: forWhom(row) },
    { term: t`Masa berlaku`, value: during(row) },
    { term: change.row ? t`Dasar hukum` : t`Dasar atau alasan`, value: row.legalBasis },
    { term: t`Keyakinan`, value: wordOf(CONFIDENCE_WORDS, row.confidence) },
    ...(row.note ? [{ term: t`Catatan`, value: row.note }] : []),
    ...(change.row?.sourceUrl ? [{ term: t`Sumber`, value: change.row.sourceUrl }] : []),
  ];
}

function saidFacts({ row, parameterRow, costRow }: PolicyChangeView): Fact[] {
  if (row) {
    return [
      { term: t`Negara atau wilayah`, value: countryName(row.country) },
      { term: t`Status`, value: <StatusTag status={row.status} /> },
    ];
  }
  if (costRow) {
    return [
      { term: t`Biaya`, value: wordOf(COST_ITEM_WORDS, costRow.item) },
      { term: t`Golongan`, value: wordOf(COST_CLASS_WORDS, costRow.class) },
      { term: t`Ditanggung`, value: wordOf(PAYER_WORDS, costRow.payer) },
    ];
  }
  return numbersIn(parameterRow?.parameters ?? {}).map(([name, value]) => ({
    term: wordOf(NUMBER_WORDS, name),
    value: valueWords(name, value),
  }));
}
