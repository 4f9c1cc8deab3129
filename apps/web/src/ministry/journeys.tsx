import { isId } from '@libs/kernel';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import { usePages } from '../client/paging.js';
import { findJourneys } from '../client/status.js';
import type { JourneyLine } from '../client/types.js';
import { Loaded } from '../form/loaded.js';
import { useForm } from '../form/use-form.js';
import { dayWords, shortId } from '../locale/format.js';
import { Button } from '../ui/button.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Page } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { Tag } from '../ui/tag.js';
import { TextField } from '../ui/text-field.js';
import { countryName } from '../words/places-and-jobs.js';
import { StateTag } from '../words/state-tag.js';
import { areaName } from './area-names.js';
import { FreshnessStrip } from './freshness-strip.js';

/** Journeys without a name, the newest first, or one by the number that the desk gave out. */
export function Journeys(): JSX.Element {
  const { load, page, onPrevious, onNext } = usePages(findJourneys, []);
  return (
    <Page
      title={t`Riwayat migrasi`}
      lead={t`Kementerian melihat langkah dan waktunya, tanpa nama dan nomor.`}
    >
      <FreshnessStrip />
      <OpenByNumber />
      <Loaded load={load}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t`Belum ada riwayat yang terdengar`} />
          ) : (
            <>
              <DataTable
                caption={t`Riwayat terbaru`}
                columns={columns()}
                rows={items}
                keyOf={({ workerId, nth }) => `${workerId}/${nth}`}
              />
              <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function OpenByNumber(): JSX.Element {
  const { route } = useLocation();
  const form = useForm({
    initial: { number: '' },
    check: ({ number }) =>
      isId(tidy(number)) ? {} : { number: t`Nomor rujukan tidak lengkap atau salah salin` },
    submit: async ({ number }) => route(`/kementerian/riwayat/${tidy(number)}`),
  });
  return (
    <form class="stack" onSubmit={form.onSubmit} noValidate>
      <ErrorSummary complaints={form.complaints} />
      <div class="search">
        <TextField
          {...form.bind('number')}
          label={t`Nomor rujukan`}
          hint={t`Yang diberikan desa saat pendaftaran`}
        />
        <Button variant="secondary" type="submit">{t`Buka`}</Button>
      </div>
    </form>
  );
}

function columns(): Column<JourneyLine>[] {
  return [
    {
      label: t`Nomor`,
      role: 'title',
      cell: ({ workerId }) => (
        <a class="digits" href={`/kementerian/riwayat/${workerId}`}>
          …{shortId(workerId)}
        </a>
      ),
    },
    { label: t`Keadaan`, cell: ({ state }) => (state ? <StateTag state={state} /> : t`belum diketahui`) },
    { label: t`Daerah asal`, cell: ({ area }) => (area && areaName(area)) ?? t`belum diketahui` },
    { label: t`Tujuan`, cell: ({ country }) => (country ? countryName(country) : t`belum diketahui`) },
    { label: t`Kejadian terakhir`, cell: ({ lastFactOn }) => dayWords(lastFactOn) },
    {
      label: t`Perhatian`,
      cell: ({ anomalies }) =>
        anomalies.length > 0 ? <Tag sentiment="warning">{t`ada yang janggal`}</Tag> : t`tidak ada`,
    },
  ];
}

function tidy(number: string): string {
  return number.trim().toLowerCase();
}
