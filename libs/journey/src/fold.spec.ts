import { expect, test } from '@jest/globals';
import type { Fact } from './fact.js';
import { foldJourney } from './fold.js';
import { fact, siti } from './spec-facts.js';
import type { EventName } from './stage-rank.js';

const codes = (facts: readonly Fact[]) => foldJourney(facts).anomalies.map(({ code }) => code);
const without = (facts: Record<string, Fact>, ...names: string[]) =>
  Object.entries(facts)
    .filter(([name]) => !names.includes(name))
    .map(([, each]) => each);

test('Siti reaches CLEARED, and COMPLETED at the end, and nothing about her is odd (X1)', () => {
  const facts = Object.values(siti());
  const untilClearance = facts.slice(0, facts.findIndex(({ type }) => type.includes('worker-cleared')) + 1);

  expect(foldJourney(untilClearance)).toMatchObject({
    state: 'CLEARED',
    milestones: ['SELECTED', 'CERTIFIED', 'DOCUMENTED', 'ORIENTED'],
    anomalies: [],
  });
  expect(foldJourney(facts)).toMatchObject({
    state: 'COMPLETED',
    flags: [],
    anomalies: [],
    area: '3307102004',
    sex: 'P',
    birthYear: 1995,
    country: 'TW',
    term: 1,
  });
});

test('the state after each step of Siti is that of the table', () => {
  const states = foldJourney(Object.values(siti())).entries.map(({ what, to }) => `${what} ${to}`);
  expect(states).toEqual([
    'WorkerRegistered REGISTERED',
    'FamilyPermitGranted REGISTERED',
    'VillageVerified VILLAGE_VERIFIED',
    'DistrictVerified DISTRICT_VERIFIED',
    'TrainingEnrolled IN_TRAINING',
    'CompetencyCertified CERTIFIED',
    'PlacementAgreementSigned CERTIFIED',
    'MedicalResultRecorded CERTIFIED',
    'PassportRecorded CERTIFIED',
    'VisaRecorded CERTIFIED',
    'SocialSecurityActivated CERTIFIED',
    'ContractSigned CERTIFIED',
    'DocumentSetCompleted DOCUMENTED',
    'OrientationPassed ORIENTED',
    'WorkerCleared CLEARED',
    'WorkerDeparted DEPARTED',
    'ArrivalReported WORKING',
    'WorkerReturned RETURNED',
    'NeedsAssessed RETURNED',
    'ReintegrationPlanOpened REINTEGRATING',
    'ProgrammeAccepted REINTEGRATING',
    'ReintegrationCompleted COMPLETED',
  ]);
});

test('a return heard before the departure is a return, odd until the late fact comes (X9)', () => {
  const facts = siti();
  const heard = without(facts, 'departed', 'arrived', 'assessed', 'planned', 'joined', 'completed');

  expect(foldJourney(heard)).toMatchObject({
    state: 'RETURNED',
    anomalies: [
      { code: 'RETURNED_WITHOUT_DEPARTURE', factId: facts.returned?.eventId, missing: ['DEPARTED'] },
    ],
  });
  expect(foldJourney([...heard, facts.departed!])).toMatchObject({ state: 'RETURNED', anomalies: [] });
});

test('a departure heard before everything else has happened all the same, and says what is not heard', () => {
  const facts = siti();
  const departure = foldJourney([facts.departed!]);

  expect(departure.state).toBe('DEPARTED');
  expect(departure.anomalies).toEqual([
    {
      code: 'BEFORE_REGISTRATION',
      explanation: 'anomaly.BEFORE_REGISTRATION',
      factId: facts.departed?.eventId,
      missing: ['REGISTERED'],
    },
    {
      code: 'DEPARTED_WITHOUT_CLEARANCE',
      explanation: 'anomaly.DEPARTED_WITHOUT_CLEARANCE',
      factId: facts.departed?.eventId,
      missing: [
        'REGISTERED',
        'DISTRICT_VERIFIED',
        'SELECTED',
        'CERTIFIED',
        'DOCUMENTED',
        'ORIENTED',
        'CLEARED',
      ],
    },
  ]);
  const rest = without(facts, 'arrived', 'returned', 'assessed', 'planned', 'joined', 'completed');
  expect(foldJourney(rest)).toMatchObject({ state: 'DEPARTED', anomalies: [] });
});

test('a paper of somebody unheard of is not yet linked; once she is registered it is an ordinary paper', () => {
  const { registered, medical } = siti();
  expect(foldJourney([medical!])).toMatchObject({
    state: null,
    area: '33',
    anomalies: [{ code: 'BEFORE_REGISTRATION', factId: medical?.eventId }],
  });
  expect(codes([medical!, { ...registered!, occurredOn: '2026-05-10' }])).toEqual([]);
});

test('a clearance without the whole set is kept, and says what is missing', () => {
  const journey = foldJourney(without(siti(), 'oriented', 'documented', 'departed', 'arrived').slice(0, 13));
  expect(journey.state).toBe('CLEARED');
  expect(journey.anomalies).toMatchObject([
    { code: 'CLEARED_INCOMPLETE', missing: ['DOCUMENTED', 'ORIENTED'] },
  ]);
});

test('a job that needs no certificate is cleared without one (E06 not applicable)', () => {
  const facts = siti();
  const documented = {
    ...facts.documented!,
    data: { ruleResults: [{ ruleId: 'E06', outcome: 'NOT_APPLICABLE' }] },
  };
  expect(codes(without({ ...facts, documented }, 'certified', 'enrolled'))).toEqual([]);
});

test('milestones fill in any order, and the furthest one is shown', () => {
  const verified = [fact('WorkerRegistered', '2026-01-01'), fact('DistrictVerified', '2026-01-02')];
  const oriented = [...verified, fact('OrientationPassed', '2026-01-03')];
  expect(foldJourney(oriented)).toMatchObject({
    state: 'ORIENTED',
    milestones: ['ORIENTED'],
    anomalies: [],
  });

  const all = [
    ...oriented,
    fact('DocumentSetCompleted', '2026-01-04'),
    fact('CompetencyCertified', '2026-01-05'),
    fact('PlacementAgreementSigned', '2026-01-06'),
    fact('WorkerCleared', '2026-01-07'),
  ];
  expect(foldJourney(all)).toMatchObject({ state: 'CLEARED', anomalies: [] });
});

test('a village may verify after the district, and an imported worker is unknown to it until it does', () => {
  const imported = fact('WorkerImported', '2026-01-01', { data: { villageCode: '5203102001' } });
  expect(foldJourney([imported])).toMatchObject({
    state: 'DISTRICT_VERIFIED',
    flags: ['NOT_KNOWN_TO_VILLAGE'],
    area: '5203102001',
    anomalies: [],
  });
  expect(foldJourney([imported, fact('VillageVerified', '2026-02-01')])).toMatchObject({
    state: 'DISTRICT_VERIFIED',
    flags: [],
    anomalies: [],
  });
});

test('a registration returned for repair is a draft again, and may be registered the same morning', () => {
  const at = (time: string) => ({ occurredAt: `2026-01-05T${time}:00.000Z` });
  const registered = fact('WorkerRegistered', '2026-01-05', at('01:00'));
  const sentBack = fact('RegistrationReturned', '2026-01-05', at('02:00'));
  const again = fact('WorkerRegistered', '2026-01-05', at('03:00'));

  expect(foldJourney([registered, sentBack]).state).toBe('DRAFT');
  expect(foldJourney([again, sentBack, registered])).toMatchObject({ state: 'REGISTERED', anomalies: [] });
});

test.each<[EventName, string, string]>([
  ['RegistrationRejected', '2026-01-07', 'REJECTED'],
  ['WorkerWithdrew', '2026-03-01', 'WITHDRAWN'],
  ['DepartureFailed', '2026-06-25', 'FAILED_TO_DEPART'],
])('%s ends the journey: what is told later is kept and changes nothing', (event, day, state) => {
  const facts = Object.values(siti()).filter(({ occurredOn }) => occurredOn < day);
  const ended = foldJourney([...facts, fact(event, day), fact('WorkerDeparted', '2026-07-01')]);
  expect(ended).toMatchObject({ state, anomalies: [{ code: 'AFTER_END' }] });
});

test('who failed to depart may still get services, and that is not odd', () => {
  const facts = without(siti(), 'departed', 'arrived', 'returned', 'joined', 'completed');
  const journey = foldJourney([...facts, fact('DepartureFailed', '2026-06-30')]);
  expect(journey).toMatchObject({ state: 'FAILED_TO_DEPART', anomalies: [] });
});

test('a worker who is dead stays so', () => {
  const died = fact('WorkerDied', '2027-03-02', { data: { country: 'MY' } });
  const journey = foldJourney([...Object.values(siti()).slice(0, 17), died]);
  expect(journey).toMatchObject({ state: 'DECEASED', country: 'TW', anomalies: [] });

  const later = foldJourney([...Object.values(siti()), died]);
  expect(later.state).toBe('DECEASED');
  expect(new Set(later.anomalies.map(({ code }) => code))).toEqual(new Set(['AFTER_DEATH']));
});

test('a withdrawal or a rejection told after she has left does not bring her back', () => {
  const facts = Object.values(siti()).slice(0, 17);
  expect(foldJourney([...facts, fact('WorkerWithdrew', '2026-08-01')])).toMatchObject({
    state: 'WORKING',
    anomalies: [{ code: 'OUT_OF_ORDER' }],
  });
});

test('a worker who is told of when already abroad works once her arrival is reported (X10)', () => {
  const told = fact('WorkerRecordedAbroad', '2026-02-01', { data: { country: 'MY' } });
  expect(foldJourney([told])).toMatchObject({ state: 'ABROAD_KNOWN', country: 'MY', anomalies: [] });
  expect(foldJourney([told, fact('ArrivalReported', '2026-03-01')])).toMatchObject({
    state: 'WORKING',
    anomalies: [],
  });
});

test('only a restricted fact says that a migration was not procedural', () => {
  const told = fact('WorkerRecordedAbroad', '2026-02-01', { data: { proceduralStatus: 'NON_PROCEDURAL' } });
  const regular = fact('ContractRegularised', '2026-05-01', { data: { proceduralStatus: 'PROCEDURAL' } });
  expect(foldJourney([told]).flags).toEqual(['NON_PROCEDURAL']);
  expect(foldJourney([told, regular]).flags).toEqual([]);
});

test('days of departure, arrival and return that are out of order are odd; so are hours of one day', () => {
  const { departed, arrived, returned } = siti();
  const until = Object.values(siti()).slice(0, 15);
  const at = (each: Fact | undefined, occurredOn: string, hour: string) => ({
    ...each!,
    occurredOn,
    occurredAt: `${occurredOn}T${hour}:00:00.000Z`,
  });
  expect(codes([...until, departed!, { ...arrived!, occurredOn: '2026-06-30' }])).toEqual([
    'ABROAD_WITHOUT_DEPARTURE',
    'OUT_OF_ORDER',
  ]);
  expect(codes([...until, at(departed, '2026-07-01', '10'), at(arrived, '2026-07-01', '08')])).toEqual([
    'OUT_OF_ORDER',
  ]);
  expect(codes([...until, at(departed, '2026-07-01', '10'), at(arrived, '2026-07-01', '10')])).toEqual([]);
  expect(
    codes([...until, at(arrived, '2026-07-01', '10'), at(returned, '2026-07-01', '09'), departed!]),
  ).toEqual(['OUT_OF_ORDER']);
});

test('a second departure in the same journey is kept and changes nothing', () => {
  const facts = [...Object.values(siti()).slice(0, 18), fact('WorkerDeparted', '2028-09-01')];
  expect(foldJourney(facts)).toMatchObject({ state: 'RETURNED', anomalies: [{ code: 'OUT_OF_ORDER' }] });
});

test('a card that had expired on the day of departure is told', () => {
  const facts = siti();
  const expired = (validUntil: string) => {
    const cleared = { ...facts.cleared!, data: { validUntil } };
    return codes(without({ ...facts, cleared }));
  };
  expect(expired('2026-07-01')).toEqual([]);
  expect(expired('2026-06-30')).toEqual(['CARD_EXPIRED']);
});

test('two missions’ reports of one arrival, two extensions: one journey, three terms', () => {
  const facts = [
    ...Object.values(siti()).slice(0, 17),
    fact('ArrivalReported', '2026-07-20'),
    fact('ContractExtended', '2028-06-10'),
    fact('ContractExtended', '2030-06-10'),
  ];
  expect(foldJourney(facts)).toMatchObject({ state: 'WORKING', term: 3, anomalies: [] });
});

test('a check-in that nobody answered is no arrival', () => {
  const departed = Object.values(siti()).slice(0, 16);
  const checkIn = (result: string) => fact('CheckInRecorded', '2026-07-08', { data: { result } });
  expect(foldJourney([...departed, checkIn('NO_ANSWER')])).toMatchObject({
    state: 'DEPARTED',
    anomalies: [],
  });
  expect(foldJourney([...departed, checkIn('A_CODE_OF_TOMORROW')]).state).toBe('DEPARTED');
  expect(foldJourney([...departed, checkIn('SAFE')])).toMatchObject({ state: 'WORKING', anomalies: [] });
});

test('a plan without an assessment of needs is kept, and told', () => {
  const journey = foldJourney(without(siti(), 'assessed', 'completed'));
  expect(journey).toMatchObject({
    state: 'REINTEGRATING',
    anomalies: [{ code: 'PLAN_WITHOUT_NEEDS', missing: ['NEEDS_ASSESSED'] }],
  });
});

test('a returnee who declines the services has completed her journey', () => {
  const facts = [
    ...without(siti(), 'assessed', 'planned', 'joined', 'completed'),
    fact('ReturneeDeclinedServices', '2028-07-11'),
  ];
  expect(foldJourney(facts)).toMatchObject({ state: 'COMPLETED', anomalies: [] });
});

test('a type of tomorrow and a code of tomorrow are shown and conclude nothing', () => {
  const { registered } = siti();
  const strange = { ...fact('WorkerDied', '2026-01-06'), type: 'placement.card-renewed.v9' };
  const known = { ...registered!, data: { villageCode: '3307102004', sex: 'X', birthYear: '1995' } };
  const journey = foldJourney([known, strange]);
  expect(journey.entries[1]).toMatchObject({ what: 'OTHER', from: 'REGISTERED', to: 'REGISTERED' });
  expect(journey).toMatchObject({ sex: 'OTHER', birthYear: null, anomalies: [] });
});

test('a failed test is counted, and she stays in training until a later one is passed', () => {
  const facts = [
    ...Object.values(siti()).slice(0, 5),
    fact('CompetencyNotYet', '2026-03-01'),
    fact('CompetencyNotYet', '2026-04-01'),
  ];
  expect(foldJourney(facts)).toMatchObject({ state: 'IN_TRAINING', failedTests: 2, anomalies: [] });
});

test('a course after her return does not reopen her preparation', () => {
  const course = fact('TrainingStarted', '2028-08-01');
  expect(foldJourney([...Object.values(siti()), course])).toMatchObject({
    state: 'COMPLETED',
    anomalies: [],
  });
});

test('there is no journey of nothing', () => {
  expect(() => foldJourney([])).toThrow(RangeError);
});
