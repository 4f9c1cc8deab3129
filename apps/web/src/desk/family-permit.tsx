import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso/router';
import { lettersOf } from '../client/letters.js';
import type { LetterLine, WorkerRecord } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import type { Answer, FieldSpec } from '../form/field-spec.js';
import { DECIDED_ON } from '../form/happened-on.js';
import { Loaded } from '../form/loaded.js';
import { Alert } from '../ui/alert.js';
import { SIGNER_RELATION_WORDS, SIGNING_CAPACITY_WORDS } from '../words/person.js';
import { oneOf, wordOf } from '../words/words.js';
import { domicileFields } from './letters/domicile-fields.js';
import { toDomicile } from './letters/to-domicile.js';
import { WorkerStepPage } from './worker-step.js';

const SIGNER: FieldSpec = {
  kind: 'radio',
  name: 'signerRelation',
  label: msg`Siapa yang menandatangani?`,
  hint: msg`Kawin: suami atau istri. Belum kawin: orang tua atau wali.`,
  choices: oneOf(SIGNER_RELATION_WORDS),
};

const CAPACITY: FieldSpec = {
  kind: 'select',
  name: 'capacity',
  label: msg`Diketahui sebagai`,
  choices: oneOf(SIGNING_CAPACITY_WORDS),
};

/** The head takes note of the family's permit (UU 18/2017 Art. 13; rule E04): of a letter of ours, or one made by hand. */
export function FamilyPermit(): JSX.Element {
  const workerId = useRoute().params['workerId'] ?? '';
  const load = useLoad((signal) => lettersOf(workerId, signal), [workerId]);
  return (
    <Loaded load={load}>
      {(letters) => <Acknowledge letter={letters.find(({ state }) => state === 'DITANDATANGANI_KELUARGA')} />}
    </Loaded>
  );
}

function Acknowledge({ letter }: { letter: LetterLine | undefined }): JSX.Element {
  const { letterId, signerRelation } = letter ?? {};
  return (
    <WorkerStepPage
      step="family-permit"
      title={t`Ketahui izin keluarga`}
      lead={t`Surat ini pernyataan keluarga sendiri, ditandatangani di atas meterai setelah bermusyawarah.`}
      done={t`Izin keluarga sudah diketahui.`}
      recordHref={(workerId) => `/desa/warga/${workerId}`}
      fields={(worker) =>
        letter ? [CAPACITY, DECIDED_ON] : [SIGNER, ...domicileFields(worker), CAPACITY, DECIDED_ON]
      }
      known={letter && { letterId, signerRelation }}
      toBody={letter ? undefined : toBody}
    >
      {() => letter && <Signed letter={letter} />}
    </WorkerStepPage>
  );
}

function toBody(answers: Record<string, Answer>, worker: WorkerRecord): object {
  const { outside: _, cardVillage: __, evidence: ___, ...told } = answers;
  return { ...told, ...toDomicile(answers, worker) };
}

function Signed({ letter }: { letter: LetterLine }): JSX.Element {
  const signer = wordOf(SIGNER_RELATION_WORDS, letter.signerRelation);
  const number = letter.number ?? '';
  return (
    <Alert sentiment="informative" title={t`Surat nomor ${number}`}>
      <p>{t`Ditandatangani: ${signer}. Cocokkan dengan lembarnya.`}</p>
    </Alert>
  );
}
