import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { eventually } from '@libs/testing';
import { Person, type Answer } from '../../tools/demo/person.js';
import { inDays, newStory } from '../../tools/demo/siti.js';
import { RunningSystem } from '../access/running-system.js';

/*
 * The fixtures of domain.md §12 that begin at the village, through the public API alone and each hand by its own sign-in.
 * X1, X7 and X15 are part of Siti's journey (whole-system.e2e-spec.ts).
 */

const KURIPAN = '3307102004';
const ARJOWILANGUN = '3507112008';

const PEOPLE = [
  'sri',
  'kades-kuripan',
  'petugas-arjowilangun',
  'kades-arjowilangun',
  'dinas-wonosobo',
  'dinas-malang',
  'bp3mi-jateng',
  'p3mi-demo-01',
  'perwakilan-taipei',
  'kementerian',
  'admin',
  'admin-dua',
] as const;

let system: RunningSystem;
let people: ReadonlyMap<string, Person>;

beforeAll(async () => {
  system = await RunningSystem.start();
  const signedIn = PEOPLE.map(async (name) => [name, await Person.signIn(system.run.gateway, name)] as const);
  people = new Map(await Promise.all(signedIn));
}, 180_000);

afterAll(() => system.stop(), 60_000);

const as = (username: (typeof PEOPLE)[number]): Person => people.get(username)!;

const REGISTER = '/registration/v1/workers';

/** Somebody who comes to the desk of Kuripan; each has a number of her own. */
const form = (intent: object = {}, more: object = {}) => ({
  workerId: newId(),
  villageCode: KURIPAN,
  sex: 'P',
  education: 'SLTP',
  identityStatus: 'SIGHTED_KTP',
  person: newStory().person,
  intent: {
    country: 'TW',
    isco08: '5322',
    scheme: 'P_TO_P',
    employerType: 'PERSEORANGAN_RUMAH_TANGGA',
    plannedDeparture: inDays(60),
    ...intent,
  },
  ...more,
});

const register = async (body: object): Promise<Answer['body']> => {
  const answer = await as('sri').post(REGISTER, body);
  expect([answer.status, answer.body]).toMatchObject([201, { state: 'REGISTERED' }]);
  return answer.body;
};

interface Advice {
  readonly ruleId: string;
  readonly outcome: string;
  readonly code?: string;
  readonly why?: { readonly id: string; readonly en: string };
  readonly next?: { readonly id: string; readonly en: string };
}

/** The rules that fail, each with why and what to do next in both languages. */
const failed = ({ screening }: Answer['body']): string[] => {
  const advice = (screening as { results: Advice[] }).results.filter(({ outcome }) => outcome === 'FAIL');
  for (const { why, next } of advice) {
    for (const words of [why, next])
      expect(words).toEqual({ id: expect.any(String), en: expect.any(String) });
  }
  return advice.map(({ ruleId }) => ruleId);
};

interface Journey {
  readonly journeyId: string;
  readonly state: string;
  readonly flags: readonly string[];
  readonly timeline: readonly { readonly what: string }[];
}

const journeysOf = async (workerId: string): Promise<Journey[]> => {
  const { body } = await as('kementerian').get(`/status/v1/journeys/${workerId}`);
  return (body['journeys'] ?? []) as Journey[];
};

const etag = (body: Answer['body']) => Number(body['version']);

test('X2: Dewi, who would leave at 17 years and 10 months, is told so at the desk, which excepts nobody', async () => {
  const leaving = new Date(Date.now() + 60 * 24 * 60 * 60 * 1_000);
  const born = new Date(Date.UTC(leaving.getUTCFullYear() - 17, leaving.getUTCMonth() - 10, 3));
  const [year, month, day] = born.toISOString().slice(0, 10).split('-') as [string, string, string];
  const nik = `330710${Number(day) + 40}${month}${year.slice(2)}9902`;
  const person = { ...newStory().person, birthDate: `${year}-${month}-${day}`, nik };
  const dewi = await register(form({}, { person }));
  expect([failed(dewi), dewi['screeningDecision']]).toEqual([['E01'], 'BLOCKED_PENDING_REVIEW']);
  const excepted = await as('sri').post(
    `${REGISTER}/${String(dewi['workerId'])}/exceptions`,
    { ruleId: 'E01' },
    1,
  );
  expect(excepted.status).toBe(404);
});

test('X3: Wati, a household in Saudi Arabia on an umrah visa with money down, is held until a person has looked', async () => {
  const wati = await register(
    form(
      { country: 'SA', isco08: '9111' },
      { signs: { offeredVisa: 'UMRAH_ZIARAH', cashPaidToFamily: true } },
    ),
  );
  expect(failed(wati)).toEqual(['E09', 'E11']);
  expect(wati['redFlags']).toEqual(['RF02', 'RF03']);
  const { workerId } = wati as { workerId?: string };
  await eventually(async () => {
    const [journey] = await journeysOf(workerId!);
    expect(journey?.flags).toEqual(expect.arrayContaining(['POLICY_HOLD', 'RED_FLAG']));
    expect(journey?.timeline.filter(({ what }) => what === 'RedFlagRaised')).toHaveLength(2);
  });
  const permit = { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
  const permitted = await as('kades-kuripan').post(
    `${REGISTER}/${workerId}/family-permit`,
    permit,
    etag(wati),
  );
  const checklist = ['IDENTITY', 'DOMICILE', 'FAMILY_PERMIT', 'MARITAL_STATUS'];
  const verified = await as('kades-kuripan').post(
    `${REGISTER}/${workerId}/village-verification`,
    { checklist },
    etag(permitted.body),
  );
  expect([verified.status, verified.body.type]).toEqual([422, '/problems/red-flags-standing']);
});

test('X4: Budi, to Cambodia for somebody on Facebook through Thailand, raises three signs, and no agreement covers him', async () => {
  const budi = await register(
    form(
      { country: 'KH', isco08: '2512', employerType: 'BERBADAN_HUKUM' },
      { signs: { recruited: true, metOnlineOnly: true, transitCountries: ['TH'] } },
    ),
  );
  expect([failed(budi), budi['redFlags']]).toEqual([['E11'], ['RF04', 'RF07', 'RF12']]);
});

test('X5: Agus, whose card is of another regency, gets a letter on a paper alone, and the district counts him', async () => {
  const agus = await register(form());
  const letters = `${REGISTER}/${String(agus['workerId'])}/letters`;
  const signer = { name: 'Bambang Contohsuami', nik: '3307101502909902', address: 'Dusun Contohan' };
  const asked = { signerRelation: 'SUAMI', signer, cardVillage: '5203132001' };
  const refused = await as('sri').post(letters, asked);
  expect([refused.status, refused.body]).toMatchObject([422, { type: '/problems/domicile-outside' }]);
  const served = await as('sri').post(letters, { ...asked, evidence: 'RT_LETTER' });
  expect([served.status, served.body]).toMatchObject([201, { outside: 'OTHER_KABUPATEN' }]);
  const printing = `/registration/v1/letters/${String(served.body['letterId'])}/printing`;
  const printed = await as('sri').post(printing, { capacity: 'KEPALA_DESA' }, 1);
  expect(printed.body).toMatchObject({ state: 'DICETAK' });
  const counted = await as('dinas-wonosobo').get('/registration/v1/letters/outsiders');
  expect(counted.body['items']).toEqual([expect.objectContaining({ villageCode: KURIPAN, outsiders: 1 })]);
  const { body } = await as('sri').get(`${REGISTER}/${String(agus['workerId'])}`);
  const rf09 = expect.objectContaining({ code: 'RF09', standing: false });
  expect(body['screening']).toMatchObject({ redFlags: expect.arrayContaining([rf09]) });
});

test('X6: two desks register one person; an office finds one person; there is one story, and two again when it takes that back', async () => {
  const [sri, arjowilangun, bp3mi] = [as('sri'), as('petugas-arjowilangun'), as('bp3mi-jateng')];
  const company = as('p3mi-demo-01');
  const { person } = newStory();
  const told = (villageCode: string, phone: string) => ({
    workerId: newId(),
    journeyId: newId(),
    villageCode,
    sex: 'P',
    education: 'SLTP',
    identityStatus: 'SIGHTED_KTP',
    person: { ...person, phone },
    intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2099-07-01' },
  });
  const [here, there] = [told(KURIPAN, '+6281100009906'), told(ARJOWILANGUN, '+6281100009907')];
  expect((await sri.post('/registration/v1/workers', here)).status).toBe(201);
  expect((await arjowilangun.post('/registration/v1/workers', there)).status).toBe(201);

  const ref = await eventually(async () => {
    const { body } = await arjowilangun.get(`/registration/v1/workers/${there.workerId}`);
    expect(body['districtCheckRef']).toBeDefined();
    expect(JSON.stringify(body)).not.toContain(here.workerId);
    return String(body['districtCheckRef']);
  });
  const facts = async (workerId: string) =>
    (await journeysOf(workerId)).flatMap(({ timeline }) => timeline.map(({ what }) => what));
  await eventually(async () => expect(await facts(there.workerId)).toContain('DuplicateSuspected'));

  // Two provinces, and one number: BP3MI of the province on her card.
  const queue = await bp3mi.get(`/registration/v1/duplicates?ref=${ref}`);
  const [pair] = queue.body['items'] as { duplicateId: string; version: number; method: string }[];
  expect(pair).toMatchObject({ method: 'EXACT' });
  const path = `/registration/v1/duplicates/${pair!.duplicateId}`;
  const journeys = [{ from: there.journeyId, to: here.journeyId }];
  const merge = await bp3mi.post(`${path}/merge`, { survivorId: here.workerId, journeys }, pair!.version);
  expect([merge.status, merge.body['state']]).toEqual([200, 'MERGED']);

  // Told with the id that was merged, by somebody who was given it before, and after the merge.
  const departure = { workerId: there.workerId, embarkationCode: 'CGK', country: 'TW' };
  expect((await company.post('/placement/v1/departures', departure)).status).toBe(201);
  for (const { workerId } of [here, there]) {
    await eventually(async () => {
      const [story, second] = await journeysOf(workerId);
      expect([story?.journeyId, story?.state, second]).toEqual([here.journeyId, 'DEPARTED', undefined]);
      expect(story?.timeline.filter(({ what }) => what === 'WorkerRegistered')).toHaveLength(2);
    });
  }

  const undone = await bp3mi.post(`${path}/undo`, {}, pair!.version + 1);
  expect([undone.status, undone.body['state']]).toEqual([200, 'OPEN']);
  await eventually(async () => {
    expect((await journeysOf(there.workerId)).map(({ state }) => state)).toEqual(['DEPARTED']);
    expect((await journeysOf(here.workerId)).map(({ state }) => state)).toEqual(['REGISTERED']);
  });
}, 90_000);

test('X8: a policy row that closes a destination holds every open journey that it touches, once each', async () => {
  const bound = await Promise.all([1, 2, 3].map(() => register(form({ country: 'BN', isco08: '9211' }))));
  const other = await register(form({ country: 'BN', isco08: '5322' }));
  const row = {
    country: 'BN',
    jobGroup: 'AGRI',
    status: 'CLOSED',
    validFrom: inDays(0),
    legalBasis: 'Keputusan contoh 1/2026',
    confidence: 'OFFICIAL_TEXT',
  };
  const changes = '/placement/v1/policy/changes';
  const change = await eventually(async () => {
    const proposed = await as('admin').post(changes, row);
    expect(proposed.body['touches']).toMatchObject({ bound: 4, held: 3 });
    return proposed.body;
  });
  const approval = `${changes}/${String(change['changeId'])}/approval`;
  expect((await as('admin').post(approval, {}, 1)).body.type).toBe('/problems/second-person-needed');
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => as('admin-dua').post(approval, {}, 1)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { workerId } of bound as { workerId?: string }[]) {
    await eventually(async () => {
      const [journey] = await journeysOf(workerId!);
      expect(journey?.flags).toContain('POLICY_HOLD');
      expect(journey?.timeline.filter(({ what }) => what === 'EligibilityReevaluated')).toHaveLength(1);
    });
  }
  expect((await journeysOf(String(other['workerId'])))[0]?.flags).toEqual([]);
}, 60_000);

test('X10: a daughter who is abroad without papers is seen by her village, counted by the ministry, and by nobody else', async () => {
  const { name, nik, birthDate } = newStory().person;
  const told = {
    workerId: newId(),
    villageCode: ARJOWILANGUN,
    sex: 'P',
    birthYear: Number(birthDate.slice(0, 4)),
    country: 'MY',
    informant: 'FAMILY',
    sinceYear: 2023,
    proceduralStatus: 'NON_PROCEDURAL',
    person: { name, nik },
  };
  expect((await as('petugas-arjowilangun').post(`${REGISTER}/abroad`, told)).status).toBe(201);
  const hers = `${REGISTER}/${told.workerId}`;
  expect((await as('kades-arjowilangun').get(hers)).body).toMatchObject({ state: 'ABROAD_KNOWN', name });
  for (const office of ['sri', 'dinas-malang', 'bp3mi-jateng'] as const) {
    expect((await as(office).get(hers)).status).toBe(404);
  }
  for (const office of ['p3mi-demo-01', 'perwakilan-taipei', 'dinas-malang'] as const) {
    const names = await as(office).post(`${REGISTER}/names`, { workerIds: [told.workerId] });
    expect(names.body).toEqual({ items: [] });
  }
  await eventually(async () => {
    const { body } = await as('kementerian').get('/status/v1/figures/states?by=regency&under=3507');
    expect(body['rows']).toContainEqual({ area: '3507', state: 'ABROAD_KNOWN', journeys: 1 });
  });
  const journey = await as('kementerian').get(`/status/v1/journeys/${told.workerId}`);
  expect(journey.status).toBe(404);
});

test('X13: of somebody who died in Malaysia the mission learns the village, and neither her name nor how she left', async () => {
  const { name, nik } = newStory().person;
  const told = {
    villageCode: ARJOWILANGUN,
    sex: 'P',
    birthYear: 1994,
    country: 'MY',
    informant: 'FAMILY',
    person: { name, nik },
  };
  expect((await as('petugas-arjowilangun').post(`${REGISTER}/abroad`, told)).status).toBe(201);
  const origins = '/registration/v1/origins';
  const answer = await eventually(async () => {
    const asked = await as('perwakilan-taipei').post(origins, { nik, reason: 'DEATH' });
    expect(asked.body['origins']).toHaveLength(1);
    return asked.body;
  });
  expect(answer).toMatchObject({
    origins: [{ village: { code: ARJOWILANGUN }, standing: 'WRITTEN' }],
    numberIssuedIn: { code: '330710' },
    differs: true,
    nextStep: 'CONFIRM_WITH_VILLAGE',
  });
  expect(JSON.stringify(answer)).not.toContain(name);
  expect(JSON.stringify(answer)).not.toMatch(/ABROAD|RESTRICTED|PROCEDURAL/);
  expect((await as('sri').post(origins, { nik, reason: 'DEATH' })).status).toBe(403);
});

test('X21: who would have to ask a violent husband is led to legal aid, and nobody else learns that she came', async () => {
  const person = { ...newStory().person, maritalStatus: 'CERAI_HIDUP' };
  const wati = String((await register(form({}, { person })))['workerId']);
  const session = {
    villageCode: KURIPAN,
    topics: ['KERENTANAN'],
    channel: 'AT_THE_DESK',
    outcome: 'REFERRED',
    sexOfClient: 'P',
    withFamily: false,
    privateSession: true,
    workerId: wati,
    signerUnsafe: true,
  };
  const held = await as('sri').post('/registration/v1/consultations', session);
  expect([held.status, JSON.stringify(held.body)]).toEqual([201, expect.not.stringContaining(wati)]);
  const seen = async (by: Person) =>
    (await by.get(`${REGISTER}/${wati}`)).body as { legalAid?: Advice['next']; familyAdvice?: Advice[] };
  const { legalAid, familyAdvice } = await seen(as('sri'));
  // A private paper of divorce is none: E05 asks for the court's, and nothing sends her to her husband.
  expect(familyAdvice).toMatchObject([
    { ruleId: 'E04', outcome: 'FAIL', next: { id: expect.stringMatching(/posbakum.*UPTD PPA.*129/) } },
    { ruleId: 'E05', outcome: 'FAIL', code: 'MARITAL_DOC_MISSING' },
  ]);
  expect(legalAid?.id).toMatch(/posbakum.*UPTD PPA.*129/);
  expect(JSON.stringify(legalAid)).not.toMatch(/suami|husband/i);
  const heads = await seen(as('kades-kuripan'));
  expect(heads).not.toHaveProperty('legalAid');
  expect(JSON.stringify(heads.familyAdvice)).not.toMatch(/suami|husband|berdua saja/i);
  const book = await as('kades-kuripan').get('/registration/v1/consultations');
  expect(JSON.stringify(book.body)).not.toContain(wati);
  expect(JSON.stringify(await journeysOf(wati))).not.toMatch(/Consultation|KERENTANAN/);
});
