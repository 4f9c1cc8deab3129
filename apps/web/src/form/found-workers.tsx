import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { searchWorkers } from '../client/registration.js';
import type { WorkerLine } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from './loaded.js';
import { numberWords } from '../locale/format.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';

interface FoundWorkersProps {
  /** Part of a name. */
  name: string;
  columns: readonly Column<WorkerLine>[];
}

/** Whom a name finds, the nearest first. */
export function FoundWorkers({ name, columns }: FoundWorkersProps): JSX.Element {
  const load = useLoad((signal) => searchWorkers(name, signal), [name]);
  return (
    <Loaded load={load}>
      {({ items, complete }) => {
        const n = numberWords(items.length);
        if (items.length === 0)
          return (
            <div role="status">
              <EmptyState title={t`Tidak ada warga bernama “${name}”`}>
                <p class="secondary">{t`Coba satu kata dari namanya saja, atau ejaan lain.`}</p>
              </EmptyState>
            </div>
          );
        return (
          <div class="stack">
            <p role="status">
              {complete
                ? t`Ditemukan ${n} orang.`
                : t`Lebih dari ${n} orang, ini yang paling mirip. Tulis namanya lebih lengkap.`}
            </p>
            <DataTable
              caption={t`Hasil pencarian`}
              columns={columns}
              rows={items}
              keyOf={(row) => row.workerId}
            />
          </div>
        );
      }}
    </Loaded>
  );
}
