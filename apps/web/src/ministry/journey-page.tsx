import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import type { TimelineEntry } from '@libs/journey';
import { dotted } from '@libs/reference';
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso/router';
import { readJourneys } from '../client/status.js';
import type { JourneyTold } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { dayWords, timeWords, timeWordsInJakarta } from '../locale/format.js';
import { Page } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';
import { Tag } from '../ui/tag.js';
import { EVENT_WORDS, MISSING_STEP_WORDS, ROLE_WORDS } from '../words/journey.js';
import { StateTag } from '../words/state-tag.js';
import { countryName } from '../words/places-and-jobs.js';
import { wordOf } from '../words/words.js';
import { areaName } from './area-names.js';
import { FreshnessStrip } from './freshness-strip.js';

/** One worker's journeys: who did what, when it happened, when we heard, and what was missing. Never a name. */
export function JourneyPage(): JSX.Element {
  const workerId = useRoute().params['workerId'] ?? '';
  const load = useLoad((signal) => readJourneys(workerId, signal), [workerId]);
  return (
    <Page
      title={t`Riwayat migrasi`}
      caption={<span class="digits small">{workerId}</span>}
      narrow
      back={{ href: '/kementerian/riwayat', text: t`Riwayat lain` }}
    >
      <FreshnessStrip onReading={load.reload} />
      <Loaded load={load}>
        {({ journeys }) => journeys.map((journey) => <Journey key={journey.journeyId} journey={journey} />)}
      </Loaded>
    </Page>
  );
}

function Journey({ journey }: { journey: JourneyTold }): JSX.Element {
  const { state, area, country, timeline, anomalies } = journey;
  return (
    <>
      <section class="card">
        <SummaryList
          facts={[
            { term: t`Keadaan`, value: state ? <StateTag state={state} /> : t`belum diketahui` },
            { term: t`Daerah asal`, value: area ? areaWords(area) : t`belum diketahui` },
            {
              term: t`Negara atau wilayah tujuan`,
              value: country ? countryName(country) : t`belum diketahui`,
            },
          ]}
        />
      </section>
      <section class="card stack">
        <h2>{t`Yang terjadi`}</h2>
        <ol class="timeline">
          {timeline.map((entry) => (
            <Line
              key={entry.factId}
              entry={entry}
              oddities={anomalies.filter(({ factId }) => factId === entry.factId).map(explanationOf)}
            />
          ))}
        </ol>
      </section>
    </>
  );
}

function explanationOf({ explanation }: JourneyTold['anomalies'][number]): string {
  return i18n.locale === 'en' ? explanation.en : explanation.id;
}

function areaWords(area: string): string {
  return [areaName(area), dotted(area)].filter(Boolean).join(', ');
}

function Line({ entry, oddities }: { entry: TimelineEntry; oddities: readonly string[] }): JSX.Element {
  const when = entry.occurredAt ? timeWords(entry.occurredAt) : dayWords(entry.occurredOn);
  const heard = timeWordsInJakarta(entry.heardAt);
  const missing = entry.missing.map((step) => wordOf(MISSING_STEP_WORDS, step)).join(', ');
  return (
    <li data-odd={oddities.length > 0}>
      <p class="timeline__what">{wordOf(EVENT_WORDS, entry.what)}</p>
      <p>{when}</p>
      <p class="secondary small">
        {whoWords(entry)}
        {' · '}
        {t`terdengar ${heard}`}
        {entry.heardAfterDays > 0 && <>{` (${daysLater(entry.heardAfterDays)})`}</>}
      </p>
      {missing && <p class="secondary small">{t`Yang belum ada: ${missing}`}</p>}
      {oddities.map((text) => (
        <p key={text}>
          <Tag sentiment="warning">{text}</Tag>
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
