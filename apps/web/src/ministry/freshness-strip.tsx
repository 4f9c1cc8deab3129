import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { readFreshness } from '../client/status.js';
import type { Freshness } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Failure } from '../form/failure.js';
import { numberWords, timeWordsInJakarta } from '../locale/format.js';
import { SERVICE_WORDS } from '../words/journey.js';
import { wordOf } from '../words/words.js';
import { servicesBehind } from './lag.js';

const EVERY_MS = 5000;

/** "Keadaan per … · tertinggal n detik": how old what one sees is, and whose news is late. Asked anew while it is looked at. */
export function FreshnessStrip(): JSX.Element {
  const load = useLoad(readFreshness, []);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && load.reload(), EVERY_MS);
    return () => clearInterval(timer);
  }, [load.reload]);
  if (load.state === 'failed') return <Failure error={load.error} onRetry={load.reload} />;
  if (load.state === 'loading') return <p class="strip">{t`Memeriksa kesegaran data…`}</p>;
  return <Strip freshness={load.data} />;
}

function Strip({ freshness }: { freshness: Freshness }): JSX.Element {
  const behind = servicesBehind(freshness);
  const asOf = timeWordsInJakarta(freshness.asOf);
  const lag = numberWords(Math.round(freshness.lagSeconds));
  return (
    <p class={behind.length > 0 ? 'strip strip--behind' : 'strip'}>
      <strong>{t`Keadaan per ${asOf}`}</strong>
      <span>{t`tertinggal ${lag} detik`}</span>
      {behind.map(({ service, lagSeconds, waiting }) => {
        const name = wordOf(SERVICE_WORDS, service);
        const late = numberWords(Math.round(lagSeconds));
        const events = numberWords(waiting);
        return (
          <span key={service}>
            {waiting > 0
              ? t`${name} terlambat ${late} detik, ${events} kejadian belum terdengar`
              : t`${name} terlambat ${late} detik`}
          </span>
        );
      })}
    </p>
  );
}
