import type { ServiceName } from '@libs/contracts';
import { newId } from '@libs/kernel';

/** One worker as the services know her, without a name: what the rows of one village hang on. */
export class Somebody {
  readonly worker = newId();
  readonly journey = newId();
  readonly returnCase = newId();
  readonly letter = newId();
  readonly placement = newId();
  readonly siskoImport = newId();
  readonly recruiter = newId();
  readonly recruiterReport = newId();
  readonly duplicate = newId();

  constructor(readonly village: string) {}

  /** The organisation that acts for her in every service. */
  get org(): string {
    return `ORG-${this.village}`;
  }
}

export interface Sample {
  readonly table: string;
  /** The role that writes such rows in life: for people, or for what is heard. */
  readonly writer: 'app' | 'system';
  /** Just the columns that must be there. */
  readonly row: (of: Somebody) => Readonly<Record<string, unknown>>;
}

/** A course of the demonstration's data, with a competence test at its end. */
const COURSE = '0197c0de-6000-7000-8000-000000000001';
const DAY = '2026-03-04';
const NOW = `${DAY}T02:40:00.000Z`;
const SEALED = Buffer.from('sealed');

/** A row for every table that holds something of one person, in the order in which they may be written. */
export const SAMPLES: Readonly<Record<ServiceName, readonly Sample[]>> = {
  registration: [
    {
      table: 'worker',
      writer: 'app',
      row: ({ worker, journey, village }) => ({
        id: worker,
        journey_id: journey,
        village_code: village,
        sex: 'P',
        birth_year: 1995,
        identity_status: 'SIGHTED_KTP',
        country: 'TW',
        isco08: '5322',
        planned_departure: DAY,
        state: 'REGISTERED',
        version: 1,
        data_key: SEALED,
        card: SEALED,
        identity: SEALED,
        recorded_at: NOW,
      }),
    },
    {
      table: 'name_entry',
      writer: 'app',
      row: ({ worker, village }) => ({ worker_id: worker, village_code: village, keys: ['-7', '7'] }),
    },
    {
      table: 'worker_history',
      writer: 'app',
      row: ({ worker }) => ({
        id: newId(),
        worker_id: worker,
        version: 2,
        changed_fields: ['NAME'],
        reason: 'TYPED_WRONG',
        changed_on: DAY,
        role: 'PETUGAS_DESA',
        officer: 'sri',
        before: SEALED,
        recorded_at: NOW,
      }),
    },
    {
      table: 'document',
      writer: 'app',
      row: ({ worker }) => ({
        id: newId(),
        worker_id: worker,
        doc_type: 'PASSPORT',
        status: 'SIGHTED',
        changed_on: DAY,
        version: 1,
        paper: SEALED,
        recorded_at: NOW,
      }),
    },
    {
      table: 'family_member',
      writer: 'app',
      row: ({ worker }) => ({
        id: newId(),
        worker_id: worker,
        relation: 'SUAMI',
        is_caregiver: true,
        name: SEALED,
        version: 1,
        recorded_at: NOW,
      }),
    },
    {
      table: 'consent',
      writer: 'app',
      row: ({ worker }) => ({
        id: newId(),
        worker_id: worker,
        purpose: 'RESEARCH',
        notice_version: 1,
        language: 'id',
        medium: 'SIGNATURE',
        given_on: DAY,
        version: 1,
        recorded_at: NOW,
      }),
    },
    {
      table: 'part_history',
      writer: 'app',
      row: ({ worker }) => ({
        id: newId(),
        worker_id: worker,
        part: 'DOCUMENT',
        part_id: newId(),
        kind: 'PASSPORT',
        version: 1,
        action: 'SIGHTED',
        changed_on: DAY,
        role: 'PETUGAS_DESA',
        officer: 'sri',
        recorded_at: NOW,
      }),
    },
    {
      table: 'recruiter',
      writer: 'app',
      row: ({ recruiter, village }) => ({
        id: recruiter,
        code: `PR-${recruiter}`,
        regency_code: village.slice(0, 4),
        kind: 'SPONSOR',
        recorded_at: NOW,
      }),
    },
    {
      table: 'recruiter_report',
      writer: 'app',
      row: ({ recruiter, recruiterReport, village }) => ({
        id: recruiterReport,
        recruiter_id: recruiter,
        village_code: village,
        source: 'FAMILY',
        told_on: DAY,
        flags: ['RF02'],
        data_key: SEALED,
        told: SEALED,
        name_key: SEALED,
        state: 'STANDING',
        version: 1,
        role: 'KEPALA_DESA',
        officer: 'kades',
        recorded_at: NOW,
      }),
    },
    {
      table: 'recruiter_reply',
      writer: 'app',
      row: ({ recruiterReport }) => ({
        id: newId(),
        report_id: recruiterReport,
        said_on: DAY,
        said: SEALED,
        role: 'DINAS',
        officer: 'dinas',
        recorded_at: NOW,
      }),
    },
    {
      table: 'consultation',
      writer: 'app',
      row: ({ village }) => ({
        id: newId(),
        village_code: village,
        held_on: DAY,
        topics: ['BIAYA_PENEMPATAN'],
        channel: 'AT_THE_DESK',
        outcome: 'INFORMED',
        sex_of_client: 'P',
        with_family: false,
        private_session: true,
        recorded_at: NOW,
      }),
    },
    {
      table: 'desk_report',
      writer: 'app',
      row: ({ village }) => ({ village_code: village, desk: newId(), waiting: 0, told_at: NOW }),
    },
    {
      table: 'village_letter',
      writer: 'app',
      row: ({ letter, worker, journey, village }) => ({
        id: letter,
        worker_id: worker,
        journey_id: journey,
        village_code: village,
        type: 'FAMILY_PERMIT',
        state: 'DRAFT',
        version: 1,
        signer_relation: 'SUAMI',
        country: 'TW',
        birth_year: 1995,
        card_village: village,
        domicile_evidence: 'NONE',
        data_key: SEALED,
        family: SEALED,
        recorded_at: NOW,
      }),
    },
    {
      table: 'letter_scan',
      writer: 'system',
      row: ({ letter, village }) => ({ letter_id: letter, village_code: village, day: DAY, times: 1 }),
    },
    {
      table: 'scan',
      writer: 'app',
      row: ({ letter, worker }) => ({
        id: newId(),
        worker_id: worker,
        letter_id: letter,
        content_type: 'image/jpeg',
        bytes: 6,
        file: SEALED,
        role: 'PETUGAS_DESA',
        officer: 'sri',
        recorded_at: NOW,
      }),
    },
    {
      table: 'letter_counter',
      writer: 'app',
      row: ({ village }) => ({ village_code: village, year: 2026, last: 1 }),
    },
    {
      table: 'letter_setting',
      writer: 'app',
      row: ({ village }) => ({ village_code: village, agenda_template: '{nomor}/{tahun}' }),
    },
    {
      table: 'letter_setting_change',
      writer: 'app',
      row: ({ village }) => ({
        id: newId(),
        village_code: village,
        agenda_template: '{nomor}/{tahun}',
        role: 'KEPALA_DESA',
        officer: 'kades',
        recorded_at: NOW,
      }),
    },
    {
      table: 'signatory',
      writer: 'app',
      row: ({ village }) => ({
        id: newId(),
        village_code: village,
        capacity: 'KEPALA_DESA',
        valid_from: DAY,
        data_key: SEALED,
        officer: SEALED,
        recorded_at: NOW,
      }),
    },
    {
      table: 'worker_external_id',
      writer: 'app',
      row: ({ worker }) => ({
        id: newId(),
        worker_id: worker,
        system: 'SISKOP2MI',
        key_id: 'i1',
        id_hash: SEALED,
        number: SEALED,
        recorded_at: NOW,
      }),
    },
    {
      table: 'sisko_import',
      writer: 'app',
      row: ({ siskoImport, village }) => ({
        id: siskoImport,
        role: 'BP3MI',
        area: village,
        officer: 'bp3mi',
        state: 'PREVIEWED',
        version: 1,
        data_key: SEALED,
        created_at: NOW,
      }),
    },
    {
      table: 'import_part',
      writer: 'app',
      row: ({ siskoImport }) => ({ import_id: siskoImport, part: 0, bytes: 6, text: SEALED }),
    },
    {
      table: 'import_row',
      writer: 'app',
      row: ({ siskoImport }) => ({
        import_id: siskoImport,
        line: 2,
        worker_id: newId(),
        journey_id: newId(),
        cells: SEALED,
      }),
    },
    {
      table: 'record_grant',
      writer: 'system',
      row: ({ worker, org }) => ({
        worker_id: worker,
        org_id: org,
        purpose: 'PLACEMENT',
        since: DAY,
        until: '2999-01-01',
      }),
    },
    {
      table: 'duplicate_candidate',
      writer: 'system',
      row: ({ duplicate, worker, village }) => ({
        id: duplicate,
        worker_id: worker,
        other_id: newId(),
        office_area: village,
        method: 'PROBABLE',
        score: 20,
        reasons: ['NAME_EQUAL'],
        state: 'DISMISSED',
        worker_ref: `W-${village}`,
        other_ref: `O-${village}`,
        likeness: SEALED,
        version: 1,
        found_at: NOW,
      }),
    },
    {
      table: 'duplicate_decision',
      writer: 'app',
      row: ({ duplicate }) => ({
        id: newId(),
        duplicate_id: duplicate,
        version: 2,
        state: 'DISMISSED',
        decided_on: DAY,
        role: 'DINAS',
        officer: 'dinas',
        recorded_at: NOW,
      }),
    },
  ],
  training: [
    {
      table: 'candidate',
      writer: 'system',
      row: ({ worker, village }) => ({ worker_id: worker, village_code: village, registration_seq: 1 }),
    },
    {
      table: 'enrolment',
      writer: 'app',
      row: ({ worker, village, org }) => ({
        id: newId(),
        worker_id: worker,
        village_code: village,
        registration_seq: 1,
        course_id: COURSE,
        training_type: 'KETERAMPILAN_JABATAN',
        provider_id: org,
        state: 'ATTENDING',
        attempts: 0,
        enrolled_on: DAY,
        version: 1,
      }),
    },
    {
      table: 'orientation',
      writer: 'app',
      row: ({ worker, village, org }) => ({
        id: newId(),
        session_id: newId(),
        worker_id: worker,
        village_code: village,
        registration_seq: 1,
        topics: ['KONTRAK'],
        office_code: org,
        passed_on: DAY,
      }),
    },
  ],
  placement: [
    {
      table: 'placement',
      writer: 'app',
      row: ({ placement, worker, village, org }) => ({
        id: placement,
        worker_id: worker,
        p3mi_id: org,
        area: village,
        linked: true,
        version: 1,
        state: 'SELECTED',
        country: 'TW',
        insurance: '[]',
        recorded_at: NOW,
      }),
    },
    {
      table: 'rule_exception',
      writer: 'app',
      row: ({ placement, worker, org }) => ({
        id: newId(),
        placement_id: placement,
        worker_id: worker,
        code: 'PASSPORT_SHORT',
        role: 'BP3MI',
        org_id: org,
        decided_at: NOW,
        data_key: SEALED,
        reason: SEALED,
      }),
    },
    {
      table: 'decision',
      writer: 'app',
      row: ({ worker, org }) => ({
        id: newId(),
        placement_id: newId(),
        worker_id: worker,
        kind: 'AGREEMENT',
        decided_by: org,
        decided_at: NOW,
        results: '[]',
        policy_version: '1',
        policy_row_ids: [],
        fact_ids: [],
        heard: '{}',
      }),
    },
  ],
  reintegration: [
    {
      table: 'known_worker',
      writer: 'system',
      row: ({ worker, village }) => ({ worker_id: worker, village_code: village }),
    },
    {
      table: 'return_case',
      writer: 'app',
      row: ({ returnCase, worker, village }) => ({
        id: returnCase,
        worker_id: worker,
        village_code: village,
        returned_on: DAY,
        accompanying_adults: 0,
        accompanying_children: 0,
        return_reason: 'CONTRACT_ENDED',
        state: 'RETURNED',
        version: 1,
      }),
    },
    {
      table: 'programme_membership',
      writer: 'app',
      row: ({ returnCase, org }) => ({
        id: newId(),
        return_id: returnCase,
        programme_type: 'KEWIRAUSAHAAN',
        provider_id: org,
        state: 'ACTIVE',
        accepted_on: DAY,
      }),
    },
  ],
  status: [
    {
      table: 'generation_1.journey',
      writer: 'system',
      row: ({ worker, village }) => ({
        worker_id: worker,
        nth: 1,
        flags: [],
        anomalies: [],
        area: village,
        last_fact_on: DAY,
        last_heard_at: NOW,
        fold_version: 1,
      }),
    },
    {
      table: 'generation_1.fact',
      writer: 'system',
      row: ({ worker }) => ({
        event_id: newId(),
        worker_id: worker,
        type: 'registration.worker-registered.v1',
        service: 'registration',
        position: 1,
        heard_at: NOW,
        occurred_on: DAY,
        recorded_at: NOW,
        actor: '{}',
        data: '{}',
      }),
    },
    {
      table: 'generation_1.merged_worker',
      writer: 'system',
      row: ({ worker }) => ({ worker_id: newId(), lead_id: worker }),
    },
    { table: 'generation_1.figure_entry', writer: 'system', row: counted },
    { table: 'generation_1.restricted_entry', writer: 'system', row: counted },
    { table: 'generation_1.figure_month', writer: 'system', row: summedUp },
    { table: 'generation_1.restricted_month', writer: 'system', row: summedUp },
    {
      table: 'generation_1.days_month',
      writer: 'system',
      row: ({ village }) => ({ level: 2, stretch: 'MONTH', occurred: DAY, heard: DAY, area: village, n: 1 }),
    },
    {
      table: 'generation_1.village_day',
      writer: 'system',
      row: ({ village }) => ({ village, day: DAY, first_heard_at: NOW, last_heard_at: NOW }),
    },
    {
      table: 'generation_1.village_heard',
      writer: 'system',
      row: ({ village }) => ({ village, first_heard_at: NOW, last_heard_at: NOW }),
    },
    {
      table: 'generation_1.village_count',
      writer: 'system',
      // Counted by province; an office here has a village, and sees whatever lies in its areas.
      row: ({ village }) => ({ province: village, heard_hour: NOW, villages: 1 }),
    },
  ],
};

/** By kab/kota; an office here has a village, and sees whatever lies in its areas. */
function summedUp({ village }: Somebody): Record<string, unknown> {
  return {
    measure: 'KEBERANGKATAN',
    dimension: 'none',
    level: 4,
    occurred: DAY,
    heard: DAY,
    area: village,
    n: 1,
  };
}

function counted({ worker, village }: Somebody): Record<string, unknown> {
  return {
    event_id: newId(),
    nth: 0,
    worker_id: worker,
    heard_at: NOW,
    service: 'registration',
    position: 1,
    measure: 'KEPULANGAN',
    occurred_on: DAY,
    n: 1,
    area: village,
  };
}
