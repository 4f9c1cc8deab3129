import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompetencyNotYet, WorkerReturned } from '@libs/contracts';
import { newId } from '@libs/kernel';
import { CONTRACT_CONTENTS } from '@libs/rules';
import {
  freshDatabase,
  hearing,
  merged,
  startService,
  testEnv,
  unmerged,
  type Asker,
  type TestDatabase,
  type TestService,
} from '@libs/testing';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { MIGRATIONS } from '../../migrations/index.js';
import { EndPlacementOnWorkerReturned } from '../candidates/record-heard/end-placement-on-worker-returned.js';
import { RecordWhatTrainingTells } from '../candidates/record-heard/record-what-training-tells.js';
import { RegroupPapersOnWorkersMerged } from '../candidates/record-heard/regroup-papers-on-workers-merged.js';
import { PlacementEnv } from '../env.js';
import { PlacementModule } from '../placement.module.js';
import { fact, inDays, Told } from '../spec-hearing.js';
import { WORDS } from '../words.js';

interface Line {
  readonly placementId: string;
  readonly version: number;
  readonly workerId: string;
}

let database: TestDatabase;
let service: TestService;
let owner: Client;
let company: Asker;
let rival: Asker;
let bp3mi: Asker;
let bp3miElsewhere: Asker;
let dinas: Asker;
let taipei: Asker;

beforeAll(async () => {
  database = await freshDatabase('placement', MIGRATIONS);
  const key = () => randomBytes(32).toString('base64');
  const env = testEnv(PlacementEnv, database, { VAULT_KEK: key(), VAULT_INDEX_KEY: key() });
  service = await startService(env, () => ({
    name: 'placement',
    module: PlacementModule.for(env),
    words: WORDS,
  }));
  owner = new Client({ connectionString: database.url.owner });
  await owner.connect();
  company = service.as({ role: 'P3MI', orgId: 'P3MI-DEMO-01' });
  rival = service.as({ role: 'P3MI', orgId: 'P3MI-DEMO-02' });
  bp3mi = service.as({ role: 'BP3MI', orgId: 'BP3MI-JATENG', areas: ['33'] });
  bp3miElsewhere = service.as({ role: 'BP3MI', orgId: 'BP3MI-JATIM', areas: ['35'] });
  dinas = service.as({ role: 'DINAS', areas: ['3307'], orgId: 'DINAS-3307' });
  taipei = service.as({ role: 'PERWAKILAN', orgId: 'PERWAKILAN-TAIPEI' });
}, 60_000);

afterAll(async () => {
  await service.close();
  await owner.end();
  await database.drop();
});

const etag = (version: number) => ({ 'if-match': `"${version}"` });
const told = () => new Told(service.app);

const terms = (workerId: string, changes: object = {}) => ({
  workerId,
  scheme: 'P_TO_P',
  employerType: 'PERSEORANGAN_RUMAH_TANGGA',
  country: 'TW',
  isco08: '5322',
  ...changes,
});

const sign = async (workerId: string, by = company): Promise<Line> => {
  const answer = await by.post('/v1/placements', terms(workerId));
  expect(answer.statusCode).toBe(201);
  return answer.json<Line>();
};

/** The papers of a caregiver for Taiwan, by the address at which each is recorded. */
const papers = () => ({
  medical: { outcome: 'FIT', occurredOn: inDays(-10) },
  passport: { number: 'X9900001', expiresOn: inDays(1800) },
  visa: { number: 'TW-9900-01', visaClass: 'FC', isWorkClass: true, expiresOn: inDays(60) },
  'social-security': { programmes: ['JKK', 'JKM'], from: inDays(0), to: inDays(800) },
  contract: {
    employerType: 'PERSEORANGAN_RUMAH_TANGGA',
    isco08: '5322',
    wageBand: 'W3',
    currency: 'TWD',
    from: inDays(30),
    to: inDays(760),
    contents: CONTRACT_CONTENTS,
  },
});

const recordPapers = async ({ placementId, version }: Line): Promise<Line> => {
  let read = version;
  for (const [paper, body] of Object.entries(papers())) {
    const answer = await company.post(`/v1/placements/${placementId}/${paper}`, body, etag(read));
    expect([paper, answer.statusCode]).toEqual([paper, 200]);
    read = answer.json<Line>().version;
  }
  return (await company.get(`/v1/placements/${placementId}`)).json<Line>();
};

/** Reintegration tells of a homecoming. */
const hearReturned = (workerId: string, occurredOn: string, journeyId?: string): Promise<void> => {
  const data = { debarkationCode: 'SRG', accompanyingAdults: 0, accompanyingChildren: 0 };
  const returned = fact(WorkerReturned, 'reintegration', 1, workerId, data, journeyId);
  const handler = service.app.get(EndPlacementOnWorkerReturned);
  return hearing(service.app, (tx) => handler.handle({ ...returned, occurredOn }, tx));
};

const card = () => ({ cardNumber: 'EKPMI-9900-0001', validUntil: inDays(800) });

const clear = ({ placementId, version }: Line, by = bp3mi) =>
  by.post(`/v1/placements/${placementId}/clearance`, card(), etag(version));

interface TellingRow {
  readonly type: string;
  readonly row: string;
}

/** What was told of a worker, in order: still in the outbox, or archived once it was published. */
const tellings = async (workerId: string): Promise<TellingRow[]> => {
  const { rows } = await owner.query<TellingRow>(
    `select type, row::text from (
       select position, type, row_to_json(o) as row from outbox o where aggregateid = $1
       union all select position, type, row_to_json(a) from event_archive a where aggregateid = $1) t
     order by position`,
    [workerId],
  );
  return rows;
};

const typesOf = async (workerId: string): Promise<string[]> =>
  (await tellings(workerId)).map(({ type }) => type.replace(/^placement\.(.*)\.v1$/, '$1'));

describe('the whole way of Siti (X1)', () => {
  test('goes from the agreement to her arrival, and the log is told nothing by which she could be known', async () => {
    const siti = await told().verified();
    await siti.certified();
    await siti.oriented();
    const documented = await recordPapers(await sign(siti.workerId));
    expect((await bp3mi.get(`/v1/placements/${documented.placementId}/clearance`)).json()).toMatchObject({
      passes: true,
      missing: [],
    });

    const cleared = await clear(documented);
    expect([cleared.statusCode, cleared.json()]).toMatchObject([
      200,
      { state: 'CLEARED', clearance: { officeCode: 'BP3MI-JATENG', validUntil: inDays(800) } },
    ]);
    const { workerId } = siti;
    const departed = await company.post('/v1/departures', {
      workerId,
      embarkationCode: 'CGK',
      country: 'TW',
    });
    expect([departed.statusCode, departed.json()]).toMatchObject([201, { state: 'DEPARTED', anomalies: [] }]);
    const arrived = await taipei.post('/v1/arrivals', { workerId, country: 'TW' });
    expect([arrived.statusCode, arrived.json()]).toMatchObject([
      201,
      { placementId: documented.placementId, state: 'WORKING', missionCode: 'PERWAKILAN-TAIPEI' },
    ]);

    expect(await typesOf(workerId)).toEqual([
      'placement-agreement-signed',
      'medical-result-recorded',
      'passport-recorded',
      'visa-recorded',
      'social-security-activated',
      'contract-signed',
      'document-set-completed',
      'worker-cleared',
      'worker-departed',
      'arrival-reported',
    ]);
    const rows = (await tellings(workerId)).map(({ row }) => row).join('\n');
    for (const secret of ['X9900001', 'TW-9900', 'EKPMI-9900']) expect(rows).not.toContain(secret);
    expect(rows).toContain(siti.journeyId);
  });

  test('keeps what each decision rested on', async () => {
    const siti = await told().verified();
    await siti.certified();
    await siti.oriented();
    const documented = await recordPapers(await sign(siti.workerId));
    await clear(documented);
    const { rows } = await owner.query(
      `select kind, decided_by, heard, jsonb_array_length(results) as rules, cardinality(policy_row_ids) as rows,
              cardinality(fact_ids) as facts, policy_version from decision where worker_id = $1 order by decided_at`,
      [siti.workerId],
    );
    const version = '20260228T000000.000Z';
    const heard = { registration: 4, training: 5 };
    expect(rows).toEqual([
      {
        kind: 'AGREEMENT',
        decided_by: 'P3MI-DEMO-01',
        rules: 4,
        rows: 3,
        facts: 6,
        policy_version: version,
        heard,
      },
      {
        kind: 'CLEARANCE',
        decided_by: 'BP3MI-JATENG',
        rules: 16,
        rows: 3,
        facts: 11,
        policy_version: version,
        heard,
      },
    ]);
    await expect(owner.query('delete from decision')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('an agreement', () => {
  test('is refused for a reference that nobody has heard of, and before the district has verified', async () => {
    const unknown = await company.post('/v1/placements', terms(newId()));
    expect([unknown.statusCode, unknown.json().type]).toEqual([422, '/problems/registration-not-heard']);
    const { workerId } = await told().registered();
    const early = await company.post('/v1/placements', terms(workerId));
    expect([early.statusCode, early.json().type]).toEqual([422, '/problems/not-district-verified']);
    expect(await tellings(workerId)).toEqual([]);
  });

  test('is refused where the destination is closed, with the row of policy that says so', async () => {
    const { workerId } = await told().verified();
    const answer = await company.post('/v1/placements', terms(workerId, { country: 'SA', isco08: '9111' }));
    expect([answer.statusCode, answer.json()]).toMatchObject([
      422,
      { type: '/problems/destination-not-open', rule: 'E11', reason: 'DESTINATION_CLOSED', country: 'SA' },
    ]);
  });

  test('is refused to a company that has no permit for the country, and to one that nobody licensed', async () => {
    const { workerId } = await told().verified();
    const elsewhere = await company.post('/v1/placements', terms(workerId, { country: 'JP' }));
    expect([elsewhere.statusCode, elsewhere.json()]).toMatchObject([
      422,
      { type: '/problems/company-not-licensed', rule: 'E12', reason: 'SIP2MI_COUNTRY_MISMATCH' },
    ]);
    const unlicensed = service.as({ role: 'P3MI', orgId: 'P3MI-NOBODY' });
    expect((await unlicensed.post('/v1/placements', terms(workerId))).json()).toMatchObject({
      type: '/problems/company-not-licensed',
      reason: 'P3MI_NOT_LICENSED',
    });
  });

  test('is one at a time, whichever company asks, until she has returned', async () => {
    const { workerId, journeyId } = await told().verified();
    await sign(workerId);
    for (const asker of [company, rival]) {
      const again = await asker.post('/v1/placements', terms(workerId));
      expect([again.statusCode, again.json().type]).toEqual([409, '/problems/agreement-open']);
    }
    await hearReturned(workerId, inDays(0), journeyId);
    expect((await company.get('/v1/placements?state=RETURNED')).json()).toMatchObject({
      items: [{ workerId, returnedOn: inDays(0) }],
    });
    await sign(workerId, rival);
  });

  test('outlives a homecoming of before that is told late, or again', async () => {
    const { workerId, journeyId } = await told().verified();
    const left = { workerId, embarkationCode: 'CGK', country: 'TW', occurredOn: inDays(-200) };
    const first = (await company.post('/v1/departures', left)).json<Line>();
    await hearReturned(workerId, inDays(-90), journeyId);
    const { placementId } = await sign(workerId);
    expect(placementId).not.toBe(first.placementId);
    for (const journey of [journeyId, undefined]) await hearReturned(workerId, inDays(-88), journey);
    const stands = (await company.get(`/v1/placements/${placementId}`)).json();
    expect(stands).toMatchObject({ state: 'SELECTED', version: 1 });
    expect(stands).not.toHaveProperty('returnedOn');
    expect((await company.get(`/v1/placements/${first.placementId}`)).json()).toMatchObject({
      state: 'RETURNED',
      returnedOn: inDays(-90),
    });
  });

  test('sent twice is signed once', async () => {
    const { workerId } = await told().verified();
    const key = { 'idempotency-key': newId() };
    const [first, second] = [
      await company.post('/v1/placements', terms(workerId), key),
      await company.post('/v1/placements', terms(workerId), key),
    ];
    expect([second.statusCode, second.json()]).toEqual([201, first.json()]);
    expect(await typesOf(workerId)).toEqual(['placement-agreement-signed']);
  });

  test('under a scheme that needs no licence is not a company’s to sign', async () => {
    const { workerId } = await told().verified();
    const answer = await company.post('/v1/placements', terms(workerId, { scheme: 'G_TO_G' }));
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { errors: [{ pointer: '/scheme' }] }]);
  });
});

describe('a clearance', () => {
  test('without orientation is refused, with what is missing in words and by rule', async () => {
    const siti = await told().verified();
    await siti.certified();
    const documented = await recordPapers(await sign(siti.workerId));
    const answer = await clear(documented);
    expect([answer.statusCode, answer.json()]).toMatchObject([
      422,
      {
        type: '/problems/clearance-incomplete',
        missing: [
          { rule: 'E14', code: 'OPP_MISSING', words: { en: expect.stringContaining('orientation') } },
        ],
      },
    ]);
    expect(await typesOf(siti.workerId)).not.toContain('document-set-completed');
    await siti.oriented();
    expect((await clear(documented)).statusCode).toBe(200);
  });

  test('is advised on before: the company and the office see the same list, and nothing is decided', async () => {
    const { workerId } = await told().verified();
    const { placementId } = await sign(workerId);
    const notYet = { lspId: 'LSP-DEMO-01', certificationScheme: 'CAREGIVER', isco08: '5322', attempt: 1 };
    const failed = fact(CompetencyNotYet, 'training', 2, workerId, notYet);
    await hearing(service.app, (tx) => service.app.get(RecordWhatTrainingTells).notYet(failed, tx));
    const [toCompany, toOffice] = [
      await company.get(`/v1/placements/${placementId}/clearance`),
      await bp3mi.get(`/v1/placements/${placementId}/clearance`),
    ];
    expect(toCompany.json()).toEqual(toOffice.json());
    expect(toOffice.json()).toMatchObject({ passes: false, judgedOn: inDays(0), failedTests: 1 });
    const { missing } = toOffice.json<{ missing: { rule: string }[] }>();
    expect(missing.map(({ rule }) => rule)).toEqual(['E06', 'E07', 'E08', 'E09', 'E10', 'E15', 'E14']);
    expect((await taipei.get(`/v1/placements/${placementId}/clearance`)).statusCode).toBe(403);
  });

  test('is advised on to the district without what tells of health, also where nothing else is missing', async () => {
    const siti = await told().verified();
    await siti.certified();
    await siti.oriented();
    const signed = await sign(siti.workerId);
    const { missing } = (await dinas.get(`/v1/placements/${signed.placementId}/clearance`)).json<{
      missing: { rule: string; exceptable: boolean }[];
    }>();
    expect(missing.map(({ rule }) => rule)).toEqual(['E08', 'E09', 'E10', 'E15']);
    expect(missing.every(({ exceptable }) => exceptable)).toBe(true);
    const { placementId, version } = await recordPapers(signed);
    const unfit = { ...papers().medical, outcome: 'UNFIT' };
    await company.post(`/v1/placements/${placementId}/medical`, unfit, etag(version));
    const [toDistrict, toOffice] = [
      await dinas.get(`/v1/placements/${placementId}/clearance`),
      await bp3mi.get(`/v1/placements/${placementId}/clearance`),
    ];
    expect(toDistrict.json()).toMatchObject({ passes: true, missing: [] });
    expect(toOffice.json()).toMatchObject({ passes: false, missing: [{ rule: 'E07' }] });
  });

  test('of somebody imported asks for her permit and her marital papers, until they are told of (E04, E05)', async () => {
    const siti = await told().imported();
    await siti.certified();
    await siti.oriented();
    const documented = await recordPapers(await sign(siti.workerId));
    const refused = await clear(documented);
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      {
        missing: [
          { rule: 'E04', code: 'FAMILY_PERMIT_MISSING', exceptable: true },
          { rule: 'E05', code: 'MARITAL_DOC_MISSING', exceptable: true },
        ],
      },
    ]);
    await siti.permitted();
    await siti.paperVerified(newId(), inDays(-3), inDays(180), 'MARITAL_STATUS_LETTER');
    const { placementId } = documented;
    const now = (await bp3mi.get(`/v1/placements/${placementId}`)).json<Line>();
    expect((await clear(now)).json()).toMatchObject({ state: 'CLEARED', anomalies: [] });
  });

  test('is never the company’s (X15), nor the district’s, nor the mission’s', async () => {
    const { workerId } = await told().verified();
    const line = await sign(workerId);
    for (const asker of [company, rival, dinas, taipei])
      expect((await clear(line, asker)).statusCode).toBe(403);
    expect(await typesOf(workerId)).toEqual(['placement-agreement-signed']);
  });

  test('is another province’s no more than the placement is', async () => {
    const { workerId } = await told().verified();
    const answer = await clear(await sign(workerId), bp3miElsewhere);
    expect([answer.statusCode, answer.json().type]).toEqual([404, '/problems/placement-not-found']);
  });

  test('is given once', async () => {
    const siti = await told().verified();
    await siti.certified();
    await siti.oriented();
    const documented = await recordPapers(await sign(siti.workerId));
    const { version } = (await clear(documented)).json<Line>();
    const again = await clear({ ...documented, version });
    expect([again.statusCode, again.json().type]).toEqual([409, '/problems/already-cleared']);
  });
});

describe('a revoked family permit (X7)', () => {
  const held = { hold: 'DOC_HOLD', paper: 'FAMILY_PERMIT', reason: 'FAMILY_WITHDREW', since: inDays(0) };
  const ready = async () => {
    const siti = await told().verified();
    await siti.certified();
    await siti.oriented();
    return { siti, documented: await recordPapers(await sign(siti.workerId)) };
  };
  const now = async ({ placementId }: Line) =>
    (await bp3mi.get(`/v1/placements/${placementId}`)).json<Line>();
  const leave = (workerId: string, more: object = {}) =>
    company.post('/v1/departures', { workerId, embarkationCode: 'CGK', country: 'TW', ...more });

  test('holds a clearance, and a new permit lifts the hold', async () => {
    const { siti, documented } = await ready();
    await siti.revoked();
    const seen = await now(documented);
    expect(seen).toMatchObject({ state: 'SELECTED', holds: [held] });
    expect((await clear(documented)).statusCode).toBe(412);
    const refused = await clear(seen);
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      { type: '/problems/clearance-incomplete', missing: [{ rule: 'E04', code: 'FAMILY_PERMIT_MISSING' }] },
    ]);
    await siti.permitted();
    const free = await now(documented);
    expect(free).toMatchObject({ holds: [] });
    expect((await clear(free)).json()).toMatchObject({ state: 'CLEARED', anomalies: [] });
  });

  test('that comes after the clearance holds the departure, and undoes nothing', async () => {
    const { siti, documented } = await ready();
    await clear(documented);
    await siti.revoked();
    expect(await now(documented)).toMatchObject({ state: 'CLEARED', holds: [held] });
    const refused = await leave(siti.workerId);
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      { type: '/problems/departure-held', rule: 'E04', reason: 'FAMILY_WITHDREW', since: inDays(0) },
    ]);
    expect(await typesOf(siti.workerId)).not.toContain('worker-departed');
    await siti.permitted();
    expect((await leave(siti.workerId)).statusCode).toBe(201);
  });

  test('does not keep a departure that has happened from the record', async () => {
    const { siti, documented } = await ready();
    await clear(documented);
    await siti.revoked();
    const departed = await leave(siti.workerId, { leftUnderHold: true });
    expect([departed.statusCode, departed.json()]).toMatchObject([
      201,
      {
        state: 'DEPARTED',
        holds: [],
        anomalies: expect.arrayContaining(['CLEARED_UNDER_HOLD', 'DEPARTED_UNDER_HOLD']),
      },
    ]);
    await siti.permitted();
    expect(await now(documented)).toMatchObject({ state: 'DEPARTED' });
  });

  test('heard when she has long left holds nothing, and makes nothing odd', async () => {
    const { siti, documented } = await ready();
    await clear(documented);
    await leave(siti.workerId, { occurredOn: inDays(-1) });
    await siti.revoked();
    const after = await now(documented);
    expect(after).toMatchObject({ state: 'DEPARTED', holds: [] });
    expect(after).not.toMatchObject({ anomalies: expect.arrayContaining(['DEPARTED_UNDER_HOLD']) });
  });

  test('holds a placement that is opened afterwards, and is heard twice as once', async () => {
    const siti = await told().verified();
    await siti.revoked(inDays(-2));
    await siti.revoked(inDays(-2));
    expect(await now(await sign(siti.workerId))).toMatchObject({ holds: [{ ...held, since: inDays(-2) }] });
  });

  test('heard before everything else is kept until the rest is heard', async () => {
    const siti = told();
    await siti.revoked();
    await siti.verified();
    expect(await now(await sign(siti.workerId))).toMatchObject({ holds: [held] });
  });
});

describe('a paper that is no longer there (DOC_HOLD)', () => {
  const held = { hold: 'DOC_HOLD', paper: 'SKCK', reason: 'EXPIRED', since: inDays(0) };
  const ready = async () => {
    const siti = await told().verified();
    await siti.certified();
    await siti.oriented();
    return { siti, documented: await recordPapers(await sign(siti.workerId)) };
  };
  const now = async ({ placementId }: Line) =>
    (await bp3mi.get(`/v1/placements/${placementId}`)).json<Line>();

  test('holds a clearance by its name, heard once or twice, until a newer one is verified', async () => {
    const { siti, documented } = await ready();
    const paper = newId();
    await siti.paperVerified(paper, inDays(-200), inDays(-1));
    await siti.paperExpired(paper, inDays(0), 2);
    const seen = await now(documented);
    expect(seen).toMatchObject({ state: 'SELECTED', version: documented.version + 2, holds: [held] });
    const refused = await clear(seen);
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      {
        type: '/problems/clearance-incomplete',
        missing: [{ rule: 'PAPERS', code: 'PAPER_LOST', papers: ['SKCK'], exceptable: false }],
      },
    ]);
    await siti.paperVerified(newId(), inDays(0), inDays(180));
    const free = await now(documented);
    expect(free).toMatchObject({ holds: [] });
    expect((await clear(free)).json()).toMatchObject({ state: 'CLEARED', anomalies: [] });
  });

  test('holds a departure after the clearance, and who has left all the same has left', async () => {
    const { siti, documented } = await ready();
    const paper = newId();
    await siti.paperVerified(paper, inDays(-200), inDays(180));
    expect((await clear(await now(documented))).statusCode).toBe(200);
    await siti.paperTakenBack(paper);
    expect(await now(documented)).toMatchObject({ state: 'CLEARED', holds: [{ ...held, reason: 'LOST' }] });
    const leave = (more: object) =>
      company.post('/v1/departures', {
        workerId: siti.workerId,
        embarkationCode: 'CGK',
        country: 'TW',
        ...more,
      });
    const refused = await leave({});
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      { type: '/problems/departure-held-by-paper', paper: 'SKCK', reason: 'LOST', since: inDays(0) },
    ]);
    expect((await leave({ leftUnderHold: true })).json()).toMatchObject({ state: 'DEPARTED', holds: [] });
  });

  test('is there where the newer one was heard of first, and where both are heard before she is', async () => {
    const siti = told();
    await siti.paperVerified(newId(), inDays(-1), inDays(180));
    await siti.paperExpired(newId(), inDays(-3));
    await siti.verified();
    expect(await now(await sign(siti.workerId))).toMatchObject({ holds: [] });
    const ani = told();
    await ani.paperExpired(newId());
    await ani.verified();
    expect(await now(await sign(ani.workerId))).toMatchObject({ holds: [held] });
  });

  test('told with another id of hers holds while the two are one, and no longer', async () => {
    const { siti, documented } = await ready();
    const ani = await told().registered();
    const handler = service.app.get(RegroupPapersOnWorkersMerged);
    const [event, back] = [merged(siti, ani), unmerged(siti, ani)];
    await ani.paperExpired(newId());
    expect(await now(documented)).toMatchObject({ holds: [] });
    await hearing(service.app, (tx) => handler.merged(event, tx));
    const seen = await now(documented);
    expect(seen).toMatchObject({ holds: [held] });
    expect((await clear(seen)).json()).toMatchObject({ missing: [{ code: 'PAPER_LOST' }] });
    await hearing(service.app, (tx) => handler.unmerged(back, tx));
    const free = await now(documented);
    expect(free).toMatchObject({ holds: [] });
    expect((await clear(free)).json()).toMatchObject({ state: 'CLEARED' });
  });
});

describe('she who will not go', () => {
  const now = async ({ placementId }: Line) =>
    (await bp3mi.get(`/v1/placements/${placementId}`)).json<Line>();

  test('is bound to nobody: no agreement, no clearance, no departure but one that has happened', async () => {
    const siti = await told().verified();
    await siti.certified();
    await siti.oriented();
    const documented = await recordPapers(await sign(siti.workerId));
    await siti.withdrew();
    await siti.withdrew();
    const seen = await now(documented);
    expect(seen).toMatchObject({ state: 'WITHDRAWN' });
    const leave = (more: object) =>
      company.post('/v1/departures', {
        workerId: siti.workerId,
        embarkationCode: 'CGK',
        country: 'TW',
        ...more,
      });
    for (const refused of [await clear(seen), await leave({})])
      expect([refused.statusCode, refused.json().type]).toEqual([422, '/problems/candidate-ended']);
    expect((await leave({ leftUnderHold: true })).json()).toMatchObject({ state: 'DEPARTED' });
  });

  test('signs with nobody, also where her registration is heard of last', async () => {
    const siti = told();
    await siti.withdrew();
    await siti.verified();
    const agreement = {
      workerId: siti.workerId,
      scheme: 'P_TO_P',
      country: 'TW',
      isco08: '5322',
      employerType: 'PERSEORANGAN_RUMAH_TANGGA',
    };
    const refused = await company.post('/v1/placements', agreement);
    expect([refused.statusCode, refused.json().type]).toEqual([422, '/problems/candidate-ended']);
  });

  test('and who has left by then stays as she is', async () => {
    const siti = await told().verified();
    const placement = await sign(siti.workerId);
    await company.post('/v1/departures', { workerId: siti.workerId, embarkationCode: 'CGK', country: 'TW' });
    await siti.withdrew();
    expect(await now(placement)).toMatchObject({ state: 'DEPARTED' });
  });
});

test('a year of birth that was written down wrong is corrected, and judged by (E01)', async () => {
  const siti = await told().verified();
  const { placementId } = await sign(siti.workerId);
  await siti.corrected({
    changedFields: ['BIRTH_DATE'],
    reasonCode: 'PAPER_SAYS_OTHERWISE',
    birthYear: 2015,
  });
  const advice = await bp3mi.get(`/v1/placements/${placementId}/clearance`);
  expect(advice.body).toContain('AGE_BELOW_MINIMUM');
  const abroad = told();
  await abroad.corrected({
    changedFields: ['VILLAGE'],
    reasonCode: 'TYPED_WRONG',
    villageCode: '3507112008',
  });
  const refused = await company.post('/v1/placements', {
    workerId: abroad.workerId,
    scheme: 'P_TO_P',
    country: 'TW',
    isco08: '5322',
    employerType: 'PERSEORANGAN_RUMAH_TANGGA',
  });
  expect(refused.json().type).toBe('/problems/registration-not-heard');
});

describe('a document', () => {
  test('needs the version that was read', async () => {
    const { workerId } = await told().verified();
    const { placementId, version } = await sign(workerId);
    const { passport } = papers();
    const address = `/v1/placements/${placementId}/passport`;
    expect((await company.post(address, passport)).statusCode).toBe(428);
    expect((await company.post(address, passport, etag(version + 1))).statusCode).toBe(412);
    expect((await company.post(address, passport, etag(version))).statusCode).toBe(200);
  });

  test('is recorded by the company whose placement it is, and by nobody else', async () => {
    const { workerId } = await told().verified();
    const { placementId, version } = await sign(workerId);
    const address = `/v1/placements/${placementId}/passport`;
    expect((await rival.post(address, papers().passport, etag(version))).statusCode).toBe(404);
    expect((await bp3mi.post(address, papers().passport, etag(version))).statusCode).toBe(403);
  });

  test('shows its number to the company and the office, its day to all in scope, its health to few', async () => {
    const { workerId } = await told().verified();
    const { placementId } = await recordPapers(await sign(workerId));
    for (const asker of [company, bp3mi]) {
      expect((await asker.get(`/v1/placements/${placementId}`)).json()).toMatchObject({
        passportNumber: 'X9900001',
        visaNumber: 'TW-9900-01',
        medical: { outcome: 'FIT' },
      });
    }
    for (const asker of [dinas, taipei]) {
      const record = (await asker.get(`/v1/placements/${placementId}`)).json<object>();
      expect(record).toMatchObject({ passport: { expiresOn: inDays(1800) } });
      for (const hidden of ['passportNumber', 'visaNumber', 'medical'])
        expect(record).not.toHaveProperty(hidden);
    }
  });
});

describe('a report', () => {
  test('of a departure nobody could expect is kept in its reporter’s queue, and linked when the rest is heard', async () => {
    const siti = told();
    const { workerId } = siti;
    const report = { workerId, embarkationCode: 'CGK', country: 'TW', occurredOn: inDays(-9) };
    const answer = await company.post('/v1/departures', report);
    expect([answer.statusCode, answer.json()]).toMatchObject([
      201,
      {
        state: 'DEPARTED',
        linked: false,
        departedOn: inDays(-9),
        anomalies: ['BEFORE_REGISTRATION', 'DEPARTED_WITHOUT_CLEARANCE'],
      },
    ]);
    const { placementId } = answer.json<Line>();
    const queue = '/v1/placements?linked=false';
    expect((await company.get(queue)).json()).toMatchObject({ items: [{ placementId }] });
    for (const asker of [rival, bp3mi, dinas]) expect((await asker.get(queue)).json()).toEqual({ items: [] });
    expect((await bp3mi.get(`/v1/placements/${placementId}`)).statusCode).toBe(404);
    expect((await company.get(`/v1/placements/${placementId}/clearance`)).json()).toMatchObject({
      type: '/problems/registration-not-heard',
    });
    expect(await typesOf(workerId)).toEqual(['worker-departed']);

    await siti.registered();
    expect((await company.get(queue)).json()).toEqual({ items: [] });
    expect((await bp3mi.get(`/v1/placements/${placementId}`)).json()).toMatchObject({
      linked: true,
      journeyId: siti.journeyId,
      anomalies: ['DEPARTED_WITHOUT_CLEARANCE'],
    });
  });

  test('before an agreement is joined by it: the late agreement completes the same record', async () => {
    const siti = told();
    const { workerId } = siti;
    const departed = await company.post('/v1/departures', {
      workerId,
      embarkationCode: 'CGK',
      country: 'TW',
    });
    await siti.verified();
    expect(await sign(workerId)).toMatchObject({
      placementId: departed.json<Line>().placementId,
      state: 'DEPARTED',
    });
  });

  test('told again is told again, of the same record', async () => {
    const { workerId } = await told().verified();
    const { placementId } = await sign(workerId);
    const report = { workerId, embarkationCode: 'CGK', country: 'TW' };
    for (const _ of [1, 2]) {
      expect((await company.post('/v1/departures', report)).json()).toMatchObject({ placementId });
    }
    expect(await typesOf(workerId)).toEqual([
      'placement-agreement-signed',
      'worker-departed',
      'worker-departed',
    ]);
  });

  test('of an arrival that nobody announced is the mission’s, until the registration is heard', async () => {
    const siti = told();
    const { workerId } = siti;
    const answer = await taipei.post('/v1/arrivals', { workerId, country: 'TW' });
    expect([answer.statusCode, answer.json()]).toMatchObject([
      201,
      { state: 'WORKING', linked: false, anomalies: ['BEFORE_REGISTRATION', 'ABROAD_WITHOUT_DEPARTURE'] },
    ]);
    const { placementId } = answer.json<Line>();
    expect((await company.get(`/v1/placements/${placementId}`)).statusCode).toBe(404);
    await siti.registered();
    expect((await dinas.get(`/v1/placements/${placementId}`)).json()).toMatchObject({ linked: true });
  });

  test('is the business of its reporter: a mission reports no departure, a company no arrival', async () => {
    const workerId = newId();
    const departure = { workerId, embarkationCode: 'CGK', country: 'TW' };
    expect((await taipei.post('/v1/departures', departure)).statusCode).toBe(403);
    expect((await company.post('/v1/arrivals', { workerId, country: 'TW' })).statusCode).toBe(403);
  });

  test('of a mission reaches no further than its own countries', async () => {
    const { workerId } = await told().verified();
    const { placementId } = await sign(workerId);
    const hongKong = service.as({ role: 'PERWAKILAN', orgId: 'PERWAKILAN-HONG-KONG' });
    expect((await hongKong.get(`/v1/placements/${placementId}`)).statusCode).toBe(404);
    const seen = await hongKong.post('/v1/arrivals', { workerId, country: 'HK' });
    expect(seen.json<Line>().placementId).not.toBe(placementId);
  });
});

test('a list may be asked for one worker alone, by who has her in scope', async () => {
  const { workerId } = await told().verified();
  const { placementId } = await sign(workerId);
  const hers = `/v1/placements?workerId=${workerId}`;
  expect((await dinas.get(hers)).json()).toMatchObject({ items: [{ placementId }] });
  expect((await bp3miElsewhere.get(hers)).json()).toEqual({ items: [] });
});

test('a list goes on where its page ended, and holds what is in scope alone', async () => {
  const first = (await company.get('/v1/placements?limit=2')).json<{ items: Line[]; next: string }>();
  const second = (await company.get(`/v1/placements?limit=2&after=${first.next}`)).json<{ items: Line[] }>();
  const ids = [...first.items, ...second.items].map(({ placementId }) => placementId);
  expect(new Set(ids).size).toBe(4);
  expect(ids).toEqual(ids.toSorted().toReversed());
  expect((await bp3miElsewhere.get('/v1/placements')).json()).toEqual({ items: [] });
});

test('a form that cannot be right names its fields, and nothing is stored', async () => {
  const answer = await company.post('/v1/placements', { ...terms('no-id'), country: 'Taiwan', extra: 1 });
  expect(answer.statusCode).toBe(400);
  const pointers = answer.json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer);
  expect(pointers.toSorted()).toEqual(['/country', '/extra', '/workerId']);
});

test('numbers of papers and cards stand nowhere in the database, in no encoding', async () => {
  const { workerId } = await told().verified();
  await recordPapers(await sign(workerId));
  const { rows: tables } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
     where relkind = 'r' and nspname = 'public'`,
  );
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(`select row_to_json(t)::text as row from ${name} t`);
    const text = rows.map(({ row }) => row).join('\n');
    for (const secret of ['X9900001', 'TW-9900-01', 'EKPMI-9900-0001']) {
      const bytes = Buffer.from(secret);
      for (const spelling of [secret, bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '')])
        expect(text).not.toContain(spelling);
    }
  }
});

describe('an agreement of somebody with two ids (X6)', () => {
  test('is one at a time for one person, with whichever of her ids, until the merge is taken back', async () => {
    const [siti, ani] = [await told().verified(), await told().registered()];
    const handler = service.app.get(RegroupPapersOnWorkersMerged);
    const event = merged(siti, ani);
    const back = unmerged(siti, ani);
    const unverified = await rival.post('/v1/placements', terms(ani.workerId));
    expect(unverified.json()).toMatchObject({ type: '/problems/not-district-verified' });
    for (const _ of [1, 2]) await hearing(service.app, (tx) => handler.merged(event, tx));
    await sign(siti.workerId);
    const second = await rival.post('/v1/placements', terms(ani.workerId));
    expect([second.statusCode, second.json().type]).toEqual([409, '/problems/agreement-open']);
    await hearing(service.app, (tx) => handler.unmerged(back, tx));
    await hearing(service.app, (tx) => handler.merged(event, tx)); // late
    await ani.verified();
    await sign(ani.workerId, rival);
  });

  test('of one person is over when she has returned, told with whichever of her ids', async () => {
    const [siti, ani] = [await told().verified(), await told().registered()];
    await hearing(service.app, (tx) =>
      service.app.get(RegroupPapersOnWorkersMerged).merged(merged(siti, ani), tx),
    );
    const { placementId } = await sign(siti.workerId);
    await hearReturned(ani.workerId, inDays(0), ani.journeyId);
    expect((await company.get(`/v1/placements/${placementId}`)).json()).toMatchObject({ state: 'RETURNED' });
  });
});

describe('an exception with its reason (pengecualian beralasan)', () => {
  const why = 'Kartu OPP tertinggal di kapal; daftar hadir OPP sudah dilihat BP3MI.';
  const ready = async (): Promise<Line> => {
    const siti = await told().verified();
    await siti.certified();
    return recordPapers(await sign(siti.workerId));
  };
  const except = ({ placementId, version }: Line, body: object = {}, by = bp3mi) =>
    by.post(
      `/v1/placements/${placementId}/exceptions`,
      { code: 'OPP_MISSING', reason: why, ...body },
      etag(version),
    );
  const readAgain = async ({ placementId }: Line, by = bp3mi) =>
    (await by.get(`/v1/placements/${placementId}`)).json<
      Line & { exceptions: { exceptionId: string; code: string; reason?: string }[] }
    >();
  const missing = async ({ placementId }: Line) =>
    (await bp3mi.get(`/v1/placements/${placementId}/clearance`))
      .json<{ missing: { code: string; exceptable: boolean }[] }>()
      .missing.map(({ code }) => code);

  test('by the office lets one rule stand in her way no longer, and the decision keeps it', async () => {
    const placement = await ready();
    expect(await missing(placement)).toEqual(['OPP_MISSING']);
    expect((await except(placement)).statusCode).toBe(200);
    expect(await missing(placement)).toEqual([]);
    const read = await readAgain(placement);
    expect(read.exceptions).toMatchObject([{ code: 'OPP_MISSING', reason: why }]);
    expect((await readAgain(placement, company)).exceptions[0]).not.toHaveProperty('reason');
    expect((await clear(read)).statusCode).toBe(200);
    const { rows } = await owner.query(
      `select r ->> 'exceptionId' as exception, d::text like '%Kartu OPP%' as "inClear"
       from decision d cross join jsonb_array_elements(results) r
       where placement_id = $1 and r ->> 'ruleId' = 'E14'`,
      [placement.placementId],
    );
    expect(rows).toEqual([{ exception: read.exceptions[0]!.exceptionId, inClear: false }]);
    const late = await except(await readAgain(placement));
    expect([late.statusCode, late.json().type]).toEqual([409, '/problems/already-cleared']);
  });

  test('stands until its office takes it back, and the rule stands again', async () => {
    const placement = await ready();
    await except(placement);
    const { version, exceptions } = await readAgain(placement);
    const path = `/v1/placements/${placement.placementId}/exceptions/${exceptions[0]!.exceptionId}/withdrawal`;
    const others = await dinas.post(path, {}, etag(version));
    expect([others.statusCode, others.json().type]).toEqual([404, '/problems/exception-not-found']);
    expect((await bp3mi.post(path, {}, etag(version))).json()).toMatchObject({
      exceptions: [{ withdrawnAt: expect.any(String) }],
    });
    expect(await missing(placement)).toEqual(['OPP_MISSING']);
    const twice = await bp3mi.post(path, {}, etag(version + 1));
    expect([twice.statusCode, twice.json().type]).toEqual([409, '/problems/exception-withdrawn']);
  });

  test.each(['AGE_BELOW_MINIMUM', 'CHILD', 'NOT_WNI', 'DESTINATION_CLOSED', 'DUPLICATE_OPEN'])(
    'is none for %s, whoever decides',
    async (code) => {
      const placement = await ready();
      const refused = await except(placement, { code });
      expect([refused.statusCode, refused.json()]).toMatchObject([
        422,
        { type: '/problems/rule-not-exceptable', reason: code },
      ]);
      expect((await readAgain(placement)).exceptions).toEqual([]);
    },
  );

  test('is none while the village has taken its permit back (X7), and the advice says so', async () => {
    const siti = await told().verified();
    const signed = await sign(siti.workerId);
    await siti.revoked();
    const read = await readAgain(signed);
    const advice = await dinas.get(`/v1/placements/${signed.placementId}/clearance`);
    expect(advice.json<{ missing: { code: string; exceptable: boolean }[] }>().missing).toContainEqual(
      expect.objectContaining({ code: 'FAMILY_PERMIT_MISSING', exceptable: false }),
    );
    const refused = await except(read, { code: 'FAMILY_PERMIT_MISSING' }, dinas);
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      { type: '/problems/rule-not-exceptable', reason: 'FAMILY_PERMIT_MISSING' },
    ]);
  });

  test('about her health is no district’s, and no mission or district reads of it', async () => {
    const placement = await ready();
    const health = { code: 'HEALTH_EXPIRED' };
    expect((await except(placement, health, dinas)).statusCode).toBe(403);
    expect((await except(placement, health)).statusCode).toBe(200);
    expect((await readAgain(placement)).exceptions).toHaveLength(1);
    expect((await readAgain(placement, company)).exceptions).toHaveLength(1);
    expect((await readAgain(placement, dinas)).exceptions).toEqual([]);
  });

  test('is no company’s, has a reason in words, and a day that is still to come', async () => {
    const placement = await ready();
    expect((await except(placement, {}, company)).statusCode).toBe(403);
    const faults = await except(placement, { reason: 'ok', code: 'WHATEVER' });
    expect([faults.statusCode, faults.json<{ errors: { pointer: string }[] }>().errors]).toMatchObject([
      400,
      [{ pointer: '/code' }, { pointer: '/reason' }],
    ]);
    const over = await except(placement, { until: inDays(-1) });
    expect([over.statusCode, over.json()]).toMatchObject([400, { errors: [{ pointer: '/until' }] }]);
  });
});
