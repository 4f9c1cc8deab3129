import { isVillageCode } from '@libs/reference';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import {
  appointSignatory,
  getLetterSetting,
  setAgendaTemplate,
  signatoriesOf,
} from '../../client/letters.js';
import type { SignatoryLine } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import type { FieldSpec } from '../../form/field-spec.js';
import { Loaded } from '../../form/loaded.js';
import { StepForm } from '../../form/step-form.js';
import { dayWords, timeWords } from '../../locale/format.js';
import { usePerson } from '../../session/session.js';
import { Alert } from '../../ui/alert.js';
import { Page } from '../../ui/page.js';
import { SummaryList } from '../../ui/summary-list.js';
import { announce } from '../../ui/toast.js';
import { SIGNING_CAPACITY_WORDS } from '../../words/person.js';
import { whoChanged } from '../../words/who-changed.js';
import { oneOf, wordOf } from '../../words/words.js';

const REGISTER = '/desa/surat';

const APPOINTMENT: readonly FieldSpec[] = [
  { kind: 'select', name: 'capacity', label: msg`Jabatan`, choices: oneOf(SIGNING_CAPACITY_WORDS) },
  { kind: 'text', name: 'name', label: msg`Nama pejabat`, hint: msg`Dengan gelarnya, seperti di surat` },
  { kind: 'text', name: 'nip', label: msg`NIP`, entry: 'digits', width: 'medium', optional: true },
  { kind: 'day', name: 'validFrom', label: msg`Mulai` },
  { kind: 'day', name: 'validTo', label: msg`Sampai`, optional: true },
];

/** How the village numbers its letters, and who signs them. */
export function LetterSettings(): JSX.Element {
  const village = usePerson().areas.find(isVillageCode);
  return (
    <Page narrow title={t`Pengaturan surat`} back={{ href: REGISTER, text: t`Register surat` }}>
      {village ? (
        <>
          <Template village={village} />
          <Signatories village={village} />
        </>
      ) : (
        <Alert sentiment="informative" title={t`Tugas Anda tidak untuk satu desa`} />
      )}
    </Page>
  );
}

function Template({ village }: { village: string }): JSX.Element {
  const { route } = useLocation();
  const load = useLoad((signal) => getLetterSetting(village, signal), [village]);
  return (
    <section class="card stack">
      <h2>{t`Nomor agenda`}</h2>
      <Loaded load={load}>
        {({ agendaTemplate, changes }) => (
          <>
            <StepForm
              fields={templateFields(agendaTemplate)}
              submitText={t`Simpan nomor agenda`}
              cancelHref={REGISTER}
              send={async (answers, idempotencyKey) => {
                await setAgendaTemplate(village, answers, idempotencyKey);
                announce(t`Nomor agenda tersimpan.`);
                route(REGISTER);
              }}
            />
            {changes.length > 0 && (
              <section class="stack stack--tight">
                <h3>{t`Riwayat perubahan`}</h3>
                <SummaryList
                  facts={changes.map((change) => ({
                    term: change.agendaTemplate,
                    value: `${timeWords(change.recordedAt)}, ${whoChanged(change)}`,
                  }))}
                />
              </section>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function templateFields(initial: string): readonly FieldSpec[] {
  return [
    {
      kind: 'text',
      name: 'agendaTemplate',
      label: msg`Susunan nomor`,
      hint: msg`Tulis nomor, bulan, dan tahun dalam kurung kurawal, seperti pada nomor sekarang.`,
      initial,
    },
  ];
}

function Signatories({ village }: { village: string }): JSX.Element {
  const { route } = useLocation();
  const load = useLoad((signal) => signatoriesOf(village, signal), [village]);
  return (
    <section class="card stack">
      <h2>{t`Pejabat penandatangan`}</h2>
      <Loaded load={load}>
        {(all) => (
          <>
            {all.length > 0 && <SummaryList facts={all.map(factOf)} />}
            <StepForm
              fields={APPOINTMENT}
              submitText={t`Tambah pejabat`}
              cancelHref={REGISTER}
              send={async (answers, idempotencyKey) => {
                await appointSignatory(village, answers, idempotencyKey);
                announce(t`Pejabat tercatat.`);
                route(REGISTER);
              }}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

function factOf({ capacity, name, validFrom, validTo }: SignatoryLine): { term: string; value: string } {
  const from = dayWords(validFrom);
  const to = validTo ? dayWords(validTo) : '';
  const when = validTo ? t`${from} sampai ${to}` : t`mulai ${from}`;
  return { term: wordOf(SIGNING_CAPACITY_WORDS, capacity), value: `${name}, ${when}` };
}
