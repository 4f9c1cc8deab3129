import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { type Asker } from '@libs/testing';
import { startRegistration, type RegistrationUnderTest } from '../../spec-registration.js';

let service: RegistrationUnderTest;
let sri: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'] });
}, 60_000);

afterAll(() => service.close());

/** X10: a mother tells of her daughter, three years abroad, no papers. */
const daughter = (changes: object = {}) => ({
  villageCode: '3307102004',
  informant: 'FAMILY',
  person: { name: 'Rini Contoh', motherInitial: 'S', hamlet: 'Krajan', rt: '02' },
  sex: 'P',
  birthYear: 1999,
  country: 'MY',
  sinceYear: 2023,
  proceduralStatus: 'NON_PROCEDURAL',
  ...changes,
});

const recorded = async (changes?: object): Promise<string> =>
  (await sri.post('/v1/workers/abroad', daughter(changes))).json<{ workerId: string }>().workerId;

test('a mother tells of her daughter, and the log has neither a name nor, but apart from it, how she left', async () => {
  const answer = await sri.post('/v1/workers/abroad', daughter());
  expect(answer.statusCode).toBe(201);
  const worker = answer.json<{ workerId: string }>();
  expect(worker).toMatchObject({
    state: 'ABROAD_KNOWN',
    confidentiality: 'RESTRICTED',
    name: 'Rini Contoh',
    identityStatus: 'ABSENT',
    informant: 'FAMILY',
    sinceYear: 2023,
    birthYear: 1999,
    version: 1,
  });
  for (const nobodyKnows of ['nik', 'birthDate', 'isco08', 'plannedDeparture', 'proceduralStatus'])
    expect(worker).not.toHaveProperty(nobodyKnows);
  const { rows } = await service.owner.query<{ type: string; topic: string; payload: string }>(
    `select type, topic, payload::text as payload from outbox where aggregateid = $1 union all
     select type, topic, payload::text from event_archive where aggregateid = $1 order by type`,
    [worker.workerId],
  );
  expect(rows.map(({ type, topic }) => [type, topic])).toEqual([
    ['registration.procedural-status-told.v1', 'pmi.registration.restricted.v1'],
    ['registration.worker-recorded-abroad.v1', 'pmi.registration.v1'],
  ]);
  const [restricted, open] = rows.map(({ payload }) => payload);
  expect(restricted).toContain('NON_PROCEDURAL');
  expect(open).not.toMatch(/PROCEDURAL|Rini|Contoh|Krajan/);
});

test('a name, a guess and a country are enough; a number is written down where there is one', async () => {
  const least = daughter({ person: { name: 'Rini' }, sinceYear: undefined, proceduralStatus: undefined });
  expect((await sri.post('/v1/workers/abroad', least)).statusCode).toBe(201);
  const withNumber = { ...daughter().person, nik: '3307105506999902' };
  expect((await sri.post('/v1/workers/abroad', daughter({ person: withNumber }))).json()).toMatchObject({
    nik: '3307••••••••••02',
    identityStatus: 'FORMAT_VALID',
  });
});

test('told again under the same key she is written down once', async () => {
  const body = daughter({ workerId: newId() });
  const key = { 'idempotency-key': newId() };
  const [first, second] = [
    await sri.post('/v1/workers/abroad', body, key),
    await sri.post('/v1/workers/abroad', body, key),
  ];
  expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
  expect(second.json()).toEqual(first.json());
});

describe('her record', () => {
  test.each([
    ['the desk', { role: 'PETUGAS_DESA', areas: ['3307102004'] }, 200],
    ['the head', { role: 'KEPALA_DESA', areas: ['3307102004'] }, 200],
    ['the village next door', { role: 'PETUGAS_DESA', areas: ['3307112007'] }, 404],
    ['the district', { role: 'DINAS', areas: ['3307'] }, 404],
    ['BP3MI', { role: 'BP3MI', areas: ['33'] }, 404],
  ] as const)('is open to %s: %j, %i', async (_, { role, areas }, status) => {
    const id = await recorded();
    const asker = service.as({ role, areas });
    expect((await asker.get(`/v1/workers/${id}`)).statusCode).toBe(status);
    const ids = (await asker.get('/v1/workers?limit=100'))
      .json<{ items: { workerId: string }[] }>()
      .items.map(({ workerId }) => workerId);
    const found = (await asker.post('/v1/workers/search', { name: 'rini' }))
      .json<{ items: { workerId: string }[] }>()
      .items.map(({ workerId }) => workerId);
    const named = (await asker.post('/v1/workers/names', { workerIds: [id] })).json<{ items: object[] }>();
    const seen = status === 200;
    expect([ids.includes(id), found.includes(id), named.items.length]).toEqual([seen, seen, seen ? 1 : 0]);
  });

  test.each(['LPK', 'LSP', 'P3MI', 'PERWAKILAN'] as const)(
    'gives no name to %s, not even where it was given leave to look at her',
    async (role) => {
      const id = await recorded();
      await service.owner.query(
        `insert into record_grant (worker_id, org_id, purpose, since, until)
         values ($1, 'ORG-DEMO-01', 'PLACEMENT', current_date, '2999-01-01')`,
        [id],
      );
      const asker = service.as({ role, areas: [], orgId: 'ORG-DEMO-01' });
      const { items } = (await asker.post('/v1/workers/names', { workerIds: [id] })).json<{
        items: unknown[];
      }>();
      expect(items).toEqual([]);
      expect((await asker.get(`/v1/workers/${id}`)).statusCode).toBe(403);
    },
  );

  test('takes no step of those who have not left: no permit, no letter, no verification', async () => {
    const id = await recorded();
    const kades = service.as({ role: 'KEPALA_DESA', areas: ['3307102004'] });
    const etag = { 'if-match': '"1"' };
    const letter = { signerRelation: 'ORANG_TUA', signer: { name: 'Sari Contoh' } };
    for (const answer of [
      await kades.post(
        `/v1/workers/${id}/family-permit`,
        { signerRelation: 'ORANG_TUA', capacity: 'KEPALA_DESA' },
        etag,
      ),
      await kades.post(`/v1/workers/${id}/village-verification`, { checklist: [] }, etag),
      await sri.post(`/v1/workers/${id}/letters`, letter),
    ])
      expect([answer.statusCode, answer.json().type]).toEqual([422, '/problems/abroad-already']);
  });
});

test.each([
  ['a year to come', { sinceYear: 2199 }, '/sinceYear'],
  ['a year before her birth', { sinceYear: 1980 }, '/sinceYear'],
  ['a birth to come', { birthYear: 2198 }, '/birthYear'],
  ['a year with a fraction', { birthYear: 1999.5 }, '/birthYear'],
  ['somebody else’s word', { informant: 'NEIGHBOUR' }, '/informant'],
  ['a control character', { person: { name: 'Rini \u0007Contoh' } }, '/person/name'],
  ['a name that shows nothing', { person: { name: '\u200B\u202E' } }, '/person/name'],
  ['ten thousand letters', { person: { name: 'R'.repeat(10_000) } }, '/person/name'],
])('%s is refused by its field, never mended in silence', async (_, changes, pointer) => {
  const answer = await sri.post('/v1/workers/abroad', daughter(changes));
  expect([answer.statusCode, answer.json()]).toMatchObject([400, { errors: [{ pointer }] }]);
});

test.each(['=HYPERLINK("x")', "Rini'); drop table worker;--", 'Rini 🌾', '+62', '@Rini'])(
  '%s is a name like another, and comes back as it was written',
  async (name) => {
    const answer = await sri.post('/v1/workers/abroad', daughter({ person: { name } }));
    expect([answer.statusCode, answer.json()]).toMatchObject([201, { name }]);
  },
);

test('another village’s people are its own to write down', async () => {
  const answer = await sri.post('/v1/workers/abroad', daughter({ villageCode: '3507112008' }));
  expect([answer.statusCode, answer.json().type]).toEqual([403, '/problems/outside-your-area']);
  const dinas = service.as({ role: 'DINAS', areas: ['3307'] });
  expect((await dinas.post('/v1/workers/abroad', daughter())).statusCode).toBe(403);
});
