import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { documentsOf } from '../client/documents.js';
import type { DocumentLine, WorkerRecord } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { dayWords } from '../locale/format.js';
import { DESK } from '../record-parts/record-href.js';
import { usePerson } from '../session/session.js';
import { Alert } from '../ui/alert.js';
import { ButtonLink } from '../ui/button.js';
import { DocumentTag } from '../words/document-tag.js';
import { DOC_TYPE_WORDS } from '../words/documents.js';
import { countryName } from '../words/places-and-jobs.js';
import { wordOf, type Words } from '../words/words.js';
import { missingPapers, type MissingPaper } from './missing-papers.js';

const MISSING_WORDS: Words<MissingPaper> = {
  KTP: msg`KTP asli belum dilihat`,
  KK: msg`Kartu keluarga (KK)`,
  MARITAL_STATUS_LETTER: msg`Surat keterangan status perkawinan`,
  FAMILY_PERMIT: msg`Surat izin keluarga, diketahui kepala desa`,
  PASSPORT: msg`Paspor`,
  PASSPORT_SHORT: msg`Paspor yang berlaku sampai enam bulan setelah berangkat`,
};

/** A worker's papers, and what she still lacks for where she wants to go. */
export function WorkerDocuments({ worker }: { worker: WorkerRecord }): JSX.Element {
  const { workerId } = worker;
  const { role } = usePerson();
  const load = useLoad((signal) => documentsOf(workerId, signal), [workerId]);
  return (
    <section class="card stack stack--tight">
      <h2>{t`Dokumen`}</h2>
      <Loaded load={load}>
        {(documents) => (
          <>
            {documents.length === 0 ? (
              <p class="secondary">{t`Belum ada dokumen yang dicatat.`}</p>
            ) : (
              <ul class="tasks">
                {documents.map((document) => (
                  <Line key={document.documentId} document={document} />
                ))}
              </ul>
            )}
            <Missing worker={worker} documents={documents} />
          </>
        )}
      </Loaded>
      {DESK.includes(role) && (
        <div class="buttons">
          <ButtonLink variant="secondary" href={`/berkas/warga/${workerId}/dokumen`}>
            {t`Catat dokumen`}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

function Line({ document }: { document: DocumentLine }): JSX.Element {
  const { documentId, docType, number, status, expiresOn } = document;
  const day = expiresOn && dayWords(expiresOn);
  return (
    <li>
      <span>
        <a href={`/berkas/dokumen/${documentId}`}>{wordOf(DOC_TYPE_WORDS, docType)}</a>{' '}
        <span class="secondary small">
          {number && <span class="digits">{number} </span>}
          {day && t`berlaku sampai ${day}`}
        </span>
      </span>
      <DocumentTag status={status} />
    </li>
  );
}

function Missing({
  worker,
  documents,
}: {
  worker: WorkerRecord;
  documents: readonly DocumentLine[];
}): JSX.Element | null {
  const missing = missingPapers(worker, documents);
  if (missing.length === 0) return null;
  const country = countryName(worker.country);
  return (
    <Alert sentiment="warning" title={t`Yang belum ada untuk ke ${country}`}>
      <ul>
        {missing.map((paper) => (
          <li key={paper}>{wordOf(MISSING_WORDS, paper)}</li>
        ))}
      </ul>
      <p>{t`Sertifikat kompetensi, hasil pemeriksaan kesehatan, visa, dan perjanjian dicatat lembaga lain setelah tahap desa.`}</p>
    </Alert>
  );
}
