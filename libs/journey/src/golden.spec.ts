import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Fact } from './fact.js';
import { FOLD_VERSION } from './fold.js';
import { MEASURES, RESTRICTED } from './measures/contribution.js';
import { ledgerOf } from './measures/ledger.js';
import { MEASURES_VERSION } from './measures/version.js';
import { fact } from './spec-facts.js';
import type { EventName } from './stage-rank.js';
import { foldWorker } from './worker.js';

/*
 * What was published under a pair of versions is frozen (architecture §6): the same log must give the same ledger. The log is
 * made here and of nothing that a package might change.
 */

const SEED = 2024;
const HISTORIES = 400;

/** As stored when the pair of versions was new. Never stored anew under the same pair. */
const FROZEN = {
  fold: 1,
  measures: 1,
  log: '317329bcc5be42fa5887629f7c5e37ad93680375f530cd1c3e2ab19deab38370',
  journeys: '0e43ce1222ab55ee52ebe5d29a300bc6b52c9d7c564f81da579a741fcec45a52',
  ledger: '4bc5dfa37e2a1e1ab140fad1f795d2a03f9e60b377c00c11ec975999f3a087c1',
};

/** Mulberry32: the same numbers from the same seed on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** In the order in which they mostly happen. */
const COURSE: readonly EventName[] = [
  'WorkerRecordedAbroad',
  'WorkerImported',
  'WorkerRegistered',
  'ScreeningCompleted',
  'ProceduralStatusTold',
  'FamilyPermitGranted',
  'VillageVerified',
  'WorkerDetailsCorrected',
  'DistrictVerified',
  'TrainingEnrolled',
  'TrainingStarted',
  'CompetencyCertified',
  'PlacementAgreementSigned',
  'MedicalResultRecorded',
  'ContractSigned',
  'FamilyPermitRevoked',
  'DestinationPolicyChanged',
  'DocumentSetCompleted',
  'OrientationPassed',
  'EligibilityReevaluated',
  'WorkerCleared',
  'WorkerDeparted',
  'ArrivalReported',
  'ContractExtended',
  'CaseOpened',
  'CaseCategoryTold',
  'CaseClosed',
  'CaseReopened',
  'ReturnInitiated',
  'WorkerReturned',
  'ReturnCauseRecorded',
  'NeedsAssessed',
  'ReintegrationPlanOpened',
  'ProgrammeAccepted',
  'ReintegrationCompleted',
  'WorkerDied',
  'RemainsRepatriated',
];
const RARE: readonly EventName[] = [
  'WorkerDied',
  'RemainsRepatriated',
  'WorkerImported',
  'WorkerRecordedAbroad',
];

const CODES: Readonly<Record<string, readonly unknown[]>> = {
  villageCode: ['3307102004', '3507112008', '5203032001'],
  sex: ['L', 'P'],
  birthYear: [1970, 1985, 1999, 2007],
  education: ['SD', 'SLTA'],
  source: ['DESK', 'SELF', 'IMPORT_SDGS'],
  country: ['TW', 'MY', 'HK'],
  scheme: ['P_TO_P', 'G_TO_G'],
  employerType: ['BERBADAN_HUKUM', 'PERSEORANGAN_RUMAH_TANGGA'],
  isco08: ['5322', '9111'],
  jobLabel: ['CAREGIVER', 'HOUSE_MAID'],
  officeCode: ['BP3MI_NTB', 'BP3MI_JATIM'],
  extensionScheme: ['PPK_PERWAKILAN', 'PPK_DALAM_NEGERI'],
  extensionNo: [1, 2],
  courseId: ['course-1', 'course-2'],
  trainingType: ['BAHASA', 'KETERAMPILAN'],
  certificateHash: ['c1', 'c2'],
  membershipId: ['m1', 'm2'],
  programmeType: ['USAHA_PRODUKTIF'],
  caseId: ['case-1', 'case-2'],
  caseCategory: ['SAKIT', 'GAJI_TIDAK_DIBAYAR'],
  channel: ['TELEPON', 'DATANG'],
  proceduralStatus: ['PROCEDURAL', 'NON_PROCEDURAL'],
  returnReason: ['CUTI', 'DEPORTASI', 'DEPORTASI', 'KONTRAK_SELESAI'],
  deportationCause: ['OVERSTAY', 'IMIGRASI'],
  debarkationCode: ['CGK', 'NUNUKAN'],
  accompanyingAdults: [0, 2],
  accompanyingMen: [1],
  accompanyingChildren: [0, 3],
  accompanyingBoys: [1],
  medicalOutcome: ['FIT', 'UNFIT'],
  status: ['OPEN', 'CLOSED'],
  ruleResults: [[{ ruleId: 'E07', outcome: 'FAIL' }], [{ ruleId: 'E11', outcome: 'PASS' }], []],
};

/** A worker's facts: most of the course in its order, some told late, twice, or after what came later. */
function history(nth: number, next: () => number): Fact[] {
  const workerId = `0197c0de-0000-7000-9000-${String(nth).padStart(12, '0')}`;
  const journeyId = `0197c0de-0000-7000-a000-${String(nth).padStart(12, '0')}`;
  const happened = COURSE.filter((event) => next() < (RARE.includes(event) ? 0.15 : 0.75));
  return happened.flatMap((event, place) => {
    const day = dayOf(nth, place * 9 + Math.floor(next() * 20));
    const heardOn = next() < 0.2 ? dayOf(nth, 300 + Math.floor(next() * 100)) : day;
    const data = Object.fromEntries(
      Object.entries(CODES).flatMap(([name, codes]) =>
        next() < 0.6 ? [[name, codes[Math.floor(next() * codes.length)]]] : [],
      ),
    );
    const position = nth * 100 + place + 1;
    const told = fact(event, day, {
      eventId: `0197c0de-0000-7000-8000-${String(position).padStart(12, '0')}`,
      position,
      heardAt: `${heardOn}T12:00:00.000Z`,
      workerId,
      journeyId,
      data,
    });
    return next() < 0.05 ? [told, told] : [told];
  });
}

const dayOf = (nth: number, day: number): string =>
  new Date(Date.UTC(2023, 0, 1 + (nth % 28) + day)).toISOString().slice(0, 10);

/** In whatever order fields were set. */
function hashOf(value: unknown): string {
  const sorted = (_: string, part: unknown): unknown =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part;
  return createHash('sha256').update(JSON.stringify(value, sorted)).digest('hex');
}

const next = numbers(SEED);
const log = Array.from({ length: HISTORIES }, (_, nth) => history(nth, next));
const ledger = log.map((facts) => ledgerOf(facts));

test('the log has something of every measure and every dimension', () => {
  const entries = ledger.flat();
  expect(MEASURES.filter((measure) => !entries.some((entry) => entry.measure === measure))).toEqual([]);
  expect(RESTRICTED.filter((field) => !entries.some((entry) => entry[field] !== undefined))).toEqual([]);
});

// If this fails though nobody changed the log: what is folded raises FOLD_VERSION (fold.ts), what a contribution says or counts
// raises MEASURES_VERSION (measures/version.ts), and its definition's own version where the catalogue says otherwise what is counted;
// then the hashes of the new pair are stored here. A change that was not meant is taken back.
test('what was published under these versions is answered as before', () => {
  expect({
    fold: FOLD_VERSION,
    measures: MEASURES_VERSION,
    log: hashOf(log),
    journeys: hashOf(
      log.map((facts) => foldWorker(facts).map((journey) => ({ ...journey, entries: undefined }))),
    ),
    ledger: hashOf(ledger),
  }).toEqual(FROZEN);
});
