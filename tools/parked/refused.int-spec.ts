import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WorkerRegistered } from '@libs/contracts';
import { newId } from '@libs/kernel';
import { createTopics, Relay } from '@libs/messaging';
import { eventually, freshDatabase, kafkaBrokers, Plumbing, type TestDatabase } from '@libs/testing';
import { Kafka, logLevel } from 'kafkajs';
import { Client } from 'pg';
import { Teller } from '../faults/teller.js';
import { connectToInbox } from '../running/target-system.js';
import { Refused } from './refused.js';

const TOPIC = WorkerRegistered.topic;

const kafka = new Kafka({ clientId: 'test', brokers: kafkaBrokers(), logLevel: logLevel.NOTHING });
let database: TestDatabase;
let relay: Relay;
let teller: Teller;
let outbox: Client;
let refused: Refused;

beforeAll(async () => {
  database = await freshDatabase('registration', [Plumbing]);
  await createTopics(kafka);
  const { system: url } = database.url;
  relay = startRelay();
  teller = await Teller.open(url);
  outbox = await connectToInbox(url);
  refused = new Refused('registration', outbox, url);
});

afterAll(async () => {
  await relay.onApplicationShutdown();
  await teller.close();
  await outbox.end();
  await database.drop();
});

function startRelay(): Relay {
  const { system: url } = database.url;
  const started = new Relay({ service: 'registration', url, kafka, topics: [TOPIC] });
  started.onApplicationBootstrap();
  return started;
}

const settled = async (positions: string[]) => {
  await eventually(async () => expect(await refused.outcomeOf(positions)).toMatchObject({ unanswered: 0 }));
  return refused.outcomeOf(positions);
};

/** What has been published of a worker, in the order of its publication. */
const published = async (worker: string): Promise<number[]> => {
  const { rows } = await outbox.query<{ seq: number }>(
    'select seq::int from event_archive where aggregateid = $1 order by heardat, position',
    [worker],
  );
  return rows.map(({ seq }) => seq);
};

test('what was refused is listed, sent again when a person says so, refused again where it is not mended, and in order where it is', async () => {
  const [large, other] = [newId(), newId()];
  await teller.tell(large);
  await teller.tellTooLarge(large);
  await teller.tell(large, 2);
  await teller.tellTooLarge(other);
  await eventually(async () =>
    expect((await refused.list()).map(({ subject, reason }) => [subject, reason])).toEqual([
      [`worker:${large}`, 'REFUSED'],
      [`worker:${large}`, 'REFUSED_BEHIND'],
      [`worker:${large}`, 'REFUSED_BEHIND'],
      [`worker:${other}`, 'REFUSED'],
    ]),
  );
  const subject = `worker:${large}`;
  expect((await refused.list(subject))[0]!.detail).toMatch(/larger than the max message size/);

  const again = await refused.ask(subject);
  expect(again).toHaveLength(3);
  const { taken, left } = await settled(again);
  expect([taken, left.map(({ reason }) => reason)]).toEqual([
    0,
    ['REFUSED', 'REFUSED_BEHIND', 'REFUSED_BEHIND'],
  ]);

  await mend(large);
  await teller.tell(large);
  await eventually(async () => expect(await refused.list(subject)).toHaveLength(4));
  const positions = await refused.ask(subject);
  await teller.tell(large);
  expect(await settled(positions)).toEqual({ taken: 4, left: [], unanswered: 0 });
  await eventually(async () => expect(await published(large)).toEqual([1, 2, 3, 4, 5, 6]));
  expect(await refused.list()).toMatchObject([{ subject: `worker:${other}` }]);
}, 60_000);

test('while a later event of its subject stands in an unfinished batch, what was refused stays: it would come after that', async () => {
  const worker = newId();
  const subject = `worker:${worker}`;
  await teller.tellTooLarge(worker);
  await eventually(async () => expect(await refused.list(subject)).toHaveLength(1));
  await mend(worker);
  await relay.onApplicationShutdown();
  await teller.tell(worker);
  await outbox.query('insert into relay_batch select now(), array_agg(position) from outbox');
  expect(await refused.outcomeOf(await refused.ask(subject))).toMatchObject({
    taken: 0,
    left: [{ subject }],
  });

  relay = startRelay();
  await eventually(async () => expect(await refused.list(subject)).toHaveLength(2));
  expect(await settled(await refused.ask(subject))).toMatchObject({ taken: 2, left: [] });
  expect(await published(worker)).toEqual([1, 2]);
}, 60_000);

test('where nothing is refused of a subject, the relay is left in peace', async () => {
  expect(await refused.ask(`worker:${newId()}`)).toEqual([]);
});

/** As whoever answers for it does, by hand. */
async function mend(worker: string): Promise<void> {
  const owner = new Client({ connectionString: database.url.owner });
  await owner.connect();
  await owner.query(
    `update outbox_refused set payload = '{}' where aggregateid = $1 and reason <> 'BEHIND'`,
    [worker],
  );
  await owner.end();
}
