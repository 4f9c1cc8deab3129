import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { EXPLANATIONS, type TimelineEntry } from '@libs/journey';
import { dotted } from '@libs/reference';
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso/router';
import { readJourneys } from '../client/status.js';
import type { JourneyView } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { dayWords, timeWords, timeWordsInJakarta } from '../locale/format.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';
import { Tag } from '../ui/tag.js';
import { EVENT_WORDS, MISSING_STEP_WORDS, ROLE_WORDS } from '../words/journey.js';
import { StateTag } from '../words/state-tag.js';
import { countryName } from '../words/places-and-jobs.js';
import { wordOf } from '../words/words.js';
import { FreshnessStrip } from './freshness-strip.js';

/** One worker's journeys: who did what, when it happened, when we heard, and what was missing. Never a name. */
export function JourneyPage(): JSX.Element {
  const workerId = useRoute().params['workerId'] ?? '';
  const load = useLoad((signal) => readJourneys(workerId, signal), [workerId]);
  return (
    <Page
      title={t`Riwayat migrasi`}
      caption={<span class="digits small">{workerId}</span>}
      back={{ href: '/kementerian/riwayat', text: t`Cari riwayat lain` }}
    >
      <FreshnessStrip />
      <Loaded load={load}>
        {(journeys) =>
          journeys.length === 0 ? (
            <EmptyState title={t`Belum ada kejadian yang terdengar tentang nomor ini`} />
          ) : (
            journeys.map((journey) => <Journey key={journey.timeline[0]?.factId} journey={journey} />)
          )
        }
      </Loaded>
    </Page>
  );
}

function Journey({ journey }: { journey: JourneyView }): JSX.Element {
  return (
    <>
      <section class="card stack stack--tight">
        <SummaryList
          facts={[
            {
              term: t`Keadaan`,
              value: journey.state ? <StateTag state={journey.state} /> : t`belum diketahui`,
            },
            { term: t`Daerah asal`, value: journey.area ? dotted(journey.area) : t`belum diketahui` },
            {
              term: t`Negara atau wilayah tujuan`,
              value: journey.country ? countryName(journey.country) : t`belum diketahui`,
            },
          ]}
        />
      </section>
      <section class="card stack">
        <h2>{t`Yang terjadi`}</h2>
        <ol class="timeline">
          {journey.timeline.map((entry) => (
            <Line key={entry.factId} entry={entry} />
          ))}
        </ol>
      </section>
    </>
  );
}

function Line({ entry }: { entry: TimelineEntry }): JSX.Element {
  const when = entry.occurredAt ? timeWords(entry.occurredAt) : dayWords(entry.occurredOn);
  const heard = timeWordsInJakarta(entry.heardAt);
  const missing = entry.missing.map((step) => wordOf(MISSING_STEP_WORDS, step)).join(', ');
  return (
    <li data-odd={entry.anomalies.length > 0}>
      <p class="timeline__what">{wordOf(EVENT_WORDS, entry.what)}</p>
      <p>{when}</p>
      <p class="secondary small">
        {whoWords(entry)}
        {' · '}
        {t`terdengar ${heard}`}
        {entry.heardAfterDays > 0 && <>{` (${daysLater(entry.heardAfterDays)})`}</>}
      </p>
      {missing && <p class="small">{t`Yang belum ada: ${missing}`}</p>}
      {entry.anomalies.map((code) => (
        <p key={code}>
          <Tag sentiment="warning">{EXPLANATIONS[code][i18n.locale === 'en' ? 'en' : 'id']}</Tag>
        </p>
      ))}
    </li>
  );
}

function whoWords({ role, orgId, area }: TimelineEntry): string {
  const where = orgId ?? (area && dotted(area));
  const who = wordOf(ROLE_WORDS, role);
  return where ? `${who}, ${where}` : who;
}

function daysLater(days: number): string {
  return plural(days, { other: '# hari kemudian' });
}
