import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { eventually } from '@libs/testing';
import { Person } from '../../tools/demo/person.js';
import { newStory } from '../../tools/demo/siti.js';
import { RunningSystem } from '../access/running-system.js';

/* Fixture X6, through the public API alone: one number at two desks that know nothing of each other, in two provinces. */

const KURIPAN = '3307102004';
const ARJOWILANGUN = '3507112008';

let system: RunningSystem;

beforeAll(async () => {
  system = await RunningSystem.start();
}, 180_000);

afterAll(() => system.stop(), 60_000);

const signIn = (username: string) => Person.signIn(system.run.gateway, username);

interface Journey {
  readonly journeyId: string;
  readonly state: string;
  readonly timeline: readonly { readonly what: string }[];
}

test('two desks register one person; an office finds one person; there is one story, and two again when it takes that back', async () => {
  const [sri, arjowilangun, bp3mi, ministry, company] = await Promise.all(
    ['sri', 'petugas-arjowilangun', 'bp3mi-jateng', 'kementerian', 'p3mi-demo-01'].map(signIn),
  );
  const { person } = newStory();
  const told = (villageCode: string, phone: string) => ({
    workerId: newId(),
    journeyId: newId(),
    villageCode,
    sex: 'P',
    education: 'SLTP',
    identityStatus: 'SIGHTED_KTP',
    person: { ...person, phone },
    intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2099-07-01' },
  });
  const [here, there] = [told(KURIPAN, '+6281100009906'), told(ARJOWILANGUN, '+6281100009907')];
  expect((await sri!.post('/registration/v1/workers', here)).status).toBe(201);
  expect((await arjowilangun!.post('/registration/v1/workers', there)).status).toBe(201);

  const ref = await eventually(async () => {
    const { body } = await arjowilangun!.get(`/registration/v1/workers/${there.workerId}`);
    expect(body['districtCheckRef']).toBeDefined();
    expect(JSON.stringify(body)).not.toContain(here.workerId);
    return String(body['districtCheckRef']);
  });
  const journeysOf = async (workerId: string) =>
    ((await ministry!.get(`/status/v1/journeys/${workerId}`)).body['journeys'] ?? []) as Journey[];
  const facts = async (workerId: string) =>
    (await journeysOf(workerId)).flatMap(({ timeline }) => timeline.map(({ what }) => what));
  await eventually(async () => expect(await facts(there.workerId)).toContain('DuplicateSuspected'));

  // Two provinces, and one number: BP3MI of the province on her card.
  const queue = await bp3mi!.get(`/registration/v1/duplicates?ref=${ref}`);
  const [pair] = queue.body['items'] as { duplicateId: string; version: number; method: string }[];
  expect(pair).toMatchObject({ method: 'EXACT' });
  const path = `/registration/v1/duplicates/${pair!.duplicateId}`;
  const journeys = [{ from: there.journeyId, to: here.journeyId }];
  const merge = await bp3mi!.post(`${path}/merge`, { survivorId: here.workerId, journeys }, pair!.version);
  expect([merge.status, merge.body['state']]).toEqual([200, 'MERGED']);

  // Told with the id that was merged, by somebody who was given it before, and after the merge.
  const departure = { workerId: there.workerId, embarkationCode: 'CGK', country: 'TW' };
  expect((await company!.post('/placement/v1/departures', departure)).status).toBe(201);
  for (const { workerId } of [here, there]) {
    await eventually(async () => {
      const [story, second] = await journeysOf(workerId);
      expect([story?.journeyId, story?.state, second]).toEqual([here.journeyId, 'DEPARTED', undefined]);
      expect(story?.timeline.filter(({ what }) => what === 'WorkerRegistered')).toHaveLength(2);
    });
  }

  const undone = await bp3mi!.post(`${path}/undo`, {}, pair!.version + 1);
  expect([undone.status, undone.body['state']]).toEqual([200, 'OPEN']);
  await eventually(async () => {
    expect((await journeysOf(there.workerId)).map(({ state }) => state)).toEqual(['DEPARTED']);
    expect((await journeysOf(here.workerId)).map(({ state }) => state)).toEqual(['REGISTERED']);
  });
}, 90_000);
