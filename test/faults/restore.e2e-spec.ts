import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SERVICES, TOPICS } from '@libs/contracts';
import { dayInJakarta, newId } from '@libs/kernel';
import { createTopics } from '@libs/messaging';
import { eventually } from '@libs/testing';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { perform } from '../../tools/demo/demo.js';
import { Ministry } from '../../tools/demo/ministry.js';
import { Person, type Answer } from '../../tools/demo/person.js';
import { newStory, SITI, type Step, type Story } from '../../tools/demo/siti.js';
import { projectRoot } from '../../tools/embedded/project.js';
import { TargetSystem } from '../../tools/running/target-system.js';
import { RunningSystem } from '../access/running-system.js';

/*
 * All of Kafka is lost, and nothing but PostgreSQL was backed up (docs/operations.md): the drill, with the tools that a
 * person would use. Then a rebuild that is killed wherever it stands.
 */

const PEOPLE = [...new Set([...SITI.map(({ by }) => by), 'petugas-arjowilangun', 'kementerian'])];
const REGISTER = '/registration/v1/workers';

let system: RunningSystem;
let target: TargetSystem;
let people: ReadonlyMap<string, Person>;
let ministry: Ministry;
let owner: Client;

beforeAll(async () => {
  system = await RunningSystem.start();
  target = new TargetSystem({ DATA_DIR: system.folder });
  const signedIn = PEOPLE.map(async (name) => [name, await Person.signIn(system.run.gateway, name)] as const);
  people = new Map(await Promise.all(signedIn));
  ministry = new Ministry(as('kementerian'));
  owner = await connect(target.databaseUrl('status', 'owner'));
}, 180_000);

afterAll(async () => {
  await owner.end();
  await system.stop();
}, 60_000);

function as(username: string): Person {
  const person = people.get(username);
  if (!person) throw new Error(`${username} has not signed in`);
  return person;
}

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}

const ask = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];

const live = async (): Promise<number> =>
  (await ask<{ n: number }>('select n from generation where live'))[0]!.n;

const command = (tool: string, ...words: string[]): [string, string[], { env: NodeJS.ProcessEnv }] => [
  process.execPath,
  [join(projectRoot, 'dist/tools', tool, 'main.js'), ...words],
  { env: { DATA_DIR: system.folder } },
];

const run = async (tool: string, ...words: string[]): Promise<string> =>
  (await promisify(execFile)(...command(tool, ...words))).stdout;

const until = (what: string): readonly Step[] =>
  SITI.slice(0, SITI.findIndex(({ shows }) => shows?.what === what) + 1);

/** Somebody's story so far, as the ministry sees it. */
async function tell(steps: readonly Step[]): Promise<Story> {
  const story = newStory();
  for (const step of steps) done(await perform(step, as(step.by), story), step.refused ? 403 : undefined);
  expect(await ministry.seeing(story.workerId, steps.at(-1)!.shows!.what)).toBeDefined();
  return story;
}

function done({ status, body }: Answer, refused?: 403): Answer['body'] {
  const isDone = status === refused || (status >= 200 && status < 300);
  expect({ status, body, isDone }).toEqual({ status, body, isDone: true });
  return body;
}

/** Two desks write one person down, and she leaves under the record that will be merged into the other. */
async function twoRecords(): Promise<{ here: string; there: string; journeys: object[] }> {
  const { person } = newStory();
  const form = (villageCode: string) => ({
    workerId: newId(),
    journeyId: newId(),
    villageCode,
    sex: 'P',
    education: 'SLTP',
    identityStatus: 'SIGHTED_KTP',
    person,
    intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2099-07-01' },
  });
  const [here, there] = [form('3307102004'), form('3507112008')];
  done(await as('sri').post(REGISTER, here));
  done(await as('petugas-arjowilangun').post(REGISTER, there));
  const left = { workerId: there.workerId, embarkationCode: 'CGK', country: 'TW' };
  done(await as('p3mi-demo-01').post('/placement/v1/departures', left));
  return {
    here: here.workerId,
    there: there.workerId,
    journeys: [{ from: there.journeyId, to: here.journeyId }],
  };
}

async function merge({ here, there, journeys }: Awaited<ReturnType<typeof twoRecords>>): Promise<void> {
  const bp3mi = as('bp3mi-jateng');
  const pair = await eventually(async () => {
    const { body } = await as('petugas-arjowilangun').get(`${REGISTER}/${there}`);
    const queue = await bp3mi.get(`/registration/v1/duplicates?ref=${String(body['districtCheckRef'])}`);
    expect(queue.body['items']).toHaveLength(1);
    return (queue.body['items'] as { duplicateId: string; version: number }[])[0]!;
  });
  const path = `/registration/v1/duplicates/${pair.duplicateId}/merge`;
  done(await bp3mi.post(path, { survivorId: here, journeys }, pair.version));
}

/** RESTRICTED: her village knows that she is abroad without papers, and the ministry counts it. */
async function abroadWithoutPapers(): Promise<void> {
  const { name, nik } = newStory().person;
  const told = {
    workerId: newId(),
    villageCode: '3507112008',
    sex: 'P',
    birthYear: 1994,
    country: 'MY',
    informant: 'FAMILY',
    proceduralStatus: 'NON_PROCEDURAL',
    person: { name, nik },
  };
  done(await as('petugas-arjowilangun').post(`${REGISTER}/abroad`, told));
}

async function correctEducation(workerId: string): Promise<void> {
  const { body } = await as('sri').get(`${REGISTER}/${workerId}`);
  const right = { reasonCode: 'TYPED_WRONG', education: 'SLTA' };
  done(await as('sri').patch(`${REGISTER}/${workerId}`, right, Number(body['version'])));
}

/** Of two whom status cannot take in, one is taken up again, and one stands parked. */
async function parkTwo(): Promise<void> {
  const [later, never] = [newStory(), newStory()];
  const two = [later.workerId, never.workerId];
  const schema = `generation_${await live()}`;
  await ask(
    `alter table ${schema}.fact add constraint poison check (worker_id not in ('${two.join("','")}')) not valid`,
  );
  for (const story of [later, never]) done(await perform(SITI[0]!, as('sri'), story));
  const parked = () =>
    ask(
      `select from ${schema}.parked_event where subject = any ($1)`,
      two.map((id) => `worker:${id}`),
    );
  await eventually(async () => expect(await parked()).toHaveLength(2));
  await ask(`alter table ${schema}.fact drop constraint poison`);
  await run('parked', 'redrive', '--service', 'status', '--subject', `worker:${later.workerId}`);
  expect(await parked()).toHaveLength(1);
}

/** A moment by which all is heard that anybody has to tell. What is heard may make a service tell more. */
function moment(): Promise<string> {
  return eventually(
    async () => {
      const before = await published();
      const now = new Date().toISOString();
      const asOf = await eventually(async () => {
        const { body } = await as('kementerian').get('/status/v1/freshness');
        expect(String(body['asOf']) > now).toBe(true);
        return String(body['asOf']);
      });
      expect(await published()).toEqual(before);
      return asOf;
    },
    { within: 30_000 },
  );
}

/** How many events each service has published, with none that waits; of districts it tells for a minute after its first start. */
async function published(): Promise<object> {
  const counts = SERVICES.map(async (service) => {
    const database = await connect(target.databaseUrl(service, 'system'));
    const { rows } = await database.query<{ waiting: number; archived: number }>(
      `select (select count(*) from outbox where topic <> 'pmi.reference.v1')::int as waiting, count(*)::int as archived
       from event_archive where topic <> 'pmi.reference.v1'`,
    );
    await database.end();
    expect(rows[0]!.waiting).toBe(0);
    return [service, rows[0]!.archived];
  });
  return Object.fromEntries(await Promise.all(counts)) as object;
}

/** What an answer says of the moment in which it is given. All else must last. */
const HOW_LATE = ['lagSeconds', 'behind', 'parked', 'services'];

/** Every figure of the catalogue as of a moment, without how late the news is now. */
async function figures(asOf: string): Promise<Answer['body'][]> {
  const analyst = as('kementerian');
  const { definitions } = (await analyst.get('/status/v1/figures')).body as {
    definitions: { id: string; breakdowns: string[] }[];
  };
  return Promise.all(
    definitions.map(async ({ id, breakdowns }) => {
      const by = ['education', 'kind', 'month'].find((each) => breakdowns.includes(each));
      const query = `from=2020-01&to=${dayInJakarta(asOf).slice(0, 7)}&asOf=${asOf}${by ? `&by=${by}` : ''}`;
      const answer = await analyst.get(`/status/v1/figures/${id}?${query}`);
      return Object.fromEntries(Object.entries(done(answer)).filter(([name]) => !HOW_LATE.includes(name)));
    }),
  );
}

/** What stands where today, and these people's journeys. */
async function today(...workers: string[]): Promise<unknown[]> {
  const states = await as('kementerian').get('/status/v1/figures/states?by=regency');
  const journeys = await Promise.all(workers.map((worker) => ministry.tell(worker)));
  return [done(states)['rows'], ...journeys.map((journey) => done(journey)['journeys'])];
}

/**
 * Every table of a generation, as one hash of its rows. What need not be the same: on which offset of a topic a parked
 * event lay, and the number that its row has here.
 */
async function tablesOf(n: number): Promise<Record<string, string>> {
  const schema = `generation_${n}`;
  const tables = await ask<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = $1 and table_type = 'BASE TABLE'`,
    schema,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const row = `(to_jsonb(t) - 'id' - 'kafka_offset')::text`;
    const [of] = await ask<{ hash: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(${row}, '' order by ${row}), '')) as hash from ${schema}.${name} t`,
    );
    hashes[name] = of!.hash;
  }
  return hashes;
}

/** Tables as the command names them. */
function compared(said: string): { table: string; equal: boolean }[] {
  return [...said.matchAll(/^(\w+): [\d,]+ rows, hash \d+, (.*)$/gm)].map(([, table, found]) => ({
    table: table!,
    equal: found === 'equal',
  }));
}

async function loseAllTopics(): Promise<void> {
  const kafka = target.kafka('test');
  const admin = kafka.admin();
  await admin.connect();
  const topics = TOPICS.map(({ name }) => name);
  await admin.deleteTopics({ topics });
  await eventually(async () => {
    const left = await admin.listTopics();
    expect(topics.filter((topic) => left.includes(topic))).toEqual([]);
  });
  await admin.disconnect();
  await createTopics(kafka);
}

test('all topics are lost: republished from the archives and rebuilt, every table and every past answer is the same', async () => {
  const siti = await tell(SITI);
  const first = await moment();
  const budi = await tell(until('WorkerDeparted'));
  const records = await twoRecords();
  await abroadWithoutPapers();
  const second = await moment();
  await correctEducation(siti.workerId);
  await merge(records);
  await parkTwo();
  const third = await moment();
  const past = () => Promise.all([first, second, third].map(figures));
  const now = () => today(siti.workerId, budi.workerId, records.here);
  const before = { past: await past(), now: await now(), tables: await tablesOf(await live()) };
  const rows = before.past.map((answers) => JSON.stringify(answers.map((answer) => answer['rows'])));
  expect(new Set(rows).size).toBe(3);

  await loseAllTopics();
  for (const service of SERVICES) {
    // The register goes on telling districts, so one of its topics holds something again.
    const how = service === 'registration' ? ['--append'] : [];
    expect(await run('republish', service, ...how)).toMatch(/ events are on their topics again\.\n$/);
  }
  const said = await run('rebuild', 'status');

  expect(said).toMatch(/answers from now on\n$/);
  const found = compared(said);
  expect(found.filter(({ equal }) => !equal)).toEqual([]);
  const tables = await tablesOf(await live());
  expect(found.map(({ table }) => [table, tables[table]])).toEqual(
    found.map(({ table }) => [table, before.tables[table]]),
  );
  expect(found.map(({ table }) => table)).toEqual(
    expect.arrayContaining(['fact', 'journey', 'figure_entry', 'restricted_entry', 'parked_event']),
  );
  expect(await past()).toEqual(before.past);
  expect(await now()).toEqual(before.now);
  await tell(SITI); // which rests on everybody's hearing the others
}, 180_000);

/** What a rebuild must have where it stands: while that is held it is killed. */
const MOMENTS: Record<string, (made: number) => string> = {
  reads: (made) => `lock table generation_${made}.fact in access exclusive mode`,
  'enters figures': (made) => `lock table generation_${made}.figure_entry in access exclusive mode`,
  switches: () => 'select n from generation where live for share',
  'drops the old one': () => 'select n from generation',
};

test.each(Object.entries(MOMENTS))(
  'a rebuild whose process is killed while it %s has changed no answer',
  async (doing, hold) => {
    const [before, answer] = [await live(), await today()];
    const holder = await connect(target.databaseUrl('status', 'owner'));
    const [{ pid }] = (await holder.query<{ pid: number }>('select pg_backend_pid() as pid')).rows as [
      { pid: number },
    ];
    const rebuilding = spawn(...command('rebuild', 'status'));
    const exited = once(rebuilding, 'exit');
    let said = '';
    rebuilding.stdout.setEncoding('utf8').on('data', (line: string) => (said += line));
    await eventually(() => expect(said).toMatch(/is made beside/), { within: 30_000 });
    const made = Number(/^generation (\d+) is made/m.exec(said)![1]);
    await holder.query(`begin; ${hold(made)}`);
    await eventually(
      async () => {
        const held = await ask('select from pg_stat_activity where $1 = any (pg_blocking_pids(pid))', pid);
        expect(held.length > 0 || (await live()) === made).toBe(true);
      },
      { within: 60_000 },
    );

    rebuilding.kill('SIGKILL');

    expect(await exited).toEqual([null, 'SIGKILL']);
    await holder.end();
    expect(await live()).toBe(doing === 'drops the old one' ? made : before);
    expect(await today()).toEqual(answer);
  },
  90_000,
);

test('the next rebuild runs to its end, and nothing is left of those that were killed', async () => {
  const said = await run('rebuild', 'status');
  expect(compared(said).filter(({ equal }) => !equal)).toEqual([]);
  expect(await ask('select live from generation')).toEqual([{ live: true }]);
  expect(await ask(`select nspname from pg_namespace where nspname like 'generation%'`)).toEqual([
    { nspname: `generation_${await live()}` },
  ]);
}, 90_000);
