import type { MessageDescriptor } from '@lingui/core';
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { isCurrentArea } from '../client/areas.js';
import { useLoad } from '../client/use-load.js';
import { Alert } from '../ui/alert.js';

/** Where a number says otherwise than the form: to be looked at, and never put right by itself (domain.md §5.1). */
export function NumberAdvice({ said }: { said: readonly MessageDescriptor[] }): JSX.Element | null {
  if (said.length === 0) return null;
  return (
    <Alert sentiment="warning" title={t`Bandingkan lagi dengan dokumen aslinya`} live="status">
      <ul>
        {said.map((each) => (
          <li key={each.id}>{i18n._(each)}</li>
        ))}
      </ul>
      <p>{t`Bila di dokumennya memang tertulis begitu, biarkan saja: nomor itu dapat keliru sejak diterbitkan.`}</p>
    </Alert>
  );
}

/** Whether a kecamatan is on today's list, as a number's reader asks it; nothing where nobody could be asked. */
export function useCurrentArea(kecamatan: string | undefined): { isCurrentArea?: () => boolean } {
  const load = useLoad(
    async () => (kecamatan === undefined ? undefined : isCurrentArea(kecamatan)),
    [kecamatan],
  );
  const current = load.state === 'ready' ? load.data : undefined;
  return current === undefined ? {} : { isCurrentArea: () => current };
}
