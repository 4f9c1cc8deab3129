import { dayInJakarta, newId, type Id } from '@libs/kernel';
import { CONTRACT_CONTENTS } from '@libs/rules';
import { randomInt } from 'node:crypto';
import { inventedName } from '../running/invented-name.js';
import type { Answer, Person } from './person.js';

/** Where her story has come: what the offices have answered, by which the next one finds her. */
export interface Story {
  readonly workerId: Id;
  /** Invented. What is said here must not come to the ministry. */
  readonly person: Readonly<
    Record<'name' | 'nik' | 'phone' | 'birthDate' | 'motherInitial' | 'hamlet' | 'rt' | 'rw', string>
  >;
  /** Her record at the village and the district. */
  registration: Resource;
  enrolment: Resource;
  placement: Resource;
  returned: Resource;
}

interface Resource {
  readonly id: string;
  readonly version: number;
}

export interface Step {
  readonly name: string;
  /** Demonstration account of whoever does it. */
  readonly by: string;
  readonly act: (by: Person, story: Story) => Promise<Answer>;
  /** As whom one may not do it, with the reason; nothing comes of it (fixture X15). */
  readonly refused?: true;
  /** What the ministry then sees: the newest fact, and the state (domain.md §6). */
  readonly shows?: { readonly what: string; readonly state: string };
  /** It rests on what another service tells: repeated until that is heard there. */
  readonly waits?: true;
  readonly keep?: (story: Story, answer: Answer) => void;
}

const CAREGIVER_COURSE = '0197c0de-6000-7000-8000-000000000001';
const none: Resource = { id: '', version: 0 };

/** A worker of her own for every run: her number has a serial from 9900 to 9999, which no real one has. */
export function newStory(): Story {
  const [day, month, year] = [randomInt(1, 29), randomInt(1, 13), randomInt(1985, 2001)];
  const serial = randomInt(9_900, 10_000);
  // Of a woman the day of birth is written with 40 added (domain.md §5.1).
  const nik = `330710${day + 40}${twoDigits(month)}${twoDigits(year % 100)}${serial}`;
  return {
    workerId: newId(),
    person: {
      name: inventedName(randomInt),
      motherInitial: 'S',
      birthDate: `${year}-${twoDigits(month)}-${twoDigits(day)}`,
      nik,
      phone: `+62811000${serial}`,
      hamlet: 'Krajan',
      rt: '2',
      rw: '1',
    },
    registration: none,
    enrolment: none,
    placement: none,
    returned: none,
  };
}

/** Siti of fixture X1 (domain.md §12): a caregiver for Taiwan with all papers, from the village desk and back. */
export const SITI: readonly Step[] = [
  {
    name: 'registered at the village desk',
    by: 'sri',
    act: (by, { workerId, person }) =>
      by.post('/registration/v1/workers', {
        workerId,
        villageCode: '3307102004',
        sex: 'P',
        education: 'SLTP',
        identityStatus: 'SIGHTED_KTP',
        person,
        intent: {
          country: 'TW',
          isco08: '5322',
          scheme: 'P_TO_P',
          employerType: 'PERSEORANGAN_RUMAH_TANGGA',
          plannedDeparture: inDays(30),
        },
        recruiterId: 'P3MI-DEMO-01',
      }),
    keep: (story, answer) => (story.registration = resource(answer, 'workerId')),
    shows: { what: 'WorkerRegistered', state: 'REGISTERED' },
  },
  {
    name: 'family permit known by the head of the village',
    by: 'kades-kuripan',
    act: (by, { registration: { id, version } }) =>
      by.post(
        `/registration/v1/workers/${id}/family-permit`,
        { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' },
        version,
      ),
    keep: (story, answer) => (story.registration = resource(answer, 'workerId')),
    shows: { what: 'FamilyPermitGranted', state: 'REGISTERED' },
  },
  {
    name: 'verified by the village',
    by: 'kades-kuripan',
    act: (by, { registration: { id, version } }) =>
      by.post(
        `/registration/v1/workers/${id}/village-verification`,
        { checklist: ['IDENTITY', 'DOMICILE', 'FAMILY_PERMIT', 'MARITAL_STATUS'] },
        version,
      ),
    keep: (story, answer) => (story.registration = resource(answer, 'workerId')),
    shows: { what: 'VillageVerified', state: 'VILLAGE_VERIFIED' },
  },
  {
    name: 'verified by the district',
    by: 'dinas-wonosobo',
    act: (by, { registration: { id, version } }) =>
      by.post(
        `/registration/v1/workers/${id}/district-verification`,
        { externalIds: [{ system: 'ID_CPMI', number: 'CPMI-9900-01' }] },
        version,
      ),
    keep: (story, answer) => (story.registration = resource(answer, 'workerId')),
    shows: { what: 'DistrictVerified', state: 'DISTRICT_VERIFIED' },
  },
  {
    name: 'agreement signed with the company',
    by: 'p3mi-demo-01',
    waits: true,
    act: (by, { workerId }) =>
      by.post('/placement/v1/placements', {
        workerId,
        scheme: 'P_TO_P',
        employerType: 'PERSEORANGAN_RUMAH_TANGGA',
        country: 'TW',
        isco08: '5322',
      }),
    keep: (story, answer) => (story.placement = resource(answer, 'placementId')),
    shows: { what: 'PlacementAgreementSigned', state: 'SELECTED' },
  },
  {
    name: 'training begun',
    by: 'lpk-demo-01',
    waits: true,
    act: (by, { workerId }) =>
      by.post('/training/v1/enrolments', { workerId, courseId: CAREGIVER_COURSE, lspId: 'LSP-DEMO-01' }),
    keep: (story, answer) => (story.enrolment = resource(answer, 'enrolmentId')),
    shows: { what: 'TrainingStarted', state: 'IN_TRAINING' },
  },
  {
    name: 'certified by who trained her',
    by: 'lpk-demo-01',
    refused: true,
    act: (by, story) => certify(by, story),
  },
  {
    name: 'certified as competent',
    by: 'lsp-demo-01',
    act: (by, story) => certify(by, story),
    shows: { what: 'CompetencyCertified', state: 'CERTIFIED' },
  },
  // Her health is no matter of the ministry's: it is shown nothing of this.
  paper('medical examination', 'medical', undefined, () => ({ outcome: 'FIT', occurredOn: inDays(0) })),
  paper('passport', 'passport', 'PassportRecorded', () => ({ number: 'X9900001', expiresOn: inDays(1_800) })),
  paper('work visa', 'visa', 'VisaRecorded', () => ({
    number: 'TW-9900-01',
    visaClass: 'FC',
    isWorkClass: true,
    expiresOn: inDays(90),
  })),
  paper('social security', 'social-security', 'SocialSecurityActivated', () => ({
    programmes: ['JKK', 'JKM'],
    from: inDays(0),
    to: inDays(800),
  })),
  paper('work contract', 'contract', 'ContractSigned', () => ({
    employerType: 'PERSEORANGAN_RUMAH_TANGGA',
    isco08: '5322',
    wageBand: 'W3',
    currency: 'TWD',
    from: inDays(30),
    to: inDays(760),
    contents: [...CONTRACT_CONTENTS],
  })),
  {
    name: 'orientation passed',
    by: 'bp3mi-jateng',
    waits: true,
    act: (by, { workerId }) =>
      by.post('/training/v1/orientations', {
        workerId,
        topics: ['HAK_KEWAJIBAN', 'JAMINAN_SOSIAL_KLAIM', 'PENGADUAN_PELAPORAN'],
        place: '33',
      }),
    shows: { what: 'OrientationPassed', state: 'ORIENTED' },
  },
  {
    name: 'cleared by the company',
    by: 'p3mi-demo-01',
    refused: true,
    act: (by, story) => clear(by, story),
  },
  {
    name: 'cleared to leave',
    by: 'bp3mi-jateng',
    waits: true,
    act: (by, story) => clear(by, story),
    shows: { what: 'WorkerCleared', state: 'CLEARED' },
  },
  {
    name: 'departed',
    by: 'p3mi-demo-01',
    act: (by, { workerId }) =>
      by.post('/placement/v1/departures', { workerId, embarkationCode: 'CGK', country: 'TW' }),
    shows: { what: 'WorkerDeparted', state: 'DEPARTED' },
  },
  {
    name: 'arrived',
    by: 'perwakilan-taipei',
    act: (by, { workerId }) => by.post('/placement/v1/arrivals', { workerId, country: 'TW' }),
    shows: { what: 'ArrivalReported', state: 'WORKING' },
  },
  {
    name: 'returned',
    by: 'bp3mi-jateng',
    act: (by, { workerId }) =>
      by.post('/reintegration/v1/returns', {
        workerId,
        debarkationCode: 'SRG',
        condition: 'FIT_TO_TRAVEL',
        returnReason: 'KONTRAK_SELESAI',
      }),
    keep: (story, answer) => (story.returned = resource(answer, 'returnId')),
    shows: { what: 'WorkerReturned', state: 'RETURNED' },
  },
  athome('needs assessed', 'needs', 'NeedsAssessed', 'RETURNED', { domains: ['ECONOMIC'], urgent: false }),
  athome('reintegration plan opened', 'plan', 'ReintegrationPlanOpened', 'REINTEGRATING', {
    forms: ['PELATIHAN_VOKASIONAL_KEWIRAUSAHAAN'],
  }),
  athome('taken into a productive-economy programme', 'programmes', 'ProgrammeAccepted', 'REINTEGRATING', {
    programmeType: 'USAHA_PRODUKTIF',
    providerId: 'BUMDES-33-07-10-2004',
  }),
  athome('completed', 'completion', 'ReintegrationCompleted', 'COMPLETED', { outcome: 'PRODUCTIVE' }),
];

function certify(by: Person, { enrolment: { id, version } }: Story): Promise<Answer> {
  return by.post(
    `/training/v1/enrolments/${id}/competence`,
    { result: 'K', certificateNumber: 'UJK 9900 0001', expiresOn: inDays(1_000) },
    version,
  );
}

function clear(by: Person, { placement: { id, version } }: Story): Promise<Answer> {
  return by.post(
    `/placement/v1/placements/${id}/clearance`,
    { cardNumber: 'EKPMI-9900-0001', validUntil: inDays(800) },
    version,
  );
}

/** The company records a paper; the state stays until the state's office clears her. */
function paper(name: string, address: string, what: string | undefined, body: () => object): Step {
  return {
    name: `${name} recorded`,
    by: 'p3mi-demo-01',
    act: (by, { placement: { id, version } }) =>
      by.post(`/placement/v1/placements/${id}/${address}`, body(), version),
    keep: (story, answer) => (story.placement = resource(answer, 'placementId')),
    ...(what && { shows: { what, state: 'CERTIFIED' } }),
  };
}

/** The village's own officer goes on with her. */
function athome(name: string, address: string, what: string, state: string, body: object): Step {
  return {
    name,
    by: 'sri',
    waits: true,
    act: (by, { returned: { id, version } }) =>
      by.post(`/reintegration/v1/returns/${id}/${address}`, body, version),
    keep: (story, answer) => (story.returned = resource(answer, 'returnId')),
    shows: { what, state },
  };
}

function resource({ body }: Answer, key: string): Resource {
  return { id: String(body[key]), version: Number(body['version']) };
}

/** A day from today on, in Jakarta. */
export function inDays(days: number): string {
  return dayInJakarta(new Date(Date.now() + days * 24 * 60 * 60 * 1_000).toISOString());
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
