import type { JSX } from 'preact';
import { Route, Router } from 'preact-iso/router';
import { NotFound } from '../../public/not-found.js';
import { ForRoles } from '../../shell/for-roles.js';
import type { ScreenProps } from '../../shell/screen.js';
import { LetterPage } from './letter-page.js';
import { LetterRegister } from './letter-register.js';
import { LetterSettings } from './letter-settings.js';
import { LetterStepPage } from './letter-step.js';

/** The village's letters: a bundle beside the desk's, which a phone fetches when there is signal. */
export default function Letters({ person, locale }: ScreenProps): JSX.Element {
  return (
    <ForRoles roles={['PETUGAS_DESA', 'KEPALA_DESA']} person={person}>
      <Router>
        <Route path="/" component={LetterRegister} locale={locale} />
        <Route path="/pengaturan" component={LetterSettings} locale={locale} />
        <Route path="/:letterId" component={LetterPage} locale={locale} />
        <Route path="/:letterId/:step" component={LetterStepPage} locale={locale} />
        <Route default component={NotFound} locale={locale} />
      </Router>
    </ForRoles>
  );
}
