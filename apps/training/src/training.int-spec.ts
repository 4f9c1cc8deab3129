import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  DistrictVerified,
  WorkerDetailsCorrected,
  WorkerImported,
  WorkerImportUndone,
  WorkerRegistered,
  WorkerWithdrew,
  type Contract,
  type ReceivedEvent,
} from '@libs/contracts';
import { Transaction, type Settings } from '@libs/database';
import { JoinIdsOnWorkersMerged } from '@libs/merges';
import { newId } from '@libs/kernel';
import {
  freshDatabase,
  hearing,
  merged,
  received,
  REGISTERED,
  startService,
  testEnv,
  unmerged,
  type Asker,
  type TestDatabase,
  type TestService,
} from '@libs/testing';
import { Logger } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations/index.js';
import { CorrectCandidateOnDetailsCorrected } from './candidates/hear-registration/correct-candidate-on-details-corrected.js';
import { EndCandidateOnRegistrationEnded } from './candidates/hear-registration/end-candidate-on-registration-ended.js';
import { AdmitCandidateOnDistrictVerified } from './candidates/hear-registration/admit-candidate-on-district-verified.js';
import { NoteCandidateOnWorkerRegistered } from './candidates/hear-registration/note-candidate-on-worker-registered.js';
import { TrainingEnv } from './env.js';
import { TrainingModule } from './training.module.js';
import { WORDS } from './words.js';

/** Of the demonstration's courses (migration 0002). */
const CARE = '0197c0de-6000-7000-8000-000000000001';
const MANDARIN = '0197c0de-6000-7000-8000-000000000003';

let database: TestDatabase;
let service: TestService;
let owner: Client;
let lpk: Asker;
let otherLpk: Asker;
let lsp: Asker;
let bp3mi: Asker;
let dinas: Asker;
let elsewhere: Asker;

beforeAll(async () => {
  database = await freshDatabase('training', MIGRATIONS);
  const env = testEnv(TrainingEnv, database, { VAULT_INDEX_KEY: randomBytes(32).toString('base64') });
  service = await startService(env, () => ({
    name: 'training',
    module: TrainingModule.for(env),
    words: WORDS,
  }));
  owner = new Client({ connectionString: database.url.owner });
  await owner.connect();
  lpk = service.as({ role: 'LPK', orgId: 'LPK-DEMO-01' });
  otherLpk = service.as({ role: 'LPK', orgId: 'LPK-DEMO-02' });
  lsp = service.as({ role: 'LSP', orgId: 'LSP-DEMO-01' });
  bp3mi = service.as({ role: 'BP3MI', areas: ['33'], orgId: 'BP3MI-JATENG' });
  dinas = service.as({ role: 'DINAS', areas: ['3307'], orgId: 'DINAS-3307' });
  elsewhere = service.as({ role: 'BP3MI', areas: ['35'], orgId: 'BP3MI-JATIM' });
}, 60_000);

afterAll(async () => {
  await service.close();
  await owner.end();
  await database.drop();
});

interface Person {
  readonly workerId: string;
  readonly journeyId: string;
}

const somebody = (): Person => ({ workerId: newId(), journeyId: newId() });

const fact = <T extends object>(contract: Contract<T>, who: Person, seq: number, data: T): ReceivedEvent<T> =>
  received(contract, who.workerId, data, { journeyId: who.journeyId, seq });

const hearRegistered = (who: Person): Promise<void> => {
  const handler = service.app.get(NoteCandidateOnWorkerRegistered);
  return hearing(service.app, (tx) => handler.registered([fact(WorkerRegistered, who, 1, REGISTERED)], tx));
};

const hearVerified = (who: Person): Promise<void> => {
  const handler = service.app.get(AdmitCandidateOnDistrictVerified);
  return hearing(service.app, (tx) =>
    handler.handle(fact(DistrictVerified, who, 4, { externalIds: [] }), tx),
  );
};

const hearWithdrawn = async (who: Person): Promise<void> => {
  const handler = service.app.get(EndCandidateOnRegistrationEnded);
  const data = { stage: 'DISTRICT_VERIFIED', reasonCode: 'WORK_AT_HOME' };
  const heard = fact(WorkerWithdrew, who, 5, data);
  for (let times = 0; times < 2; times += 1) await hearing(service.app, (tx) => handler.withdrew(heard, tx));
};

async function candidate(): Promise<Person> {
  const who = somebody();
  await hearRegistered(who);
  await hearVerified(who);
  return who;
}

interface Enrolled {
  readonly enrolmentId: string;
  readonly version: number;
}

const enrolment = async ({ workerId }: Person, courseId = CARE): Promise<Enrolled> => {
  const form = { workerId, courseId, ...(courseId === CARE && { lspId: 'LSP-DEMO-01' }) };
  return (await lpk.post('/v1/enrolments', form)).json<Enrolled>();
};

const etag = (version: number) => ({ 'if-match': `"${version}"` });
const competent = { result: 'K', certificateNumber: 'UJK 5322/9901', expiresOn: '2099-04-01' };
const orientation = { topics: ['HAK_KEWAJIBAN', 'PENGADUAN_PELAPORAN'], place: '3307' };

/** What was told about somebody, in the order in which it was told. */
async function told({ workerId }: Person): Promise<{ type: string; payload: object; journey: string }[]> {
  const columns = `type, payload, headers->>'journeyId' as journey, position`;
  const { rows } = await owner.query(
    `select ${columns} from outbox where aggregateid = $1 union all
     select ${columns} from event_archive where aggregateid = $1 order by position`,
    [workerId],
  );
  return rows;
}

const candidatesOf = async (asker: Asker): Promise<string[]> =>
  (await asker.get('/v1/candidates?limit=100'))
    .json<{ items: { workerId: string }[] }>()
    .items.map(({ workerId }) => workerId);

test('whom an office takes over from the national system is a candidate at once, and no more when that is undone', async () => {
  const who = somebody();
  const externalIds = [{ system: 'SISKOP2MI', idHash: 'a'.repeat(64) }];
  const imported = fact(WorkerImported, who, 1, { ...REGISTERED, source: 'IMPORT_SISKO', externalIds });
  const hears = service.app.get(NoteCandidateOnWorkerRegistered);
  await hearing(service.app, (tx) => hears.imported([imported], tx));
  expect(await candidatesOf(dinas)).toContain(who.workerId);
  const undone = fact(WorkerImportUndone, who, 2, { reasonCode: 'WRONG_FILE' });
  const ends = service.app.get(EndCandidateOnRegistrationEnded);
  await hearing(service.app, (tx) => ends.importUndone(undone, tx));
  expect(await candidatesOf(dinas)).not.toContain(who.workerId);
});

test('whose import is undone and whom her village had registered before is a candidate again when the district verifies her', async () => {
  const who = somebody();
  const externalIds = [{ system: 'SISKOP2MI', idHash: 'a'.repeat(64) }];
  await hearRegistered(who);
  const imported = fact(WorkerImported, who, 2, { ...REGISTERED, source: 'IMPORT_SISKO', externalIds });
  const undone = fact(WorkerImportUndone, who, 3, { reasonCode: 'WRONG_FILE', stands: 'REGISTERED' });
  const hears = service.app.get(NoteCandidateOnWorkerRegistered);
  const ends = service.app.get(EndCandidateOnRegistrationEnded);
  await hearing(service.app, (tx) => hears.imported([imported], tx));
  await hearing(service.app, (tx) => ends.importUndone(undone, tx));
  expect(await candidatesOf(dinas)).not.toContain(who.workerId);
  await hearVerified(who);
  expect(await candidatesOf(dinas)).toContain(who.workerId);
});

test('she who will not go is taken on by nobody and awaits no orientation, in whatever order it is heard', async () => {
  const [late, early] = [await candidate(), somebody()];
  await hearWithdrawn(late);
  await hearWithdrawn(early);
  await hearRegistered(early);
  await hearVerified(early);
  const listed = await candidatesOf(bp3mi);
  for (const { workerId } of [late, early]) {
    expect(listed).not.toContain(workerId);
    const course = await lpk.post('/v1/enrolments', { workerId, courseId: CARE, lspId: 'LSP-DEMO-01' });
    expect([course.statusCode, course.json().type]).toEqual([422, '/problems/candidate-ended']);
    const oriented = await bp3mi.post('/v1/orientations', { workerId, ...orientation });
    expect([oriented.statusCode, oriented.json().type]).toEqual([422, '/problems/candidate-ended']);
  }
});

test('a village that was written down wrong is corrected, and makes a candidate of nobody', async () => {
  const handler = service.app.get(CorrectCandidateOnDetailsCorrected);
  const data = { changedFields: ['VILLAGE'], reasonCode: 'TYPED_WRONG', villageCode: '3404012001' };
  const [who, abroad] = [await candidate(), somebody()];
  for (const each of [who, abroad])
    await hearing(service.app, (tx) => handler.handle(fact(WorkerDetailsCorrected, each, 6, data), tx));
  const yogyakarta = service.as({ role: 'BP3MI', areas: ['34'], orgId: 'BP3MI-DIY' });
  expect(await candidatesOf(yogyakarta)).toEqual([who.workerId]);
  expect(await candidatesOf(bp3mi)).not.toContain(who.workerId);
  const { rows } = await owner.query('select from candidate where worker_id = $1', [abroad.workerId]);
  expect(rows).toEqual([]);
});

test('a course that she has begun she may finish, and be tested in', async () => {
  const who = await candidate();
  const { enrolmentId, version } = await enrolment(who);
  await hearWithdrawn(who);
  const path = `/v1/enrolments/${enrolmentId}/competence`;
  expect((await lsp.post(path, competent, etag(version))).json()).toMatchObject({ state: 'CERTIFIED' });
});

test('a course that has not begun yet is refused: who trains her would see her name for as long', async () => {
  const { workerId } = await candidate();
  const course = { workerId, courseId: CARE, lspId: 'LSP-DEMO-01' };
  const early = await lpk.post('/v1/enrolments', { ...course, occurredOn: '2199-12-31' });
  expect([early.statusCode, early.json()]).toMatchObject([400, { errors: [{ pointer: '/occurredOn' }] }]);
});

test('a verified candidate is trained, certified by another body, and oriented by the state', async () => {
  const siti = await candidate();
  const enrolled = await lpk.post('/v1/enrolments', {
    workerId: siti.workerId,
    courseId: CARE,
    lspId: 'LSP-DEMO-01',
    occurredOn: '2026-04-01',
  });
  expect([enrolled.statusCode, enrolled.headers.etag]).toEqual([201, '"1"']);
  const { enrolmentId } = enrolled.json<Enrolled>();
  expect(enrolled.json()).toMatchObject({ state: 'ATTENDING', providerId: 'LPK-DEMO-01', attempts: 0 });

  const path = `/v1/enrolments/${enrolmentId}/competence`;
  expect((await lsp.post(path, { result: 'BK' }, etag(1))).json()).toMatchObject({ attempts: 1, version: 2 });
  expect((await lsp.post(path, competent, etag(2))).json()).toMatchObject({
    state: 'CERTIFIED',
    attempts: 2,
    expiresOn: '2099-04-01',
    version: 3,
  });

  const oriented = await bp3mi.post('/v1/orientations', { workerId: siti.workerId, ...orientation });
  expect([oriented.statusCode, oriented.json()]).toMatchObject([
    201,
    { workerId: siti.workerId, orientedOn: expect.any(String) },
  ]);

  const events = await told(siti);
  expect(events.map(({ type }) => type)).toEqual([
    'training.training-enrolled.v1',
    'training.training-started.v1',
    'training.competency-not-yet.v1',
    'training.competency-certified.v1',
    'training.orientation-passed.v1',
  ]);
  expect(new Set(events.map(({ journey }) => journey))).toEqual(new Set([siti.journeyId]));
  expect(events.at(-1)?.payload).toMatchObject({ officeCode: 'BP3MI-JATENG', place: '3307' });
  const { rows } = await owner.query(
    `select registration_seq from enrolment where worker_id = $1 union all
     select registration_seq from orientation where worker_id = $1`,
    [siti.workerId],
  );
  expect(rows).toEqual([{ registration_seq: 4 }, { registration_seq: 4 }]);
});

test('a certificate is known by a keyed hash alone, however its number was spaced', async () => {
  const hashes = await Promise.all(
    ['UJK 5322/9901', 'ujk5322/9901'].map(async (certificateNumber) => {
      const who = await candidate();
      const { enrolmentId } = await enrolment(who);
      await lsp.post(
        `/v1/enrolments/${enrolmentId}/competence`,
        { ...competent, certificateNumber },
        etag(1),
      );
      const events = await told(who);
      expect(JSON.stringify(events)).not.toMatch(/5322.?9901/);
      return events.at(-1)?.payload;
    }),
  );
  expect(hashes[0]).toMatchObject({ certificateHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(hashes[0]).toEqual(hashes[1]);
});

describe('who trained may not certify (X15)', () => {
  test('neither as a centre nor under the name of a certification body, and both are in the audit', async () => {
    const audit = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const who = await candidate();
    const { enrolmentId } = await enrolment(who);
    const path = `/v1/enrolments/${enrolmentId}/competence`;
    const before = await told(who);
    expect((await lpk.post(path, competent, etag(1))).json()).toMatchObject({ type: '/problems/forbidden' });
    const disguised = service.as({ role: 'LSP', orgId: 'LPK-DEMO-01' });
    const refused = await disguised.post(path, competent, etag(1));
    expect([refused.statusCode, refused.json().type]).toEqual([403, '/problems/certifier-trained']);
    expect(await told(who)).toEqual(before);
    const route = 'POST /v1/enrolments/:id/competence';
    expect(audit.mock.calls).toMatchObject([
      [{ code: 'forbidden', route, role: 'LPK', orgId: 'LPK-DEMO-01', subject: expect.any(String) }],
      [{ code: 'certifier-trained', route, role: 'LSP', orgId: 'LPK-DEMO-01', subject: expect.any(String) }],
    ]);
    audit.mockRestore();
    expect((await lsp.post(path, competent, etag(1))).statusCode).toBe(200);
  });

  test('nor be named for it at the enrolment', async () => {
    const { workerId } = await candidate();
    const refused = await lpk.post('/v1/enrolments', { workerId, courseId: CARE, lspId: 'LPK-DEMO-01' });
    expect([refused.statusCode, refused.json().type]).toEqual([403, '/problems/certifier-trained']);
  });

  test('and another body than the one named does not even see the enrolment', async () => {
    const { enrolmentId } = await enrolment(await candidate());
    const another = service.as({ role: 'LSP', orgId: 'LSP-DEMO-02' });
    const answer = await another.post(`/v1/enrolments/${enrolmentId}/competence`, competent, etag(1));
    expect([answer.statusCode, answer.json().type]).toEqual([404, '/problems/enrolment-not-found']);
  });
});

describe('a candidate', () => {
  test('is heard of in any order and any number of times, and stays one', async () => {
    const who = somebody();
    await hearVerified(who);
    await hearRegistered(who);
    await hearVerified(who);
    expect((await bp3mi.get(`/v1/candidates/${who.workerId}`)).json()).toEqual({
      workerId: who.workerId,
      villageCode: '3307102004',
      sex: 'P',
      birthYear: 1995,
      country: 'TW',
      isco08: '5322',
      verifiedOn: '2026-03-20',
    });
    const { rows } = await owner.query('select registration_seq from candidate where worker_id = $1', [
      who.workerId,
    ]);
    expect(rows).toEqual([{ registration_seq: 4 }]);
  });

  test.each([
    ['nobody has told of', [], 404, '/problems/candidate-not-found'],
    ['the district has not confirmed', [hearRegistered], 422, '/problems/candidate-not-verified'],
    ['registration has not told of', [hearVerified], 422, '/problems/candidate-not-verified'],
  ])('whom %s is not enrolled, and nothing is told', async (_, heard, status, type) => {
    const who = somebody();
    for (const each of heard) await each(who);
    const refused = await lpk.post('/v1/enrolments', { workerId: who.workerId, courseId: MANDARIN });
    expect([refused.statusCode, refused.json().type]).toEqual([status, type]);
    expect(await told(who)).toEqual([]);
  });

  test('attends a course once, at one centre, and another course beside it', async () => {
    const who = await candidate();
    await enrolment(who);
    for (const centre of [lpk, otherLpk]) {
      const again = { workerId: who.workerId, courseId: CARE, lspId: 'LSP-DEMO-01' };
      const refused = await centre.post('/v1/enrolments', again);
      expect([refused.statusCode, refused.json().type]).toEqual([409, '/problems/already-enrolled']);
    }
    const beside = { workerId: who.workerId, courseId: MANDARIN };
    expect((await otherLpk.post('/v1/enrolments', beside)).statusCode).toBe(201);
  });

  test('is oriented once a journey, and then awaits it no more', async () => {
    const who = await candidate();
    expect(await candidatesOf(bp3mi)).toContain(who.workerId);
    const form = { workerId: who.workerId, ...orientation };
    expect((await bp3mi.post('/v1/orientations', form)).statusCode).toBe(201);
    expect(await candidatesOf(bp3mi)).not.toContain(who.workerId);
    const again = await bp3mi.post('/v1/orientations', form);
    expect([again.statusCode, again.json().type]).toEqual([409, '/problems/already-oriented']);
  });

  test('is oriented by the office of her own province', async () => {
    const who = await candidate();
    const refused = await elsewhere.post('/v1/orientations', { workerId: who.workerId, ...orientation });
    expect(refused.statusCode).toBe(404);
    expect(await told(who)).toEqual([]);
  });
});

test('two ids of one person are one candidate, confirmed and oriented under either, and two when the merge is taken back', async () => {
  const [siti, ani] = [somebody(), somebody()];
  await hearRegistered(siti);
  await hearRegistered(ani);
  await hearVerified(ani);
  const handler = service.app.get(JoinIdsOnWorkersMerged);
  const event = merged(siti, ani);
  const back = unmerged(siti, ani);
  for (const _ of [1, 2]) await hearing(service.app, (tx) => handler.merged(event, tx));
  await hearVerified(siti);
  const listed = async () =>
    (await candidatesOf(bp3mi)).filter((id) => [siti.workerId, ani.workerId].includes(id));
  expect(await listed()).toEqual([siti.workerId]);
  expect((await bp3mi.post('/v1/orientations', { workerId: ani.workerId, ...orientation })).statusCode).toBe(
    201,
  );
  expect(await listed()).toEqual([]);
  expect((await bp3mi.get(`/v1/candidates/${siti.workerId}`)).json()).toHaveProperty('orientedOn');

  await hearing(service.app, (tx) => handler.unmerged(back, tx));
  await hearing(service.app, (tx) => handler.merged(event, tx)); // late
  expect(await listed()).toEqual([siti.workerId]);
  expect((await bp3mi.get(`/v1/candidates/${siti.workerId}`)).json()).not.toHaveProperty('orientedOn');
});

test('a centre enrols her under the one id when the district has confirmed her under the other', async () => {
  const [siti, ani] = [somebody(), await candidate()];
  await hearRegistered(siti);
  const form = { workerId: siti.workerId, courseId: MANDARIN };
  expect((await lpk.post('/v1/enrolments', form)).statusCode).toBe(422);
  await hearing(service.app, (tx) => service.app.get(JoinIdsOnWorkersMerged).merged(merged(siti, ani), tx));
  expect((await lpk.post('/v1/enrolments', form)).statusCode).toBe(201);
});

test('the same command is done once, and its repeat is answered with what stands by then', async () => {
  const who = await candidate();
  const form = { workerId: who.workerId, courseId: CARE, lspId: 'LSP-DEMO-01' };
  const key = { 'idempotency-key': newId() };
  const first = await lpk.post('/v1/enrolments', form, key);
  const { enrolmentId } = first.json<Enrolled>();
  expect((await lpk.post('/v1/enrolments', form, key)).json()).toEqual(first.json());
  const tested = { ...etag(1), 'idempotency-key': newId() };
  const path = `/v1/enrolments/${enrolmentId}/competence`;
  await lsp.post(path, { result: 'BK' }, tested);
  expect((await lsp.post(path, { result: 'BK' }, tested)).json()).toMatchObject({ attempts: 1, version: 2 });
  expect((await lpk.post('/v1/enrolments', form, key)).json()).toMatchObject({ enrolmentId, version: 2 });
  const oriented = { 'idempotency-key': newId() };
  for (const _ of ['first', 'repeat']) {
    const answer = await bp3mi.post('/v1/orientations', { workerId: who.workerId, ...orientation }, oriented);
    expect(answer.statusCode).toBe(201);
  }
  expect(await told(who)).toHaveLength(4);
});

test('a result needs the version that was read', async () => {
  const { enrolmentId } = await enrolment(await candidate());
  const path = `/v1/enrolments/${enrolmentId}/competence`;
  expect((await lsp.post(path, { result: 'BK' })).statusCode).toBe(428);
  expect((await lsp.post(path, { result: 'BK' }, etag(7))).statusCode).toBe(412);
});

describe('each sees its own', () => {
  test('a centre its trainees, a certification body those that name it, an office its area', async () => {
    const { enrolmentId } = await enrolment(await candidate());
    for (const asker of [lpk, lsp, bp3mi, dinas])
      expect((await asker.get(`/v1/enrolments/${enrolmentId}`)).statusCode).toBe(200);
    for (const asker of [otherLpk, elsewhere, service.as({ role: 'LSP', orgId: 'LSP-DEMO-02' })]) {
      expect((await asker.get(`/v1/enrolments/${enrolmentId}`)).statusCode).toBe(404);
      expect((await asker.get('/v1/enrolments?limit=100')).body).not.toContain(enrolmentId);
    }
  });

  test('and neither a centre, nor a certification body, nor another province looks for candidates', async () => {
    const { workerId } = await candidate();
    for (const asker of [lpk, lsp]) {
      expect((await asker.get('/v1/candidates')).statusCode).toBe(403);
      expect((await asker.get(`/v1/candidates/${workerId}`)).statusCode).toBe(403);
    }
    expect(await candidatesOf(elsewhere)).toEqual([]);
    expect((await elsewhere.get(`/v1/candidates/${workerId}`)).statusCode).toBe(404);
    expect(await candidatesOf(dinas)).toContain(workerId);
  });

  test.each(['3507', '3507,', '35071', '33071', '', ',', undefined])(
    'in the database too, where a query forgets its filter: areas %j give nothing',
    async (areas) => {
      const who = await candidate();
      await enrolment(who);
      await bp3mi.post('/v1/orientations', { workerId: who.workerId, ...orientation });
      const app = service.app.get<DataSource>(getDataSourceToken());
      const settings: Settings = areas === undefined ? {} : { 'app.areas': areas, 'app.org': '' };
      for (const table of ['candidate', 'enrolment', 'orientation']) {
        const scoped = new Transaction(app, { actor: { role: 'X' } }, settings);
        expect(await scoped.run((tx) => tx.query(`select * from ${table}`))).toEqual([]);
      }
    },
  );

  test('and an assignment without an organisation enrols nobody', async () => {
    const { workerId } = await candidate();
    const nobody = service.as({ role: 'LPK' });
    expect((await nobody.post('/v1/enrolments', { workerId, courseId: MANDARIN })).statusCode).toBe(403);
  });
});

test('courses say what they end in', async () => {
  const { items } = (await lpk.get('/v1/courses')).json<{ items: { courseId: string }[] }>();
  expect(items.find(({ courseId }) => courseId === CARE)).toMatchObject({
    trainingType: 'KETERAMPILAN_JABATAN',
    isco08: '5322',
    certificationScheme: 'PENGASUH_LANSIA',
  });
  expect(items.find(({ courseId }) => courseId === MANDARIN)).not.toHaveProperty('isco08');
  const page = (await lpk.get('/v1/courses?limit=2')).json<{ next: string }>();
  expect((await lpk.get(`/v1/courses?limit=2&after=${page.next}`)).json()).toMatchObject({
    items: [{ courseId: MANDARIN }, {}],
  });
});

test('a form that cannot be right names its fields', async () => {
  const { workerId } = await candidate();
  const wrong = { workerId: workerId.toUpperCase(), courseId: 'x', lspId: 'LSP-330710', extra: 1 };
  const pointersOf = (answer: { json: () => { errors: { pointer: string }[] } }) =>
    answer
      .json()
      .errors.map(({ pointer }) => pointer)
      .toSorted();
  const refused = await lpk.post('/v1/enrolments', wrong);
  expect([refused.statusCode, pointersOf(refused)]).toEqual([
    400,
    ['/courseId', '/extra', '/lspId', '/workerId'],
  ]);
  const { enrolmentId } = await enrolment({ workerId, journeyId: newId() });
  const result = await lsp.post(`/v1/enrolments/${enrolmentId}/competence`, { result: 'K' }, etag(1));
  expect([result.statusCode, pointersOf(result)]).toEqual([400, ['/certificateNumber', '/expiresOn']]);
  const topics = await bp3mi.post('/v1/orientations', { workerId, topics: ['APA_SAJA'] });
  expect([topics.statusCode, pointersOf(topics)]).toEqual([400, ['/topics']]);
});
