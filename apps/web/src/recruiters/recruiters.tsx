import type { JSX } from 'preact';
import { Route, Router } from 'preact-iso/router';
import { NotFound } from '../public/not-found.js';
import { ForRoles } from '../shell/for-roles.js';
import type { ScreenProps } from '../shell/screen.js';
import { Companies } from './companies.js';
import { RecruiterPage } from './recruiter-page.js';
import { RecruiterRegister } from './recruiter-register.js';
import { ReportRecruiter } from './report-recruiter.js';
import { ReportStep } from './report-step.js';

/** Who recruits (R9): what is reported of people, with what they say to it, and companies by licence. */
export default function Recruiters({ person, locale }: ScreenProps): JSX.Element {
  return (
    <ForRoles roles={['PETUGAS_DESA', 'KEPALA_DESA', 'DINAS', 'BP3MI']} person={person}>
      <Router>
        <Route
          path="/"
          component={person?.role === 'PETUGAS_DESA' ? ReportRecruiter : RecruiterRegister}
          locale={locale}
        />
        <Route path="/lapor" component={ReportRecruiter} locale={locale} />
        <Route path="/lapor/:workerId" component={ReportRecruiter} locale={locale} />
        <Route path="/perusahaan" component={Companies} locale={locale} />
        <Route path="/:code" component={RecruiterPage} locale={locale} />
        <Route path="/:code/:reportId/:step" component={ReportStep} locale={locale} />
        <Route default component={NotFound} locale={locale} />
      </Router>
    </ForRoles>
  );
}
