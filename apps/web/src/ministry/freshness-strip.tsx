import { plural, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { readFreshness } from '../client/status.js';
import type { Freshness, ServiceFreshness } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { timeWordsInJakarta } from '../locale/format.js';
import { SERVICE_WORDS } from '../words/journey.js';
import { wordOf } from '../words/words.js';

const EVERY_MS = 5000;

interface FreshnessStripProps {
  /** Called with each reading after the first, so that the figures beside it are read anew. */
  onReading?: () => void;
}

/** "Keadaan per … · tertinggal n detik": how old what one sees is, and whose news is late. Asked anew while looked at. */
export function FreshnessStrip({ onReading }: FreshnessStripProps): JSX.Element {
  const load = useLoad(readFreshness, []);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      load.reload();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [load.reload]);
  const reading = load.state === 'ready' ? load.data : undefined;
  const first = useRef<Freshness>(undefined);
  useEffect(() => {
    if (first.current && reading) onReading?.();
    first.current ??= reading;
  }, [reading, onReading]);
  if (load.state === 'loading') return <p class="strip">{t`Memeriksa kesegaran data…`}</p>;
  return <Loaded load={load}>{(freshness) => <Strip freshness={freshness} />}</Loaded>;
}

function Strip({ freshness }: { freshness: Freshness }): JSX.Element {
  const late = freshness.services.filter(({ service }) => freshness.behind.includes(service));
  return (
    <div class={late.length > 0 ? 'strip strip--behind' : 'strip'}>
      <p>
        <strong>{asOfWords(freshness)}</strong>
        {freshness.lagSeconds !== null && <> · {lagWords(freshness.lagSeconds)}</>}
      </p>
      {late.map((each) => (
        <p key={each.service}>{lateWords(each)}</p>
      ))}
      {freshness.parked > 0 && <p>{parkedWords(freshness.parked)}</p>}
    </div>
  );
}

function asOfWords({ asOf }: Freshness): string {
  if (asOf === null) return t`Belum semua layanan terdengar`;
  const time = timeWordsInJakarta(asOf);
  return t`Keadaan per ${time}`;
}

function lagWords(lagSeconds: number): string {
  return plural(lagSeconds, { other: 'tertinggal # detik' });
}

function lateWords({ service, lagSeconds, waiting }: ServiceFreshness): string {
  const name = wordOf(SERVICE_WORDS, service);
  if (lagSeconds === null) return t`${name}: belum terdengar`;
  const late = plural(lagSeconds, { other: 'terlambat # detik' });
  if (waiting === 0) return `${name}: ${late}`;
  const unheard = plural(waiting, { other: '# kejadian belum terdengar' });
  return `${name}: ${late}, ${unheard}`;
}

function parkedWords(parked: number): string {
  return plural(parked, { other: '# kejadian tertahan dan menunggu diperiksa' });
}
