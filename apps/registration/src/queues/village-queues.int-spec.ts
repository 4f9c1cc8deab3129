import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { VILLAGE_CHECK } from '@libs/contracts';
import type { Asker } from '@libs/testing';
import { register, told } from '../spec-duplicates.js';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';
import type { BatchOutcome, QueueLine } from './queue.views.js';

const KURIPAN = '3307102004';
const ELSEWHERE = '3507112008';

let service: RegistrationUnderTest;
let sri: Asker;
let kades: Asker;
let elsewhere: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: [KURIPAN] });
  kades = service.as({ role: 'KEPALA_DESA', areas: [KURIPAN] });
  elsewhere = service.as({ role: 'PETUGAS_DESA', areas: [ELSEWHERE] });
}, 60_000);

afterAll(() => service.close());

const etag = (version: number) => ({ 'if-match': `"${version}"` });

const registered = async (changes: object = {}): Promise<string> =>
  (await register(sri, { ...told(KURIPAN, '9901'), ...changes })).workerId;

/** The family has signed; the head has not seen it. */
async function signed(workerId: string, by = sri): Promise<string> {
  const signer = { name: 'Budi Contoh', nik: '3307101502909902', address: 'Dusun Contohan' };
  const drafted = await by.post(`/v1/workers/${workerId}/letters`, { signerRelation: 'SUAMI', signer });
  const { letterId } = drafted.json<{ letterId: string }>();
  const step = (what: string, body: object, version: number) =>
    by.post(`/v1/letters/${letterId}/${what}`, body, etag(version));
  await step('printing', { capacity: 'KEPALA_DESA' }, 1);
  expect((await step('family-signature', {}, 2)).statusCode).toBe(200);
  return letterId;
}

const queueOf = async (queue: string, by = sri): Promise<readonly QueueLine[]> => {
  const answer = await by.get(`/v1/village-queues/people?queue=${queue}&limit=100`);
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
  return answer.json<{ items: QueueLine[] }>().items;
};

const idsIn = async (queue: string, by = sri) => (await queueOf(queue, by)).map(({ workerId }) => workerId);

const stateOf = async (workerId: string) => {
  const record = await kades.get(`/v1/workers/${workerId}`);
  const { state, familyPermitKnown, version } = record.json<QueueLine>();
  return { state, familyPermitKnown, version };
};

const toldOf = async (workerId: string): Promise<string[]> => {
  const { rows } = await service.owner.query<{ type: string }>(
    `select type from (select position, type from outbox where aggregateid = $1 union all
                       select position, type from event_archive where aggregateid = $1) t order by position`,
    [workerId],
  );
  return rows.map(({ type }) => type.split('.')[1]!);
};

const press = (items: readonly { workerId: string; version: number }[], more: object = {}) => ({
  items,
  capacity: 'KEPALA_DESA',
  checklist: VILLAGE_CHECK,
  ...more,
});

const at = (...workerIds: string[]) => workerIds.map((workerId) => ({ workerId, version: 1 }));

const approve = (body: object, headers: Record<string, string> = {}, by = kades) =>
  by.post('/v1/village-queues/approvals', body, headers);

const outcomesOf = ({ items }: BatchOutcome) =>
  items.map(({ outcome, refusal }) => (refusal ? `${outcome} ${refusal.code}` : outcome));

test('each stands in one queue: until the family has signed, until the head has decided, until the desk has mended', async () => {
  const [early, ready, mended] = [await registered(), await registered(), await registered()];
  const letterId = await signed(ready);
  await kades.post(`/v1/workers/${mended}/return`, { reasonCode: 'ADDRESS_WRONG' }, etag(1));

  expect(await idsIn('VERIFICATION')).toEqual([early]);
  expect(await idsIn('MENDING')).toEqual([mended]);
  const [line] = await queueOf('APPROVAL');
  expect(line).toMatchObject({
    workerId: ready,
    waitedDays: 0,
    signedSheet: { letterId, signerRelation: 'SUAMI' },
  });
  expect(line).not.toHaveProperty('standsInTheWay');
  const counts = await kades.get('/v1/village-queues');
  expect(counts.json()).toEqual({ VERIFICATION: 1, APPROVAL: 1, MENDING: 1 });
  expect((await elsewhere.get('/v1/village-queues')).json()).toEqual({
    VERIFICATION: 0,
    APPROVAL: 0,
    MENDING: 0,
  });
  const district = service.as({ role: 'DINAS', areas: ['3307'] });
  expect((await district.get('/v1/village-queues')).statusCode).toBe(403);

  const search = (queue: string) => kades.post('/v1/village-queues/search', { queue, name: 'siti' });
  expect((await search('APPROVAL')).json()).toMatchObject({ items: [{ workerId: ready }], complete: true });
  expect((await search('MENDING')).json()).toMatchObject({ items: [{ workerId: mended }] });
  expect((await search('EVERYTHING')).json()).toMatchObject({ errors: [{ pointer: '/queue' }] });
});

test('who has waited longest stands first, and pages meet nobody twice', async () => {
  const ids = [await registered(), await registered(), await registered()];
  await service.owner.query(
    `update worker set state_since = date_trunc('day', now()) - interval '3 days' where id = $1`,
    [ids[2]],
  );
  const seen: string[] = [];
  let after = '';
  do {
    const page = await sri.get(`/v1/village-queues/people?queue=VERIFICATION&limit=1${after}`);
    const { items, next } = page.json<{ items: QueueLine[]; next?: string }>();
    seen.push(...items.map(({ workerId }) => workerId));
    after = next ? `&after=${next}` : '';
  } while (after);
  expect(seen[0]).toBe(ids[2]);
  expect(seen.filter((id) => ids.includes(id))).toHaveLength(3);
  expect(new Set(seen).size).toBe(seen.length);
  expect((await queueOf('VERIFICATION'))[0]!.waitedDays).toBeGreaterThanOrEqual(3);
});

test('the head approves several at once: note is taken of the permit, the village verifies, and both are told', async () => {
  const [one, other] = [await registered(), await registered()];
  const letterId = await signed(one);
  await signed(other);
  const answer = await approve(press(at(one, other)));
  expect([answer.statusCode, answer.json()]).toEqual([
    200,
    {
      items: [
        { workerId: one, outcome: 'DONE', version: 3 },
        { workerId: other, outcome: 'DONE', version: 3 },
      ],
    },
  ]);
  expect(await stateOf(one)).toEqual({ state: 'VILLAGE_VERIFIED', familyPermitKnown: true, version: 3 });
  expect((await toldOf(one)).slice(-3)).toEqual([
    'family-permit-granted',
    'village-verified',
    'village-letter-issued',
  ]);
  expect((await kades.get(`/v1/letters/${letterId}`)).json()).toMatchObject({ state: 'DIKETAHUI' });
  expect(await idsIn('APPROVAL')).not.toContain(one);
});

test('one that is refused, changed, or another village’s keeps no other from being done', async () => {
  const [fine, unsigned, changed] = [await registered(), await registered(), await registered()];
  await signed(fine);
  await signed(changed);
  const foreign = (await register(elsewhere, told(ELSEWHERE, '9901'))).workerId;
  await signed(foreign, elsewhere);
  const items = [...at(foreign, unsigned), { workerId: changed, version: 2 }, ...at(newId(), fine)];
  const answer = await approve(press(items));
  expect(outcomesOf(answer.json<BatchOutcome>())).toEqual([
    'REFUSED worker-not-found',
    'REFUSED family-permit-missing',
    'CHANGED changed-meanwhile',
    'REFUSED worker-not-found',
    'DONE',
  ]);
  expect(answer.json<BatchOutcome>().items[1]!.refusal).toMatchObject({ title: expect.any(String) });
  const { rows } = await service.owner.query('select state from worker where id = $1', [foreign]);
  expect(rows).toEqual([{ state: 'REGISTERED' }]);
  expect(await stateOf(unsigned)).toMatchObject({ version: 1 });
  const unchecked = await approve(press(at(changed), { checklist: ['IDENTITY'] }));
  expect(outcomesOf(unchecked.json<BatchOutcome>())).toEqual(['REFUSED something-unchecked']);
  expect(await stateOf(changed)).toMatchObject({ familyPermitKnown: false, version: 1 });
});

test('what stands in the way is told before anybody is approved', async () => {
  const id = await registered();
  await signed(id);
  await service.owner.query(`update worker set duplicate_refs = '{ABCD-1234}' where id = $1`, [id]);
  const line = (await queueOf('APPROVAL')).find(({ workerId }) => workerId === id);
  expect(line?.standsInTheWay).toMatchObject({ code: 'duplicate-open' });
  expect(outcomesOf((await approve(press(at(id)))).json<BatchOutcome>())).toEqual(['REFUSED duplicate-open']);
  expect(await stateOf(id)).toEqual({ state: 'REGISTERED', familyPermitKnown: false, version: 1 });
});

test('only after a fresh sign-in, and by nobody but the head', async () => {
  const id = await registered();
  await signed(id);
  const stale = service.as({
    role: 'KEPALA_DESA',
    areas: [KURIPAN],
    authTime: Math.floor(Date.now() / 1000) - 301,
  });
  const refused = await approve(press(at(id)), {}, stale);
  expect([refused.statusCode, refused.json()]).toMatchObject([
    401,
    { type: '/problems/sign-in-stale', minutes: 5 },
  ]);
  expect((await approve(press(at(id)), {}, sri)).statusCode).toBe(403);
  expect(await stateOf(id)).toMatchObject({ state: 'REGISTERED' });
  expect((await stale.get('/v1/village-queues')).statusCode).toBe(200);
});

test('fifty at most, each once, and at least one', async () => {
  const id = await registered();
  const many = Array.from({ length: 51 }, () => ({ workerId: newId(), version: 1 }));
  for (const items of [many, at(id, id), [], [{ workerId: id }], [null]]) {
    const answer = await approve(press(items as never));
    expect([answer.statusCode, answer.json<{ errors: object[] }>().errors[0]]).toMatchObject([
      400,
      { pointer: expect.stringMatching(/^\/items/) },
    ]);
  }
  expect(await stateOf(id)).toMatchObject({ version: 1 });
});

test('a repeat does nothing twice, and the same key for another list does nothing at all', async () => {
  const [one, other] = [await registered(), await registered()];
  await signed(one);
  await signed(other);
  const key = { 'idempotency-key': newId() };
  const body = press(at(one));
  const [first, again] = [await approve(body, key), await approve(body, key)];
  expect(again.json()).toEqual(first.json());
  expect(await toldOf(one)).toHaveLength((await toldOf(other)).length + 3);
  const reused = await approve(press(at(other, one)), key);
  expect([reused.statusCode, reused.json()]).toMatchObject([
    409,
    { type: '/problems/idempotency-key-reused' },
  ]);
  expect(await stateOf(other)).toMatchObject({ state: 'REGISTERED', version: 1 });
});

test('a press that breaks off in the middle is ended by its repeat', async () => {
  const [first, second, third] = [await registered(), await registered(), await registered()];
  for (const id of [first, second, third]) await signed(id);
  const key = { 'idempotency-key': newId() };
  await service.owner.query(`
    create function die() returns trigger language plpgsql as $$
      begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
    create trigger die before update on worker for each row when (new.id = '${second}') execute function die()`);
  expect((await approve(press(at(first, second, third)), key)).statusCode).toBe(503);
  await service.owner.query('drop trigger die on worker');
  expect([await stateOf(first), await stateOf(second)]).toMatchObject([{ version: 3 }, { version: 1 }]);

  const ended = await approve(press(at(first, second, third)), key);
  expect(outcomesOf(ended.json<BatchOutcome>())).toEqual(['DONE', 'DONE', 'DONE']);
  expect(await stateOf(first)).toMatchObject({ version: 3 });
  expect((await toldOf(first)).filter((type) => type === 'village-verified')).toHaveLength(1);
});

test('two presses at the same time do it once', async () => {
  const id = await registered();
  await signed(id);
  const both = await Promise.all([approve(press(at(id))), approve(press(at(id)))]);
  const outcomes = both.flatMap((answer) => outcomesOf(answer.json<BatchOutcome>())).toSorted();
  expect(outcomes).toEqual(['CHANGED changed-meanwhile', 'DONE']);
  expect((await toldOf(id)).filter((type) => type === 'village-verified')).toHaveLength(1);
});
