import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { type Asker } from '@libs/testing';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';

let service: RegistrationUnderTest;
let sri: Asker;
let colleague: Asker;
let kades: Asker;
let elsewhere: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'], subject: 'sri' });
  colleague = service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'], subject: 'colleague' });
  kades = service.as({ role: 'KEPALA_DESA', areas: ['3307102004'], subject: 'kades' });
  elsewhere = service.as({ role: 'PETUGAS_DESA', areas: ['3507112008'], subject: 'elsewhere' });
}, 60_000);

afterAll(() => service.close());

const talk = (changes: object = {}) => ({
  villageCode: '3307102004',
  topics: ['BIAYA_PENEMPATAN', 'PROSEDUR_MIGRASI_AMAN'],
  channel: 'AT_THE_DESK',
  outcome: 'INFORMED',
  sexOfClient: 'P',
  withFamily: false,
  privateSession: false,
  ...changes,
});

interface Line {
  readonly consultationId: string;
  readonly workerId?: string;
}

const held = async (changes?: object, by = sri): Promise<Line> =>
  (await by.post('/v1/consultations', talk(changes))).json<Line>();

const listed = async (query: string, by = sri): Promise<Line[]> =>
  (await by.get(`/v1/consultations?limit=100&${query}`)).json<{ items: Line[] }>().items;

const registered = async (): Promise<string> => {
  const answer = await sri.post('/v1/workers', {
    villageCode: '3307102004',
    sex: 'P',
    education: 'SLTP',
    identityStatus: 'SIGHTED_KTP',
    person: { name: 'Wati Contoh', birthDate: '1995-06-15', nik: '3307105506959901' },
    intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2027-07-01' },
  });
  return answer.json<{ workerId: string }>().workerId;
};

test('a talk is written down without a name, and told of the village', async () => {
  const answer = await sri.post('/v1/consultations', talk());
  expect(answer.statusCode).toBe(201);
  const line = answer.json<Line>();
  expect(line).toMatchObject({ topics: talk().topics, channel: 'AT_THE_DESK', outcome: 'INFORMED' });
  expect(line).not.toHaveProperty('legalAid');
  const { rows } = await service.owner.query<{ payload: object }>(
    `select payload from outbox where type = $1 union all select payload from event_archive where type = $1`,
    ['registration.consultation-held.v1'],
  );
  expect(rows).toEqual([
    {
      payload: {
        topics: talk().topics,
        channel: 'AT_THE_DESK',
        sexOfClient: 'P',
        withFamily: false,
        privateSession: false,
      },
    },
  ]);
});

test('the book is filtered by day, topic and channel, and is the village’s own', async () => {
  const march = await held({ occurredOn: '2026-03-10', topics: ['KERENTANAN'], channel: 'AT_HOME' });
  const april = await held({ occurredOn: '2026-04-10', topics: ['KERENTANAN', 'HAK_KEWAJIBAN'] });
  const ids = async (query: string, by?: Asker) =>
    (await listed(query, by)).map(({ consultationId }) => consultationId);
  expect(await ids('from=2026-03-01&to=2026-03-31')).toEqual([march.consultationId]);
  expect(await ids('topic=KERENTANAN')).toEqual([april.consultationId, march.consultationId]);
  expect(await ids('topic=KERENTANAN&channel=AT_HOME')).toEqual([march.consultationId]);
  expect(await ids('topic=KERENTANAN', kades)).toHaveLength(2);
  expect(await ids('', elsewhere)).toEqual([]);
  expect((await elsewhere.get(`/v1/consultations/${march.consultationId}`)).statusCode).toBe(404);
  const dinas = service.as({ role: 'DINAS', areas: ['3307'] });
  expect((await dinas.get('/v1/consultations')).statusCode).toBe(403);
  const foreign = await sri.post('/v1/consultations', talk({ villageCode: '3507112008' }));
  expect([foreign.statusCode, foreign.json().type]).toEqual([403, '/problems/outside-your-area']);
});

test('a talk with somebody on the register leads to her record; with somebody of elsewhere it is not to be had', async () => {
  const workerId = await registered();
  expect(await held({ workerId, withFamily: true })).toMatchObject({ workerId });
  const unknown = await sri.post('/v1/consultations', talk({ workerId: newId() }));
  expect([unknown.statusCode, unknown.json().type]).toEqual([404, '/problems/worker-not-found']);
});

test('sent twice it is written once', async () => {
  const body = talk({ consultationId: newId() });
  const key = { 'idempotency-key': newId() };
  const answers = [
    await sri.post('/v1/consultations', body, key),
    await sri.post('/v1/consultations', body, key),
  ];
  expect(answers[1]!.json()).toEqual(answers[0]!.json());
  const taken = await sri.post('/v1/consultations', body);
  expect([taken.statusCode, taken.json().type]).toEqual([409, '/problems/consultation-id-taken']);
});

describe('a private session (X21)', () => {
  const alone = (changes: object = {}) => ({ topics: ['KERENTANAN'], privateSession: true, ...changes });
  const legalAidOf = async (workerId: string, by: Asker) =>
    (await by.get(`/v1/workers/${workerId}`)).json<{ legalAid?: { id: string; en: string } }>().legalAid;

  test('says where help is, whoever came', async () => {
    const { legalAid } = (await sri.post('/v1/consultations', talk(alone()))).json<{
      legalAid: { id: string; en: string };
    }>();
    for (const words of [legalAid.id, legalAid.en]) expect(words).toMatch(/posbakum.*UPTD PPA.*129/);
    expect(JSON.stringify(legalAid)).not.toMatch(/suami|husband/i);
  });

  test('of one whose signer is unsafe leads this officer to legal aid, and tells nobody else whom it was with', async () => {
    const wati = await registered();
    const line = await held(alone({ workerId: wati, signerUnsafe: true }));
    expect(line).not.toHaveProperty('workerId');
    expect((await legalAidOf(wati, sri))?.id).toMatch(/posbakum.*UPTD PPA.*129/);
    for (const other of [kades, colleague]) {
      expect(await legalAidOf(wati, other)).toBeUndefined();
      const [seen] = await listed('', other);
      expect(seen).toMatchObject({ consultationId: line.consultationId, privateSession: true });
      expect(JSON.stringify(seen)).not.toContain(wati);
    }
    const { rows } = await service.owner.query<{ row: string }>(
      `select row_to_json(c)::text as row from consultation c where id = $1 union all
       select row_to_json(o)::text from outbox o where aggregateid = '3307102004' union all
       select row_to_json(a)::text from event_archive a where aggregateid = '3307102004'`,
      [line.consultationId],
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map(({ row }) => row).join()).not.toContain(wati);
  });

  test('is of the same looks in the table whichever the answer, and the last answer holds', async () => {
    const wati = await registered();
    await held(alone({ workerId: wati, signerUnsafe: true }));
    await held(alone({ workerId: wati, signerUnsafe: false }));
    expect(await legalAidOf(wati, sri)).toBeUndefined();
    const { rows } = await service.owner.query<{ bytes: number; found: string }>(
      `select length(confided) as bytes, encode(confided_to, 'hex') as found from consultation
       where confided is not null order by id desc limit 2`,
    );
    expect(rows[0]!.found).toBe(rows[1]!.found);
    expect(Math.abs(rows[0]!.bytes - rows[1]!.bytes)).toBe(0);
  });

  test.each([
    ['with the family there', alone({ withFamily: true }), '/privateSession'],
    ['an answer given before others', { signerUnsafe: true, workerId: newId() }, '/signerUnsafe'],
    ['an answer of nobody', alone({ signerUnsafe: true }), '/signerUnsafe'],
  ])('%s is none, and told so', async (_, changes, pointer) => {
    const answer = await sri.post('/v1/consultations', talk(changes));
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { errors: [{ pointer }] }]);
  });
});

test.each([
  ['no topic', { topics: [] }, '/topics'],
  ['a topic of one’s own', { topics: ['=HYPERLINK("x")'] }, '/topics'],
  ['a topic twice', { topics: ['KERENTANAN', 'KERENTANAN'] }, '/topics'],
  ['a field of text', { note: 'Wati' }, '/note'],
])('%s is refused by its field', async (_, changes, pointer) => {
  const answer = await sri.post('/v1/consultations', talk(changes));
  expect([answer.statusCode, answer.json()]).toMatchObject([400, { errors: [{ pointer }] }]);
});
