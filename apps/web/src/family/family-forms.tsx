import { msg, t } from '@lingui/core/macro';
import type { ComponentChildren, JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { addMember, correctMember, getMember, removeMember } from '../client/family.js';
import { getWorker } from '../client/registration.js';
import type { FamilyMemberView } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { answered } from '../form/answered.js';
import type { FieldSpec, FieldValues } from '../form/field-spec.js';
import { DECIDED_ON } from '../form/happened-on.js';
import { Loaded } from '../form/loaded.js';
import { StepForm } from '../form/step-form.js';
import { today } from '../locale/today.js';
import { Page } from '../ui/page.js';
import { announce } from '../ui/toast.js';
import { CORRECTION_REASON_WORDS } from '../words/corrections.js';
import { FAMILY_RELATION_WORDS, FAMILY_REMOVAL_WORDS, SCHOOL_STATUS_WORDS } from '../words/family.js';
import { nameWords } from '../words/who.js';
import { oneOf, wordOf } from '../words/words.js';
import { toMember } from './to-member.js';

/** Of a child the year of birth and the school, and no name. */
const isChild = ({ birthYear }: FieldValues): boolean =>
  typeof birthYear === 'string' &&
  /^\d{4}$/.test(birthYear) &&
  Number(today().slice(0, 4)) - Number(birthYear) < 18;

const FIELDS: readonly FieldSpec[] = [
  { kind: 'select', name: 'relation', label: msg`Hubungan dengannya`, choices: oneOf(FAMILY_RELATION_WORDS) },
  {
    kind: 'text',
    name: 'birthYear',
    label: msg`Tahun lahir`,
    hint: msg`Kira-kira pun boleh`,
    entry: 'digits',
    width: 'short',
    optional: true,
    check: (text) => (/^(19|20)\d{2}$/.test(text) ? undefined : msg`Tahun lahir: empat angka, misalnya 1995`),
  },
  {
    kind: 'text',
    name: 'name',
    label: msg`Nama`,
    hint: msg`Nama anak di bawah 18 tahun tidak dicatat.`,
    optional: true,
    onlyIf: (values) => !isChild(values),
  },
  {
    kind: 'radio',
    name: 'schoolStatus',
    label: msg`Sekolahnya`,
    choices: oneOf(SCHOOL_STATUS_WORDS),
    optional: true,
    onlyIf: isChild,
  },
  {
    kind: 'radio',
    name: 'isCaregiver',
    label: msg`Apakah mengasuh anak-anak selama ia pergi?`,
    choices: () => [
      { value: 'yes', label: t`Ya` },
      { value: 'no', label: t`Tidak` },
    ],
    initial: 'no',
  },
];

const WHY: FieldSpec = {
  kind: 'radio',
  name: 'reasonCode',
  label: msg`Mengapa diperbaiki?`,
  choices: oneOf(CORRECTION_REASON_WORDS),
};

export function AddMember(): JSX.Element {
  const workerId = useRoute().params['workerId'] ?? '';
  const { route } = useLocation();
  const load = useLoad((signal) => getWorker(workerId, signal), [workerId]);
  const record = `/desa/warga/${workerId}`;
  return (
    <Page
      narrow
      title={t`Catat anggota keluarga`}
      lead={t`Hanya dilihat desa ini, untuk mendampingi keluarga selama ia pergi.`}
      caption={load.state === 'ready' ? nameWords(load.data) : undefined}
      back={{ href: record, text: t`Kembali ke catatan` }}
    >
      <Loaded load={load}>
        {() => (
          <StepForm
            fields={FIELDS}
            submitText={t`Simpan`}
            cancelHref={record}
            send={async (answers, idempotencyKey) => {
              await addMember(workerId, toMember(answers), idempotencyKey);
              announce(t`Anggota keluarga tercatat.`);
              route(record, true);
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}

export function CorrectMember(): JSX.Element {
  const { route } = useLocation();
  return (
    <MemberPage
      title={t`Perbaiki anggota keluarga`}
      lead={t`Isian lama tetap tersimpan di riwayat, dengan alasannya.`}
    >
      {(member, record) => (
        <>
          <StepForm
            fields={[...answeredFields(member), WHY]}
            submitText={t`Simpan perbaikan`}
            cancelHref={record}
            send={async (answers, idempotencyKey) => {
              const attempt = { idempotencyKey, version: member.version };
              await correctMember(member.familyMemberId, toMember(answers), attempt);
              announce(t`Perbaikan tersimpan.`);
              route(record, true);
            }}
          />
          <p>
            <a href={`/berkas/keluarga/${member.familyMemberId}/hapus`}>{t`Hapus dari daftar`}</a>
          </p>
        </>
      )}
    </MemberPage>
  );
}

export function RemoveMember(): JSX.Element {
  const { route } = useLocation();
  return (
    <MemberPage title={t`Hapus dari daftar`} lead={t`Bahwa pernah dicatat tetap ada di riwayat.`}>
      {(member, record) => (
        <StepForm
          fields={[
            { kind: 'radio', name: 'reasonCode', label: msg`Mengapa?`, choices: oneOf(FAMILY_REMOVAL_WORDS) },
            DECIDED_ON,
          ]}
          submitText={t`Hapus dari daftar`}
          cancelHref={record}
          send={async (answers, idempotencyKey) => {
            const attempt = { idempotencyKey, version: member.version };
            await removeMember(member.familyMemberId, answers, attempt);
            announce(t`Dihapus dari daftar keluarga.`);
            route(record, true);
          }}
        />
      )}
    </MemberPage>
  );
}

interface MemberPageProps {
  title: string;
  lead: string;
  children: (member: FamilyMemberView, recordHref: string) => ComponentChildren;
}

function MemberPage({ title, lead, children }: MemberPageProps): JSX.Element {
  const familyMemberId = useRoute().params['familyMemberId'] ?? '';
  const load = useLoad((signal) => getMember(familyMemberId, signal), [familyMemberId]);
  const member = load.state === 'ready' ? load.data : undefined;
  const record = member ? `/desa/warga/${member.workerId}` : '/desa';
  return (
    <Page
      narrow
      title={title}
      lead={lead}
      caption={
        member && [wordOf(FAMILY_RELATION_WORDS, member.relation), member.name].filter(Boolean).join(', ')
      }
      back={{ href: record, text: t`Kembali ke catatan` }}
    >
      <Loaded load={load}>{(data) => children(data, record)}</Loaded>
    </Page>
  );
}

function answeredFields(member: FamilyMemberView): FieldSpec[] {
  const { birthYear, isCaregiver } = member;
  const said = {
    ...member,
    isCaregiver: isCaregiver ? 'yes' : 'no',
    birthYear: birthYear === undefined ? undefined : String(birthYear),
  };
  return FIELDS.map((field) => answered(field, said));
}
