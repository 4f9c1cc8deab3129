import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { findCostRows } from '../client/policy.js';
import type { CostRowView } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { ButtonLink } from '../ui/button.js';
import type { Column } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { SelectDropdown } from '../ui/select-dropdown.js';
import { COST_CLASS_WORDS, COST_ITEM_WORDS, PAYER_WORDS } from '../words/policy.js';
import { oneOf, wordOf } from '../words/words.js';
import { during, forWhom } from './policy-facts.js';
import { TimeLine } from './time-line.js';

/** Who bears which cost, one cost at a time. */
export function CostRows(): JSX.Element {
  const [item, setItem] = useState('TICKET_OUT');
  const load = useLoad((signal) => findCostRows(item, signal), [item]);
  return (
    <Page
      title={t`Biaya penempatan`}
      lead={t`Siapa menanggung biaya apa. Biaya yang dibebankan kepada pekerja padahal dilarang diberi peringatan (aturan E13) dan tidak menahan siapa pun.`}
      aside={<ButtonLink href={`/pengelola/biaya/baru?biaya=${item}`}>{t`Usulkan perubahan`}</ButtonLink>}
    >
      <SelectDropdown
        name="item"
        label={t`Biaya`}
        value={item}
        choices={oneOf(COST_ITEM_WORDS)()}
        onChange={(chosen) => setItem(chosen || item)}
      />
      <Loaded load={load}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t`Belum ada baris untuk biaya ini`} />
          ) : (
            <TimeLine
              name={t`Biaya penempatan`}
              rows={rows}
              columns={columns()}
              keyOf={({ id }) => id}
              caseOf={({ isco08, country, employerType }) => [isco08, country, employerType].join()}
              correctionOf={(row) => `/pengelola/biaya/baru?koreksi=${row.id}&biaya=${row.item}`}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function columns(): Column<CostRowView>[] {
  return [
    { label: t`Berlaku untuk`, role: 'title', cell: forWhom },
    { label: t`Golongan`, cell: (row) => wordOf(COST_CLASS_WORDS, row.class) },
    { label: t`Ditanggung`, cell: ({ payer }) => wordOf(PAYER_WORDS, payer) },
    { label: t`Masa berlaku`, cell: during },
    { label: t`Dasar atau alasan`, cell: ({ legalBasis }) => legalBasis },
  ];
}
