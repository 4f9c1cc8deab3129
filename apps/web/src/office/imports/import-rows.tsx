import { i18n, type MessageDescriptor } from '@lingui/core';
import { isVillageCode } from '@libs/reference';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { findRows, refusedHref } from '../../client/imports.js';
import { usePages } from '../../client/paging.js';
import type { ImportRecord, ImportRowLine } from '../../client/types.js';
import { Loaded } from '../../form/loaded.js';
import { numberWords } from '../../locale/format.js';
import { Button, ButtonLink, Buttons } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Pagination } from '../../ui/pagination.js';
import {
  IMPORT_FIELD_WORDS,
  LINK_OUTCOME_WORDS,
  ROW_FATE_WORDS,
  ROW_OUTCOME_WORDS,
  ROW_REASON_WORDS,
} from '../../words/imports.js';
import { Place } from '../../words/place.js';
import { wordOf } from '../../words/words.js';

type Counts = ImportRecord['counts'];

/** Which rows: as the preview names them, and what has become of some of them. */
const FILTERS: readonly { which: string; word: MessageDescriptor; of: (counts: Counts) => number }[] = [
  { which: 'NEW', word: ROW_FATE_WORDS.NEW, of: (counts) => counts.new },
  { which: 'CHECK', word: ROW_FATE_WORDS.CHECK, of: (counts) => counts.check },
  { which: 'LINK', word: ROW_FATE_WORDS.LINK, of: (counts) => counts.linked },
  { which: 'KNOWN', word: ROW_FATE_WORDS.KNOWN, of: (counts) => counts.known },
  { which: 'REFUSED', word: ROW_FATE_WORDS.REFUSED, of: (counts) => counts.refused },
  { which: 'CHANGED', word: msg`Berubah sejak diperiksa`, of: (counts) => counts.changed },
  { which: 'KEPT', word: ROW_OUTCOME_WORDS.KEPT, of: (counts) => counts.kept },
];

/** The rows of a file by what becomes of them, and those to be mended as a file. */
export function ImportRows({ file }: { file: ImportRecord }): JSX.Element {
  const { importId, counts, state, header } = file;
  const filters = FILTERS.filter(({ which, of }) => of(counts) > 0 || which in ROW_FATE_WORDS);
  const first = filters.find(({ of }) => of(counts) > 0) ?? filters[0]!;
  const [chosen, choose] = useState(state === 'UNDONE' && counts.kept > 0 ? 'KEPT' : first.which);
  return (
    <section class="stack">
      <h2>{t`Baris demi baris`}</h2>
      <div class="buttons" role="group" aria-label={t`Nasib baris`}>
        {filters.map(({ which, word, of }) => (
          <Button
            key={which}
            variant={which === chosen ? 'primary' : 'secondary'}
            aria-pressed={which === chosen}
            onClick={() => choose(which)}
          >
            {`${i18n._(word)}: ${numberWords(of(counts))}`}
          </Button>
        ))}
      </div>
      {chosen === 'REFUSED' && counts.refused > 0 && header && (
        <Buttons>
          <ButtonLink
            variant="secondary"
            href={refusedHref(importId)}
          >{t`Unduh baris yang tidak diimpor (CSV)`}</ButtonLink>
        </Buttons>
      )}
      <Rows key={`${chosen}${file.version}`} importId={importId} which={chosen} />
    </section>
  );
}

function Rows({ importId, which }: { importId: string; which: string }): JSX.Element {
  const { load, page, onPrevious, onNext } = usePages(
    (after, signal) => findRows(importId, { which, after }, signal),
    [importId, which],
  );
  return (
    <Loaded load={load}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t`Tidak ada baris di sini`} />
        ) : (
          <div class="stack">
            <DataTable
              caption={t`Baris demi baris`}
              columns={columns()}
              rows={items}
              keyOf={({ line }) => `${line}`}
            />
            <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
          </div>
        )
      }
    </Loaded>
  );
}

function columns(): Column<ImportRowLine>[] {
  return [
    { label: t`Baris`, role: 'title', cell: ({ line }) => t`Baris ${line}` },
    { label: t`Nama`, cell: ({ name }) => name || '–' },
    { label: t`NIK`, cell: ({ nik }) => (nik ? <span class="digits">{nik}</span> : '–') },
    {
      label: t`Desa`,
      cell: ({ village = '' }) =>
        isVillageCode(village) ? (
          <span>
            <Place code={village} />
          </span>
        ) : (
          village || '–'
        ),
    },
    { label: t`Keterangan`, cell: fateWords },
  ];
}

/** "Tidak diimpor: Negara Tujuan – isinya belum dikenal". */
function fateWords({ fate, reason, field, column, previewed, outcome }: ImportRowLine): string {
  if (outcome) return wordOf(fate === 'LINK' ? LINK_OUTCOME_WORDS : ROW_OUTCOME_WORDS, outcome);
  const where = column ?? (field && wordOf(IMPORT_FIELD_WORDS, field));
  const why = reason && wordOf(ROW_REASON_WORDS, reason);
  const because = [where, why].filter(Boolean).join(' – ');
  const words = wordOf(ROW_FATE_WORDS, fate);
  const told = because ? `${words}: ${because}` : words;
  if (!previewed) return told;
  const before = wordOf(ROW_FATE_WORDS, previewed);
  return t`${told} (waktu diperiksa: ${before})`;
}
