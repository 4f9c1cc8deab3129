import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { hearing, type Asker } from '@libs/testing';
import { HearPolicy } from '../screening/hear-policy/hear-policy.js';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';

const KURIPAN = '3307102004';
const BESIDE = '3307102005';
const ELSEWHERE = '3507112008';
/** Which must stand nowhere but in what a reader is shown. */
const SECRET = ['Karjo Contohan', '081200009977', 'Katanya calo itu minta uang'];

let service: RegistrationUnderTest;
let sri: Asker;
let kades: Asker;
let dinas: Asker;
let bp3mi: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: [KURIPAN] });
  kades = service.as({ role: 'KEPALA_DESA', areas: [KURIPAN] });
  dinas = service.as({ role: 'DINAS', areas: ['3307'] });
  bp3mi = service.as({ role: 'BP3MI', areas: ['33'] });
}, 60_000);

afterAll(() => service.close());

const report = (changes: object = {}) => ({
  villageCode: KURIPAN,
  kind: 'SPONSOR',
  name: 'Karjo Contohan',
  contact: '0812-0000-9977',
  source: 'FAMILY',
  flags: ['RF02', 'RF07'],
  said: 'Katanya calo itu minta uang',
  ...changes,
});

interface Report {
  readonly reportId: string;
  readonly version: number;
  readonly state: string;
  readonly replies: readonly { text: string }[];
}

interface Recruiter {
  readonly recruiterId: string;
  readonly reports: number;
  readonly reach: number;
  readonly lostCases: number;
  readonly history: readonly Report[];
}

const tell = async (changes: object = {}, by = sri): Promise<string> => {
  const answer = await by.post('/v1/recruiter-reports', report(changes));
  expect([answer.statusCode, answer.body]).toEqual([
    201,
    expect.stringMatching(/^\{"recruiterId":"PR-[B-Z]{8}"\}$/),
  ]);
  return answer.json<{ recruiterId: string }>().recruiterId;
};

const record = async (code: string, by = kades): Promise<Recruiter> => {
  const answer = await by.get(`/v1/recruiters/${code}`);
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
  return answer.json<Recruiter>();
};

const listed = async (by: Asker, query = ''): Promise<string[]> =>
  (await by.get(`/v1/recruiters?limit=100${query}`))
    .json<{ items: { recruiterId: string }[] }>()
    .items.map(({ recruiterId }) => recruiterId);

const one = (code: string) => ({ 'if-match': `"${code}"` });

test('a desk writes down what it is told, and reads nothing of it back; head, district and state’s office do', async () => {
  const code = await tell();
  for (const path of ['/v1/recruiters', `/v1/recruiters/${code}`])
    expect((await sri.get(path)).statusCode).toBe(403);
  for (const by of [kades, dinas, bp3mi]) {
    expect(await listed(by)).toContain(code);
    expect(await record(code, by)).toMatchObject({
      recruiterId: code,
      kind: 'SPONSOR',
      name: 'Karjo Contohan',
      villageCodes: [KURIPAN],
      flags: ['RF02', 'RF07'],
      reports: 1,
      history: [
        {
          contact: '0812-0000-9977',
          source: 'FAMILY',
          said: report().said,
          replies: [],
          role: 'PETUGAS_DESA',
        },
      ],
    });
  }
  for (const role of ['KEMENTERIAN', 'P3MI', 'LPK', 'PERWAKILAN', 'ADMIN'] as const)
    expect((await service.as({ role, areas: ['33'] }).get('/v1/recruiters')).statusCode).toBe(403);
});

test('another village and another regency see nothing, and no report is answered from there', async () => {
  const code = await tell({ contact: '081200009978' });
  const { history } = await record(code);
  const others = [
    service.as({ role: 'KEPALA_DESA', areas: [BESIDE] }),
    service.as({ role: 'DINAS', areas: ['3507'] }),
    service.as({ role: 'BP3MI', areas: ['35'] }),
  ];
  for (const other of others) {
    expect(await listed(other)).toEqual([]);
    expect((await other.get(`/v1/recruiters/${code}`)).json()).toMatchObject({
      type: '/problems/recruiter-not-found',
    });
  }
  const path = `/v1/recruiter-reports/${history[0]!.reportId}`;
  const answers = [
    await others[1]!.post(`${path}/replies`, { text: 'Bukan saya' }),
    await others[1]!.post(`${path}/dismissal`, { reasonCode: 'NOT_AS_TOLD' }, one('1')),
    await others[0]!.post(`${path}/withdrawal`, { reasonCode: 'OTHER_PERSON' }, one('1')),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
  const foreign = await sri.post('/v1/recruiter-reports', report({ villageCode: ELSEWHERE }));
  expect([foreign.statusCode, foreign.json().type]).toEqual([403, '/problems/outside-your-area']);
});

test('the same one is met again by number or by name, in one regency, and a head sees of other villages their number alone', async () => {
  const beside = service.as({ role: 'PETUGAS_DESA', areas: [BESIDE] });
  const code = await tell({ name: 'H. Slamet', contact: '+62 812 0000 9979', lostCase: 'LOST_CONTACT' });
  expect(await tell({ villageCode: BESIDE, name: 'Pak Lamet', contact: '081200009979' }, beside)).toBe(code);
  expect(await tell({ name: 'slamet', contact: undefined })).toBe(code);
  expect(await tell({ name: 'Slamet', contact: '081200009980' })).not.toBe(code);
  // Now two bear the name: which of them is meant nobody can tell.
  const unsure = await tell({ name: 'Slamet', contact: undefined, flags: [] });
  expect([code]).not.toContain(unsure);
  const elsewhere = service.as({ role: 'PETUGAS_DESA', areas: [ELSEWHERE] });
  expect(
    await tell({ villageCode: ELSEWHERE, name: 'H. Slamet', contact: '081200009979' }, elsewhere),
  ).not.toBe(code);
  const seen = await record(code);
  expect(seen).toMatchObject({ reports: 2, reach: 2, lostCases: 1, villageCodes: [KURIPAN] });
  expect(JSON.stringify(seen)).not.toContain('Pak Lamet');
  expect(await record(code, dinas)).toMatchObject({ reports: 3, villageCodes: [KURIPAN, BESIDE] });
});

test('two who report him at once meet one man', async () => {
  const contact = '081200009981';
  const codes = await Promise.all([tell({ contact }), tell({ contact }), tell({ contact })]);
  expect(new Set(codes).size).toBe(1);
});

test('sent twice it is written once, and answered alike', async () => {
  const key = { 'idempotency-key': newId() };
  const body = report({ contact: '081200009982' });
  const answers = [
    await sri.post('/v1/recruiter-reports', body, key),
    await sri.post('/v1/recruiter-reports', body, key),
  ];
  expect(answers[1]!.json()).toEqual(answers[0]!.json());
  expect((await record(answers[0]!.json<{ recruiterId: string }>().recruiterId)).reports).toBe(1);
});

describe('the right of reply', () => {
  test('what he says stands beside the report, also after it has ended; nothing is overwritten', async () => {
    const code = await tell({ contact: '081200009983' });
    const [{ reportId }] = (await record(code)).history as [Report];
    const path = `/v1/recruiter-reports/${reportId}`;
    const said = { text: 'Uang itu untuk paspor, ada kuitansinya' };
    expect((await kades.post(`${path}/replies`, said)).statusCode).toBe(403);
    expect((await dinas.post(`${path}/replies`, said)).statusCode).toBe(204);
    expect((await kades.post(`${path}/dismissal`, { reasonCode: 'NOT_AS_TOLD' }, one('1'))).statusCode).toBe(
      403,
    );
    expect((await dinas.post(`${path}/dismissal`, { reasonCode: 'NOT_AS_TOLD' }, one('2'))).statusCode).toBe(
      412,
    );
    expect((await dinas.post(`${path}/dismissal`, { reasonCode: 'NOT_AS_TOLD' }, one('1'))).statusCode).toBe(
      204,
    );
    const again = await kades.post(`${path}/withdrawal`, { reasonCode: 'OTHER_PERSON' }, one('2'));
    expect([again.statusCode, again.json().type]).toEqual([409, '/problems/recruiter-report-ended']);
    expect((await bp3mi.post(`${path}/replies`, { text: 'Terima kasih' })).statusCode).toBe(204);
    const kept = await record(code);
    expect(kept).toMatchObject({
      reports: 0,
      flags: [],
      history: [
        {
          state: 'UNFOUNDED',
          endReason: 'NOT_AS_TOLD',
          flags: ['RF02', 'RF07'],
          replies: [{ text: 'Terima kasih' }, { text: said.text, role: 'DINAS' }],
        },
      ],
    });
    expect(await listed(kades)).not.toContain(code);
    expect(await listed(kades, '&state=ENDED')).toContain(code);
  });

  test('the head takes back what was written by mistake', async () => {
    const code = await tell({ contact: '081200009984' });
    const [{ reportId }] = (await record(code)).history as [Report];
    const withdraw = (by: Asker) =>
      by.post(`/v1/recruiter-reports/${reportId}/withdrawal`, { reasonCode: 'WRITTEN_BY_MISTAKE' }, one('1'));
    expect((await withdraw(sri)).statusCode).toBe(403);
    expect((await withdraw(kades)).statusCode).toBe(204);
    expect((await record(code)).history).toMatchObject([
      { state: 'WITHDRAWN', endReason: 'WRITTEN_BY_MISTAKE' },
    ]);
  });
});

test('what is wrong with a report is said of each field, and texts stay as they are written', async () => {
  const wrong = await sri.post('/v1/recruiter-reports', {
    ...report({
      kind: 'P3MI',
      flags: ['RF14'],
      source: 'SPY',
      lostCase: 'SOLD',
      p3miId: '3307105506959901',
      name: ' ',
    }),
    officer: 'sri',
  });
  const { errors } = wrong.json<{ errors: { pointer: string }[] }>();
  expect(wrong.statusCode).toBe(400);
  expect(errors.map(({ pointer }) => pointer)).toEqual(
    expect.arrayContaining(['/kind', '/flags', '/source', '/lostCase', '/p3miId', '/name', '/officer']),
  );
  const numbered = await sri.post('/v1/recruiter-reports', report({ name: '0812' }));
  expect(numbered.json()).toMatchObject({ errors: [{ pointer: '/name' }] });
  const stranger = await sri.post('/v1/recruiter-reports', report({ workerId: newId() }));
  expect(stranger.json()).toMatchObject({ type: '/problems/worker-not-found' });
  const name = `'; drop table recruiter;-- =1+1 <b>`;
  const code = await tell({ name, contact: '@akun_contohan' });
  expect(await record(code)).toMatchObject({ name, history: [{ contact: '@akun_contohan' }] });
  for (const odd of ['PR-00000000', '%27or%271', 'null']) {
    expect((await kades.get(`/v1/recruiters/${odd}`)).statusCode).toBe(404);
  }
  expect((await kades.get('/v1/recruiters?flag=RF99')).statusCode).toBe(400);
});

test('the log learns a pseudonym on the restricted topic, and neither it nor the tables a name', async () => {
  const { rows } = await service.owner.query<{ row: string }>(`
    select row_to_json(t)::text as row from recruiter t union all select row_to_json(t)::text from recruiter_report t union all
    select row_to_json(t)::text from recruiter_reply t union all select row_to_json(t)::text from outbox t union all
    select row_to_json(t)::text from event_archive t`);
  const all = rows.map(({ row }) => row).join();
  expect(all).toContain('registration.recruiter-seen.v1');
  for (const secret of SECRET) expect(all.toLowerCase()).not.toContain(secret.toLowerCase());
  const { rows: events } = await service.owner.query<{ topic: string; payload: object }>(
    `select payload from outbox where type = $1 union all select payload from event_archive where type = $1 limit 1`,
    ['registration.recruiter-seen.v1'],
  );
  expect(Object.keys(events[0]!.payload).toSorted()).toEqual(['flags', 'kind', 'recruiterId', 'reportId']);
});

describe('a plan that names him', () => {
  const register = async (recruiterId: string, serial: number) => {
    const answer = await sri.post('/v1/workers', {
      villageCode: KURIPAN,
      sex: 'P',
      education: 'SLTP',
      identityStatus: 'SIGHTED_KTP',
      person: { name: 'Wati Contoh', birthDate: '1995-06-15', nik: `330710550695${serial}` },
      intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2027-07-01' },
      recruiterId,
      // With RF14 they weigh enough for somebody to look.
      signs: { cashPaidToFamily: true },
    });
    expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
    return answer.json<{ workerId: string; redFlags: string[]; screening: { notAssessed: string[] } }>();
  };

  test('is asked about when three were lost by him (RF14), and not before', async () => {
    const lost = { contact: '081200009985', lostCase: 'LOST_CONTACT' };
    const code = await tell({ ...lost, contact: '081200009985', lostCase: undefined });
    expect((await register(code, 9911)).screening.notAssessed).toContain('RF14');
    const { workerId } = await register(code, 9912);
    // One who is lost is one, whoever tells of her.
    await tell({ ...lost, workerId });
    await tell({ ...lost, workerId });
    await tell(lost);
    expect((await register(code, 9913)).redFlags).not.toContain('RF14');
    await tell({ ...lost, lostCase: 'NOT_DEPARTED' });
    expect((await register(code, 9914)).redFlags).toContain('RF14');
    expect((await record(code, dinas)).lostCases).toBe(3);
  });
});

test('companies are known by licence to whoever is signed in, and who says he works for one is shown what it holds', async () => {
  const licence = (status: string, day: string) => ({
    data: { p3miId: 'P3MI-DEMO-77', status, countries: ['TW'], validFrom: day },
    recordedAt: `${day}T00:00:00.000Z`,
  });
  const hear = service.app.get(HearPolicy);
  for (const heard of [licence('ACTIVE', '2026-01-01'), licence('REVOKED', '2026-02-01')])
    await hearing(service.app, (tx) => hear.licence(heard as never, tx));
  const companies = await service.as({ role: 'LPK', areas: [] }).get('/v1/companies');
  expect(companies.json()).toMatchObject({
    items: [{ p3miId: 'P3MI-DEMO-77', status: 'REVOKED', countries: ['TW'] }],
  });
  const code = await tell({ contact: '081200009986', p3miId: 'P3MI-DEMO-77' });
  expect(await record(code)).toMatchObject({ worksFor: [{ p3miId: 'P3MI-DEMO-77', licence: 'REVOKED' }] });
});

test('a record that the reader does not see is not named by a report', async () => {
  const abroad = await sri.post('/v1/workers/abroad', {
    villageCode: KURIPAN,
    sex: 'P',
    birthYear: 1999,
    person: { name: 'Rini Contoh' },
    country: 'MY',
    informant: 'FAMILY',
  });
  const { workerId } = abroad.json<{ workerId: string }>();
  const code = await tell({ contact: '081200009987', workerId });
  expect((await record(code)).history).toMatchObject([{ workerId }]);
  expect((await record(code, dinas)).history[0]).not.toHaveProperty('workerId');
});
