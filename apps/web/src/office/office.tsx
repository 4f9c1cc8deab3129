import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Route, Router, useLocation } from 'preact-iso/router';
import { withWords } from '../locale/with-words.js';
import { NotFound } from '../public/not-found.js';
import { SignInNeeded } from '../public/sign-in-needed.js';
import { homeOf } from '../shell/navigation.js';
import { partOf, type Part } from '../shell/part.js';
import type { ScreenProps } from '../shell/screen.js';
import { Skeleton } from '../ui/skeleton.js';
import { DistrictQueue } from './district/district-queue.js';
import { ReturnMany } from './district/return-many.js';
import { DuplicatePair } from './duplicates/duplicate-pair.js';
import { Duplicates } from './duplicates/duplicates.js';
import { FindOrigin } from './origin.js';
import { Outsiders } from './outsiders.js';
import { caseScreensOf, screensOf } from './queue-screens.js';
import { district } from './queues/district.js';
import { expected, returns } from './queues/homecoming.js';
import { arrivals, clearance, placements } from './queues/placement.js';
import { orientation, tests, trainees } from './queues/training.js';
import { ApproveMany } from './village/approve-many.js';
import { VillageQueue } from './village/village-queue.js';
import { WorkerSearch } from './worker-search.js';

const AddExternalIds = partOf(() => import('./add-external-ids.js'));
const OfficeRecord = partOf(() => import('./office-record.js'));

const rare = () => import('./imports-and-exceptions.js');
const rareScreen = (name: keyof Awaited<ReturnType<typeof rare>>): Part =>
  partOf(async () => ({ default: (await rare())[name] }));

const ExceptionCase = rareScreen('ExceptionCase');
const Exceptions = rareScreen('Exceptions');
const ExceptionsOfOne = rareScreen('ExceptionsOfOne');
const GiveException = rareScreen('GiveException');
const WithdrawException = rareScreen('WithdrawException');
const ImportPage = rareScreen('ImportPage');
const Imports = rareScreen('Imports');

const QUEUES = [
  screensOf(trainees),
  screensOf(tests),
  screensOf(orientation),
  screensOf(placements),
  screensOf(clearance),
  screensOf(arrivals),
  screensOf(expected),
  screensOf(returns),
];

const CASES = [caseScreensOf(district), ...QUEUES];

/** The offices' work: a list each, with the one thing to do for everyone on it. */
function Office({ person, locale }: ScreenProps): JSX.Element {
  if (!person) return <SignInNeeded />;
  return (
    <Router>
      <Route path="/antrean" component={VillageQueue} locale={locale} />
      <Route path="/antrean/persetujuan/setujui" component={ApproveMany} locale={locale} />
      <Route path="/antrean/:queue" component={VillageQueue} locale={locale} />
      <Route path="/verifikasi" component={DistrictQueue} locale={locale} />
      <Route path="/verifikasi/kembalikan" component={ReturnMany} locale={locale} />
      <Route path="/duplikat" component={Duplicates} locale={locale} />
      <Route path="/duplikat/:duplicateId" component={DuplicatePair} locale={locale} />
      <Route path="/pengecualian" component={Exceptions} locale={locale} />
      <Route path="/pengecualian/orang/:workerId" component={ExceptionsOfOne} locale={locale} />
      <Route path="/pengecualian/:id" component={ExceptionCase} locale={locale} />
      <Route path="/pengecualian/:id/beri/:code" component={GiveException} locale={locale} />
      <Route path="/pengecualian/:id/cabut/:exceptionId" component={WithdrawException} locale={locale} />
      <Route path="/asal" component={FindOrigin} locale={locale} />
      <Route path="/warga" component={WorkerSearch} locale={locale} />
      <Route path="/warga/:workerId" component={OfficeRecord} locale={locale} />
      <Route path="/warga/:workerId/nomor" component={AddExternalIds} locale={locale} />
      <Route path="/impor" component={Imports} locale={locale} />
      <Route path="/impor/:importId" component={ImportPage} locale={locale} />
      <Route path="/surat-luar" component={Outsiders} locale={locale} />
      <Route path="/" component={FirstQueue} href={homeOf(person.role)} />
      {QUEUES.flatMap(({ slug, List, OpeningPage }) => [
        <Route key={slug} path={`/${slug}`} component={List} locale={locale} />,
        <Route
          key={`${slug}/baru`}
          path={`/${slug}/baru/:opening`}
          component={OpeningPage}
          locale={locale}
        />,
      ])}
      {CASES.flatMap(({ slug, CasePage, StepPage }) => [
        <Route key={`${slug}/id`} path={`/${slug}/:id`} component={CasePage} locale={locale} />,
        <Route key={`${slug}/id/step`} path={`/${slug}/:id/:step`} component={StepPage} locale={locale} />,
      ])}
      <Route default component={NotFound} locale={locale} />
    </Router>
  );
}

function FirstQueue({ href }: { href: string }): JSX.Element {
  const { route } = useLocation();
  useEffect(() => route(href, true), [href]);
  return <Skeleton />;
}

export default withWords(Office, {
  id: () => import('./locales/id.js'),
  en: () => import('./locales/en.js'),
});
