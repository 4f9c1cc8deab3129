import { i18n } from '@lingui/core';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ErrorBoundary } from 'preact-iso/lazy';
import { LocationProvider, Route, Router } from 'preact-iso/router';
import { Problem } from './client/problem.js';
import { useLoad } from './client/use-load.js';
import { Failure } from './form/failure.js';
import { activate, type Locale } from './locale/locale.js';
import { About } from './public/about.js';
import { Crashed } from './public/crashed.js';
import { Landing } from './public/landing.js';
import { NoAssignment } from './public/no-assignment.js';
import { NotFound } from './public/not-found.js';
import { Privacy } from './public/privacy.js';
import { type Person, SessionProvider, whoAmI } from './session/session.js';
import { keepReporting } from './shell/desk-report.js';
import { placesOf } from './shell/navigation.js';
import { type Part, partOf } from './shell/part.js';
import type { ScreenProps } from './shell/screen.js';
import { Shell } from './shell/shell.js';
import { Skeleton } from './ui/skeleton.js';

/* Each part is a bundle of its own: a village phone never loads the ministry's screens. Some are opened from others. */
const PARTS: readonly (readonly [path: string, part: Part, from?: string])[] = [
  ['/desa/surat', partOf(() => import('./desk/letters/letters.js'))],
  ['/desa', partOf(() => import('./desk/desk.js'))],
  ['/tugas', partOf(() => import('./office/office.js'))],
  ['/berkas', partOf(() => import('./record-parts/record-parts.js')), '/desa'],
  ['/perekrut', partOf(() => import('./recruiters/recruiters.js'))],
  ['/kementerian', partOf(() => import('./ministry/ministry.js'))],
  ['/pengelola', partOf(() => import('./admin/admin.js'))],
  ['/periksa', partOf(() => import('./public/letter-check.js'))],
  ['/angka', partOf(() => import('./public/figures/figures.js'))],
  ['/keadaan', partOf(() => import('./public/status-check.js'))],
];

/** Addresses of ours that the browser must ask the server for: the sign-in and the interface. */
const PAGES = /^\/(?!auth\/|api\/)/;

export function App(): JSX.Element {
  const [locale, setLocale] = useState(i18n.locale as Locale);
  const session = useLoad(enter, []);
  const person = session.state === 'ready' ? session.data : undefined;

  const isDesk = person?.role === 'PETUGAS_DESA' || person?.role === 'KEPALA_DESA';
  useEffect(() => (isDesk ? keepReporting() : undefined), [isDesk]);

  const changeLanguage = (wanted: Locale): void => {
    void activate(wanted).then(() => setLocale(wanted));
  };
  return (
    <LocationProvider scope={PAGES}>
      <SessionProvider value={person}>
        <Shell person={person} locale={locale} onLocale={changeLanguage}>
          {session.state === 'loading' && <Skeleton />}
          {session.state === 'failed' && <NotIn error={session.error} onRetry={session.reload} />}
          {session.state === 'ready' && <Screens person={person} locale={locale} />}
        </Shell>
      </SessionProvider>
    </LocationProvider>
  );
}

/** Who is signed in; the parts of one's menu follow, while there is signal. */
async function enter(signal: AbortSignal): Promise<Person | undefined> {
  const person = await whoAmI(signal);
  // A part that does not come is asked for again, and told about, when it is opened.
  if (person) fetchPartsFor(person).catch(() => undefined);
  return person;
}

async function fetchPartsFor({ role }: Person): Promise<void> {
  for (const [path, part, from = path] of PARTS)
    if (placesOf(role).some(({ href }) => href.startsWith(from))) await part.fetch();
}

/** Who one is could not be learned: nothing is assigned, or the gateway does not answer. */
function NotIn({ error, onRetry }: { error: unknown; onRetry: () => void }): JSX.Element {
  return error instanceof Problem && error.status === 403 ? (
    <NoAssignment />
  ) : (
    <Failure error={error} onRetry={onRetry} />
  );
}

/** The language is handed to every route so that each is drawn anew, with what was typed, when it changes. */
function Screens({ person, locale }: ScreenProps): JSX.Element {
  const [crash, setCrash] = useState<Error>();
  if (crash) return <Crashed />;
  return (
    <ErrorBoundary onError={setCrash}>
      <Router>
        <Route path="/" component={Landing} person={person} locale={locale} />
        {PARTS.flatMap(([path, part]) => [
          <Route key={path} path={path} component={part} person={person} locale={locale} />,
          <Route key={`${path}/*`} path={`${path}/*`} component={part} person={person} locale={locale} />,
        ])}
        <Route path="/tentang" component={About} locale={locale} />
        <Route path="/privasi" component={Privacy} locale={locale} />
        <Route default component={NotFound} locale={locale} />
      </Router>
    </ErrorBoundary>
  );
}
