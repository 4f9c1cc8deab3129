import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso/router';
import { reportRecruiter } from '../client/recruiters.js';
import { getWorker } from '../client/registration.js';
import type { ReportRecruiterRequest } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import type { FieldSpec } from '../form/field-spec.js';
import { HAPPENED_ON } from '../form/happened-on.js';
import { Loaded } from '../form/loaded.js';
import { StepForm } from '../form/step-form.js';
import { usePerson } from '../session/session.js';
import { Alert } from '../ui/alert.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { Page } from '../ui/page.js';
import {
  FLAG_WORDS,
  LOST_CASE_WORDS,
  RECRUITER_KIND_WORDS,
  REPORT_SOURCE_WORDS,
} from '../words/recruiters.js';
import { nameWords } from '../words/who.js';
import { oneOf } from '../words/words.js';

const VILLAGE: FieldSpec = {
  kind: 'text',
  name: 'villageCode',
  label: msg`Kode desa tempat ia terlihat`,
  hint: msg`10 angka, Kemendagri`,
  entry: 'digits',
  width: 'medium',
  check: (code) => (/^\d{6}[1-3]\d{3}$/.test(code) ? undefined : msg`Kode desa: harus 10 angka`),
};

const FIELDS: readonly FieldSpec[] = [
  { kind: 'text', name: 'name', label: msg`Nama atau panggilan perekrut` },
  {
    kind: 'text',
    name: 'contact',
    label: msg`Nomor telepon atau akunnya`,
    hint: msg`Dengan nomornya, laporan lain tentang orang yang sama dapat dikenali.`,
    optional: true,
  },
  { kind: 'radio', name: 'kind', label: msg`Jenis perekrut`, choices: oneOf(RECRUITER_KIND_WORDS) },
  {
    kind: 'text',
    name: 'p3miId',
    label: msg`Mengaku dari perusahaan mana?`,
    hint: msg`Kodenya, misalnya P3MI-DEMO-01`,
    width: 'medium',
    capitals: true,
    optional: true,
    check: (code) =>
      /^(?!.*\d{6})[A-Z0-9][A-Z0-9-]{1,39}$/i.test(code)
        ? undefined
        : msg`Kode perusahaan: huruf, angka, dan tanda hubung, misalnya P3MI-DEMO-01`,
  },
  { kind: 'radio', name: 'source', label: msg`Siapa yang melapor?`, choices: oneOf(REPORT_SOURCE_WORDS) },
  {
    kind: 'checks',
    name: 'flags',
    label: msg`Apa yang diceritakan?`,
    choices: oneOf(FLAG_WORDS),
    optional: true,
  },
  {
    kind: 'select',
    name: 'lostCase',
    label: msg`Apa yang terjadi pada yang pernah ia ajak?`,
    choices: oneOf(LOST_CASE_WORDS),
    optional: true,
  },
  {
    kind: 'text',
    name: 'said',
    label: msg`Ucapan yang melapor`,
    hint: msg`Seperti yang dikatakan, paling banyak 500 huruf. Jangan menyebut nama warga.`,
    optional: true,
  },
  HAPPENED_ON,
];

/** What a village is told of somebody who recruits: a report, which accuses nobody by itself. */
export function ReportRecruiter(): JSX.Element {
  const { workerId } = useRoute().params;
  const { role, areas } = usePerson();
  const [code, setCode] = useState<string>();
  const load = useLoad(
    async (signal) => (workerId === undefined ? undefined : getWorker(workerId, signal)),
    [workerId],
  );
  const isDesk = role === 'PETUGAS_DESA' || role === 'KEPALA_DESA';
  const back = backFrom(workerId, role);
  if (code) return <Reported code={code} back={back} />;
  return (
    <Page
      narrow
      title={t`Laporkan perekrut`}
      lead={t`Catat apa yang diceritakan, bukan dugaan. Yang membaca hanya kepala desa, dinas, dan BP3MI; perekrut berhak menjawab.`}
      caption={load.state === 'ready' && load.data ? nameWords(load.data) : undefined}
      back={{ href: back, text: t`Kembali` }}
    >
      <Loaded load={load}>
        {(worker) => {
          const village = worker?.villageCode ?? (isDesk ? areas[0] : undefined);
          return (
            <StepForm
              fields={village ? FIELDS : [VILLAGE, ...FIELDS]}
              submitText={t`Simpan laporan`}
              cancelHref={back}
              send={async (answers, idempotencyKey) => {
                const report = {
                  flags: [],
                  ...(village && { villageCode: village }),
                  ...(workerId && { workerId }),
                  ...answers,
                  // Codes are those that the form offered, and the service checks each again.
                } as unknown as ReportRecruiterRequest;
                setCode((await reportRecruiter(report, idempotencyKey)).recruiterId);
              }}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}

function backFrom(workerId: string | undefined, role: string): string {
  if (workerId) return `/desa/warga/${workerId}`;
  return role === 'PETUGAS_DESA' ? '/desa' : '/perekrut';
}

function Reported({ code, back }: { code: string; back: string }): JSX.Element {
  return (
    <Page narrow title={t`Laporan tercatat`}>
      <Alert sentiment="positive" title={t`Kode perekrut: ${code}`}>
        <p>{t`Tulis kode ini pada pendaftaran calon yang diajaknya. Kode tidak menyebut namanya.`}</p>
      </Alert>
      <Buttons>
        <ButtonLink href={back}>{t`Selesai`}</ButtonLink>
      </Buttons>
    </Page>
  );
}
