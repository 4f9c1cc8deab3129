import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso/router';
import { getWorker } from '../client/registration.js';
import type { WorkerRecord } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { areaCodeWords, dayWords, timeWords } from '../locale/format.js';
import { usePerson } from '../session/session.js';
import { Alert } from '../ui/alert.js';
import { ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { type Fact, SummaryList } from '../ui/summary-list.js';
import { ROLE_WORDS } from '../words/journey.js';
import { EDUCATION_WORDS, IDENTITY_STATUS_WORDS, MARITAL_STATUS_WORDS, SEX_WORDS } from '../words/person.js';
import { StateTag } from '../words/state-tag.js';
import { whereWords } from '../words/where.js';
import { COUNTRY_WORDS, EMPLOYER_TYPE_WORDS, OCCUPATION_WORDS, SCHEME_WORDS } from '../words/work.js';
import { wordOf } from '../words/words.js';
import { STEP_WORDS } from '../words/steps.js';
import { nextStep } from './next-step.js';

/** One person's record: what to do now, what is known, and how it came about. */
export function WorkerPage(): JSX.Element {
  const workerId = useRoute().params['workerId'] ?? '';
  const load = useLoad((signal) => getWorker(workerId, signal), [workerId]);
  const name = load.state === 'ready' ? load.data.data.name : t`Catatan warga`;
  return (
    <Page title={name} back={{ href: '/desa', text: t`Daftar warga` }}>
      <Loaded load={load}>{({ data }) => <Record worker={data} />}</Loaded>
    </Page>
  );
}

function Record({ worker }: { worker: WorkerRecord }): JSX.Element {
  return (
    <>
      <div class="row">
        <StateTag state={worker.state} />
        <span class="secondary">{whereWords(worker)}</span>
      </div>
      <NextStep worker={worker} />
      <section class="card stack stack--tight">
        <h2>{t`Data diri`}</h2>
        <SummaryList facts={personFacts(worker)} />
      </section>
      <section class="card stack stack--tight">
        <h2>{t`Rencana bekerja`}</h2>
        <SummaryList facts={intentFacts(worker)} />
      </section>
      <History worker={worker} />
    </>
  );
}

/** The one thing to do now, by the one whose step it is. */
function NextStep({ worker }: { worker: WorkerRecord }): JSX.Element | null {
  const { role } = usePerson();
  const step = nextStep(worker);
  if (!step) return null;
  const words = wordOf(STEP_WORDS, step.name);
  if (step.role !== role) {
    const whose = wordOf(ROLE_WORDS, step.role);
    return (
      <Alert sentiment="informative" title={t`Menunggu: ${words}`}>
        <p>{t`Langkah ini dikerjakan oleh ${whose}.`}</p>
      </Alert>
    );
  }
  return (
    <div class="buttons">
      <ButtonLink href={`/desa/warga/${worker.workerId}/${step.path}`}>{words}</ButtonLink>
    </div>
  );
}

function personFacts(worker: WorkerRecord): Fact[] {
  return [
    { term: t`NIK`, value: worker.nik ? <span class="digits">{worker.nik}</span> : t`belum ada` },
    { term: t`Identitas`, value: wordOf(IDENTITY_STATUS_WORDS, worker.identityStatus) },
    { term: t`Tanggal lahir`, value: dayWords(worker.birthDate) },
    { term: t`Jenis kelamin`, value: wordOf(SEX_WORDS, worker.sex) },
    { term: t`Status perkawinan`, value: wordOf(MARITAL_STATUS_WORDS, worker.maritalStatus) },
    { term: t`Pendidikan terakhir`, value: wordOf(EDUCATION_WORDS, worker.education) },
    { term: t`Desa`, value: areaCodeWords(worker.villageCode) },
    { term: t`Nomor ponsel`, value: worker.phone ?? t`tidak ada` },
  ];
}

function intentFacts({ intent, recruiterId }: WorkerRecord): Fact[] {
  return [
    { term: t`Negara atau wilayah tujuan`, value: wordOf(COUNTRY_WORDS, intent.country) },
    { term: t`Jabatan`, value: wordOf(OCCUPATION_WORDS, intent.isco08) },
    { term: t`Jalur penempatan`, value: wordOf(SCHEME_WORDS, intent.scheme) },
    ...(intent.employerType
      ? [{ term: t`Pemberi kerja`, value: wordOf(EMPLOYER_TYPE_WORDS, intent.employerType) }]
      : []),
    { term: t`Rencana berangkat`, value: dayWords(intent.plannedDeparture) },
    ...(recruiterId ? [{ term: t`P3MI atau perekrut`, value: recruiterId }] : []),
  ];
}

function History({ worker }: { worker: WorkerRecord }): JSX.Element {
  return (
    <section class="card stack">
      <h2>{t`Riwayat langkah`}</h2>
      <ol class="timeline">
        {worker.history.map((entry) => (
          <li key={`${entry.step}${entry.recordedAt}`}>
            <p class="timeline__what">{wordOf(STEP_WORDS, entry.step)}</p>
            <p>{dayWords(entry.occurredOn)}</p>
            <p class="secondary small">
              {recordedWords(timeWords(entry.recordedAt), wordOf(ROLE_WORDS, entry.role))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function recordedWords(time: string, who: string): string {
  return t`Dicatat ${time} oleh ${who}`;
}
