import { expect, test } from '@jest/globals';
import { SEED_PARAMETERS } from './parameters.js';
import {
  evaluateRedFlags,
  RED_FLAGS,
  redFlagCodes,
  type RedFlag,
  type RedFlagCode,
  type Signs,
} from './red-flags.js';

const on = '2026-03-04';
const judged = (signs: Signs, redFlags = SEED_PARAMETERS.redFlags) =>
  evaluateRedFlags(signs, { redFlags }, on);
const outcomeOf = (code: RedFlagCode, signs: Signs) =>
  judged(signs).results.find((result) => result.code === code)?.outcome;

/** Somebody of whom everything is known, and nothing is wrong. */
const harmless: Required<Signs> = {
  recruited: true,
  recruiterLicensed: true,
  recruiterKnownToDistrict: true,
  cashPaidToFamily: false,
  workVisaOffered: true,
  destinationVague: false,
  destinationStatus: 'OPEN',
  housedBeforePapers: false,
  trainingCentrePromisesWork: false,
  metOnlineOnly: false,
  hidesOfficeOrIdentity: false,
  offeredInWriting: true,
  papersChanged: false,
  letterFromOtherVillage: false,
  cardFromElsewhere: false,
  wageTimesReference: 1.1,
  promisedFastAndFree: false,
  lenders: ['BANK', 'KOPERASI'],
  routeRegencies: ['3674'],
  transitCountries: [],
  marriageOffered: false,
  lostCasesOfRecruiter: 2,
  papersOrPhoneHeld: false,
};

test('there are fifteen flags, RF01 to RF15', () => {
  expect(redFlagCodes()).toEqual(
    Array.from({ length: 15 }, (_, index) => `RF${String(index + 1).padStart(2, '0')}`),
  );
});

test('where everything is known and nothing is wrong, every flag is clear', () => {
  const { results, score, raises, blocks } = judged(harmless);
  expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['CLEAR']));
  expect({ score, raises, blocks }).toEqual({ score: 0, raises: false, blocks: false });
});

test('of whom nobody asked anything, nothing is assessed, and nothing is clear', () => {
  const { notAssessed, raised, score } = judged({});
  expect({ notAssessed, raised, score }).toEqual({ notAssessed: redFlagCodes(), raised: [], score: 0 });
});

const RAISED: [RedFlagCode, Partial<Signs>][] = [
  ['RF01', { recruiterLicensed: false }],
  ['RF01', { recruiterKnownToDistrict: false }],
  ['RF02', { cashPaidToFamily: true }],
  ['RF03', { workVisaOffered: false }],
  ['RF04', { destinationVague: true }],
  ['RF04', { destinationStatus: 'CLOSED' }],
  ['RF04', { destinationStatus: 'NO_AGREEMENT' }],
  ['RF05', { housedBeforePapers: true }],
  ['RF06', { trainingCentrePromisesWork: true }],
  ['RF07', { metOnlineOnly: true }],
  ['RF07', { hidesOfficeOrIdentity: true }],
  ['RF08', { offeredInWriting: false }],
  ['RF09', { papersChanged: true }],
  ['RF09', { letterFromOtherVillage: true }],
  ['RF09', { cardFromElsewhere: true }],
  ['RF10', { wageTimesReference: 2 }],
  ['RF10', { promisedFastAndFree: true }],
  ['RF11', { lenders: ['BANK', 'P3MI'] }],
  ['RF11', { lenders: ['PERORANGAN'] }],
  ['RF12', { routeRegencies: ['2171'] }],
  ['RF12', { transitCountries: ['TH'] }],
  ['RF13', { marriageOffered: true }],
  ['RF14', { lostCasesOfRecruiter: 3 }],
  ['RF15', { papersOrPhoneHeld: true }],
];

test.each(RAISED)('%s is raised alone, with its weight, by %j', (code, sign) => {
  expect(judged({ ...harmless, ...sign })).toMatchObject({
    raised: [code],
    notAssessed: [],
    score: RED_FLAGS[code].weight,
  });
});

test.each(RAISED)('%s is raised by %j even where nothing else is known', (code, sign) => {
  expect(outcomeOf(code, sign)).toBe('RAISED');
});

test.each(redFlagCodes())(
  '%s looks at the inputs that it names, and is clear only if each is known',
  (code) => {
    const { inputs, holds }: RedFlag = RED_FLAGS[code];
    const read = new Set<string | symbol>();
    const watched = new Proxy(harmless, {
      get: (signs, name) => {
        read.add(name);
        return Reflect.get(signs, name) as unknown;
      },
    });
    holds(watched, SEED_PARAMETERS.redFlags);
    expect(read).toEqual(new Set(inputs));
    const further: readonly (keyof Signs)[] = ['recruited', 'cardFromElsewhere'];
    for (const input of inputs.filter((name) => !further.includes(name))) {
      const { [input]: _, ...others } = harmless;
      expect([input, outcomeOf(code, others)]).toEqual([input, 'NOT_ASSESSED']);
    }
  },
);

test('where nobody recruits, nothing is said against a recruiter', () => {
  for (const code of ['RF01', 'RF07', 'RF14'] as const)
    expect([code, outcomeOf(code, { recruited: false })]).toEqual([code, 'CLEAR']);
});

test('from which numbers on is a parameter, and is kept with the result', () => {
  const strict = {
    raiseFrom: 15,
    blockFrom: 35,
    wageTimesReference: 1.1,
    exitPoints: ['3674'],
    lostCasesOfRecruiter: 2,
  };
  const { raised, score, raises, blocks, params } = judged(harmless, strict);
  expect({ raised, score, raises, blocks }).toEqual({
    raised: ['RF10', 'RF12', 'RF14'],
    score: 60,
    raises: true,
    blocks: true,
  });
  expect(params).toEqual(strict);
});

test('what is raised is told below the score that stops a verification', () => {
  expect(judged({ ...harmless, papersOrPhoneHeld: true })).toMatchObject({ raises: true, blocks: false });
  expect(judged({ ...harmless, promisedFastAndFree: true })).toMatchObject({ raises: false, blocks: false });
});
