import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { getDocument, takeDocumentStep } from '../client/documents.js';
import type { DocumentRecord } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { StepForm } from '../form/step-form.js';
import { dayWords } from '../locale/format.js';
import { NotFound } from '../public/not-found.js';
import { DESK, useRecordHref } from '../record-parts/record-href.js';
import { ScanSection } from '../scans/scan-section.js';
import { usePerson } from '../session/session.js';
import { ForRoles } from '../shell/for-roles.js';
import { Alert } from '../ui/alert.js';
import { ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { type Fact, SummaryList } from '../ui/summary-list.js';
import { announce } from '../ui/toast.js';
import { DocumentTag } from '../words/document-tag.js';
import { DOC_REJECTION_WORDS, DOC_REVOCATION_WORDS, DOC_TYPE_WORDS } from '../words/documents.js';
import { wordOf } from '../words/words.js';
import { FamilyCardAdvice } from './family-card-advice.js';
import { STEPS, stepsFor } from './document-steps.js';

/** So it may get a picture. */
const STANDING: readonly string[] = ['DECLARED', 'SIGHTED', 'VERIFIED'];

const REASONS = { ...DOC_REJECTION_WORDS, ...DOC_REVOCATION_WORDS };

/** One paper, to hold against its original, and what may be done to it. */
export function DocumentPage(): JSX.Element {
  const documentId = useRoute().params['documentId'] ?? '';
  const load = useLoad((signal) => getDocument(documentId, signal), [documentId]);
  const document = load.state === 'ready' ? load.data : undefined;
  const recordHref = useRecordHref();
  return (
    <ForRoles roles={[...DESK, 'DINAS', 'BP3MI']} person={usePerson()}>
      <Page
        narrow
        title={document ? wordOf(DOC_TYPE_WORDS, document.docType) : t`Dokumen`}
        back={{ href: document ? recordHref(document.workerId) : '/', text: t`Kembali ke catatan` }}
      >
        <Loaded load={load}>{(data) => <Paper document={data} onScanned={load.reload} />}</Loaded>
      </Page>
    </ForRoles>
  );
}

function Paper({ document, onScanned }: { document: DocumentRecord; onScanned: () => void }): JSX.Element {
  const { role } = usePerson();
  const { documentId, status, reason } = document;
  return (
    <>
      <div class="row">
        <DocumentTag status={status} />
      </div>
      {reason && (
        <Alert sentiment="informative" title={wordOf(REASONS, reason)}>
          <p>{t`Dokumen yang baru dicatat tersendiri.`}</p>
        </Alert>
      )}
      <section class="card stack stack--tight">
        <h2>{t`Yang tertera`}</h2>
        <SummaryList facts={factsOf(document)} />
      </section>
      <ScanSection
        of={{ kind: 'documents', id: documentId }}
        title={t`Foto dokumen`}
        scan={document.scan}
        mayAdd={DESK.includes(role) && STANDING.includes(status)}
        onKept={onScanned}
      />
      <div class="buttons">
        {stepsFor(role, status).map(({ slug, title }, nth) => (
          <ButtonLink
            key={slug}
            variant={nth === 0 ? 'primary' : 'secondary'}
            href={`/berkas/dokumen/${documentId}/${slug}`}
          >
            {i18n._(title)}
          </ButtonLink>
        ))}
      </div>
    </>
  );
}

/** One step on a paper, on the version that was looked at. */
export function DocumentStepPage(): JSX.Element {
  const { documentId = '', step: slug = '' } = useRoute().params;
  const { route } = useLocation();
  const load = useLoad((signal) => getDocument(documentId, signal), [documentId]);
  const taken = STEPS.find((step) => step.slug === slug);
  const recordHref = useRecordHref();
  if (!taken) return <NotFound />;
  const paperHref = `/berkas/dokumen/${documentId}`;
  return (
    <ForRoles roles={taken.roles} person={usePerson()}>
      <Page
        narrow
        title={i18n._(taken.title)}
        lead={i18n._(taken.lead)}
        caption={load.state === 'ready' ? wordOf(DOC_TYPE_WORDS, load.data.docType) : undefined}
        back={{ href: paperHref, text: t`Kembali ke dokumen` }}
      >
        <Loaded load={load}>
          {(document) =>
            taken.from.includes(document.status) ? (
              <>
                <div class="card">
                  <SummaryList facts={factsOf(document)} />
                </div>
                <StepForm
                  fields={taken.fields(document)}
                  submitText={i18n._(taken.title)}
                  cancelHref={paperHref}
                  advice={({ number }) =>
                    document.docType === 'KK' && number && <FamilyCardAdvice number={number as string} />
                  }
                  send={async (answers, idempotencyKey) => {
                    const attempt = { idempotencyKey, version: document.version };
                    await takeDocumentStep(documentId, taken.step, answers, attempt);
                    announce(i18n._(taken.done));
                    route(recordHref(document.workerId), true);
                  }}
                />
              </>
            ) : (
              <Alert sentiment="informative" title={t`Langkah ini sudah dicatat atau tidak berlaku lagi`}>
                <p>
                  <a href={paperHref}>{t`Lihat dokumen`}</a>
                </p>
              </Alert>
            )
          }
        </Loaded>
      </Page>
    </ForRoles>
  );
}

function factsOf({ number, issuer, issuedOn, expiresOn, changedOn }: DocumentRecord): Fact[] {
  const unknown = t`tidak dicatat`;
  return [
    { term: t`Nomor dokumen`, value: number ? <span class="digits">{number}</span> : unknown },
    { term: t`Diterbitkan oleh`, value: issuer ?? unknown },
    { term: t`Tanggal terbit`, value: issuedOn ? dayWords(issuedOn) : unknown },
    { term: t`Berlaku sampai`, value: expiresOn ? dayWords(expiresOn) : unknown },
    { term: t`Sejak`, value: dayWords(changedOn) },
  ];
}
