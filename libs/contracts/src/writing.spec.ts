import { expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import type { DomainEvent, EventContext } from './contract.js';
import { event } from './event.js';
import { PlacementAgreementSigned } from './placement/placement-agreement-signed.v1.js';
import { DistrictVerified } from './registration/district-verified.v1.js';
import { WorkerRegistered } from './registration/worker-registered.v1.js';
import { EventBreaksContract, validateForWriting } from './writing.js';

const occurrence = { subject: { kind: 'worker', id: newId() }, occurredOn: '2026-03-04' } as const;
const data = {
  villageCode: '3307102004',
  sex: 'P',
  birthYear: 1995,
  education: 'SLTP',
  identityStatus: 'SIGHTED_KTP',
  intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2026-07-01' },
  source: 'DESK',
};
const registered = event(WorkerRegistered, { ...occurrence, journeyId: newId() }, data);

test('an event as contracted may be written', () => {
  expect(() => validateForWriting(registered)).not.toThrow();
});

test('each event is told under an id of its own', () => {
  expect(event(WorkerRegistered, occurrence, data).id).not.toBe(registered.id);
});

test.each([
  ['a field that the contract does not have', { ...data, name: 'Siti Contoh' }, 'name: whitelistValidation'],
  [
    'such a field in a part',
    { ...data, intent: { ...data.intent, employer: 'Chen' } },
    'intent.employer: whitelistValidation',
  ],
  ['a code that is on no list today', { ...data, education: 'D5' }, 'education: known code'],
  [
    'such a code in a part',
    { ...data, intent: { ...data.intent, scheme: 'X' } },
    'intent.scheme: known code',
  ],
  ['a text in place of a code', { ...data, sex: 'perempuan' }, 'sex: matches'],
  ['a missing part', { ...data, intent: undefined }, 'intent: isInstance'],
  ['null for what is not known', { ...data, recruiterId: null }, 'recruiterId: matches'],
  [
    'a day that no calendar has',
    { ...data, intent: { ...data.intent, plannedDeparture: '2026-02-30' } },
    'intent.plannedDeparture: day',
  ],
])('%s may not, and the refusal names the field and not the value', (_, wrong, problem) => {
  const told = { ...registered, data: wrong } as DomainEvent;

  expect(problemsOf(told)).toContainEqual(problem);
  expect(JSON.stringify(problemsOf(told))).not.toMatch(/Siti|Chen|D5|perempuan|2026/);
});

test('parts in a list are looked at one by one', () => {
  const externalIds = [
    { system: 'ID_CPMI', idHash: 'f'.repeat(64) },
    { system: 'ID_CPMI', idHash: '3307105506959901' },
  ];
  const costs = [{ item: 'TIKET', class: 'PLACEMENT', payer: 'NOBODY' }];
  const agreement = {
    scheme: 'P_TO_P',
    country: 'TW',
    isco08: '5322',
    employerType: 'BERBADAN_HUKUM',
    p3miId: 'P3MI-DEMO-01',
    costs,
  };

  expect(problemsOf(event(DistrictVerified, occurrence, { externalIds }))).toEqual([
    'externalIds.1.idHash: matches',
  ]);
  expect(problemsOf(event(PlacementAgreementSigned, occurrence, agreement))).toEqual([
    'costs.payer: known code',
  ]);
});

test.each<[string, Partial<DomainEvent>, Partial<EventContext>, string]>([
  ['an id that is none of ours', { id: 'A1' }, {}, 'envelope id'],
  [
    'a worker told by a number',
    { subject: { kind: 'worker', id: '3307105506959901' } },
    {},
    'envelope subject',
  ],
  [
    'an event about something else',
    { subject: { kind: 'group', id: newId() } },
    {},
    'envelope subject: not a worker',
  ],
  ['a day of zeros', { occurredOn: '0000-00-00' }, {}, 'envelope occurredon'],
  ['an instant without its milliseconds', { occurredAt: '2026-03-04T02:00:00Z' }, {}, 'envelope occurredat'],
  ['an actor’s name for a role', {}, { actor: { role: 'Bu Sri' } }, 'envelope role'],
  ['an area that is none', {}, { actor: { role: 'DINAS', area: '35071' } }, 'envelope area'],
  ['a request id with a sentence in it', {}, { correlationId: 'see Siti' }, 'envelope correlationid'],
])('an envelope with %s may not be written', (_, told, context, problem) => {
  expect(problemsOf({ ...registered, ...told }, { actor: { role: 'DINAS' }, ...context })).toEqual([problem]);
});

function problemsOf(told: DomainEvent, context?: EventContext): unknown {
  try {
    validateForWriting(told, context);
  } catch (error) {
    if (error instanceof EventBreaksContract) return error.problems;
    throw error;
  }
  return [];
}
