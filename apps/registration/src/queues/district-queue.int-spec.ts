import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import type { Asker } from '@libs/testing';
import { register, told } from '../spec-duplicates.js';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';
import type { BatchOutcome, DistrictQueueLine, Foresight } from './queue.views.js';

const KURIPAN = '3307102004';
const ELSEWHERE = '3507112008';
const QUEUE = '/v1/district-queue';

let service: RegistrationUnderTest;
let sri: Asker;
let kades: Asker;
let dinas: Asker;
let colleague: Asker;
let elsewhere: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: [KURIPAN] });
  kades = service.as({ role: 'KEPALA_DESA', areas: [KURIPAN] });
  dinas = service.as({ role: 'DINAS', areas: ['3307'] });
  colleague = service.as({ role: 'DINAS', areas: ['3307'] });
  elsewhere = service.as({ role: 'PETUGAS_DESA', areas: [ELSEWHERE] });
}, 60_000);

afterAll(() => service.close());

const etag = (version: number) => ({ 'if-match': `"${version}"` });

const registered = async (changes: object = {}): Promise<string> =>
  (await register(sri, { ...told(KURIPAN, '9901'), ...changes })).workerId;

async function vouchedFor(): Promise<string> {
  const id = await registered();
  const permit = { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
  await kades.post(`/v1/workers/${id}/family-permit`, permit, etag(1));
  const checklist = ['IDENTITY', 'DOMICILE', 'FAMILY_PERMIT', 'MARITAL_STATUS'];
  const answer = await kades.post(`/v1/workers/${id}/village-verification`, { checklist }, etag(2));
  expect(answer.statusCode).toBe(200);
  return id;
}

/** As if she had come into her state so many days ago. */
const ago = (id: string, days: number) =>
  service.owner.query(
    `update worker set state_since = state_since - make_interval(days => $2) where id = $1`,
    [id, days],
  );

const queue = async (query = ''): Promise<readonly DistrictQueueLine[]> => {
  const answer = await dinas.get(`${QUEUE}?limit=100${query}`);
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
  return answer.json<{ items: DistrictQueueLine[] }>().items;
};

const at = (version: number, ...workerIds: string[]) => workerIds.map((workerId) => ({ workerId, version }));
const sendBack = (items: object[], by = dinas, headers: Record<string, string> = {}) =>
  by.post(`${QUEUE}/returns`, { items, reasonCode: 'ADDRESS_WRONG' }, headers);
const foresee = (items: object[]) =>
  dinas.post(`${QUEUE}/returns/preview`, { items, reasonCode: 'ADDRESS_WRONG' });
const takeBack = (items: object[], by = dinas) => by.post(`${QUEUE}/returns/undo`, { items });

const outcomesOf = ({ items }: BatchOutcome) =>
  items.map(({ outcome, refusal }) => (refusal ? `${outcome} ${refusal.code}` : outcome));

const recordOf = async (id: string) =>
  (await dinas.get(`/v1/workers/${id}`)).json<{ state: string; version: number }>();

const toldOf = async (id: string): Promise<{ type: string; data: object }[]> => {
  const { rows } = await service.owner.query<{ type: string; payload: object }>(
    `select type, payload from (select position, type, payload from outbox where aggregateid = $1 union all
       select position, type, payload from event_archive where aggregateid = $1) t order by position`,
    [id],
  );
  return rows.map(({ type, payload }) => ({ type: type.split('.')[1]!, data: payload }));
};

test('who has waited longest stands first, and who waits for longer than the limit is said to be late', async () => {
  const [fresh, onTheDay, late] = [await vouchedFor(), await registered(), await vouchedFor()];
  await ago(onTheDay, 7);
  await ago(late, 8);
  const lines = await queue();
  expect(lines.map(({ workerId, waitedDays, overdue }) => [workerId, waitedDays, overdue])).toEqual([
    [late, 8, true],
    [onTheDay, 7, false],
    [fresh, 0, false],
  ]);
  const [first] = (await dinas.get(`${QUEUE}?limit=1`)).json<{ items: DistrictQueueLine[] }>().items;
  expect(first?.workerId).toBe(late);
  expect((await queue('&overdue=true')).map(({ workerId }) => workerId)).toEqual([late]);
  expect((await dinas.get(`${QUEUE}/count`)).json()).toEqual({ waiting: 3, overdue: 1, limitDays: 7 });
  expect((await dinas.get(`${QUEUE}/count?state=REGISTERED`)).json()).toMatchObject({
    waiting: 1,
    overdue: 0,
  });
});

test('the queue is narrowed by place, state and destination, and never widened beyond the office', async () => {
  const id = await registered({ identityStatus: 'FORMAT_VALID' });
  await register(elsewhere, told(ELSEWHERE, '9901'));
  for (const query of ['&area=330710', `&area=${KURIPAN}`, '&state=REGISTERED', '&country=TW'])
    expect((await queue(query)).map(({ workerId }) => workerId)).toContain(id);
  for (const query of [
    '&area=330711',
    '&area=350711',
    '&country=MY',
    '&state=VILLAGE_VERIFIED&area=3307102005',
  ])
    expect(await queue(query)).toEqual([]);
  expect((await queue()).every(({ villageCode }) => villageCode.startsWith('3307'))).toBe(true);
  for (const wrong of [
    'area=33',
    'area=%',
    'state=DRAFT',
    'country=tw',
    'overdue=yes',
    'after=x',
    'name=siti',
  ])
    expect((await dinas.get(`${QUEUE}?${wrong}`)).statusCode).toBe(400);
  expect((await queue()).find(({ workerId }) => workerId === id)?.standsInTheWay?.code).toBe(
    'identity-not-sighted',
  );
  const found = await dinas.post(`${QUEUE}/search`, { name: 'siti' });
  expect(found.json<{ items: DistrictQueueLine[] }>().items.map(({ workerId }) => workerId)).toContain(id);
  for (const by of [sri, kades]) expect((await by.get(QUEUE)).statusCode).toBe(403);
});

test('before many are sent back it is told what would become of each, and nothing is done', async () => {
  const [plain, vouched, changed] = [await registered(), await vouchedFor(), await registered()];
  const foreign = (await register(elsewhere, told(ELSEWHERE, '9901'))).workerId;
  const items = [...at(1, plain), ...at(3, vouched), ...at(2, changed), ...at(1, foreign)];
  const foreseen = (await foresee(items)).json<Foresight>();
  expect(foreseen.items.map(({ refusal }) => refusal?.code)).toEqual([
    undefined,
    'vouched-for',
    'changed-meanwhile',
    'worker-not-found',
  ]);
  expect(await recordOf(plain)).toMatchObject({ state: 'REGISTERED', version: 1 });

  const done = (await sendBack(items)).json<BatchOutcome>();
  expect(outcomesOf(done)).toEqual([
    'DONE',
    'REFUSED vouched-for',
    'CHANGED changed-meanwhile',
    'REFUSED worker-not-found',
  ]);
  expect(await recordOf(plain)).toMatchObject({ state: 'DRAFT', repairReason: 'ADDRESS_WRONG', version: 2 });
  expect(await recordOf(vouched)).toMatchObject({ state: 'VILLAGE_VERIFIED', version: 3 });
});

test('what was sent back by mistake stands on the register again as it was, and both are on the log', async () => {
  const [one, other] = [await registered(), await registered()];
  await sendBack(at(1, one, other));
  const undone = (await takeBack(at(2, one, other))).json<BatchOutcome>();
  expect(undone.items).toEqual([
    { workerId: one, outcome: 'DONE', version: 3 },
    { workerId: other, outcome: 'DONE', version: 3 },
  ]);
  expect(await recordOf(one)).toMatchObject({ state: 'REGISTERED', version: 3 });
  const log = await toldOf(one);
  expect(log.map(({ type }) => type)).toEqual([
    'worker-registered',
    'registration-returned',
    'worker-registered',
  ]);
  expect(log[2]!.data).toEqual(log[0]!.data);
  expect(outcomesOf((await takeBack(at(3, one))).json<BatchOutcome>())).toEqual([
    'REFUSED nothing-to-take-back',
  ]);
});

test('only who has sent it back takes it back, within ten minutes, and before the desk has mended it', async () => {
  const [late, mended, byHead] = [await registered(), await registered(), await registered()];
  await sendBack(at(1, late, mended));
  await kades.post(`/v1/workers/${byHead}/return`, { reasonCode: 'ADDRESS_WRONG' }, etag(1));
  const codes = async (items: object[], by = dinas) =>
    outcomesOf((await takeBack(items, by)).json<BatchOutcome>());
  expect(await codes(at(2, late, byHead), colleague)).toEqual([
    'REFUSED nothing-to-take-back',
    'REFUSED nothing-to-take-back',
  ]);
  const { villageCode: _, ...form } = told(KURIPAN, '9901') as Record<string, unknown>;
  expect((await sri.post(`/v1/workers/${mended}/resubmission`, form, etag(2))).statusCode).toBe(200);
  expect(await codes([...at(2, mended), ...at(3, mended)].slice(0, 1))).toEqual([
    'CHANGED changed-meanwhile',
  ]);
  expect(await codes(at(3, mended))).toEqual(['REFUSED nothing-to-take-back']);
  await service.owner.query(`update worker set state_since = now() - interval '11 minutes' where id = $1`, [
    late,
  ]);
  expect(await codes(at(2, late))).toEqual(['REFUSED too-late-to-take-back']);
  expect(await codes(at(2, byHead))).toEqual(['REFUSED nothing-to-take-back']);
});

test('fifty at most, each once, by the district alone, and a repeat does nothing twice', async () => {
  const id = await registered();
  const many = Array.from({ length: 51 }, () => ({ workerId: newId(), version: 1 }));
  for (const items of [many, [...at(1, id), ...at(1, id)], []])
    expect((await sendBack(items)).statusCode).toBe(400);
  for (const by of [sri, kades, service.as({ role: 'BP3MI', areas: ['33'] })])
    expect((await sendBack(at(1, id), by)).statusCode).toBe(403);
  const key = { 'idempotency-key': newId() };
  const [first, again] = [await sendBack(at(1, id), dinas, key), await sendBack(at(1, id), dinas, key)];
  expect(again.json()).toEqual(first.json());
  expect((await sendBack(at(2, id), dinas, key)).statusCode).toBe(409);
  expect(await toldOf(id)).toHaveLength(2);
});
