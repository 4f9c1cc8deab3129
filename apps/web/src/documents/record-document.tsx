import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { recordDocument } from '../client/documents.js';
import { getWorker } from '../client/registration.js';
import { useLoad } from '../client/use-load.js';
import type { FieldSpec } from '../form/field-spec.js';
import { Loaded } from '../form/loaded.js';
import { StepForm } from '../form/step-form.js';
import { Page } from '../ui/page.js';
import { announce } from '../ui/toast.js';
import { DOC_TYPE_WORDS } from '../words/documents.js';
import { nameWords } from '../words/who.js';
import { oneOf } from '../words/words.js';
import { FamilyCardAdvice } from './family-card-advice.js';
import { paperFields } from './paper-fields.js';

const FIELDS: readonly FieldSpec[] = [
  { kind: 'select', name: 'docType', label: msg`Dokumen apa?`, choices: oneOf(DOC_TYPE_WORDS) },
  {
    kind: 'radio',
    name: 'sighted',
    label: msg`Apakah aslinya Anda lihat?`,
    choices: () => [
      { value: 'yes', label: t`Ya, asli sudah dilihat` },
      { value: 'no', label: t`Belum, baru diceritakan` },
    ],
  },
  ...paperFields(),
];

/** The desk writes down a paper that it was told of or shown. */
export function RecordDocument(): JSX.Element {
  const workerId = useRoute().params['workerId'] ?? '';
  const { route } = useLocation();
  const load = useLoad((signal) => getWorker(workerId, signal), [workerId]);
  const record = `/desa/warga/${workerId}`;
  return (
    <Page
      narrow
      title={t`Catat dokumen`}
      lead={t`Yang dicatat hanya yang perlu. Setelah tersimpan, fotonya dapat ditambahkan.`}
      caption={load.state === 'ready' ? nameWords(load.data) : undefined}
      back={{ href: record, text: t`Kembali ke catatan` }}
    >
      <Loaded load={load}>
        {() => (
          <StepForm
            fields={FIELDS}
            submitText={t`Simpan dokumen`}
            cancelHref={record}
            advice={(values) =>
              values['docType'] === 'KK' && <FamilyCardAdvice number={values['number'] as string} />
            }
            send={async ({ sighted, ...answers }, idempotencyKey) => {
              await recordDocument(workerId, { ...answers, sighted: sighted === 'yes' }, idempotencyKey);
              announce(t`Dokumen tercatat.`);
              route(record, true);
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}
