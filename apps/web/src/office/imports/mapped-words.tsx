import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { newId } from '@libs/kernel';
import { mapColumns } from '../../client/imports.js';
import type { ImportRecord, MapColumnsRequest } from '../../client/types.js';
import { Failure } from '../../form/failure.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { IMPORT_FIELD_WORDS } from '../../words/imports.js';
import { wordOf } from '../../words/words.js';
import { MEANINGS } from './meanings.js';

type Word = MapColumnsRequest['values'][number];

interface Props {
  file: ImportRecord;
  onMapped: () => void;
}

/** What the office has said of words, for this file or one before: a word that is taken out is asked for anew. */
export function MappedWords({ file, onMapped }: Props): JSX.Element {
  const words = (file.mapping?.values ?? []) as readonly Word[];
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  const takeOut = async (word: Word): Promise<void> => {
    const { importId, version, mapping } = file;
    const body = { ...mapping, values: words.filter((each) => each !== word) } as MapColumnsRequest;
    setBusy(true);
    setFailure(undefined);
    try {
      await mapColumns(importId, body, { idempotencyKey: newId(), version });
      onMapped();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  const columns: Column<Word>[] = [
    { label: t`Kata di berkas`, role: 'title', cell: ({ told }) => `“${told}”` },
    { label: t`Kolom`, cell: ({ field }) => wordOf(IMPORT_FIELD_WORDS, field) },
    { label: t`Artinya`, cell: meaningOf },
    {
      label: t`Hapus`,
      role: 'action',
      cell: (word) => (
        <Button variant="tertiary" busy={busy} onClick={() => void takeOut(word)}>
          {t`Hapus`} <span class="visually-hidden">{`“${word.told}”`}</span>
        </Button>
      ),
    },
  ];
  return (
    <details class="card">
      <summary>{t`Kata yang sudah diberi arti`}</summary>
      <div class="stack">
        <p class="secondary">{t`Hapus yang keliru: artinya ditanyakan lagi, dan barisnya diperiksa ulang.`}</p>
        <DataTable
          caption={t`Kata yang sudah diberi arti`}
          columns={columns}
          rows={words}
          keyOf={({ field, told }) => `${field}|${told}`}
        />
        <Failure error={failure} />
      </div>
    </details>
  );
}

function meaningOf({ field, code }: Word): string {
  if (field === 'VILLAGE') return code;
  return MEANINGS[field]().find(({ value }) => value === code)?.label ?? code;
}
