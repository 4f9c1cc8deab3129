import { msg, plural, t } from '@lingui/core/macro';
import { i18n } from '@lingui/core';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readPipeline } from '../../client/status.js';
import type {
  LateFacts,
  ParkedCount,
  Pipeline,
  PipelineService,
  ProvinceCoverage,
} from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import { Loaded } from '../../form/loaded.js';
import { numberWords, timeWordsInJakarta } from '../../locale/format.js';
import { withWords } from '../../locale/with-words.js';
import type { ScreenProps } from '../../shell/screen.js';
import { Alert } from '../../ui/alert.js';
import { Checkbox } from '../../ui/checkbox.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Page } from '../../ui/page.js';
import { SummaryList } from '../../ui/summary-list.js';
import { Tag } from '../../ui/tag.js';
import { SERVICE_WORDS } from '../../words/journey.js';
import { type Words, wordOf } from '../../words/words.js';
import { areaName } from '../area-names.js';
import { inUnits, type Side, sideOf } from './side.js';

const EVERY_MS = 10_000;

/** How the way from the desks to the figures stands, and what to do where it stands still (docs/operations.md). */
function PipelinePage(): JSX.Element {
  const load = useLoad(readPipeline, []);
  const [renews, setRenews] = useState(true);
  useEffect(() => {
    if (!renews) return undefined;
    const timer = setInterval(() => document.visibilityState === 'visible' && load.reload(), EVERY_MS);
    return () => clearInterval(timer);
  }, [load.reload, renews]);
  return (
    <Page
      title={t`Kesehatan sistem`}
      lead={t`Seberapa jauh kabar tiap layanan sampai ke angka, apa yang menunggu, dan apa yang perlu dikerjakan.`}
    >
      <Checkbox
        name="renews"
        label={t`Perbarui sendiri tiap sepuluh detik`}
        value={renews}
        onChange={setRenews}
      />
      {load.state === 'failed' && (
        <p>
          {t`Halaman ini dijawab oleh layanan status. Yang tidak berjalan disebut di:`}{' '}
          <a href="/health">/health</a>
        </p>
      )}
      <Loaded load={load}>{(pipeline) => <Told pipeline={pipeline} />}</Loaded>
    </Page>
  );
}

export default withWords<ScreenProps>(PipelinePage, {
  id: () => import('./locales/id.js'),
  en: () => import('./locales/en.js'),
});

interface ToldProps {
  pipeline: Pipeline;
}

function Told({ pipeline }: ToldProps): JSX.Element {
  const { asOf, behind, services, aside, lateFacts, provinces, generation } = pipeline;
  const wrong = [
    behind.length > 0,
    aside.length > 0,
    lateFacts.length > 0,
    !generation.counts,
    isOutdated(generation),
  ];
  const matters = wrong.filter(Boolean).length;
  const time = asOf === null ? undefined : timeWordsInJakarta(asOf);
  return (
    <>
      <Alert
        live="status"
        sentiment={matters === 0 ? 'positive' : 'warning'}
        title={
          matters === 0
            ? t`Semua layanan terdengar, dan tidak ada yang tertahan.`
            : plural(matters, { other: '# hal perlu dikerjakan' })
        }
      />
      <p>{time === undefined ? t`Belum semua layanan terdengar` : t`Keadaan per ${time}`}</p>
      <Part id="services" title={t`Layanan`}>
        <Services services={services} behind={behind} />
      </Part>
      <Part id="aside" title={t`Kejadian yang tertahan`}>
        <Aside aside={aside} />
      </Part>
      <Part id="late" title={t`Fakta yang belum masuk angka`}>
        <Late lateFacts={lateFacts} />
      </Part>
      <Part id="silence" title={t`Desa yang belum ada kabar`}>
        <Silence provinces={provinces} />
      </Part>
      <Part id="generation" title={t`Data yang menjawab`}>
        <Generation generation={generation} />
      </Part>
    </>
  );
}

interface PartProps {
  id: string;
  title: string;
  children: ComponentChildren;
}

function Part({ id, title, children }: PartProps): JSX.Element {
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

const SIDE_WORDS: Words<Side> = {
  HEARD: msg`Terdengar`,
  NEVER: msg`Belum pernah terdengar`,
  RELAY: msg`Diam`,
  STATUS: msg`Belum terbaca semua`,
};

const WHAT_TO_DO: Words<Exclude<Side, 'HEARD'>> = {
  NEVER: msg`Apakah layanan ini berjalan, dan apakah Kafka dapat dihubungi? Lihat /ready layanan itu.`,
  RELAY: msg`Pengirim layanan ini tidak bersuara. Periksa Kafka dan log layanan itu, lalu outbox_oldest_age_seconds.`,
  STATUS: msg`Layanan ini bersuara, tetapi status belum membaca semuanya. Periksa events_heard dan log status.`,
};

/** What to type, as docs/operations.md has it. */
function Command({ line }: { line: string }): JSX.Element {
  return (
    <p>
      <code>{line}</code>
    </p>
  );
}

interface ServicesProps {
  services: readonly PipelineService[];
  behind: readonly string[];
}

function Services({ services, behind }: ServicesProps): JSX.Element {
  const columns: Column<PipelineService>[] = [
    { label: t`Layanan`, role: 'title', cell: ({ service }) => wordOf(SERVICE_WORDS, service) },
    { label: t`Keadaan`, cell: (service) => <SideTold side={sideOf(service, behind)} /> },
    {
      label: t`Terdengar sampai`,
      cell: ({ watermark }) => (watermark === null ? '–' : timeWordsInJakarta(watermark)),
    },
    {
      label: t`Tertinggal`,
      role: 'number',
      cell: ({ lagSeconds }) => (lagSeconds === null ? '–' : lengthWords(lagSeconds)),
    },
    { label: t`Menunggu dikirim`, role: 'number', cell: waitingWords },
    { label: t`Tertahan`, role: 'number', cell: ({ parked }) => numberWords(parked) },
  ];
  return (
    <DataTable
      caption={t`Seberapa jauh tiap layanan terdengar`}
      columns={columns}
      rows={services}
      keyOf={({ service }) => service}
    />
  );
}

function SideTold({ side }: { side: Side }): JSX.Element {
  if (side === 'HEARD') return <Tag sentiment="positive">{wordOf(SIDE_WORDS, side)}</Tag>;
  return (
    <div class="stack stack--tight">
      <p>
        <Tag sentiment="warning">{wordOf(SIDE_WORDS, side)}</Tag>
      </p>
      <p class="small">{i18n._(WHAT_TO_DO[side])}</p>
    </div>
  );
}

function waitingWords({ waiting, oldestWaitingSeconds }: PipelineService): string {
  if (waiting === 0) return '0';
  const [n, length] = [numberWords(waiting), lengthWords(oldestWaitingSeconds)];
  return t`${n}, yang tertua ${length}`;
}

function lengthWords(seconds: number): string {
  const { n, unit } = inUnits(seconds);
  switch (unit) {
    case 'second':
      return plural(n, { other: '# detik' });
    case 'minute':
      return plural(n, { other: '# menit' });
    case 'hour':
      return plural(n, { other: '# jam' });
    default:
      return plural(n, { other: '# hari' });
  }
}

const REASON_WORDS: Words<'UNREADABLE' | 'HANDLER_FAILED' | 'BEHIND'> = {
  UNREADABLE: msg`Tidak terbaca: penulisnya keliru, atau pembacanya lebih tua daripada kontraknya`,
  HANDLER_FAILED: msg`Pembacanya gagal tiga kali: kesalahan program`,
  BEHIND: msg`Menunggu di belakang kejadian lain dari orang yang sama`,
};

function Aside({ aside }: Pick<Pipeline, 'aside'>): JSX.Element {
  if (aside.length === 0)
    return (
      <>
        <p>{t`Status tidak menahan kejadian apa pun. Yang ditahan layanan lain tampak dengan:`}</p>
        <Command line="npm run parked -- list" />
      </>
    );
  const columns: Column<ParkedCount>[] = [
    { label: t`Topik`, role: 'title', cell: ({ topic }) => topic },
    { label: t`Alasan`, cell: ({ reason }) => wordOf(REASON_WORDS, reason) },
    { label: t`Jumlah`, role: 'number', cell: ({ events }) => numberWords(events) },
    { label: t`Sejak`, cell: ({ since }) => timeWordsInJakarta(since) },
  ];
  return (
    <>
      <p>{t`Kejadian orang yang sama ikut menunggu dan tidak masuk angka. Lihat sebabnya, juga di layanan lain, perbaiki hari ini juga, lalu edarkan lagi:`}</p>
      <Command line="npm run parked -- list" />
      <Command line="npm run parked -- redrive" />
      <DataTable
        caption={t`Kejadian yang ditahan status, menurut topik dan alasan`}
        columns={columns}
        rows={aside}
        keyOf={({ topic, reason }) => `${topic} ${reason}`}
      />
    </>
  );
}

function Late({ lateFacts }: Pick<Pipeline, 'lateFacts'>): JSX.Element {
  if (lateFacts.length === 0) return <p>{t`Setiap fakta yang terdengar masuk angka.`}</p>;
  const columns: Column<LateFacts>[] = [
    { label: t`Layanan`, role: 'title', cell: ({ service }) => wordOf(SERVICE_WORDS, service) },
    { label: t`Jumlah`, role: 'number', cell: ({ facts }) => numberWords(facts) },
    { label: t`Yang tertua dicatat`, cell: ({ since }) => timeWordsInJakarta(since) },
  ];
  return (
    <>
      <p>{t`Fakta ini datang di bawah batas yang sudah dijawab. Biasanya ia masuk angka dalam beberapa detik. Bila tidak, periksa outbox_oldest_age_seconds status, lalu bandingkan dengan pembangunan ulang:`}</p>
      <Command line="npm run rebuild -- status" />
      <DataTable
        caption={t`Fakta yang belum masuk angka, menurut layanan`}
        columns={columns}
        rows={lateFacts}
        keyOf={({ service }) => service}
      />
    </>
  );
}

function Silence({ provinces }: Pick<Pipeline, 'provinces'>): JSX.Element {
  const silent = provinces
    .filter((each) => each.silent > 0)
    .toSorted((a, b) => b.silent - a.silent || a.province.localeCompare(b.province));
  if (provinces.length === 0) return <p>{t`Belum ada desa yang terdengar.`}</p>;
  if (silent.length === 0)
    return <p>{t`Semua desa yang pernah melapor terdengar dalam tujuh hari terakhir.`}</p>;
  const columns: Column<ProvinceCoverage>[] = [
    { label: t`Provinsi`, role: 'title', cell: ({ province }) => areaName(province) ?? province },
    { label: t`Tanpa kabar`, role: 'number', cell: (each) => numberWords(each.silent) },
    { label: t`Dari desa`, role: 'number', cell: ({ villages }) => numberWords(villages) },
  ];
  return (
    <>
      <p>{t`Desa yang pernah melapor dan tujuh hari atau lebih tidak terdengar. Tanyakan lewat dinas setempat: tidak ada yang terjadi, atau tidak terkirim?`}</p>
      <DataTable
        caption={t`Desa tanpa kabar menurut provinsi`}
        columns={columns}
        rows={silent}
        keyOf={({ province }) => province}
        narrow
      />
    </>
  );
}

/** Whether the service folds or measures otherwise by now than what answers was entered with. */
function isOutdated({ fold, measures, ofCode }: Pipeline['generation']): boolean {
  return fold !== ofCode.fold || measures !== ofCode.measures;
}

function Generation({ generation }: Pick<Pipeline, 'generation'>): JSX.Element {
  const { n, since, counts, fold, measures, ofCode } = generation;
  const { fold: newFold, measures: newMeasures } = ofCode;
  return (
    <>
      {!counts && (
        <Alert sentiment="warning" title={t`Angka belum dihitung`}>
          <p>{t`Data ini dari sebelum ada angka. Bangun ulang:`}</p>
          <Command line="npm run rebuild -- status --accept" />
        </Alert>
      )}
      {isOutdated(generation) && (
        <Alert sentiment="warning" title={t`Data ini dari versi yang lain`}>
          <p>{t`Data yang menjawab dibuat dengan lipatan ${fold} dan ukuran ${measures}; layanan ini punya lipatan ${newFold} dan ukuran ${newMeasures}. Jawaban tetap menurut data itu. Bangun ulang, lihat apa yang berbeda, lalu terima dengan --accept:`}</p>
          <Command line="npm run rebuild -- status" />
        </Alert>
      )}
      <SummaryList
        facts={[
          { term: t`Generasi`, value: numberWords(n) },
          { term: t`Menjawab sejak`, value: timeWordsInJakarta(since) },
          { term: t`Angka dihitung`, value: counts ? t`Ya` : t`Tidak` },
          { term: t`Versi lipatan / ukuran`, value: `${fold} / ${measures}` },
        ]}
      />
    </>
  );
}
