import type { JSX } from 'preact';
import { Route, Router } from 'preact-iso/router';
import { History } from './history.js';
import { GiveConsent, WithdrawConsent } from '../consents/consent-forms.js';
import { CorrectWorker } from '../desk/corrections/correct-worker.js';
import { ScreenAgain } from '../desk/screen-again.js';
import { DocumentPage, DocumentStepPage } from '../documents/document-page.js';
import { RecordDocument } from '../documents/record-document.js';
import { AddMember, CorrectMember, RemoveMember } from '../family/family-forms.js';
import { NotFound } from '../public/not-found.js';
import { partOf } from '../shell/part.js';
import type { ScreenProps } from '../shell/screen.js';

/** With the words of every rule, which are asked for where a sign has been raised. */
const RedFlagAnswer = partOf(async () => ({ default: (await import('../desk/red-flag.js')).RedFlagAnswer }));

/** What hangs on a record, written down and looked at by desk and district: a bundle of its own, for a slow line. */
export default function RecordParts({ locale }: ScreenProps): JSX.Element {
  return (
    <Router>
      <Route path="/warga/:workerId/dokumen" component={RecordDocument} locale={locale} />
      <Route path="/dokumen/:documentId" component={DocumentPage} locale={locale} />
      <Route path="/dokumen/:documentId/:step" component={DocumentStepPage} locale={locale} />
      <Route path="/warga/:workerId/keluarga" component={AddMember} locale={locale} />
      <Route path="/keluarga/:familyMemberId" component={CorrectMember} locale={locale} />
      <Route path="/keluarga/:familyMemberId/hapus" component={RemoveMember} locale={locale} />
      <Route path="/warga/:workerId/persetujuan/:purpose" component={GiveConsent} locale={locale} />
      <Route path="/warga/:workerId/pencabutan/:consentId" component={WithdrawConsent} locale={locale} />
      <Route path="/warga/:workerId/riwayat" component={History} locale={locale} />
      <Route path="/warga/:workerId/data-diri" component={CorrectWorker} locale={locale} />
      <Route path="/warga/:workerId/pemeriksaan" component={ScreenAgain} locale={locale} />
      <Route path="/warga/:workerId/tanda-bahaya/:flag" component={RedFlagAnswer} locale={locale} />
      <Route default component={NotFound} locale={locale} />
    </Router>
  );
}
