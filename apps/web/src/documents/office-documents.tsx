import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso/router';
import { getWorker } from '../client/registration.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { usePerson } from '../session/session.js';
import { ForRoles } from '../shell/for-roles.js';
import { Page } from '../ui/page.js';
import { Place } from '../words/place.js';
import { nameWords, whereWords } from '../words/who.js';
import { WorkerDocuments } from './worker-documents.js';

/** A candidate's papers, for the district that looks at them. */
export function OfficeDocuments(): JSX.Element {
  const workerId = useRoute().params['workerId'] ?? '';
  const load = useLoad((signal) => getWorker(workerId, signal), [workerId]);
  return (
    <ForRoles roles={['DINAS']} person={usePerson()}>
      <Page
        narrow
        title={load.state === 'ready' ? nameWords(load.data) : t`Dokumen`}
        back={{ href: '/tugas/verifikasi', text: t`Verifikasi calon` }}
      >
        <Loaded load={load}>
          {(worker) => (
            <>
              <p class="secondary">
                <Place code={worker.villageCode} /> · {whereWords(worker)}
              </p>
              <WorkerDocuments worker={worker} />
            </>
          )}
        </Loaded>
      </Page>
    </ForRoles>
  );
}
