import type { JSX } from 'preact';
import { Route, Router } from 'preact-iso/router';
import type { Locale } from '../locale/locale.js';
import { NotFound } from '../public/not-found.js';
import { ForRoles } from '../shell/for-roles.js';
import { partOf } from '../shell/part.js';
import type { ScreenProps } from '../shell/screen.js';
import { Journeys } from './journeys.js';
import { JourneyPage } from './journey-page.js';

/* Figures come with the words of their own (figures/with-words.tsx), in one bundle. */
const Overview = partOf(async () => ({ default: (await import('./figures/pages.js')).Overview }));
const Catalogue = partOf(async () => ({ default: (await import('./figures/pages.js')).CataloguePage }));
const Report = partOf(async () => ({ default: (await import('./figures/pages.js')).MonthlyReport }));
const Figure = partOf<OfFigure>(async () => ({ default: (await import('./figures/pages.js')).FigurePage }));
const Changes = partOf<OfFigure>(async () => ({ default: (await import('./figures/pages.js')).ChangesPage }));

const Pipeline = partOf(() => import('./pipeline/pipeline-page.js'));

interface OfFigure {
  id: string;
  locale: Locale;
}

/** The ministry's side: figures, counts, and journeys without a name. Offices ask the figures of their own area. */
export default function Ministry({ person, locale }: ScreenProps): JSX.Element {
  return (
    <ForRoles roles={['KEMENTERIAN', 'DINAS', 'BP3MI']} person={person}>
      {person?.role === 'KEMENTERIAN' ? (
        <Router>
          <Route path="/" component={Overview} person={person} locale={locale} />
          <Route path="/angka" component={Catalogue} person={person} locale={locale} />
          <Route path="/angka/:id" component={Figure} locale={locale} />
          <Route path="/angka/:id/perubahan" component={Changes} locale={locale} />
          <Route path="/laporan" component={Report} person={person} locale={locale} />
          <Route path="/pipa" component={Pipeline} person={person} locale={locale} />
          <Route path="/riwayat" component={Journeys} locale={locale} />
          <Route path="/riwayat/:workerId" component={JourneyPage} locale={locale} />
          <Route default component={NotFound} locale={locale} />
        </Router>
      ) : (
        <Router>
          <Route path="/angka" component={Catalogue} person={person} locale={locale} />
          <Route path="/angka/:id" component={Figure} locale={locale} />
          <Route default component={MinistryAlone} person={person} locale={locale} />
        </Router>
      )}
    </ForRoles>
  );
}

function MinistryAlone({ person }: ScreenProps): JSX.Element {
  return (
    <ForRoles roles={['KEMENTERIAN']} person={person}>
      <NotFound />
    </ForRoles>
  );
}
