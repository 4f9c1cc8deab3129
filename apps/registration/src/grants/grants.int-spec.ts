import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ArrivalReported,
  CompetencyCertified,
  ReintegrationCompleted,
  TrainingEnrolled,
  WorkerDeparted,
  WorkerReturned,
  type Contract,
  type ReceivedEvent,
} from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { newId, type Id } from '@libs/kernel';
import { eventually, hearing, received, type Asker } from '@libs/testing';
import type { Type } from '@nestjs/common';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';
import { EndAccessOnCertificate } from './grant-access/end-access-on-certificate.js';
import { EndAccessOnCompletion } from './grant-access/end-access-on-completion.js';
import { EndAccessOnReturn } from './grant-access/end-access-on-return.js';
import { GrantAccessOnArrival } from './grant-access/grant-access-on-arrival.js';
import { GrantAccessOnDeparture } from './grant-access/grant-access-on-departure.js';
import { GrantAccessOnEnrolment } from './grant-access/grant-access-on-enrolment.js';

let service: RegistrationUnderTest;
let desk: Asker;
let centre: Asker;
let lsp: Asker;
let taipei: Asker;
let hongKong: Asker;

beforeAll(async () => {
  service = await startRegistration();
  desk = service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'] });
  centre = service.as({ role: 'LPK', areas: [], orgId: 'LPK-DEMO-01' });
  lsp = service.as({ role: 'LSP', areas: [], orgId: 'LSP-DEMO-01' });
  taipei = service.as({ role: 'PERWAKILAN', areas: [], orgId: 'PERWAKILAN-TAIPEI' });
  hongKong = service.as({ role: 'PERWAKILAN', areas: [], orgId: 'PERWAKILAN-HK' });
}, 60_000);

afterAll(() => service.close());

async function registered(): Promise<Id> {
  const answer = await desk.post('/v1/workers', {
    villageCode: '3307102004',
    sex: 'P',
    education: 'SLTP',
    identityStatus: 'SIGHTED_KTP',
    person: {
      name: 'Siti Contoh',
      motherInitial: 'W',
      birthDate: '1995-06-15',
      nik: '3307105506959901',
      hamlet: 'Krajan',
      rt: '02',
    },
    intent: {
      country: 'TW',
      isco08: '5322',
      scheme: 'P_TO_P',
      employerType: 'PERSEORANGAN_RUMAH_TANGGA',
      plannedDeparture: '2027-07-01',
    },
  });
  return answer.json<{ workerId: Id }>().workerId;
}

/** What an organisation is told of a worker when it asks for her name. */
async function nameOf(workerId: Id, asker: Asker): Promise<unknown> {
  const answer = await asker.post('/v1/workers/names', { workerIds: [workerId] });
  return answer.json<{ items: unknown[] }>().items[0];
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

interface Hears<T extends object> {
  handle(heard: ReceivedEvent<T>, tx: Transaction): Promise<void>;
}

/** As the consumer hands it over, and once more: a repeat must not hurt. */
async function heard<T extends object>(
  handler: Type<Hears<T>>,
  contract: Contract<T>,
  workerId: Id,
  data: T,
  occurredOn = inDays(0),
): Promise<void> {
  const event = received(contract, workerId, data, { occurredOn });
  for (let times = 0; times < 2; times += 1)
    await hearing(service.app, (tx) => service.app.get(handler).handle(event, tx));
}

const enrolled = { courseId: newId(), trainingType: 'KETERAMPILAN_JABATAN', providerId: 'LPK-DEMO-01' };
const lspId = 'LSP-DEMO-01';
const certified = {
  lspId,
  certificationScheme: 'CARE-1',
  isco08: '5322',
  certificateHash: 'a'.repeat(64),
  expiresOn: '2030-01-01',
};
const departed = { embarkationCode: 'CGK', country: 'TW' };
const arrived = { missionCode: 'PERWAKILAN-TAIPEI', country: 'TW' };
const inHongKong = { missionCode: 'PERWAKILAN-HK', country: 'HK' };
const returned = { debarkationCode: 'CGK', accompanyingAdults: 0, accompanyingChildren: 0 };
const bound = { ...departed, missionCode: 'PERWAKILAN-TAIPEI' };
const completed = { outcome: 'USAHA_BERJALAN' };

test('who will test her may tell her from others until she is certified', async () => {
  const siti = await registered();
  expect(await nameOf(siti, lsp)).toBeUndefined();
  await heard(GrantAccessOnEnrolment, TrainingEnrolled, siti, { ...enrolled, lspId });
  expect(await nameOf(siti, lsp)).toEqual({
    workerId: siti,
    name: 'Siti Contoh',
    motherInitial: 'W',
    hamlet: 'Krajan',
    rt: '02',
    birthYear: 1995,
  });
  await heard(EndAccessOnCertificate, CompetencyCertified, siti, certified);
  expect(await nameOf(siti, lsp)).toBeUndefined();
  expect(await nameOf(siti, centre)).toMatchObject({ name: 'Siti Contoh' });
});

test('a certificate ends what the body that gave it may know, and not what another one may', async () => {
  const siti = await registered();
  const other = service.as({ role: 'LSP', areas: [], orgId: 'LSP-DEMO-02' });
  await heard(GrantAccessOnEnrolment, TrainingEnrolled, siti, { ...enrolled, lspId }, inDays(-90));
  await heard(
    GrantAccessOnEnrolment,
    TrainingEnrolled,
    siti,
    { ...enrolled, courseId: newId(), lspId: 'LSP-DEMO-02' },
    inDays(-60),
  );
  await heard(EndAccessOnCertificate, CompetencyCertified, siti, certified, inDays(-30));
  expect(await nameOf(siti, lsp)).toBeUndefined();
  expect(await nameOf(siti, other)).toMatchObject({ name: 'Siti Contoh' });
  // A course that the first one is to test next.
  await heard(GrantAccessOnEnrolment, TrainingEnrolled, siti, { ...enrolled, lspId }, inDays(-10));
  expect(await nameOf(siti, lsp)).toMatchObject({ name: 'Siti Contoh' });
  await heard(EndAccessOnCertificate, CompetencyCertified, siti, certified, inDays(-30));
  expect(await nameOf(siti, lsp)).toMatchObject({ name: 'Siti Contoh' });
});

test('nobody is shown a name for a course that ends in no test', async () => {
  const siti = await registered();
  await heard(GrantAccessOnEnrolment, TrainingEnrolled, siti, enrolled);
  expect(await nameOf(siti, centre)).toMatchObject({ name: 'Siti Contoh' });
  expect(await nameOf(siti, lsp)).toBeUndefined();
});

test('the mission she is on her way to may know her name, without family and village, until she is back', async () => {
  const siti = await registered();
  expect(await nameOf(siti, taipei)).toBeUndefined();
  await heard(GrantAccessOnDeparture, WorkerDeparted, siti, bound);
  expect(await nameOf(siti, taipei)).toEqual({ workerId: siti, name: 'Siti Contoh', birthYear: 1995 });
  await heard(EndAccessOnReturn, WorkerReturned, siti, returned);
  expect(await nameOf(siti, taipei)).toBeUndefined();
});

test('a departure to where no mission is known shows her to none, and her arrival to the one that saw it', async () => {
  const siti = await registered();
  await heard(GrantAccessOnDeparture, WorkerDeparted, siti, departed);
  expect(await nameOf(siti, taipei)).toBeUndefined();
  await heard(GrantAccessOnArrival, ArrivalReported, siti, arrived);
  expect(await nameOf(siti, taipei)).toMatchObject({ name: 'Siti Contoh' });
  expect(await nameOf(siti, hongKong)).toBeUndefined();
});

test('when her journey is over nobody outside the areas knows her', async () => {
  const siti = await registered();
  await heard(GrantAccessOnEnrolment, TrainingEnrolled, siti, { ...enrolled, lspId });
  await heard(GrantAccessOnArrival, ArrivalReported, siti, arrived);
  await heard(EndAccessOnCompletion, ReintegrationCompleted, siti, completed);
  for (const asker of [centre, lsp, taipei]) expect(await nameOf(siti, asker)).toBeUndefined();
  expect(await nameOf(siti, desk)).toMatchObject({ name: 'Siti Contoh' });
});

describe('what is heard late, or twice', () => {
  test('a departure told after the return shows her to no mission, and her next one does', async () => {
    const siti = await registered();
    await heard(EndAccessOnReturn, WorkerReturned, siti, returned, inDays(-30));
    await heard(GrantAccessOnDeparture, WorkerDeparted, siti, bound, inDays(-700));
    await heard(GrantAccessOnArrival, ArrivalReported, siti, arrived, inDays(-699));
    expect(await nameOf(siti, taipei)).toBeUndefined();
    await heard(GrantAccessOnDeparture, WorkerDeparted, siti, bound, inDays(-1));
    expect(await nameOf(siti, taipei)).toMatchObject({ name: 'Siti Contoh' });
  });

  test('a second report of an old return leaves her newer journey to its mission', async () => {
    const siti = await registered();
    await heard(GrantAccessOnDeparture, WorkerDeparted, siti, bound, inDays(-700));
    await heard(EndAccessOnReturn, WorkerReturned, siti, returned, inDays(-30));
    await heard(GrantAccessOnDeparture, WorkerDeparted, siti, bound, inDays(-1));
    await heard(EndAccessOnReturn, WorkerReturned, siti, returned, inDays(-29));
    expect(await nameOf(siti, taipei)).toMatchObject({ name: 'Siti Contoh' });
    await heard(EndAccessOnReturn, WorkerReturned, siti, returned);
    expect(await nameOf(siti, taipei)).toBeUndefined();
  });

  test('the old departure, heard after the new one, does not bring the old return to end it', async () => {
    const siti = await registered();
    await heard(GrantAccessOnDeparture, WorkerDeparted, siti, bound, inDays(-1));
    await heard(GrantAccessOnDeparture, WorkerDeparted, siti, bound, inDays(-700));
    await heard(EndAccessOnReturn, WorkerReturned, siti, returned, inDays(-30));
    expect(await nameOf(siti, taipei)).toMatchObject({ name: 'Siti Contoh' });
  });

  test('one journey in one day ends with its return, in whatever order it is heard', async () => {
    const steps = [
      (siti: Id) => heard(GrantAccessOnDeparture, WorkerDeparted, siti, bound),
      (siti: Id) => heard(GrantAccessOnArrival, ArrivalReported, siti, arrived),
      (siti: Id) => heard(EndAccessOnReturn, WorkerReturned, siti, returned),
    ] as const;
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const siti = await registered();
      for (const step of order) await steps[step]!(siti);
      expect([order, await nameOf(siti, taipei)]).toEqual([order, undefined]);
    }
  });

  test('when her journey is over, what is told of it later shows her to nobody', async () => {
    const siti = await registered();
    await heard(EndAccessOnCompletion, ReintegrationCompleted, siti, completed, inDays(-2));
    await heard(GrantAccessOnEnrolment, TrainingEnrolled, siti, { ...enrolled, lspId }, inDays(-900));
    await heard(GrantAccessOnDeparture, WorkerDeparted, siti, bound, inDays(-700));
    for (const asker of [centre, lsp, taipei]) expect(await nameOf(siti, asker)).toBeUndefined();
  });

  test('what ends a grant waits for what is opening it on another topic', async () => {
    const siti = await registered();
    const [left, back] = [
      received(WorkerDeparted, siti, bound, { occurredOn: inDays(-9) }),
      received(WorkerReturned, siti, returned, { occurredOn: inDays(-1) }),
    ];
    const { app } = service;
    let ending: Promise<void> | undefined;
    await hearing(app, async (tx) => {
      await app.get(GrantAccessOnDeparture).handle(left, tx);
      const [opening] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      ending = hearing(app, (other) => app.get(EndAccessOnReturn).handle(back, other));
      await eventually(async () => {
        const waiting = 'select from pg_locks where not granted and $1 = any (pg_blocking_pids(pid))';
        expect((await service.owner.query(waiting, [opening?.pid])).rows).toHaveLength(1);
      });
    });
    await ending;
    expect(await nameOf(siti, taipei)).toBeUndefined();
  });
});

describe('another mission', () => {
  test('needs to know her no more once she has arrived elsewhere, nor when its departure is heard later', async () => {
    const siti = await registered();
    await heard(GrantAccessOnDeparture, WorkerDeparted, siti, bound, inDays(-2));
    await heard(GrantAccessOnArrival, ArrivalReported, siti, inHongKong, inDays(-1));
    await heard(GrantAccessOnDeparture, WorkerDeparted, siti, bound, inDays(-1));
    expect(await nameOf(siti, taipei)).toBeUndefined();
    expect(await nameOf(siti, hongKong)).toMatchObject({ name: 'Siti Contoh' });
  });

  test('is told of her when she leaves for it, and an old arrival elsewhere does not end that', async () => {
    const siti = await registered();
    await heard(GrantAccessOnDeparture, WorkerDeparted, siti, bound, inDays(-2));
    await heard(GrantAccessOnArrival, ArrivalReported, siti, inHongKong, inDays(-700));
    expect(await nameOf(siti, taipei)).toMatchObject({ name: 'Siti Contoh' });
    await heard(GrantAccessOnArrival, ArrivalReported, siti, arrived, inDays(-1));
    expect(await nameOf(siti, hongKong)).toBeUndefined();
    expect(await nameOf(siti, taipei)).toMatchObject({ name: 'Siti Contoh' });
  });
});

test('a grant lasts five years from today at most, whatever day it is told of', async () => {
  const siti = await registered();
  await heard(GrantAccessOnEnrolment, TrainingEnrolled, siti, enrolled, '2199-12-31');
  const { rows } = await service.owner.query<{ until: Date }>(
    'select until from record_grant where worker_id = $1',
    [siti],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]!.until.getFullYear()).toBe(new Date().getFullYear() + 5);
});
