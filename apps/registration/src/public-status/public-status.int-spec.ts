import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Asker } from '@libs/testing';
import { register, told } from '../spec-duplicates.js';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';

const KURIPAN = '3307102004';

let service: RegistrationUnderTest;
let sri: Asker;
let kades: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: [KURIPAN] });
  kades = service.as({ role: 'KEPALA_DESA', areas: [KURIPAN] });
}, 60_000);

afterAll(() => service.close());

/** As anybody: without a token. */
const ask = (body: object) => service.app.inject({ method: 'POST', url: '/v1/public/status', payload: body });

const recordOf = async (workerId: string) =>
  (await sri.get(`/v1/workers/${workerId}`)).json<{ humanCode: string }>();

test('who has the code and knows the year learns how far she is, and nothing else', async () => {
  const { workerId } = await register(sri, told(KURIPAN, '9901'));
  const { humanCode } = await recordOf(workerId);
  expect(humanCode).toMatch(/^PMI-3307102004-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]$/);
  const spoken = humanCode.toLowerCase().replaceAll('-', ' ');
  const answer = await ask({ code: spoken, birthYear: 1995 });
  expect([answer.statusCode, answer.json()]).toEqual([
    200,
    { state: 'REGISTERED', nextStep: 'FAMILY_PERMIT', ask: 'VILLAGE' },
  ]);
  await kades.post(
    `/v1/workers/${workerId}/family-permit`,
    { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' },
    { 'if-match': '"1"' },
  );
  expect((await ask({ code: humanCode, birthYear: 1995 })).json()).toMatchObject({
    nextStep: 'VILLAGE_VERIFICATION',
  });
});

test('another year, a code that nobody has, a text that is none and somebody abroad are all the same answer', async () => {
  const { workerId } = await register(sri, told(KURIPAN, '9902'));
  const { humanCode } = await recordOf(workerId);
  const abroad = {
    villageCode: KURIPAN,
    sex: 'P',
    birthYear: 1999,
    person: { name: 'Rini Contoh' },
    country: 'MY',
    informant: 'FAMILY',
  };
  const rini = (await sri.post('/v1/workers/abroad', abroad)).json<{ humanCode: string }>();
  const answers = await Promise.all(
    [
      { code: humanCode, birthYear: 1994 },
      { code: 'PMI-3307102004-00000-0', birthYear: 1995 },
      { code: 'Siti', birthYear: 1995 },
      { code: rini.humanCode, birthYear: 1999 },
    ].map(ask),
  );
  const said = answers.map((answer) => {
    const { instance: _, ...body } = answer.json<Record<string, unknown>>();
    return [answer.statusCode, JSON.stringify(body)];
  });
  expect(new Set(said.map(String)).size).toBe(1);
  expect(answers[0]!.json()).toMatchObject({ type: '/problems/status-unknown', status: 404 });
});

test('what is no question is refused by its field', async () => {
  for (const [body, pointer] of [
    [{ birthYear: 1995 }, '/code'],
    [{ code: 'x', birthYear: '1995' }, '/birthYear'],
    [{ code: 'x'.repeat(41), birthYear: 1995 }, '/code'],
  ] as const)
    expect((await ask(body)).json()).toMatchObject({ status: 400, errors: [{ pointer }] });
});

test('who was merged asks with either code', async () => {
  const stays = await register(sri, told(KURIPAN, '9903'));
  const second = await register(sri, told(KURIPAN, '9904'));
  const { humanCode } = await recordOf(second.workerId);
  await service.owner.query('update worker set merged_into = $1 where id = $2', [
    stays.workerId,
    second.workerId,
  ]);
  await kades.post(
    `/v1/workers/${stays.workerId}/return`,
    { reasonCode: 'ADDRESS_WRONG' },
    { 'if-match': '"1"' },
  );
  expect((await ask({ code: humanCode, birthYear: 1995 })).json()).toEqual({
    state: 'DRAFT',
    nextStep: 'MENDING',
    ask: 'VILLAGE',
  });
});

test('records from before there were codes are given one each, of their village', async () => {
  const { HumanCodes } = await import('../../migrations/0021-human-codes.js');
  await service.owner.query('alter table worker drop column human_code');
  await new HumanCodes().up({
    query: async (sql: string, values?: unknown[]) => (await service.owner.query(sql, values)).rows,
  } as never);
  const { rows } = await service.owner.query<{ n: number; codes: number; own: boolean }>(
    `select count(*)::int as n, count(distinct human_code)::int as codes,
       bool_and(human_code ~ ('^PMI-' || village_code || '-.{5}-.$')) as own from worker`,
  );
  expect(rows).toEqual([{ n: rows[0]!.n, codes: rows[0]!.n, own: true }]);
});
