import { msg, t } from '@lingui/core/macro';
import { i18n, type MessageDescriptor } from '@lingui/core';
import type { JSX } from 'preact';
import type { PublishedTable } from '../../client/types.js';
import { dayWords, monthWords, numberWords } from '../../locale/format.js';
import { SummaryList } from '../../ui/summary-list.js';
import { wordOf } from '../../words/words.js';

const REACH_WORDS = {
  DESA: msg`Desa`,
  KAB_KOTA: msg`Kabupaten/kota`,
  PROVINSI: msg`Provinsi`,
  KELOMPOK: msg`Kelompok`,
  P: msg`Anggota perempuan`,
  L: msg`Anggota laki-laki`,
  KEPUTUSAN_KEBIJAKAN: msg`Keputusan kebijakan`,
};

/** Notes lie with their tables in English; an estimate stands here alone, called one, and in no sum. */
const NOTE_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  'mampu-2017-06': msg`Keputusan kebijakan: Mei 2016 sampai Maret 2017, dalam 4 dari 5 bidang. Di luar hitungan ini ada perkiraan 720.000 perempuan sampai tahun 2020.`,
};

/** What the programme has printed of its own reach: counts beside each other, none of them part of another. */
export function Reach({ table }: { table: PublishedTable }): JSX.Element {
  const { id, by, period, source, publishedOn, note } = table;
  const from = monthWords(period['from'] ?? '');
  const to = monthWords(period['to'] ?? '');
  const day = dayWords(publishedOn);
  const counts = Object.values(by).flatMap((counted) => Object.entries(counted as Record<string, number>));
  return (
    <section class="card stack" aria-labelledby={id}>
      <h2 id={id}>{t`Jangkauan program`}</h2>
      <p>{t`Seperti yang dicetak program sendiri untuk ${from} sampai ${to}. Tidak dibulatkan, dan bukan hitungan sistem ini.`}</p>
      <SummaryList
        facts={counts.map(([code, n]) => ({ term: wordOf(REACH_WORDS, code), value: numberWords(n) }))}
      />
      {note && <p>{NOTE_WORDS[id] ? i18n._(NOTE_WORDS[id]) : <span lang="en">{note}</span>}</p>}
      <p class="secondary small">
        {t`Sumber:`} <span lang="en">{source}</span>. {t`Berlaku sejak ${day}.`}
      </p>
    </section>
  );
}
