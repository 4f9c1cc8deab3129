import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Asker } from '@libs/testing';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';

const DESK_REPORTED = 'registration.desk-reported.v1';

let service: RegistrationUnderTest;

beforeAll(async () => {
  service = await startRegistration();
}, 60_000);

afterAll(() => service.close());

const officer = (village: string, deskId: string): Asker =>
  service.as({ role: 'PETUGAS_DESA', areas: [village], subject: 'sri', deskId });

const reports = async (by: Asker, waiting: number, oldestWaitsSeconds?: number): Promise<number> =>
  (await by.post('/v1/desk-reports', { waiting, ...(waiting > 0 && { oldestWaitsSeconds }) })).statusCode;

interface Told {
  readonly payload: { readonly waiting: number; readonly oldestWaitingSince?: string };
  readonly actor: object;
}

async function toldOf(village: string): Promise<Told[]> {
  const { rows } = await service.owner.query<Told>(
    `select payload, headers -> 'actor' as actor, position from outbox where type = $1 and aggregateid = $2
     union all select payload, headers -> 'actor', position from event_archive where type = $1 and aggregateid = $2
     order by position`,
    [DESK_REPORTED, village],
  );
  return rows;
}

test('a desk that has nothing to say is heard, and once in six hours is enough', async () => {
  const village = '3307102004';
  const sri = officer(village, 'phone-1');
  expect(await reports(sri, 0)).toBe(204);
  expect(await reports(sri, 0)).toBe(204);
  expect(await toldOf(village)).toMatchObject([
    { payload: { waiting: 0 }, actor: { role: 'PETUGAS_DESA', area: village, deskId: 'phone-1' } },
  ]);
  const longAgo = `update desk_report set told_at = told_at - interval '6 hours' where village_code = $1`;
  await service.owner.query(longAgo, [village]);
  expect(await reports(sri, 0)).toBe(204);
  expect(await toldOf(village)).toHaveLength(2);
});

test('what waits is told of the village, of all its devices, and so is that nothing waits any more', async () => {
  const village = '3507112008';
  const [one, other] = [officer(village, 'phone-1'), officer(village, 'phone-2')];
  await reports(one, 2, 3600);
  await reports(one, 3, 3600);
  await reports(other, 1, 7200);
  await reports(one, 0);
  const told = (await toldOf(village)).map(({ payload }) => payload);
  expect(told.map(({ waiting }) => waiting)).toEqual([2, 3, 1]);
  const [first, second, third] = told.map(({ oldestWaitingSince }) => Date.parse(oldestWaitingSince ?? ''));
  expect(first! - second!).toBeGreaterThan(3_500_000);
  expect(third).toBe(second);
  await reports(other, 0);
  expect((await toldOf(village)).at(-1)?.payload).toEqual({ waiting: 0 });
});

test('a device that was not heard for thirty days is given up', async () => {
  const village = '5313092004';
  await reports(officer(village, 'lost'), 5, 60);
  await service.owner.query(
    `update desk_report set told_at = told_at - interval '31 days' where village_code = $1`,
    [village],
  );
  await reports(officer(village, 'phone-1'), 0);
  expect((await toldOf(village)).at(-1)?.payload).toEqual({ waiting: 0 });
});

test('what is no report is refused where it is wrong, and nobody else reports a desk', async () => {
  const sri = officer('3307102004', 'phone-1');
  const answer = await sri.post('/v1/desk-reports', { waiting: 1 });
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ errors: [{ pointer: '/oldestWaitsSeconds' }] });
  expect(await reports(sri, -1)).toBe(400);
  const dinas = service.as({ role: 'DINAS', areas: ['3307'], subject: 'dinas' });
  expect(await reports(dinas, 0)).toBe(403);
});
