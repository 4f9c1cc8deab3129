import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { findParameterRows } from '../client/policy.js';
import type { ParameterRowView } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { ButtonLink } from '../ui/button.js';
import type { Column } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { SelectDropdown } from '../ui/select-dropdown.js';
import { NUMBER_WORDS } from '../words/policy.js';
import { oneOf, wordOf } from '../words/words.js';
import { type NumberName, numbersIn, type NumberValue } from './numbers.js';
import { askedBy, during, forWhom, valueWords } from './policy-facts.js';
import { TimeLine } from './time-line.js';

/** One number of one row: each has a time line of its own. */
interface Entry extends ParameterRowView {
  number: NumberName;
  value: NumberValue;
}

/** The numbers that the rules judge by, each with its days. */
export function NumberRows(): JSX.Element {
  const [number, setNumber] = useState('');
  const load = useLoad(findParameterRows, []);
  return (
    <Page
      title={t`Angka aturan`}
      lead={t`Untuk setiap angka, baris yang paling khusus berlaku; bila sama, yang terbaru. Keputusan lama tetap dinilai dengan angkanya sendiri.`}
      aside={<ButtonLink href="/pengelola/angka/baru">{t`Usulkan perubahan`}</ButtonLink>}
    >
      <SelectDropdown
        name="number"
        label={t`Angka`}
        value={number}
        choices={oneOf(NUMBER_WORDS)()}
        onChange={setNumber}
      />
      <Loaded load={load}>
        {(rows) => {
          const entries = entriesOf(rows).filter((entry) => number === '' || entry.number === number);
          if (entries.length === 0) return <EmptyState title={t`Belum ada baris untuk angka ini`} />;
          return (
            <TimeLine
              name={t`Angka aturan`}
              rows={entries}
              columns={columns()}
              keyOf={(entry) => `${entry.id} ${entry.number}`}
              caseOf={(entry) => `${entry.number} ${askedBy(entry)}`}
              correctionOf={correctionOf}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}

function entriesOf(rows: readonly ParameterRowView[]): Entry[] {
  return rows.flatMap((row) =>
    numbersIn(row.parameters).map(([number, value]) => ({ ...row, number, value })),
  );
}

function correctionOf(entry: Entry): string {
  const { id, number, area, country, scheme, employerType, jobGroup, validFrom, validTo } = entry;
  const asked = { area, country, scheme, employerType, jobGroup, validFrom, validTo };
  const known = Object.entries({ koreksi: id, number, ...asked }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `/pengelola/angka/baru?${new URLSearchParams(known).toString()}`;
}

function columns(): Column<Entry>[] {
  return [
    { label: t`Angka`, role: 'title', cell: (entry) => wordOf(NUMBER_WORDS, entry.number) },
    { label: t`Nilai`, cell: (entry) => valueWords(entry.number, entry.value) },
    { label: t`Berlaku untuk`, cell: forWhom },
    { label: t`Masa berlaku`, cell: during },
    { label: t`Dasar atau alasan`, cell: ({ legalBasis }) => legalBasis },
  ];
}
