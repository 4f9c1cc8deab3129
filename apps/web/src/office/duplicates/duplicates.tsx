import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { findDuplicates } from '../../client/duplicates.js';
import { usePages } from '../../client/paging.js';
import type { DuplicateLine } from '../../client/types.js';
import { Loaded } from '../../form/loaded.js';
import { timeWords } from '../../locale/format.js';
import { usePerson } from '../../session/session.js';
import { ForRoles } from '../../shell/for-roles.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { Pagination } from '../../ui/pagination.js';
import { DUPLICATE_METHOD_WORDS, DUPLICATE_STATE_WORDS } from '../../words/duplicates.js';
import { wordOf } from '../../words/words.js';

/** Pairs of records that may be of one person, for the lowest office that contains both villages (domain.md §12, X6). */
export function Duplicates(): JSX.Element {
  return (
    <ForRoles roles={['DINAS', 'BP3MI', 'PEMERIKSA_DUPLIKAT']} person={usePerson()}>
      <List />
    </ForRoles>
  );
}

function List(): JSX.Element {
  const [state, setState] = useState('OPEN');
  const { load, page, onPrevious, onNext } = usePages(
    (after, signal) => findDuplicates({ state, after }, signal),
    [state],
  );
  return (
    <Page
      title={t`Duplikat`}
      lead={t`Dua data yang mungkin milik satu orang. Bandingkan, lalu putuskan: sama, atau bukan.`}
    >
      <div class="buttons" role="group" aria-label={t`Keadaan`}>
        {Object.entries(DUPLICATE_STATE_WORDS).map(([code, word]) => (
          <Button
            key={code}
            variant={code === state ? 'primary' : 'secondary'}
            aria-pressed={code === state}
            onClick={() => setState(code)}
          >
            {i18n._(word)}
          </Button>
        ))}
      </div>
      <Loaded load={load}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t`Tidak ada pasangan data di sini`} />
          ) : (
            <div class="stack">
              <DataTable
                caption={t`Duplikat`}
                columns={columns()}
                rows={items}
                keyOf={(row) => row.duplicateId}
              />
              <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function columns(): Column<DuplicateLine>[] {
  return [
    {
      label: t`Rujukan kedua desa`,
      role: 'title',
      cell: ({ refs }) => <span class="digits">{refs.join(' · ')}</span>,
    },
    { label: t`Ditemukan karena`, cell: ({ method }) => wordOf(DUPLICATE_METHOD_WORDS, method) },
    { label: t`Ditemukan`, cell: ({ foundAt }) => timeWords(foundAt) },
    {
      label: t`Bandingkan`,
      role: 'action',
      cell: ({ duplicateId }) => (
        <ButtonLink variant="secondary" href={`/tugas/duplikat/${duplicateId}`}>{t`Bandingkan`}</ButtonLink>
      ),
    },
  ];
}
