import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso/router';
import { getWorker } from '../client/registration.js';
import type { WorkerRecord } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { dayWords, timeWords } from '../locale/format.js';
import { today } from '../locale/today.js';
import { intentFacts, personFacts } from '../record-parts/record-facts.js';
import { FamilyAdvice, ScreeningCard } from '../record-parts/screening.js';
import { usePerson } from '../session/session.js';
import { partOf } from '../shell/part.js';
import { Alert } from '../ui/alert.js';
import { ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { type Fact, SummaryList } from '../ui/summary-list.js';
import { Tag } from '../ui/tag.js';
import { ROLE_WORDS } from '../words/journey.js';
import { INFORMANT_WORDS, PERMIT_REVOCATION_WORDS } from '../words/person.js';
import { END_REASON_WORDS, REPAIR_REASON_WORDS } from '../words/endings.js';
import { countryName } from '../words/places-and-jobs.js';
import { NikWarnings } from '../words/nik-advice.js';
import { StateTag } from '../words/state-tag.js';
import { EMPLOYER_TYPE_WORDS } from '../words/work.js';
import { STEP_WORDS } from '../words/steps.js';
import { nameWords, whereWords } from '../words/who.js';
import { wordOf } from '../words/words.js';
import { WorkerLetters } from './letters/worker-letters.js';
import { LegalAid } from './consultations/legal-aid.js';
import { isOver, nextStep, stepsOf, turningSteps } from './next-step.js';
import { OwnVillageOnly } from './own-village-only.js';
import { ShareStatus } from './share-status.js';

/** Papers, family and consents come after what she is here for: on a slow line it does not wait for them. */
const RecordSections = partOf(() => import('../record-parts/record-sections.js'));

/** One person's record: what to do now, what is known, and which steps are done. */
export function WorkerPage(): JSX.Element {
  const workerId = useRoute().params['workerId'] ?? '';
  const load = useLoad((signal) => getWorker(workerId, signal), [workerId]);
  const title = load.state === 'ready' ? nameWords(load.data) : t`Catatan warga`;
  return (
    <Page narrow title={title} back={{ href: '/desa', text: t`Daftar warga` }}>
      <Loaded load={load}>{(worker) => <Record worker={worker} />}</Loaded>
    </Page>
  );
}

function Record({ worker }: { worker: WorkerRecord }): JSX.Element {
  return (
    <>
      <div class="row">
        <StateTag state={worker.state} />
        <OwnVillageOnly record={worker} />
        <span class="secondary">{whereWords(worker)}</span>
      </div>
      <DistrictCheck worker={worker} />
      {worker.state === 'ABROAD_KNOWN' ? (
        <KnownAbroad worker={worker} />
      ) : (
        <>
          <Ended worker={worker} />
          <TakenOver worker={worker} />
          <SentBack worker={worker} />
          <RevokedPermit worker={worker} />
          <NextStep worker={worker} />
          <ScreeningCard worker={worker} />
          <FamilyAdvice worker={worker} />
          <Steps worker={worker} />
          <WorkerLetters worker={worker} />
          <TurningSteps worker={worker} />
          <Family worker={worker} />
        </>
      )}
      <RecordSections worker={worker} />
      <section class="card stack stack--tight">
        <h2>{t`Data diri`}</h2>
        <SummaryList facts={personFacts(worker)} />
        <NikWarnings record={worker} />
        <div class="buttons">
          <ButtonLink variant="tertiary" href={`/berkas/warga/${worker.workerId}/data-diri`}>
            {t`Perbaiki data diri`}
          </ButtonLink>
          <ButtonLink variant="tertiary" href={`/berkas/warga/${worker.workerId}/riwayat`}>
            {t`Riwayat perubahan`}
          </ButtonLink>
        </div>
      </section>
      {worker.state !== 'ABROAD_KNOWN' && (
        <section class="card stack stack--tight">
          <h2>{t`Rencana bekerja`}</h2>
          <SummaryList facts={intentFacts(worker)} />
        </section>
      )}
    </>
  );
}

/** All that a desk is told where somebody may be registered twice: to ask, and by which reference. */
function DistrictCheck({ worker }: { worker: WorkerRecord }): JSX.Element | null {
  if (!worker.districtCheckRef) return null;
  return (
    <Alert sentiment="warning" title={t`Perlu dicek dinas`}>
      <p>
        {t`Sebutkan rujukan ini kepada dinas:`} <strong class="digits">{worker.districtCheckRef}</strong>
      </p>
      <p>{t`Pendaftarannya tetap tersimpan. Verifikasi desa menunggu jawaban dinas.`}</p>
    </Alert>
  );
}

/** The national system knew her before her village did. */
function TakenOver({ worker }: { worker: WorkerRecord }): JSX.Element | null {
  if (!worker.notKnownToVillage) return null;
  return (
    <Alert sentiment="warning" title={t`Belum dikenal desa`}>
      <p>
        {worker.legalAid
          ? t`Datanya diambil dari Sisko P2MI.`
          : t`Datanya diambil dari Sisko P2MI. Periksa domisili dan izin keluarganya, lalu verifikasi.`}
      </p>
    </Alert>
  );
}

/** Why nothing more is done. */
function Ended({ worker }: { worker: WorkerRecord }): JSX.Element | null {
  if (!worker.endReason) return null;
  return (
    <Alert
      sentiment="informative"
      title={worker.state === 'REJECTED' ? t`Pendaftaran ditolak` : t`Ia mengundurkan diri`}
    >
      <p>{wordOf(END_REASON_WORDS, worker.endReason)}</p>
      <p>{t`Bila ia ingin berangkat lagi, daftarkan baru. Layanan di desa tetap terbuka baginya.`}</p>
    </Alert>
  );
}

/** What the head wants mended. */
function SentBack({ worker }: { worker: WorkerRecord }): JSX.Element | null {
  if (!worker.repairReason) return null;
  return (
    <Alert sentiment="warning" title={t`Dikembalikan kepala desa untuk diperbaiki`}>
      <p>{wordOf(REPAIR_REASON_WORDS, worker.repairReason)}</p>
    </Alert>
  );
}

/** What leads back or ends it: there when needed, and not what one comes for. */
function TurningSteps({ worker }: { worker: WorkerRecord }): JSX.Element {
  const { role } = usePerson();
  const next = nextStep(worker)?.name;
  const steps = turningSteps(worker, role).filter(({ name }) => name !== next);
  return (
    <section class="stack stack--tight">
      <h2>{t`Tindakan lain`}</h2>
      <div class="buttons">
        <ButtonLink variant="secondary" href={`/desa/warga/${worker.workerId}/konsultasi`}>
          {t`Catat konsultasi`}
        </ButtonLink>
        <ButtonLink variant="secondary" href={`/perekrut/lapor/${worker.workerId}`}>
          {t`Laporkan perekrut`}
        </ButtonLink>
        {steps.map(({ name, path }) => (
          <ButtonLink key={name} variant="secondary" href={`/desa/warga/${worker.workerId}/${path}`}>
            {wordOf(STEP_WORDS, name)}
          </ButtonLink>
        ))}
      </div>
    </section>
  );
}

/**
 * What she may be sent to ask for herself. Not where she has said alone that her family is unsafe: it would come to a
 * phone of theirs (X21).
 */
function Family({ worker }: { worker: WorkerRecord }): JSX.Element | null {
  if (worker.legalAid || !worker.humanCode) return null;
  return (
    <section class="stack stack--tight">
      <h2>{t`Kode untuk warga`}</h2>
      <p>
        <strong class="digits">{worker.humanCode}</strong>
      </p>
      <ShareStatus worker={worker} />
    </section>
  );
}

/** Somebody abroad: what the village was told, who may see it, and where help is to be had. */
function KnownAbroad({ worker }: { worker: WorkerRecord }): JSX.Element {
  return (
    <>
      <Alert sentiment="informative" title={t`Hanya dilihat desa ini`}>
        <p>{t`Kantor lain dan perusahaan tidak melihat catatan ini. Kementerian hanya menerima jumlah tanpa nama.`}</p>
        <p>{t`Bila ia atau keluarganya perlu bantuan: BP3MI, Perwakilan RI di negara itu.`}</p>
        {isChild(worker) && <p>{t`Umurnya di bawah 18 tahun: hubungi UPTD PPA atau SAPA 129.`}</p>}
      </Alert>
      <section class="card stack stack--tight">
        <h2>{t`Di luar negeri`}</h2>
        <SummaryList facts={abroadFacts(worker)} />
      </section>
    </>
  );
}

function isChild({ birthYear }: WorkerRecord): boolean {
  return Number(today().slice(0, 4)) - birthYear < 18;
}

/** Why she is held: the village has revoked the family permit, and a new one is needed. */
function RevokedPermit({ worker }: { worker: WorkerRecord }): JSX.Element | null {
  if (!worker.familyPermitRevokedOn) return null;
  const day = dayWords(worker.familyPermitRevokedOn);
  return (
    <Alert sentiment="warning" title={t`Izin keluarga dicabut sejak ${day}`}>
      <p>{wordOf(PERMIT_REVOCATION_WORDS, worker.familyPermitRevocation ?? '')}</p>
      <p>{t`Ia tidak dapat diberangkatkan sampai ada izin baru. Bila ada kekerasan dalam keluarga: posbakum, UPTD PPA, SAPA 129.`}</p>
    </Alert>
  );
}

/** The one thing to do now, by the one whose step it is; where nothing is left, who takes her on. */
function NextStep({ worker }: { worker: WorkerRecord }): JSX.Element | null {
  const { role } = usePerson();
  if (isOver(worker)) return null;
  // She has said alone that who would sign is unsafe: nobody is sent to ask for the permit (X21).
  if (worker.legalAid) return <LegalAid words={worker.legalAid} />;
  const step = nextStep(worker);
  if (!step)
    return (
      <Alert sentiment="informative" title={t`Tahap desa selesai`}>
        <p>{t`Selanjutnya: pelatihan, perusahaan, BP3MI.`}</p>
      </Alert>
    );
  const words = wordOf(STEP_WORDS, step.name);
  if (step.role === role)
    return (
      <div class="buttons">
        <ButtonLink href={`/desa/warga/${worker.workerId}/${step.path}`}>{words}</ButtonLink>
      </div>
    );
  const whose = wordOf(ROLE_WORDS, step.role);
  return (
    <Alert sentiment="informative" title={t`Menunggu: ${words}`}>
      <p>{t`Langkah ini dikerjakan oleh ${whose}.`}</p>
    </Alert>
  );
}

/** The steps at the register, those done and those to come. */
function Steps({ worker }: { worker: WorkerRecord }): JSX.Element {
  const registered = timeWords(worker.recordedAt);
  return (
    <section class="card stack stack--tight">
      <h2>{t`Riwayat langkah`}</h2>
      <ul class="tasks">
        <li>
          <span>
            {t`Didaftarkan`} <span class="secondary small">{registered}</span>
          </span>
          <Tag sentiment="positive">{t`sudah`}</Tag>
        </li>
        {stepsOf(worker).map(({ name, done }) => (
          <li key={name}>
            <span>{wordOf(STEP_WORDS, name)}</span>
            {done ? <Tag sentiment="positive">{t`sudah`}</Tag> : <Tag>{t`belum`}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function abroadFacts({ country, sinceYear, employerType, informant, recordedAt }: WorkerRecord): Fact[] {
  const unknown = t`tidak diketahui`;
  return [
    { term: t`Negara atau wilayah`, value: countryName(country) },
    { term: t`Sejak tahun`, value: sinceYear ?? unknown },
    {
      term: t`Bekerja pada`,
      value: employerType ? wordOf(EMPLOYER_TYPE_WORDS, employerType) : unknown,
    },
    { term: t`Yang bercerita`, value: wordOf(INFORMANT_WORDS, informant ?? '') },
    { term: t`Dicatat`, value: timeWords(recordedAt) },
  ];
}
