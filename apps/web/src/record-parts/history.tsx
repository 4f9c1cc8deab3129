import { EXPLANATIONS, isRedFlag } from '@libs/rules';
import type { MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso/router';
import { partHistoryOf } from '../client/documents.js';
import { historyOf } from '../client/registration.js';
import type { HistoryLine, PartHistoryLine } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { dayWords, timeWords } from '../locale/format.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { type Fact, SummaryList } from '../ui/summary-list.js';
import { CONSENT_CHANGE_WORDS, CONSENT_PURPOSE_WORDS, CONSENT_WITHDRAWAL_WORDS } from '../words/consents.js';
import { CORRECTED_FIELD_WORDS, CORRECTION_REASON_WORDS } from '../words/corrections.js';
import {
  DOC_REJECTION_WORDS,
  DOC_REVOCATION_WORDS,
  DOC_STATUS_WORDS,
  DOC_TYPE_WORDS,
} from '../words/documents.js';
import {
  FAMILY_CHANGE_WORDS,
  FAMILY_RELATION_WORDS,
  FAMILY_REMOVAL_WORDS,
  SCHOOL_STATUS_WORDS,
} from '../words/family.js';
import { END_REASON_WORDS, REPAIR_REASON_WORDS } from '../words/endings.js';
import { IMPORT_UNDOING_WORDS } from '../words/imports.js';
import { LETTER_STATE_WORDS, LETTER_TYPE_WORDS, VOID_REASON_WORDS } from '../words/letters.js';
import {
  EDUCATION_WORDS,
  EXTERNAL_SYSTEM_WORDS,
  IDENTITY_STATUS_WORDS,
  MARITAL_STATUS_WORDS,
  PERMIT_REVOCATION_WORDS,
  SEX_WORDS,
} from '../words/person.js';
import { Place } from '../words/place.js';
import { STEP_KIND_WORDS, STEP_WORDS } from '../words/record-steps.js';
import { inLanguage } from '../words/refusals.js';
import { RED_FLAG_CLEARED_WORDS } from '../words/screening.js';
import { whoChanged } from '../words/who-changed.js';
import { wordOf } from '../words/words.js';
import { useRecordHref } from './record-href.js';

const REASONS = {
  ...CORRECTION_REASON_WORDS,
  ...REPAIR_REASON_WORDS,
};

type Codes = Readonly<Record<string, MessageDescriptor>>;

/** What a part is called, what was done to it, and why. */
const PART_WORDS: Readonly<
  Record<PartHistoryLine['part'], { kinds: Codes; actions: Codes; reasons: Codes }>
> = {
  RECORD: {
    kinds: STEP_KIND_WORDS,
    actions: STEP_WORDS,
    reasons: {
      ...REPAIR_REASON_WORDS,
      ...END_REASON_WORDS,
      ...PERMIT_REVOCATION_WORDS,
      ...RED_FLAG_CLEARED_WORDS,
      ...IMPORT_UNDOING_WORDS,
    },
  },
  LETTER: {
    kinds: LETTER_TYPE_WORDS,
    actions: LETTER_STATE_WORDS,
    reasons: { ...VOID_REASON_WORDS, ...PERMIT_REVOCATION_WORDS },
  },
  DOCUMENT: {
    kinds: DOC_TYPE_WORDS,
    actions: DOC_STATUS_WORDS,
    reasons: { ...DOC_REJECTION_WORDS, ...DOC_REVOCATION_WORDS },
  },
  FAMILY_MEMBER: {
    kinds: FAMILY_RELATION_WORDS,
    actions: FAMILY_CHANGE_WORDS,
    reasons: { ...CORRECTION_REASON_WORDS, ...FAMILY_REMOVAL_WORDS },
  },
  EXTERNAL_ID: { kinds: EXTERNAL_SYSTEM_WORDS, actions: { RECORDED: msg`Dicatat` }, reasons: {} },
  CONSENT: {
    kinds: CONSENT_PURPOSE_WORDS,
    actions: CONSENT_CHANGE_WORDS,
    reasons: CONSENT_WITHDRAWAL_WORDS,
  },
};

/** Who took which step and changed what, when and why, and what stood there before. */
export function History(): JSX.Element {
  const workerId = useRoute().params['workerId'] ?? '';
  const load = useLoad((signal) => changesOf(workerId, signal), [workerId]);
  const record = useRecordHref()(workerId);
  return (
    <Page narrow title={t`Riwayat perubahan`} back={{ href: record, text: t`Kembali ke catatan` }}>
      <Loaded load={load}>
        {(lines) =>
          lines.length === 0 ? (
            <EmptyState title={t`Belum pernah diubah`} />
          ) : (
            <>
              {lines.map((line) =>
                'part' in line ? (
                  <PartChange key={line.partId + line.version} line={line} />
                ) : (
                  <Change key={line.version} line={line} />
                ),
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

/** Of the record and of whatever hangs on it, the last change first. */
async function changesOf(workerId: string, signal: AbortSignal): Promise<(HistoryLine | PartHistoryLine)[]> {
  const both = await Promise.all([historyOf(workerId, signal), partHistoryOf(workerId, signal)]);
  return both.flat().toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt));
}

function PartChange({ line }: { line: PartHistoryLine }): JSX.Element {
  const { part, kind, action, reason, recordedAt, before } = line;
  const { kinds, actions, reasons } = PART_WORDS[part];
  return (
    <section class="card stack stack--tight">
      <h2>
        {isRedFlag(kind) ? t`Tanda bahaya` : wordOf(kinds, kind)}: {wordOf(actions, action)}
      </h2>
      <SummaryList
        facts={[
          ...(isRedFlag(kind) ? [{ term: t`Tandanya`, value: inLanguage(EXPLANATIONS[kind].why) }] : []),
          { term: t`Kapan`, value: timeWords(recordedAt) },
          ...(reason ? [{ term: t`Alasan`, value: wordOf(reasons, reason) }] : []),
          { term: t`Diubah oleh`, value: whoChanged(line) },
          ...partBefore(before),
        ]}
      />
    </section>
  );
}

function partBefore({ isCaregiver, ...before }: PartHistoryLine['before'] = {}): Fact[] {
  const { number, issuer, issuedOn, expiresOn, name, relation, birthYear, schoolStatus, agendaNumber } =
    before;
  return was([
    [t`Nomor dokumen`, number],
    [t`Diterbitkan oleh`, issuer],
    [t`Tanggal terbit`, issuedOn && dayWords(issuedOn)],
    [t`Berlaku sampai`, expiresOn && dayWords(expiresOn)],
    [t`Nama`, name],
    [t`Hubungan dengannya`, relation && wordOf(FAMILY_RELATION_WORDS, relation)],
    [t`Tahun lahir`, birthYear && String(birthYear)],
    [t`Sekolahnya`, schoolStatus && wordOf(SCHOOL_STATUS_WORDS, schoolStatus)],
    [t`Nomor agenda`, agendaNumber],
    [t`pengasuh`, isCaregiver !== undefined && (isCaregiver ? t`Ya` : t`Tidak`)],
  ]);
}

/** What stood there before, of what was known. */
function was(before: readonly (readonly [string, string | number | false | undefined])[]): Fact[] {
  return before.flatMap(([text, value]): Fact[] => (value ? [{ term: t`Sebelumnya: ${text}`, value }] : []));
}

function Change({ line }: { line: HistoryLine }): JSX.Element {
  const what = line.changedFields.map((field) => wordOf(CORRECTED_FIELD_WORDS, field)).join('; ');
  return (
    <section class="card stack stack--tight">
      <h2>{what}</h2>
      <SummaryList
        facts={[
          { term: t`Kapan`, value: timeWords(line.recordedAt) },
          { term: t`Alasan`, value: wordOf(REASONS, line.reason) },
          { term: t`Diubah oleh`, value: whoChanged(line) },
          ...beforeFacts(line),
        ]}
      />
    </section>
  );
}

function beforeFacts({ before }: HistoryLine): Fact[] {
  const { sex, education, identityStatus, maritalStatus, villageCode, birthDate } = before;
  const facts = was([
    [t`Nama`, before.name],
    [t`Bin, binti, atau inisial nama ibu`, before.motherInitial],
    [t`Tanggal lahir`, birthDate && dayWords(birthDate)],
    [t`NIK`, before.nik],
    [t`Nomor ponsel`, before.phone],
    [t`Dusun`, before.hamlet],
    [t`RT`, before.rt],
    [t`RW`, before.rw],
    [t`Jenis kelamin`, sex && wordOf(SEX_WORDS, sex)],
    [t`Pendidikan terakhir`, education && wordOf(EDUCATION_WORDS, education)],
    [t`Status perkawinan`, maritalStatus && wordOf(MARITAL_STATUS_WORDS, maritalStatus)],
    [t`Keadaan KTP`, identityStatus && wordOf(IDENTITY_STATUS_WORDS, identityStatus)],
  ]);
  const text = t`Desa`;
  return villageCode
    ? [...facts, { term: t`Sebelumnya: ${text}`, value: <Place code={villageCode} /> }]
    : facts;
}
