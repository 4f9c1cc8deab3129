import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso/router';
import { getWorker } from '../client/registration.js';
import type { WorkerRecord } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { WorkerDocuments } from '../documents/worker-documents.js';
import { Loaded } from '../form/loaded.js';
import { intentFacts, personFacts } from '../record-parts/record-facts.js';
import { FamilyAdvice, ScreeningCard } from '../record-parts/screening.js';
import { usePerson } from '../session/session.js';
import { ForRoles } from '../shell/for-roles.js';
import { ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';
import { NikWarnings } from '../words/nik-advice.js';
import { permitWords } from '../words/permit.js';
import { EXTERNAL_SYSTEM_WORDS } from '../words/person.js';
import { StateTag } from '../words/state-tag.js';
import { nameWords, whereWords } from '../words/who.js';
import { wordOf } from '../words/words.js';

/** A candidate's record as the offices of her area read it: what the look at her plan said, who she is, her papers. */
export default function OfficeRecord(): JSX.Element {
  const workerId = useRoute().params['workerId'] ?? '';
  const { role } = usePerson();
  const load = useLoad((signal) => getWorker(workerId, signal), [workerId]);
  return (
    <ForRoles roles={['DINAS', 'BP3MI']} person={usePerson()}>
      <Page
        narrow
        title={load.state === 'ready' ? nameWords(load.data) : t`Catatan warga`}
        back={
          role === 'DINAS'
            ? { href: '/tugas/verifikasi', text: t`Verifikasi calon` }
            : { href: '/tugas/warga', text: t`Cari warga` }
        }
      >
        <Loaded load={load}>{(worker) => <Record worker={worker} />}</Loaded>
      </Page>
    </ForRoles>
  );
}

function Record({ worker }: { worker: WorkerRecord }): JSX.Element {
  const permit = { term: t`Izin keluarga`, value: permitWords(worker) };
  return (
    <>
      <div class="row">
        <StateTag state={worker.state} />
        <span class="secondary">{whereWords(worker)}</span>
      </div>
      <ScreeningCard worker={worker} />
      <FamilyAdvice worker={worker} />
      <section class="card stack stack--tight">
        <h2>{t`Data diri`}</h2>
        <SummaryList facts={[...personFacts(worker), permit]} />
        <NikWarnings record={worker} />
        <Corrections workerId={worker.workerId} />
      </section>
      <section class="card stack stack--tight">
        <h2>{t`Rencana bekerja`}</h2>
        <SummaryList facts={intentFacts(worker)} />
      </section>
      <ExternalIds worker={worker} />
      <WorkerDocuments worker={worker} />
    </>
  );
}

/** What other systems call her: by these an office finds her there. */
function ExternalIds({ worker: { workerId, externalIds = [] } }: { worker: WorkerRecord }): JSX.Element {
  return (
    <section class="card stack stack--tight">
      <h2>{t`Nomor di sistem lain`}</h2>
      {externalIds.length === 0 ? (
        <p class="secondary">{t`Belum ada yang dicatat.`}</p>
      ) : (
        <ul class="tasks">
          {externalIds.map(({ system, number }) => (
            <li key={system + number}>
              <span>{wordOf(EXTERNAL_SYSTEM_WORDS, system)}</span>
              <span class="digits">{number}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="buttons">
        <ButtonLink
          variant="secondary"
          href={`/tugas/warga/${workerId}/nomor`}
        >{t`Catat nomor lain`}</ButtonLink>
      </div>
    </section>
  );
}

/** What is wrong the district puts right, as the village does. */
function Corrections({ workerId }: { workerId: string }): JSX.Element | null {
  const { role } = usePerson();
  if (role !== 'DINAS') return null;
  const parts = `/berkas/warga/${workerId}`;
  return (
    <div class="buttons">
      <ButtonLink variant="tertiary" href={`${parts}/data-diri`}>{t`Perbaiki data diri`}</ButtonLink>
      <ButtonLink variant="tertiary" href={`${parts}/riwayat`}>{t`Riwayat perubahan`}</ButtonLink>
    </div>
  );
}
