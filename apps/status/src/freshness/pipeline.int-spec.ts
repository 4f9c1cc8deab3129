import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ROLES } from '@libs/access';
import { EventRedriven, RelayTick, WorkerRegistered, type ReceivedEvent } from '@libs/contracts';
import { FOLD_VERSION, MEASURES_VERSION } from '@libs/journey';
import { newId } from '@libs/kernel';
import { Metrics } from '@libs/service';
import { received, REGISTERED } from '@libs/testing';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { startStatus, type StatusUnderTest } from '../spec-status.js';
import { WarnOfVersions } from '../versions/warn-of-versions.js';
import type { Pipeline } from './pipeline.js';

const TELLERS = ['registration', 'training', 'placement', 'reintegration'];
const SAID = 'Siti Contoh 3307105203049901';

let status: StatusUnderTest;

beforeAll(async () => {
  status = await startStatus();
}, 30_000);
afterAll(() => status.close());

const pipeline = async (role: 'KEMENTERIAN' | 'ADMIN' = 'ADMIN'): Promise<Pipeline> => {
  const answer = await status.as({ role }).get('/v1/pipeline');
  expect(answer.statusCode).toBe(200);
  return answer.json<Pipeline>();
};
const tick = (service: string, stamp: string, { unread = 0, waiting = 0 } = {}): ReceivedEvent =>
  received(RelayTick, newId(), {
    service,
    stamp,
    offsets: unread > 0 ? { [`pmi.${service}.v1`]: [String(unread)] } : {},
    waiting,
    oldestWaitingAgeMs: waiting * 4_000,
  });
const registered = (villageCode: string, heardOn: string): ReceivedEvent =>
  received(
    WorkerRegistered,
    newId(),
    { ...REGISTERED, villageCode },
    {
      heardAt: `${heardOn}T02:00:00.100Z`,
      recordedAt: `${heardOn}T02:00:00.000Z`,
      actor: { role: 'PETUGAS_DESA', area: villageCode },
    },
  );
const today = new Date().toISOString().slice(0, 10);

test('before anything is heard, every service is named as not heard, and nothing else is wrong', async () => {
  expect(await pipeline()).toMatchObject({
    asOf: null,
    behind: TELLERS,
    services: TELLERS.map((service) => ({ service, watermark: null, lastTick: null, waiting: 0 })),
    aside: [],
    lateFacts: [],
    provinces: [],
    generation: {
      n: 1,
      counts: true,
      since: expect.stringMatching(/^\d{4}-/),
      fold: FOLD_VERSION,
      measures: MEASURES_VERSION,
      ofCode: { fold: FOLD_VERSION, measures: MEASURES_VERSION },
    },
  });
});

test('says of a service that is behind whether its relay is silent or status has not read all of it', async () => {
  await status.project(
    tick('registration', '2024-06-01T00:00:00.000Z'),
    tick('placement', '2024-06-01T00:00:00.000Z', { waiting: 3 }),
    tick('placement', '2024-06-02T00:00:00.000Z', { unread: 9 }),
  );
  const { services } = await pipeline();
  expect(services.find(({ service }) => service === 'registration')).toMatchObject({
    watermark: '2024-06-01T00:00:00.000Z',
    lastTick: '2024-06-01T00:00:00.000Z',
  });
  expect(services.find(({ service }) => service === 'placement')).toMatchObject({
    watermark: '2024-06-01T00:00:00.000Z',
    lastTick: '2024-06-02T00:00:00.000Z',
    waiting: 3,
    oldestWaitingSeconds: 12,
  });
});

test('counts what is parked by topic and reason, the oldest first, and tells nothing of what it says', async () => {
  const park = (reason: string, at: string) =>
    status.system.query(
      `insert into generation_1.parked_event (topic, partition, kafka_offset, subject, reason, detail, headers, value, parked_at)
       select 'pmi.training.v1', 0, coalesce(max(id), 0) + 1, 'worker:' || $1, $2, $1, '{}', convert_to($1, 'utf8'), $3
       from generation_1.parked_event`,
      [SAID, reason, at],
    );
  await park('BEHIND', '2024-06-03T00:00:00Z');
  await park('HANDLER_FAILED', '2024-06-02T00:00:00Z');
  await park('BEHIND', '2024-06-04T00:00:00Z');
  const told = await pipeline();
  expect(told).toMatchObject({
    parked: 3,
    aside: [
      { topic: 'pmi.training.v1', reason: 'HANDLER_FAILED', events: 1, since: '2024-06-02T00:00:00.000Z' },
      { topic: 'pmi.training.v1', reason: 'BEHIND', events: 2, since: '2024-06-03T00:00:00.000Z' },
    ],
  });
  expect(JSON.stringify(told)).not.toMatch(/Siti|3307105203049901/);
});

test('counts facts below the watermark until their redrive is told, on the page and for the alarm', async () => {
  const late = registered('3307102004', '2024-05-01');
  await status.project(late);
  expect((await pipeline()).lateFacts).toEqual([
    { service: 'registration', facts: 1, since: '2024-05-01T02:00:00.100Z' },
  ]);
  const gauge = (): Promise<string> => status.app.get(Metrics).registry.getSingleMetricAsString('late_facts');
  expect(await gauge()).toMatch(/^late_facts 1$/m);
  await status.project(
    received(
      EventRedriven,
      newId(),
      { eventId: late.id, eventType: late.type },
      { subject: { kind: 'event', id: late.id }, heardAt: '2024-07-02T00:00:00.000Z' },
    ),
  );
  expect((await pipeline()).lateFacts).toEqual([]);
  expect(await gauge()).toMatch(/^late_facts 0$/m);
});

test('counts silent villages by province, for the administrator as for the ministry', async () => {
  await status.project(
    registered('3307102004', '2024-06-20'),
    registered('3507112008', today),
    registered('3507112009', '2024-08-01'),
  );
  const expected = [
    { province: '33', villages: 1, silent: 1 },
    { province: '35', villages: 2, silent: 1 },
  ];
  expect((await pipeline('ADMIN')).provinces).toEqual(expected);
  expect((await pipeline('KEMENTERIAN')).provinces).toEqual(expected);
});

test('read models of another fold answer as what they are, and say that a rebuild is due', async () => {
  const owner = new Client({ connectionString: status.database.url.owner });
  await owner.connect();
  const setFold = (fold: number) => owner.query('update generation set fold_version = $1', [fold]);
  const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  const start = () => status.app.get(WarnOfVersions).onApplicationBootstrap();
  await start();
  expect(warn).not.toHaveBeenCalled();
  await setFold(FOLD_VERSION + 1);
  await start();
  expect(warn.mock.calls).toEqual([
    [
      expect.stringMatching(
        new RegExp(
          `with fold ${FOLD_VERSION + 1} .* has fold ${FOLD_VERSION} .*: run npm run rebuild -- status$`,
        ),
      ),
    ],
  ]);
  const { generation } = await pipeline();
  expect(generation).toMatchObject({ fold: FOLD_VERSION + 1, ofCode: { fold: FOLD_VERSION } });
  const ministry = status.as({ role: 'KEMENTERIAN' });
  for (const path of ['states', 'KEBERANGKATAN?from=2024-03&to=2024-03'])
    expect((await ministry.get(`/v1/figures/${path}`)).json()).toMatchObject({
      definition: { fold: FOLD_VERSION + 1 },
    });
  await setFold(FOLD_VERSION);
  await owner.end();
  warn.mockRestore();
});

test('is for nobody else', async () => {
  for (const role of ROLES.filter((each) => each !== 'ADMIN' && each !== 'KEMENTERIAN'))
    expect((await status.as({ role }).get('/v1/pipeline')).statusCode).toBe(403);
});
