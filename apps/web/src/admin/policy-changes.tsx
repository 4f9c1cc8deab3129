import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { usePages } from '../client/paging.js';
import { findPolicyChanges } from '../client/policy.js';
import type { PolicyChangeView } from '../client/types.js';
import { Loaded } from '../form/loaded.js';
import { timeWords } from '../locale/format.js';
import { ButtonLink } from '../ui/button.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { Tag } from '../ui/tag.js';
import { CHANGE_STATE_WORDS } from '../words/policy.js';
import { wordOf } from '../words/words.js';
import { during, forWhom, nameOf, rowOf, saidBy } from './policy-facts.js';

/** What was proposed, and what a second person made of it; the newest first. */
export function PolicyChanges(): JSX.Element {
  const { load, page, onPrevious, onNext } = usePages(findPolicyChanges, []);
  return (
    <Page
      title={t`Usulan perubahan`}
      lead={t`Yang mengusulkan tidak menyetujui usulannya sendiri.`}
      aside={<ButtonLink href="/pengelola/usulan/baru">{t`Usulkan perubahan`}</ButtonLink>}
    >
      <Loaded load={load}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t`Belum ada usulan`} />
          ) : (
            <>
              <DataTable
                caption={t`Usulan perubahan`}
                columns={columns()}
                rows={items}
                keyOf={({ changeId }) => changeId}
              />
              <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function columns(): Column<PolicyChangeView>[] {
  return [
    {
      label: t`Tentang`,
      role: 'title',
      cell: (change) => <a href={`/pengelola/usulan/${change.changeId}`}>{nameOf(change)}</a>,
    },
    { label: t`Isi`, cell: saidBy },
    { label: t`Berlaku untuk`, cell: (change) => forWhom(rowOf(change)) },
    { label: t`Masa berlaku`, cell: (change) => during(rowOf(change)) },
    { label: t`Diusulkan`, cell: ({ proposedAt }) => timeWords(proposedAt) },
    {
      label: t`Keadaan`,
      cell: ({ state }) => (
        <Tag sentiment={state === 'PROPOSED' ? 'warning' : 'informative'}>
          {wordOf(CHANGE_STATE_WORDS, state)}
        </Tag>
      ),
    },
  ];
}
