import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SERVICES } from '@libs/contracts';
import { eventually } from '@libs/testing';
import { Ministry } from '../../tools/demo/ministry.js';
import { Person } from '../../tools/demo/person.js';
import { newStory, SITI, type Story } from '../../tools/demo/siti.js';
import { accessToken } from '../../tools/token/sign-in.js';
import { dumpDatabases, dumpFiles, dumpTopics, type Dumped } from './dump.js';
import { RunningSystem } from './running-system.js';
import { foundIn } from './spellings.js';

const told = newStory();
const { nik, birthDate } = told.person;
/** Under words that stand in no list of ours: `Krajan`, say, is the name of many a village. */
const story: Story = {
  ...told,
  person: { ...told.person, name: 'Wulandari Contohwati', hamlet: 'Dukuh Kalicontoh', phone: '081100009955' },
};
/** A number that cannot be one, as a person may mistype it. */
const mistyped = `${nik.slice(0, 6)}99${nik.slice(8)}`;

/** All by which she could be known: what the desk is told, and what stands on her papers (tools/demo/siti.ts). */
const PERSONAL = [
  'Wulandari',
  'Contohwati',
  'Kalicontoh',
  '81100009955',
  nik,
  mistyped,
  birthDate,
  'X9900001',
  'TW-9900-01',
  'CPMI-9900-01',
  'UJK 9900 0001',
  'EKPMI-9900-0001',
];

let system: RunningSystem;
let sri: Person;
let company: Person;

beforeAll(async () => {
  system = await RunningSystem.start();
  const { gateway } = system.run;
  const usernames = [...new Set(SITI.map(({ by }) => by)), 'kementerian'];
  const people = new Map<string, Person>();
  for (const username of usernames) people.set(username, await Person.signIn(gateway, username));
  sri = people.get('sri')!;
  company = people.get('p3mi-demo-01')!;
  for (const step of SITI) {
    const answer = await eventually(
      async () => {
        const said = await step.act(people.get(step.by)!, story);
        const asExpected = step.refused ? said.status === 403 : said.status < 300;
        expect([step.name, said.status, asExpected]).toEqual([step.name, said.status, true]);
        return said;
      },
      { within: 30_000 },
    );
    step.keep?.(story, answer);
  }
  const ministry = new Ministry(people.get('kementerian')!);
  const seen = () => ministry.journeyOf(story.workerId);
  await eventually(async () => expect(await seen()).toMatchObject({ state: 'COMPLETED' }), {
    within: 30_000,
  });
  await mishaps(
    `${gateway}/api/registration/v1/workers`,
    await accessToken(`${gateway}/identity`, sri.account),
  );
}, 300_000);

afterAll(() => system.stop(), 60_000);

/** What goes wrong on a bad day, each time with something personal in it. */
async function mishaps(workers: string, token: string): Promise<void> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': 'mishap',
  };
  const { person } = story;
  const send = (body: string) => fetch(workers, { method: 'POST', headers, body });
  const wrong = [
    await send(JSON.stringify({ person: { ...person, nik: mistyped }, [nik]: person.name })),
    await send(JSON.stringify({ person }).slice(0, -2)),
    await send(`{"person":{"name":"${person.name}","name":"${person.name}\u0000"}}`),
    await fetch(`${workers}/${nik}`, { headers }),
    await fetch(`${workers}/${person.name}/${nik}`, { headers }),
    await fetch(workers.replace('workers', nik), {
      method: 'DELETE',
      headers: { ...headers, origin: person.name },
    }),
  ];
  for (const { status } of wrong) expect(status).toBeGreaterThanOrEqual(400);
  for (const { status } of wrong) expect(status).toBeLessThan(500);
}

function known({ place, text }: Dumped): { place: string; values: string[] }[] {
  const values = foundIn(text, PERSONAL);
  return values.length > 0 ? [{ place, values }] : [];
}

test('those whose step it is see who she is', async () => {
  const record = await sri.get(`/registration/v1/workers/${story.workerId}`);
  expect(record.body).toMatchObject({ name: 'Wulandari Contohwati', hamlet: 'Dukuh Kalicontoh', birthDate });
  const placement = await company.get(`/placement/v1/placements/${story.placement.id}`);
  expect(placement.body).toMatchObject({ passportNumber: 'X9900001', visaNumber: 'TW-9900-01' });
});

test('a list tells people of one name apart, and shows of a number its first four and last two digits', async () => {
  const { body } = await sri.get('/registration/v1/workers');
  expect(body).toMatchObject({
    items: [
      {
        name: 'Wulandari Contohwati',
        hamlet: 'Dukuh Kalicontoh',
        rt: story.person.rt,
        birthYear: Number(birthDate.slice(0, 4)),
        nik: `${nik.slice(0, 4)}••••••••••${nik.slice(-2)}`,
      },
    ],
  });
  expect(foundIn(JSON.stringify(body), [nik, birthDate, '81100009955'])).toEqual([]);
});

test('no table of any database holds anything by which she could be known', async () => {
  const ofHer: string[] = [];
  for await (const table of dumpDatabases(system.run.postgres)) {
    expect(known(table)).toEqual([]);
    if (foundIn(table.text, [story.workerId]).length > 0) ofHer.push(table.place);
  }
  // She stands in each service by a name that says nothing.
  for (const service of SERVICES) expect(ofHer).toContainEqual(expect.stringMatching(`^${service}: `));
}, 60_000);

test('no topic holds anything by which she could be known', async () => {
  const records = await dumpTopics(system.run.kafka);
  expect(records.flatMap(known)).toEqual([]);
  expect(records.filter(({ text }) => text.includes(story.workerId)).length).toBeGreaterThan(SITI.length);
}, 60_000);

test('no log, and nothing else in the folder of the run, holds anything by which she could be known', () => {
  const files = [...dumpFiles(system.folder)];
  expect(files.flatMap(known)).toEqual([]);
  expect(files.map(({ place }) => place)).toEqual(
    expect.arrayContaining(['log/registration.log', 'log/gateway.log', 'log/placement.log', 'run.json']),
  );
});
