import type { JSX } from 'preact';
import { Route, Router } from 'preact-iso/router';
import { NotFound } from '../public/not-found.js';
import { ForRoles } from '../shell/for-roles.js';
import type { ScreenProps } from '../shell/screen.js';
import { RecordAbroad } from './abroad/record-abroad.js';
import { ConsultationBook } from './consultations/consultation-book.js';
import { HoldConsultation } from './consultations/hold-consultation.js';
import { CorrectWorker } from './corrections/correct-worker.js';
import { History } from './corrections/history.js';
import { FamilyPermit } from './family-permit.js';
import { NewLetter } from './letters/new-letter.js';
import { PermitRevocation } from './permit-revocation.js';
import { RedFlagAnswer } from './red-flag.js';
import { MendRegistration } from './mending/mend-registration.js';
import { RejectRegistration } from './mending/reject-registration.js';
import { ReturnRegistration } from './mending/return-registration.js';
import { Withdraw } from './mending/withdraw.js';
import { CandidateRegister } from './registers/candidates.js';
import { Register } from './register.js';
import { Registered } from './registration/registered.js';
import { RegistrationForm } from './registration/registration-form.js';
import { VillageVerification } from './village-verification.js';
import { WorkerPage } from './worker-page.js';

/** The village desk: its register, the registration form, a worker's record, and the head's steps. */
export default function Desk({ person, locale }: ScreenProps): JSX.Element {
  return (
    <ForRoles roles={['PETUGAS_DESA', 'KEPALA_DESA']} person={person}>
      <Router>
        <Route path="/" component={Register} locale={locale} />
        <Route path="/daftar/selesai" component={Registered} locale={locale} />
        <Route path="/daftar/:page" component={RegistrationForm} locale={locale} />
        <Route path="/luar-negeri" component={RecordAbroad} locale={locale} />
        <Route path="/warga/:workerId" component={WorkerPage} locale={locale} />
        <Route path="/warga/:workerId/izin-keluarga" component={FamilyPermit} locale={locale} />
        <Route path="/warga/:workerId/izin-keluarga/cabut" component={PermitRevocation} locale={locale} />
        <Route path="/warga/:workerId/surat" component={NewLetter} locale={locale} />
        <Route path="/warga/:workerId/tanda-bahaya/:flag" component={RedFlagAnswer} locale={locale} />
        <Route path="/warga/:workerId/verifikasi" component={VillageVerification} locale={locale} />
        <Route path="/warga/:workerId/perbaikan" component={MendRegistration} locale={locale} />
        <Route path="/warga/:workerId/pengembalian" component={ReturnRegistration} locale={locale} />
        <Route path="/warga/:workerId/penolakan" component={RejectRegistration} locale={locale} />
        <Route path="/warga/:workerId/pengunduran-diri" component={Withdraw} locale={locale} />
        <Route path="/warga/:workerId/konsultasi" component={HoldConsultation} locale={locale} />
        <Route path="/cpmi" component={CandidateRegister} locale={locale} />
        <Route path="/konsultasi" component={ConsultationBook} locale={locale} />
        <Route path="/konsultasi/baru" component={HoldConsultation} locale={locale} />
        <Route path="/warga/:workerId/data-diri" component={CorrectWorker} locale={locale} />
        <Route path="/warga/:workerId/riwayat" component={History} locale={locale} />
        <Route default component={NotFound} locale={locale} />
      </Router>
    </ForRoles>
  );
}
