import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { PolicyChangeView } from '../client/types.js';
import { dayWords } from '../locale/format.js';
import { type Fact } from '../ui/summary-list.js';
import { Tag } from '../ui/tag.js';
import { countryName } from '../words/places-and-jobs.js';
import { CONFIDENCE_WORDS, JOB_GROUP_WORDS, POLICY_SENTIMENT, POLICY_STATUS_WORDS } from '../words/policy.js';
import { EMPLOYER_TYPE_WORDS, SCHEME_WORDS } from '../words/work.js';
import { wordOf } from '../words/words.js';

export type Row = PolicyChangeView['row'];

/** For whom a row holds: what it does not name, it does not ask. */
export function forWhom({ scheme, employerType, jobGroup }: Row): string {
  const asked = [
    scheme && wordOf(SCHEME_WORDS, scheme),
    employerType && wordOf(EMPLOYER_TYPE_WORDS, employerType),
    jobGroup && wordOf(JOB_GROUP_WORDS, jobGroup),
  ].filter(Boolean);
  return asked.join('; ') || t`semua`;
}

export function during({ validFrom, validTo }: Row): string {
  const from = dayWords(validFrom);
  if (!validTo) return t`sejak ${from}`;
  const to = dayWords(validTo);
  return t`${from} sampai ${to}`;
}

export function StatusTag({ status }: Pick<Row, 'status'>): JSX.Element {
  return <Tag sentiment={POLICY_SENTIMENT[status] ?? 'warning'}>{wordOf(POLICY_STATUS_WORDS, status)}</Tag>;
}

export function factsOf(row: Row): Fact[] {
  return [
    { term: t`Negara atau wilayah`, value: countryName(row.country) },
    { term: t`Status`, value: <StatusTag status={row.status} /> },
    { term: t`Berlaku untuk`, value: forWhom(row) },
    { term: t`Masa berlaku`, value: during(row) },
    { term: t`Dasar hukum`, value: row.legalBasis },
    { term: t`Keyakinan`, value: wordOf(CONFIDENCE_WORDS, row.confidence) },
    ...(row.note ? [{ term: t`Catatan`, value: row.note }] : []),
    ...(row.sourceUrl ? [{ term: t`Sumber`, value: row.sourceUrl }] : []),
  ];
}
