import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { usePages } from '../../client/paging.js';
import {
  countVillageQueues,
  findVillageQueue,
  searchVillageQueue,
  type VillageQueueName,
} from '../../client/queues.js';
import type { QueueLine } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import { Loaded } from '../../form/loaded.js';
import { SearchBox } from '../../form/search-box.js';
import { numberWords } from '../../locale/format.js';
import { NotFound } from '../../public/not-found.js';
import { usePerson } from '../../session/session.js';
import { ForRoles } from '../../shell/for-roles.js';
import { ButtonLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { Pagination } from '../../ui/pagination.js';
import { Tag } from '../../ui/tag.js';
import { REPAIR_REASON_WORDS } from '../../words/endings.js';
import { waitedWords } from '../../words/queues.js';
import { nameWords, whereWords } from '../../words/who.js';
import { wordOf } from '../../words/words.js';

interface Described {
  slug: string;
  name: VillageQueueName;
  title: MessageDescriptor;
  lead: MessageDescriptor;
  empty: MessageDescriptor;
}

/** The head's own first: it is what the others wait for. */
const QUEUES: readonly Described[] = [
  {
    slug: 'persetujuan',
    name: 'APPROVAL',
    title: msg`Menunggu persetujuan kepala desa`,
    lead: msg`Izin keluarga yang sudah ditandatangani, dan warga yang siap diverifikasi.`,
    empty: msg`Tidak ada yang menunggu persetujuan`,
  },
  {
    slug: 'verifikasi',
    name: 'VERIFICATION',
    title: msg`Menunggu verifikasi`,
    lead: msg`Sudah terdaftar, izin keluarganya belum ditandatangani.`,
    empty: msg`Tidak ada yang menunggu verifikasi`,
  },
  {
    slug: 'perbaikan',
    name: 'MENDING',
    title: msg`Dikembalikan untuk diperbaiki`,
    lead: msg`Pendaftaran yang perlu diperbaiki petugas desa.`,
    empty: msg`Tidak ada yang perlu diperbaiki`,
  },
];

/** What waits at the village, and for whom. */
export function VillageQueue(): JSX.Element {
  const slug = useRoute().params['queue'] ?? 'persetujuan';
  const queue = QUEUES.find((each) => each.slug === slug);
  return (
    <ForRoles roles={['PETUGAS_DESA', 'KEPALA_DESA']} person={usePerson()}>
      {queue ? <Queue key={queue.slug} queue={queue} /> : <NotFound />}
    </ForRoles>
  );
}

function Queue({ queue }: { queue: Described }): JSX.Element {
  const [name, setName] = useState('');
  const mayApprove = usePerson().role === 'KEPALA_DESA' && queue.name === 'APPROVAL';
  const approve = mayApprove && (
    <ButtonLink href="/tugas/antrean/persetujuan/setujui">{t`Setujui beberapa sekaligus`}</ButtonLink>
  );
  return (
    <Page title={i18n._(queue.title)} lead={i18n._(queue.lead)} aside={approve}>
      <Queues current={queue} />
      <SearchBox label={t`Cari nama di antrean ini`} onSearch={setName} />
      {name ? <Found queue={queue} name={name} /> : <Waiting queue={queue} />}
    </Page>
  );
}

function Queues({ current }: { current: Described }): JSX.Element {
  const load = useLoad(countVillageQueues, []);
  return (
    <Loaded load={load}>
      {(counts) => (
        <nav class="card" aria-label={t`Antrean desa`}>
          <ul class="tasks">
            {QUEUES.map(({ slug, name, title }) => (
              <li key={slug}>
                <a href={`/tugas/antrean/${slug}`} aria-current={name === current.name ? 'page' : undefined}>
                  {i18n._(title)}
                </a>
                <Tag>{peopleWords(counts[name])}</Tag>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </Loaded>
  );
}

function Waiting({ queue }: { queue: Described }): JSX.Element {
  const { load, page, onPrevious, onNext } = usePages(
    (after, signal) => findVillageQueue(queue.name, { after }, signal),
    [queue.name],
  );
  return (
    <Loaded load={load}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={i18n._(queue.empty)} />
        ) : (
          <div class="stack">
            <Lines queue={queue} items={items} />
            <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
          </div>
        )
      }
    </Loaded>
  );
}

function Found({ queue, name }: { queue: Described; name: string }): JSX.Element {
  const load = useLoad((signal) => searchVillageQueue(queue.name, name, signal), [queue.name, name]);
  return (
    <Loaded load={load}>
      {({ items, complete }) => {
        const n = numberWords(items.length);
        if (items.length === 0)
          return (
            <div role="status">
              <EmptyState title={t`Tidak ada “${name}” di antrean ini`} />
            </div>
          );
        return (
          <div class="stack">
            <p role="status">
              {complete
                ? t`Ditemukan ${n} orang.`
                : t`Lebih dari ${n} orang, ini yang paling mirip. Tulis namanya lebih lengkap.`}
            </p>
            <Lines queue={queue} items={items} />
          </div>
        );
      }}
    </Loaded>
  );
}

function Lines({ queue, items }: { queue: Described; items: readonly QueueLine[] }): JSX.Element {
  return (
    <DataTable
      caption={i18n._(queue.title)}
      columns={columnsOf(queue)}
      rows={items}
      keyOf={(row) => row.workerId}
    />
  );
}

function columnsOf({ name }: Described): Column<QueueLine>[] {
  return [
    {
      label: t`Nama`,
      role: 'title',
      cell: (row) => <a href={`/desa/warga/${row.workerId}`}>{nameWords(row)}</a>,
    },
    { label: t`Dusun, RT`, cell: (row) => whereWords(row) || '–' },
    { label: t`Tahun lahir`, cell: (row) => row.birthYear },
    { label: t`Menunggu`, cell: (row) => waitedWords(row.waitedDays) },
    ...(name === 'APPROVAL' ? [{ label: t`Yang menghalangi`, cell: obstacle }] : []),
    ...(name === 'MENDING'
      ? [
          {
            label: t`Alasan`,
            cell: (row: QueueLine) => wordOf(REPAIR_REASON_WORDS, row.repairReason ?? ''),
          },
        ]
      : []),
  ];
}

function obstacle({ standsInTheWay }: QueueLine): JSX.Element | string {
  return standsInTheWay ? <Tag sentiment="warning">{standsInTheWay.title}</Tag> : t`tidak ada`;
}

function peopleWords(count: number): string {
  const n = numberWords(count);
  return t`${n} orang`;
}
