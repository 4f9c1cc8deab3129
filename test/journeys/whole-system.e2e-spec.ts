import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually } from '@libs/testing';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';
import { demonstrate, perform, signIn } from '../../tools/demo/demo.js';
import { Ministry } from '../../tools/demo/ministry.js';
import type { Person } from '../../tools/demo/person.js';
import { newStory, SITI } from '../../tools/demo/siti.js';
import { projectRoot } from '../../tools/embedded/project.js';
import { RunningSystem } from '../access/running-system.js';

/* What the README promises, on the system as `npm start` runs it: started once for all of it. */

let system: RunningSystem;
let people: ReadonlyMap<string, Person>;
let ministry: Ministry;

beforeAll(async () => {
  system = await RunningSystem.start();
  people = await signIn(system.run.gateway);
  ministry = new Ministry(as('kementerian'));
}, 180_000);

afterAll(() => system.stop(), 60_000);

function as(username: string): Person {
  const person = people.get(username);
  if (!person) throw new Error(`${username} has not signed in`);
  return person;
}

const run = (tool: string, ...words: string[]) =>
  promisify(execFile)(process.execPath, [join(projectRoot, 'dist/tools', tool, 'main.js'), ...words], {
    env: { DATA_DIR: system.folder },
  });

test('Siti goes from the village desk to completion, each step by the one whose it is, and the ministry sees each but her health', async () => {
  const { steps, checks } = await demonstrate(system.run.gateway, () => undefined);
  expect([...steps, ...checks].filter((each) => each.wrong)).toEqual([]);
  expect([steps.length, checks.length]).toEqual([SITI.length, 7]);
}, 60_000);

test('a departure that arrives before its registration is kept and shown as odd until the rest is heard', async () => {
  const story = newStory();
  const { workerId } = story;
  const company = as('p3mi-demo-01');
  const report = { workerId, embarkationCode: 'CGK', country: 'TW' };
  const departed = await company.post('/placement/v1/departures', report);
  expect([departed.status, departed.body]).toMatchObject([201, { linked: false }]);
  const odd = async () => (await ministry.journeyOf(workerId))?.anomalies.map(({ code }) => code) ?? [];
  expect(await ministry.seeing(workerId, 'WorkerDeparted')).toMatchObject({ state: 'DEPARTED' });
  expect(await odd()).toEqual(['BEFORE_REGISTRATION', 'DEPARTED_WITHOUT_CLEARANCE']);
  const waiting = async () => {
    const { items } = (await company.get('/placement/v1/placements?linked=false')).body;
    return (items as { workerId: string }[]).map((placement) => placement.workerId);
  };
  expect(await waiting()).toContain(workerId);

  const registered = await perform(SITI[0]!, as(SITI[0]!.by), story);

  expect(registered.status).toBe(201);
  await eventually(async () => expect(await odd()).toEqual(['DEPARTED_WITHOUT_CLEARANCE']));
  expect(await ministry.journeyOf(workerId)).toMatchObject({ state: 'DEPARTED' });
  await eventually(async () => expect(await waiting()).not.toContain(workerId));
}, 60_000);

test('a clearance without orientation is refused, and says what is missing', async () => {
  const story = newStory();
  const before = SITI.slice(
    0,
    SITI.findIndex(({ shows }) => shows?.what === 'OrientationPassed'),
  );
  for (const step of before) await perform(step, as(step.by), story);
  const clear = SITI.find(({ shows }) => shows?.what === 'WorkerCleared')!;
  await eventually(async () => {
    const refused = await clear.act(as('bp3mi-jateng'), story);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      type: '/problems/clearance-incomplete',
      missing: [{ rule: 'E14', code: 'OPP_MISSING' }],
    });
  });
  expect(await ministry.journeyOf(story.workerId)).toMatchObject({ state: 'CERTIFIED', anomalies: [] });
}, 60_000);

test('a permit that the village revokes holds her journey where it stands, until there is a new one (X7)', async () => {
  const story = newStory();
  const clear = SITI.find(({ shows }) => shows?.what === 'WorkerCleared')!;
  for (const step of SITI.slice(0, SITI.indexOf(clear)).filter(({ refused }) => !refused))
    await perform(step, as(step.by), story);
  const head = as('kades-kuripan');
  const permit = `/registration/v1/workers/${story.workerId}/family-permit`;
  const why = { reasonCode: 'FAMILY_WITHDREW', capacity: 'KEPALA_DESA' };
  const { version } = story.registration;

  expect((await head.post(`${permit}/revocation`, why, version)).body).toMatchObject({
    state: 'DISTRICT_VERIFIED',
    familyPermitKnown: false,
  });

  expect(await ministry.seeing(story.workerId, 'FamilyPermitRevoked')).toMatchObject({
    state: 'ORIENTED',
    flags: ['DOC_HOLD'],
  });
  const placement = async () =>
    (await as('p3mi-demo-01').get(`/placement/v1/placements/${story.placement.id}`)).body;
  await eventually(async () => expect(await placement()).toMatchObject({ holds: [{ hold: 'DOC_HOLD' }] }));
  story.placement = { id: story.placement.id, version: Number((await placement())['version']) };
  const refused = await clear.act(as('bp3mi-jateng'), story);
  expect([refused.status, refused.body]).toMatchObject([
    422,
    { type: '/problems/clearance-incomplete', missing: [{ rule: 'E04', code: 'FAMILY_PERMIT_MISSING' }] },
  ]);

  await head.post(permit, { signerRelation: 'ORANG_TUA', capacity: 'KEPALA_DESA' }, version + 1);
  await eventually(async () => expect(await placement()).toMatchObject({ holds: [] }));
  story.placement = { id: story.placement.id, version: Number((await placement())['version']) };
  expect(await perform(clear, as('bp3mi-jateng'), story)).toMatchObject({ status: 200 });
  expect(await ministry.seeing(story.workerId, 'WorkerCleared')).toMatchObject({
    state: 'CLEARED',
    flags: [],
    anomalies: [],
  });
}, 60_000);

test('a paper that the district had verified and that is lost holds her placement, until a new one is verified', async () => {
  const story = newStory();
  const clear = SITI.find(({ shows }) => shows?.what === 'WorkerCleared')!;
  for (const step of SITI.slice(0, SITI.indexOf(clear)).filter(({ refused }) => !refused))
    await perform(step, as(step.by), story);
  const verified = async () => {
    const recorded = await as('sri').post(`/registration/v1/workers/${story.workerId}/documents`, {
      docType: 'SKCK',
      sighted: true,
    });
    const { documentId, version } = recorded.body as { documentId: string; version: number };
    const address = `/registration/v1/documents/${documentId}`;
    const { body } = await as('dinas-wonosobo').post(`${address}/verification`, {}, version);
    expect(body).toMatchObject({ status: 'VERIFIED' });
    return { address, version: Number(body['version']) };
  };
  const placement = async () =>
    (await as('p3mi-demo-01').get(`/placement/v1/placements/${story.placement.id}`)).body;
  const { address, version } = await verified();

  await as('sri').post(`${address}/revocation`, { reasonCode: 'LOST' }, version);

  expect(await ministry.seeing(story.workerId, 'DocumentRejected')).toMatchObject({ flags: ['DOC_HOLD'] });
  await eventually(async () =>
    expect(await placement()).toMatchObject({ holds: [{ hold: 'DOC_HOLD', paper: 'SKCK' }] }),
  );
  story.placement = { id: story.placement.id, version: Number((await placement())['version']) };
  expect((await clear.act(as('bp3mi-jateng'), story)).body).toMatchObject({
    missing: [{ rule: 'PAPERS', code: 'PAPER_LOST', papers: ['SKCK'] }],
  });

  await verified();
  await eventually(async () => expect(await placement()).toMatchObject({ holds: [] }));
  story.placement = { id: story.placement.id, version: Number((await placement())['version']) };
  expect(await perform(clear, as('bp3mi-jateng'), story)).toMatchObject({ status: 200 });
  expect(await ministry.seeing(story.workerId, 'WorkerCleared')).toMatchObject({ flags: [], anomalies: [] });
}, 60_000);

test('what cannot be read is listed as parked, and stands so until it can', async () => {
  const kafka = new Kafka({ brokers: system.run.kafka.split(','), logLevel: logLevel.NOTHING });
  const producer = kafka.producer();
  await producer.connect();
  const headers = { ce_type: 'registration.worker-registered.v1' };
  await producer.send({ topic: 'pmi.registration.v1', messages: [{ key: 'nobody', value: '…', headers }] });
  await producer.disconnect();
  await eventually(async () =>
    expect((await run('parked', 'list')).stdout).toMatch(/^status .* UNREADABLE /m),
  );
  await expect(run('parked', 'redrive', '--service', 'status')).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining('status: 0 redriven, 1 parked again, 0 not yet looked at'),
  });
}, 60_000);
