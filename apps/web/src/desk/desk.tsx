import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Route, Router } from 'preact-iso/router';
import { NotFound } from '../public/not-found.js';
import { ForRoles } from '../shell/for-roles.js';
import { partOf, type Part } from '../shell/part.js';
import type { ScreenProps } from '../shell/screen.js';
import { Register } from './register.js';
import { Registered } from './registration/registered.js';
import { RegistrationForm } from './registration/registration-form.js';
import { VillageVerification } from './village-verification.js';
import { WorkerPage } from './worker-page.js';

const books = () => import('./books.js');
const book = (name: keyof Awaited<ReturnType<typeof books>>): Part =>
  partOf(async () => ({ default: (await books())[name] }));

const changes = () => import('./changes.js');
const change = (name: keyof Awaited<ReturnType<typeof changes>>): Part =>
  partOf(async () => ({ default: (await changes())[name] }));

const CandidateRegister = book('CandidateRegister');
const ConsultationBook = book('ConsultationBook');
const HoldConsultation = book('HoldConsultation');
const NewLetter = book('NewLetter');

const FamilyPermit = change('FamilyPermit');
const MendRegistration = change('MendRegistration');
const PermitRevocation = change('PermitRevocation');
const RecordAbroad = change('RecordAbroad');
const RejectRegistration = change('RejectRegistration');
const ReturnRegistration = change('ReturnRegistration');
const Withdraw = change('Withdraw');

/** The village desk: its register, the registration form, a worker's record, and the head's steps. */
export default function Desk({ person, locale }: ScreenProps): JSX.Element {
  useEffect(() => {
    // What does not come now is asked for again, and told about, when it is opened.
    books().catch(() => undefined);
    changes().catch(() => undefined);
  }, []);
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
        <Route path="/warga/:workerId/verifikasi" component={VillageVerification} locale={locale} />
        <Route path="/warga/:workerId/perbaikan" component={MendRegistration} locale={locale} />
        <Route path="/warga/:workerId/pengembalian" component={ReturnRegistration} locale={locale} />
        <Route path="/warga/:workerId/penolakan" component={RejectRegistration} locale={locale} />
        <Route path="/warga/:workerId/pengunduran-diri" component={Withdraw} locale={locale} />
        <Route path="/warga/:workerId/konsultasi" component={HoldConsultation} locale={locale} />
        <Route path="/cpmi" component={CandidateRegister} locale={locale} />
        <Route path="/konsultasi" component={ConsultationBook} locale={locale} />
        <Route path="/konsultasi/baru" component={HoldConsultation} locale={locale} />
        <Route default component={NotFound} locale={locale} />
      </Router>
    </ForRoles>
  );
}
