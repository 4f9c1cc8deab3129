import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { STATUS_PAGE } from '../client/public-status.js';
import type { WorkerLine } from '../client/types.js';
import { Alert } from '../ui/alert.js';
import { Button } from '../ui/button.js';
import { NEXT_STEP_WORDS } from '../words/public-status.js';
import { wordOf } from '../words/words.js';
import { isOver, nextStep } from './next-step.js';

/** As the public page says it (apps/registration/src/public-status). */
const PUBLIC_STEP = {
  resubmission: 'MENDING',
  'family-permit': 'FAMILY_PERMIT',
  'village-verification': 'VILLAGE_VERIFICATION',
  'district-verification': 'DISTRICT_VERIFICATION',
} as const;

/**
 * What a worker or her family may be sent: how she asks for herself, and nothing that tells of her to whoever else holds
 * the phone. The phone's own sheet sends it; where there is none, it is copied.
 */
export function ShareStatus({ worker }: { worker: WorkerLine }): JSX.Element | null {
  const [copied, setCopied] = useState<'yes' | 'no'>();
  if (!worker.humanCode) return null;
  const text = messageOf(worker, worker.humanCode);
  const copy = (): Promise<void> =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  const share = async (): Promise<void> => {
    if (!('share' in navigator)) return copy();
    try {
      await navigator.share({ text });
    } catch (error) {
      // She has closed the sheet again: nothing is wrong.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await copy();
    }
  };
  return (
    <div class="stack stack--tight">
      <div class="buttons">
        <Button variant="secondary" onClick={() => void share()}>{t`Bagikan lewat WhatsApp`}</Button>
      </div>
      {copied === 'yes' && (
        <Alert sentiment="positive" title={t`Pesan sudah disalin`} live="status">
          <p>{t`Buka WhatsApp, lalu tempelkan.`}</p>
        </Alert>
      )}
      {copied === 'no' && (
        <Alert sentiment="warning" title={t`Salin pesan ini`} live="status">
          <p class="preserved">{text}</p>
        </Alert>
      )}
    </div>
  );
}

function messageOf(worker: WorkerLine, code: string): string {
  const step = nextStep(worker)?.name;
  const next = isOver(worker)
    ? undefined
    : wordOf(NEXT_STEP_WORDS, step ? PUBLIC_STEP[step] : 'TRAINING_AND_PLACEMENT');
  const page = `${window.location.origin}${STATUS_PAGE}`;
  return [
    t`Kode pendaftaran: ${code}`,
    ...(next ? [t`Langkah berikutnya: ${next}`] : []),
    t`Lihat keadaannya dengan kode ini dan tahun lahir: ${page}`,
  ].join('\n');
}
