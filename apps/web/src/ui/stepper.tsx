import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';

/** How far one is: in words, and as a bar for the eye. */
export function Stepper({ step, steps }: { step: number; steps: number }): JSX.Element {
  return (
    <div class="stepper">
      <p class="secondary">{t`Langkah ${step} dari ${steps}`}</p>
      <ol class="stepper__bar" aria-hidden="true">
        {Array.from({ length: steps }, (_, index) => (
          <li key={index} data-done={index < step} />
        ))}
      </ol>
    </div>
  );
}
