import type { JSX } from 'preact';
import { Route, Router } from 'preact-iso/router';
import { NotFound } from '../public/not-found.js';
import { ForRoles } from '../shell/for-roles.js';
import type { ScreenProps } from '../shell/screen.js';
import { FamilyPermit } from './family-permit.js';
import { Register } from './register.js';
import { Registered } from './registration/registered.js';
import { RegistrationForm } from './registration/registration-form.js';
import { VillageVerification } from './village-verification.js';
import { WorkerPage } from './worker-page.js';

/** The village desk: its register, the registration form, a worker's record and the head's two steps. */
export default function Desk({ person, locale }: ScreenProps): JSX.Element {
  return (
    <ForRoles roles={['PETUGAS_DESA', 'KEPALA_DESA']} person={person}>
      <Router>
        <Route path="/" component={Register} locale={locale} />
        <Route path="/daftar/selesai" component={Registered} locale={locale} />
        <Route path="/daftar/:page" component={RegistrationForm} locale={locale} />
        <Route path="/warga/:workerId" component={WorkerPage} locale={locale} />
        <Route path="/warga/:workerId/izin-keluarga" component={FamilyPermit} locale={locale} />
        <Route path="/warga/:workerId/verifikasi" component={VillageVerification} locale={locale} />
        <Route default component={NotFound} locale={locale} />
      </Router>
    </ForRoles>
  );
}
