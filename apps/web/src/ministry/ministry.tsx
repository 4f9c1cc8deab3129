import type { JSX } from 'preact';
import { Route, Router } from 'preact-iso/router';
import { NotFound } from '../public/not-found.js';
import { ForRoles } from '../shell/for-roles.js';
import type { ScreenProps } from '../shell/screen.js';
import { Journeys } from './journeys.js';
import { JourneyPage } from './journey-page.js';
import { States } from './states.js';

/** The ministry's side: counts, and journeys without a name. */
export default function Ministry({ person, locale }: ScreenProps): JSX.Element {
  return (
    <ForRoles roles={['KEMENTERIAN']} person={person}>
      <Router>
        <Route path="/" component={States} locale={locale} />
        <Route path="/riwayat" component={Journeys} locale={locale} />
        <Route path="/riwayat/:workerId" component={JourneyPage} locale={locale} />
        <Route default component={NotFound} locale={locale} />
      </Router>
    </ForRoles>
  );
}
