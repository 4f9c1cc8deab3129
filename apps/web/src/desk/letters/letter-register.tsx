import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { findLetters } from '../../client/letters.js';
import { namesOf } from '../../client/registration.js';
import type { LetterLine, WorkerName } from '../../client/types.js';
import { dayWords } from '../../locale/format.js';
import { whoWords } from '../../words/who-by-id.js';
import { Tag } from '../../ui/tag.js';
import { LetterTag } from '../../words/letter-tag.js';
import { LETTER_STATE_WORDS, LETTER_TYPE_WORDS, OUTSIDE_WORDS } from '../../words/letters.js';
import { SIGNER_RELATION_WORDS, SIGNING_CAPACITY_WORDS } from '../../words/person.js';
import { countryName } from '../../words/places-and-jobs.js';
import { wordOf } from '../../words/words.js';
import type { RegisterColumn, RegisterDefinition } from '../registers/register.js';
import { RegisterPage } from '../registers/register-page.js';

type Row = LetterLine & { readonly who: WorkerName | undefined };

const LETTERS: RegisterDefinition<Row> = {
  number: 'R6',
  title: () => t`Register surat`,
  lead: () => t`Surat dibuat dari catatan warga. Nomor yang batal tetap tercatat.`,
  empty: () => ({ title: t`Belum ada surat` }),
  keyOf: ({ letterId }) => letterId,
  columns,
  read: async (filter, place, signal) => {
    const { items, next } = await findLetters(filter, place, signal);
    const names = await namesOf([...new Set(items.map(({ workerId }) => workerId))], signal);
    const of = new Map(names.map((name) => [name.workerId, name]));
    return { items: items.map((letter) => ({ ...letter, who: of.get(letter.workerId) })), next };
  },
  isEntry: ({ number }) => number !== undefined,
};

/** The village's register of letters (R6, domain.md §2.4): every number, also those that were not used. */
export function LetterRegister(): JSX.Element {
  return (
    <RegisterPage register={LETTERS}>
      <p>
        <a href="/desa/surat/pengaturan">{t`Pengaturan surat`}</a>
      </p>
    </RegisterPage>
  );
}

function columns(): RegisterColumn<Row>[] {
  return [
    {
      label: t`Nomor`,
      role: 'title',
      text: ({ number }) => number ?? t`Konsep, belum bernomor`,
      cell: ({ letterId, number }) => (
        <a class="digits" href={`/desa/surat/${letterId}`}>
          {number ?? t`Konsep, belum bernomor`}
        </a>
      ),
    },
    { label: t`Nomor agenda`, text: (row) => row.agendaNumber ?? t`belum dicatat` },
    {
      label: t`Dicetak`,
      text: (row) => (row.printedOn ? dayWords(row.printedOn) : '–'),
      saved: (row) => row.printedOn ?? '',
      paperOnly: true,
    },
    { label: t`Jenis surat`, text: (row) => wordOf(LETTER_TYPE_WORDS, row.type) },
    { label: t`Untuk`, text: ({ workerId, who }) => whoWords({ workerId, name: who }) },
    {
      label: t`Penandatangan`,
      text: (row) => wordOf(SIGNER_RELATION_WORDS, row.signerRelation),
      paperOnly: true,
    },
    {
      label: t`Mengetahui`,
      text: (row) => (row.capacity ? wordOf(SIGNING_CAPACITY_WORDS, row.capacity) : '–'),
      paperOnly: true,
    },
    { label: t`Keperluan dan tujuan`, text: purposeWords },
    { label: t`Sidik kode QR`, text: (row) => row.codeHash ?? '–', paperOnly: true },
    {
      label: t`Keadaan`,
      text: (row) =>
        [wordOf(LETTER_STATE_WORDS, row.state), row.since && dayWords(row.since)].filter(Boolean).join(', '),
      cell: (row) => (
        <>
          <LetterTag state={row.state} />{' '}
          {row.lookedUpOftenOn && <Tag sentiment="warning">{t`banyak diperiksa`}</Tag>}
        </>
      ),
    },
    { label: t`Sejak`, cell: (row) => (row.since ? dayWords(row.since) : '–') },
  ];
}

function purposeWords({ country, outside }: Row): string {
  const destination = countryName(country);
  const place = t`Bekerja di ${destination}`;
  return outside === 'NO' ? place : `${place} · ${wordOf(OUTSIDE_WORDS, outside)}`;
}
