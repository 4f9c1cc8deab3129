import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { letterCode } from '@libs/identifiers';
import { dayInJakarta, newId } from '@libs/kernel';
import type { Asker } from '@libs/testing';
import { Vault } from '@libs/vault';
import { LOOKUPS_A_DAY } from './lookups.js';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';
import type { WorkerRecord } from '../workers/worker.views.js';

interface Letter {
  readonly letterId: string;
  readonly version: number;
  readonly number?: string;
  readonly agendaNumber?: string;
}

const KURIPAN = '3307102004';

let service: RegistrationUnderTest;
let sri: Asker;
let kades: Asker;
let elsewhere: Asker;
let dinas: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: [KURIPAN] });
  kades = service.as({ role: 'KEPALA_DESA', areas: [KURIPAN] });
  elsewhere = service.as({ role: 'KEPALA_DESA', areas: ['3507112008'] });
  dinas = service.as({ role: 'DINAS', areas: ['3307'] });
}, 60_000);

afterAll(() => service.close());

const etag = (version: number) => ({ 'if-match': `"${version}"` });

const registered = async (by = sri, villageCode = KURIPAN): Promise<string> => {
  const person = { name: 'Siti Contoh', birthDate: '1995-06-15', nik: '3307105506959901', hamlet: 'Krajan' };
  const intent = { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2027-07-01' };
  const more = { sex: 'P', education: 'SLTP', identityStatus: 'SIGHTED_KTP' };
  const answer = await by.post('/v1/workers', { villageCode, person, intent, ...more });
  return answer.json<{ workerId: string }>().workerId;
};

const form = (changes: object = {}) => ({
  signerRelation: 'SUAMI',
  signer: { name: 'Bambang Contohsuami', nik: '3307101502909902', address: 'Dusun Contohan' },
  ...changes,
});

const draft = async (workerId: string, by = sri): Promise<Letter> => {
  const answer = await by.post(`/v1/workers/${workerId}/letters`, form());
  expect(answer.statusCode).toBe(201);
  return answer.json<Letter>();
};

const step = (letter: Letter, what: string, body: object, by = sri) =>
  by.post(`/v1/letters/${letter.letterId}/${what}`, body, etag(letter.version));

const print = async (letter: Letter, body: object = {}): Promise<Letter> => {
  const answer = await step(letter, 'printing', { capacity: 'KEPALA_DESA', ...body });
  expect([answer.statusCode, answer.json()]).toMatchObject([200, { state: 'DICETAK' }]);
  return answer.json<Letter>();
};

/** What the log is told of her permit and its letter. */
const toldOf = async (workerId: string): Promise<object[]> => {
  const { rows } = await service.owner.query<object>(
    `select type, payload from (
       select position, type, payload from outbox where aggregateid = $1
       union all select position, type, payload from event_archive where aggregateid = $1) t
     where type similar to 'registration.(family-permit|village-letter)-%' order by position`,
    [workerId],
  );
  return rows;
};

const numberOf = ({ number }: Letter) => Number(number!.split('/')[2]);

test('a letter goes from draft to the head’s note with her permit, and is revoked with it (X7)', async () => {
  const workerId = await registered();
  const drafted = await draft(workerId);
  expect(drafted).toMatchObject({ state: 'DRAFT', type: 'FAMILY_PERMIT', country: 'TW', outside: 'NO' });
  expect(drafted).not.toHaveProperty('number');
  const printed = await print(drafted);
  expect(printed.number).toMatch(/^33\.07\.10\.2004\/\d{4}\/\d{5}$/);

  const permit = { letterId: printed.letterId, signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
  const acknowledge = (body: object) => kades.post(`/v1/workers/${workerId}/family-permit`, body, etag(1));
  const early = await acknowledge(permit);
  expect([early.statusCode, early.json().type]).toEqual([422, '/problems/letter-not-signed']);

  const signed = await step(printed, 'family-signature', { agendaEntry: 17 });
  expect(signed.json()).toMatchObject({ state: 'DITANDATANGANI_KELUARGA' });
  const other = await acknowledge({ ...permit, signerRelation: 'WALI' });
  expect([other.statusCode, other.json().type]).toEqual([422, '/problems/letter-differs']);
  expect((await acknowledge(permit)).json()).toMatchObject({ familyPermitKnown: true, version: 2 });
  expect(await toldOf(workerId)).toEqual([
    { type: 'registration.family-permit-granted.v1', payload: expect.anything() },
    {
      type: 'registration.village-letter-issued.v1',
      payload: {
        letterId: printed.letterId,
        letterType: 'FAMILY_PERMIT',
        qrHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    },
  ]);
  const known = (await sri.get(`/v1/letters/${printed.letterId}`)).json();
  expect(known).toMatchObject({ state: 'DIKETAHUI', capacity: 'KEPALA_DESA' });

  const why = { reasonCode: 'FAMILY_WITHDREW', capacity: 'KEPALA_DESA' };
  await kades.post(`/v1/workers/${workerId}/family-permit/revocation`, why, etag(2));
  expect((await sri.get(`/v1/workers/${workerId}/letters`)).json()).toMatchObject({
    items: [{ letterId: printed.letterId, state: 'DICABUT', reason: 'FAMILY_WITHDREW' }],
  });
  const [, issued, , revoked] = await toldOf(workerId);
  expect(revoked).toEqual({ ...issued, type: 'registration.village-letter-revoked.v1' });
  const steps = (await sri.get(`/v1/workers/${workerId}/history/parts`)).json<{
    items: { part: string }[];
  }>();
  const letter = { part: 'LETTER', partId: printed.letterId, kind: 'FAMILY_PERMIT' };
  expect(steps.items.filter(({ part }) => part === 'LETTER')).toMatchObject([
    { ...letter, action: 'DICABUT', reason: 'FAMILY_WITHDREW', role: 'KEPALA_DESA' },
    { ...letter, action: 'DIKETAHUI', role: 'KEPALA_DESA' },
    { ...letter, action: 'DITANDATANGANI_KELUARGA', role: 'PETUGAS_DESA' },
    { ...letter, action: 'DICETAK', role: 'PETUGAS_DESA' },
    { ...letter, action: 'DRAFT', role: 'PETUGAS_DESA' },
  ]);
});

test('an entry of the agenda that was told otherwise later leaves a trace', async () => {
  const workerId = await registered();
  const letter = await print(await draft(workerId), { agendaEntry: 60 });
  await step(letter, 'family-signature', { agendaEntry: 61 });
  const { items } = (await sri.get(`/v1/workers/${workerId}/history/parts`)).json<{ items: object[] }>();
  expect(items[0]).toMatchObject({
    action: 'DITANDATANGANI_KELUARGA',
    before: { agendaNumber: letter.agendaNumber },
  });
});

test('a letter is ended by the village that wrote it, also where its worker was from another after all', async () => {
  const workerId = await registered();
  const letter = await print(await draft(workerId));
  await service.owner.query(`update worker set village_code = '3507112008' where id = $1`, [workerId]);
  expect((await step(letter, 'voiding', { reason: 'WRONG_DATA' })).statusCode).toBe(200);
});

test('and its number in the agenda may be told otherwise there, too', async () => {
  const workerId = await registered();
  const letter = await print(await draft(workerId), { agendaEntry: 70 });
  await service.owner.query(`update worker set village_code = '3507112008' where id = $1`, [workerId]);
  const signed = await step(letter, 'family-signature', { agendaEntry: 71 });
  expect([signed.statusCode, signed.json()]).toMatchObject([200, { state: 'DITANDATANGANI_KELUARGA' }]);
  const { rows } = await service.owner.query(
    `select action, before from part_history where part_id = $1 order by id desc limit 1`,
    [letter.letterId],
  );
  expect(rows).toEqual([{ action: 'DITANDATANGANI_KELUARGA', before: null }]);
});

test('a permit whose paper was made by hand is known as before, and of another’s letter none is', async () => {
  const [one, two] = [await registered(), await registered()];
  const byHand = { letterId: newId(), signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
  expect((await kades.post(`/v1/workers/${one}/family-permit`, byHand, etag(1))).statusCode).toBe(200);
  expect(await toldOf(one)).toMatchObject([{ type: 'registration.family-permit-granted.v1' }]);
  const letter = await print(await draft(one));
  await step(letter, 'family-signature', {});
  const stolen = await kades.post(
    `/v1/workers/${two}/family-permit`,
    { ...byHand, letterId: letter.letterId },
    etag(1),
  );
  expect([stolen.statusCode, stolen.json().type]).toEqual([422, '/problems/letter-differs']);
  expect((await sri.get(`/v1/workers/${two}`)).json()).toMatchObject({
    familyPermitKnown: false,
    version: 1,
  });
});

test('a numbered letter is handed out as a sheet to sign, as often as need be; a void one is not', async () => {
  const letter = await draft(await registered());
  const address = `/v1/letters/${letter.letterId}/sheet`;
  const early = await sri.get(address);
  expect([early.statusCode, early.json().type]).toEqual([409, '/problems/letter-not-printable']);
  const printed = await print(letter);
  for (const _ of [1, 2]) {
    const sheet = await sri.get(address);
    expect([sheet.statusCode, sheet.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(sheet.headers['content-disposition']).toBe(
      `attachment; filename="surat-izin-${printed.number!.replaceAll('/', '-')}.pdf"`,
    );
    expect(sheet.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  }
  expect((await elsewhere.get(address)).statusCode).toBe(404);
  await step(printed, 'voiding', { reason: 'MISPRINTED' });
  expect((await sri.get(address)).statusCode).toBe(409);
});

describe('anybody who holds the paper', () => {
  /** As the gateway passes it on: without a token. */
  const verify = (code: string, network?: string) =>
    service.app.inject({
      method: 'GET',
      url: `/v1/public/letters/${code}`,
      headers: { 'accept-language': 'en', ...(network && { 'x-network': network }) },
    });
  /** What stands on the sheet alone: opened here as the sheet's drawing opens it. */
  const codeOf = async ({ letterId }: Letter): Promise<string> => {
    const { rows } = await service.owner.query<{ worker_id: string; data_key: Buffer; code: Buffer }>(
      'select worker_id, data_key, code from village_letter where id = $1',
      [letterId],
    );
    const { worker_id: workerId, data_key: dataKey, code } = rows[0]!;
    const vault = service.app.get(Vault);
    return vault.open<{ code: string }>('village_letter', workerId, dataKey, 'code', code).code;
  };

  test('sees whether it is real and what must stand on it, without a name; and the village sees that it was asked', async () => {
    const workerId = await registered();
    const letter = await print(await draft(workerId), { occurredOn: '2026-03-04' });
    const code = await codeOf(letter);
    const answer = await verify(code.toLowerCase().replaceAll('-', ''));
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      {
        type: 'FAMILY_PERMIT',
        number: letter.number,
        villageCode: KURIPAN,
        villageName: 'Kuripan',
        printedOn: '2026-03-04',
        country: 'TW',
        birthYear: 1995,
        maskedName: 'S••• C•••••',
        signerRelation: 'SUAMI',
        capacity: 'KEPALA_DESA',
        state: 'DICETAK',
        since: '2026-03-04',
      },
    ]);
    await verify(code);
    expect((await sri.get(`/v1/letters/${letter.letterId}`)).json()).toMatchObject({ timesLookedUp: 2 });
  });

  test('many times a day tells the head, and nobody else, that it is worth asking why', async () => {
    const letter = await print(await draft(await registered()));
    const code = await codeOf(letter);
    const often = async (by: Asker) =>
      (await by.get(`/v1/letters/${letter.letterId}`)).json<{ lookedUpOftenOn?: string }>().lookedUpOftenOn;
    for (let n = 1; n < LOOKUPS_A_DAY; n++) await verify(code);
    expect(await often(kades)).toBeUndefined();
    await verify(code);
    expect(await often(kades)).toBe(dayInJakarta(new Date().toISOString()));
    expect(await often(sri)).toBeUndefined();
    const { items } = (await kades.get('/v1/letters')).json<{ items: { letterId: string }[] }>();
    expect(items.filter((line) => 'lookedUpOftenOn' in line)).toMatchObject([{ letterId: letter.letterId }]);
  });

  test('from many networks in a day tells the head, too; of yesterday no network is kept', async () => {
    const { letterId, ...letter } = await print(await draft(await registered()));
    const code = await codeOf({ letterId, ...letter });
    const networkOf = (n: number) => String(n).padStart(22, 'x');
    const { rows } = await service.owner.query<{ n: number }>(
      `insert into letter_network (letter_id, day, network) values ($1, current_date - 3, $2) returning 1 as n`,
      [letterId, networkOf(0)],
    );
    expect(rows).toHaveLength(1);
    const often = async () => (await kades.get(`/v1/letters/${letterId}`)).json<object>();
    for (const network of [1, 1, 2, 2, 3].map(networkOf)) await verify(code, network);
    for (const odd of ["';--", 'x'.repeat(400)]) expect((await verify(code, odd)).statusCode).toBe(200);
    expect(await often()).not.toHaveProperty('lookedUpOftenOn');
    for (const network of [4, 5].map(networkOf)) await verify(code, network);
    expect(await often()).toMatchObject({ lookedUpOftenOn: dayInJakarta(new Date().toISOString()) });
    const kept = await service.owner.query<{ day: string }>(
      'select distinct day::text from letter_network where letter_id = $1',
      [letterId],
    );
    expect(kept.rows).toEqual([{ day: dayInJakarta(new Date().toISOString()) }]);
  });

  test('sees that it was revoked, and since when (X7)', async () => {
    const workerId = await registered();
    const letter = await print(await draft(workerId));
    const code = await codeOf(letter);
    await step(letter, 'family-signature', {});
    const permit = { letterId: letter.letterId, signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
    await kades.post(`/v1/workers/${workerId}/family-permit`, permit, etag(1));
    expect((await verify(code)).json()).toMatchObject({ state: 'DIKETAHUI' });
    const why = { reasonCode: 'FAMILY_WITHDREW', capacity: 'KEPALA_DESA' };
    await kades.post(`/v1/workers/${workerId}/family-permit/revocation`, why, etag(2));
    const revoked = (await verify(code)).json<object>();
    expect(revoked).toMatchObject({ state: 'DICABUT', since: dayInJakarta(new Date().toISOString()) });
    expect(revoked).not.toHaveProperty('reason');
  });

  test('is told the same of a code that nobody gave and of what is none', async () => {
    const letter = await print(await draft(await registered()));
    const mistyped = (await codeOf(letter)).replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const never = letterCode(new Uint8Array(10));
    const answers = await Promise.all(
      [mistyped, never, 'x', '%27or%201=1', letter.letterId].map((odd) => verify(odd)),
    );
    for (const answer of answers) {
      const { instance: _, ...problem } = answer.json<{ instance: string }>();
      expect(problem).toEqual({
        type: '/problems/letter-code-unknown',
        title: 'No letter has this code',
        status: 404,
        detail: expect.any(String),
      });
    }
  });
});

describe('our number', () => {
  test('follows the one before, also when many are printed at once, and is never given again', async () => {
    const drafts: Letter[] = [];
    for (let i = 0; i < 8; i++) drafts.push(await draft(await registered()));
    const letters = await Promise.all(drafts.map((letter) => print(letter)));
    const numbers = letters.map(numberOf).toSorted((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, i) => numbers[0]! + i));
    const voided = await step(letters[0]!, 'voiding', { reason: 'MISPRINTED' });
    expect(voided.json()).toMatchObject({ state: 'BATAL', reason: 'MISPRINTED', number: letters[0]!.number });
    const next = await print(await draft(await registered()));
    expect(numberOf(next)).toBe(numbers.at(-1)! + 1);
  });

  test('is of the year in which it is printed', async () => {
    const last = await print(await draft(await registered()), { occurredOn: '2025-12-31' });
    expect(last.number).toBe('33.07.10.2004/2025/00001');
    const { items } = (await sri.get('/v1/letters?year=2025')).json<{ items: Letter[] }>();
    expect(items.map(({ letterId }) => letterId)).toEqual([last.letterId]);
  });

  test('is not spent on what is refused', async () => {
    const letter = await draft(await registered());
    const before = await print(await draft(await registered()), { agendaEntry: 40 });
    const used = await step(letter, 'printing', { capacity: 'KEPALA_DESA', agendaEntry: 40 });
    expect([used.statusCode, used.json().type]).toEqual([409, '/problems/agenda-entry-used']);
    expect(numberOf(await print(letter, { agendaEntry: 41 }))).toBe(numberOf(before) + 1);
  });
});

describe('one letter at a time', () => {
  test('is open for a worker, and sent twice it is written once', async () => {
    const workerId = await registered();
    const key = { 'idempotency-key': newId() };
    const body = form({ letterId: newId() });
    const [first, again] = [
      await sri.post(`/v1/workers/${workerId}/letters`, body, key),
      await sri.post(`/v1/workers/${workerId}/letters`, body, key),
    ];
    expect(again.json()).toEqual(first.json());
    const second = await sri.post(`/v1/workers/${workerId}/letters`, form());
    expect([second.statusCode, second.json().type]).toEqual([409, '/problems/letter-open']);
    await step(first.json<Letter>(), 'voiding', { reason: 'WRONG_DATA' });
    expect((await sri.post(`/v1/workers/${workerId}/letters`, form())).statusCode).toBe(201);
  });
});

describe('somebody whose card is from elsewhere (X5)', () => {
  const flagsOf = async (workerId: string) => {
    const { version, screening } = (await sri.get(`/v1/workers/${workerId}`)).json<WorkerRecord>();
    return { version, flags: screening?.redFlags.map(({ code }) => code) };
  };

  test('gets a letter only on a paper that says why, stands as an outsider, and that is a sign (RF09)', async () => {
    const workerId = await registered();
    const address = `/v1/workers/${workerId}/letters`;
    const refused = await sri.post(address, form({ cardVillage: '5203132001' }));
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      { type: '/problems/domicile-outside', rule: 'DOMICILE' },
    ]);
    const nowhere = await sri.post(address, form({ cardVillage: '9999992001' }));
    expect(nowhere.json().type).toBe('/problems/village-unknown');
    const served = await sri.post(address, form({ cardVillage: '5203132001', evidence: 'RT_LETTER' }));
    expect(served.json()).toMatchObject({ outside: 'OTHER_KABUPATEN' });
    const { version, flags } = await flagsOf(workerId);
    expect(flags).toEqual(['RF09']);
    // What she tells later does not take it away.
    const told = await sri.post(
      `/v1/workers/${workerId}/screening`,
      { signs: { letterFromOtherVillage: false } },
      etag(version),
    );
    expect(told.statusCode).toBe(200);
    expect((await flagsOf(workerId)).flags).toEqual(['RF09']);
    // That her card is from here after all does, and what she told stays as she told it.
    await step(served.json<Letter>(), 'voiding', { reason: 'WRONG_DATA' });
    await sri.post(address, form({ cardVillage: KURIPAN }));
    expect((await flagsOf(workerId)).flags).toEqual([]);
    const { signs } = (await sri.get(`/v1/workers/${workerId}`)).json<WorkerRecord>();
    expect(signs).toEqual({ letterFromOtherVillage: false });
  });

  test('stays an outsider with a second letter that does not say so, until her own village is named', async () => {
    const workerId = await registered();
    const write = async (more: object) => {
      const answer = await sri.post(`/v1/workers/${workerId}/letters`, form(more));
      expect(answer.statusCode).toBe(201);
      await step(answer.json<Letter>(), 'voiding', { reason: 'WRONG_DATA' });
      return [answer.json(), (await sri.get(`/v1/workers/${workerId}`)).json<WorkerRecord>()];
    };
    const lombokTimur = { cardVillage: '5203132001', evidence: 'RT_LETTER' };
    const known = { cardVillage: '5203132001', domicileEvidence: 'RT_LETTER' };
    expect(await write(lombokTimur)).toMatchObject([{ outside: 'OTHER_KABUPATEN' }, known]);
    expect(await write({})).toMatchObject([{ outside: 'OTHER_KABUPATEN' }, known]);
    const [letter, record] = await write({ cardVillage: KURIPAN });
    expect(letter).toMatchObject({ outside: 'NO' });
    expect(record).not.toHaveProperty('cardVillage');
  });

  test('is asked the same where the paper was made by hand', async () => {
    const workerId = await registered();
    const know = (more: object) =>
      kades.post(
        `/v1/workers/${workerId}/family-permit`,
        { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA', cardVillage: '5203132001', ...more },
        etag(1),
      );
    const refused = await know({});
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      { type: '/problems/domicile-outside', rule: 'DOMICILE' },
    ]);
    expect((await know({ cardVillage: '9999992001' })).json().type).toBe('/problems/village-unknown');
    expect(await flagsOf(workerId)).toEqual({ version: 1, flags: [] });
    const known = await know({ evidence: 'TEMPORARY_RESIDENT_ENTRY' });
    expect(known.json()).toMatchObject({ familyPermitKnown: true });
    expect(await flagsOf(workerId)).toEqual({ version: 4, flags: ['RF09'] });
    // The permit made the second version; her domicile and the look at her plan came after it.
    const { items } = (await sri.get(`/v1/workers/${workerId}/history/parts`)).json<{ items: object[] }>();
    expect(items).toContainEqual(
      expect.objectContaining({ part: 'RECORD', kind: 'FAMILY_PERMIT', action: 'KNOWN', version: 2 }),
    );
  });
});

test('letters to people from elsewhere are counted by village, and from five a month on the district is told (X5)', async () => {
  const pringgarata = '5202082001';
  const desk = service.as({ role: 'PETUGAS_DESA', areas: [pringgarata] });
  const lombokTengah = service.as({ role: 'DINAS', areas: ['5202'] });
  const give = async (card: object, occurredOn = '2026-03-04') => {
    const workerId = await registered(desk, pringgarata);
    const { letterId } = (await desk.post(`/v1/workers/${workerId}/letters`, form(card))).json<Letter>();
    const body = { capacity: 'KEPALA_DESA', occurredOn };
    return (await desk.post(`/v1/letters/${letterId}/printing`, body, etag(1))).json<Letter>();
  };
  const count = async (month: string, by = lombokTengah) =>
    (await by.get(`/v1/letters/outsiders?month=${month}`)).json<{ items: object[] }>().items;
  const fromLombokTimur = { cardVillage: '5203132001', evidence: 'RT_LETTER' };
  await give({});
  await give({ cardVillage: '5202082002', evidence: 'TEMPORARY_RESIDENT_ENTRY' });
  await give({ cardVillage: '5202112005', evidence: 'RT_LETTER' });
  for (let i = 0; i < 3; i++) await give(fromLombokTimur);
  await give(fromLombokTimur, '2026-04-01');
  const march = { villageCode: pringgarata, villageName: 'Pringgarata', letters: 6, otherKabupaten: 3 };
  expect(await count('2026-03')).toEqual([{ ...march, outsiders: 4, alarm: false }]);

  const fifth = await give(fromLombokTimur, '2026-03-31');
  const more = { ...march, letters: 7, otherKabupaten: 4, outsiders: 5 };
  expect(await count('2026-03')).toEqual([{ ...more, alarm: true }]);
  await desk.post(`/v1/letters/${fifth.letterId}/voiding`, { reason: 'NOT_SIGNED' }, etag(2));
  expect(await count('2026-03')).toEqual([{ ...march, outsiders: 4, alarm: false }]);

  expect(await count('2026-03', dinas)).not.toContainEqual(
    expect.objectContaining({ villageCode: pringgarata }),
  );
  expect((await desk.get('/v1/letters/outsiders')).statusCode).toBe(403);
  expect((await dinas.get('/v1/letters/outsiders?month=2026-13')).statusCode).toBe(400);
});

describe('a village', () => {
  test('numbers its letters by its own template', async () => {
    const address = `/v1/villages/${KURIPAN}/letter-setting`;
    expect((await sri.get(address)).json()).toEqual({
      agendaTemplate: '{nomor}/{bulan}/{tahun}',
      changes: [],
    });
    const agendaTemplate = '400.12/{nomor}/DS-KRP/{bulan}/{tahun}';
    await kades.post(address, { agendaTemplate: '474/{nomor}/{tahun}' });
    const change = { role: 'KEPALA_DESA', officer: expect.any(String), recordedAt: expect.any(String) };
    expect((await kades.post(address, { agendaTemplate })).json()).toEqual({
      agendaTemplate,
      changes: [
        { ...change, agendaTemplate },
        { ...change, agendaTemplate: '474/{nomor}/{tahun}' },
      ],
    });
    const printed = await print(await draft(await registered()), {
      occurredOn: '2026-03-04',
      agendaEntry: 18,
    });
    expect(printed).toMatchObject({ agendaNumber: '400.12/018/DS-KRP/III/2026' });
    const wrong = await kades.post(address, { agendaTemplate: '400.12' });
    expect([wrong.statusCode, wrong.json().errors[0].pointer]).toEqual([400, '/agendaTemplate']);
    const foreign = await kades.post('/v1/villages/3507112008/letter-setting', { agendaTemplate });
    expect(foreign.statusCode).toBe(403);
  });

  test('says who signs for it from which day, and nobody else does', async () => {
    const arjowilangun = '3507112008';
    const desk = service.as({ role: 'PETUGAS_DESA', areas: [arjowilangun] });
    const address = `/v1/villages/${arjowilangun}/signatories`;
    const appoint = (capacity: string, name: string, validFrom: string) =>
      elsewhere.post(address, { capacity, name, validFrom });
    await appoint('PJ_KEPALA_DESA', 'Pejabat Contoh', '2025-01-01');
    expect((await appoint('KEPALA_DESA', 'Kepala Contoh', '2026-02-01')).json()).toEqual({
      items: [
        { capacity: 'KEPALA_DESA', name: 'Kepala Contoh', validFrom: '2026-02-01' },
        {
          capacity: 'PJ_KEPALA_DESA',
          name: 'Pejabat Contoh',
          validFrom: '2025-01-01',
          validTo: '2026-01-31',
        },
      ],
    });
    const letter = await draft(await registered(desk, arjowilangun), desk);
    const address2 = `/v1/letters/${letter.letterId}/printing`;
    const wrong = await desk.post(
      address2,
      { capacity: 'PJ_KEPALA_DESA', occurredOn: '2026-02-01' },
      etag(1),
    );
    expect([wrong.statusCode, wrong.json().type]).toEqual([422, '/problems/capacity-not-held']);
    const right = await desk.post(address2, { capacity: 'KEPALA_DESA', occurredOn: '2026-02-01' }, etag(1));
    expect(right.statusCode).toBe(200);
    expect((await sri.get(address)).json()).toEqual({ items: [] });
  });
});

test('another village sees nothing of it, and no other office does', async () => {
  const workerId = await registered();
  const letter = await draft(workerId);
  expect((await elsewhere.get(`/v1/letters/${letter.letterId}`)).statusCode).toBe(404);
  expect((await elsewhere.post(`/v1/workers/${workerId}/letters`, form())).statusCode).toBe(404);
  expect((await step(letter, 'printing', { capacity: 'KEPALA_DESA' }, elsewhere)).statusCode).toBe(404);
  expect((await dinas.get(`/v1/letters/${letter.letterId}`)).statusCode).toBe(403);
  const { items } = (await sri.get('/v1/letters?state=DRAFT')).json<{ items: Letter[] }>();
  expect(items.map(({ letterId }) => letterId)).toContain(letter.letterId);
});

test('names, numbers and codes of letters stand nowhere in the database', async () => {
  const { rows } = await service.owner.query<{ row: string }>(
    `select row_to_json(l)::text as row from village_letter l union all
     select row_to_json(s)::text from signatory s union all select row_to_json(o)::text from outbox o
     union all select row_to_json(a)::text from event_archive a`,
  );
  const text = rows.map(({ row }) => row).join('\n');
  for (const secret of ['Contohsuami', '3307101502909902', 'Contohan', 'Kepala Contoh', 'Siti']) {
    for (const spelling of [secret, Buffer.from(secret).toString('hex')])
      expect(text).not.toContain(spelling);
  }
});

describe('who signs the family permit, where her marital status is known (E04)', () => {
  const married = async (maritalStatus: string): Promise<string> => {
    const workerId = await registered();
    const told = { reasonCode: 'SHE_ASKED', person: { maritalStatus } };
    expect((await sri.patch(`/v1/workers/${workerId}`, told, etag(1))).json()).toMatchObject({
      maritalStatus,
    });
    return workerId;
  };

  test.each([
    ['KAWIN', 'SUAMI', 'ORANG_TUA'],
    ['BELUM_KAWIN', 'ORANG_TUA', 'SUAMI'],
    ['CERAI_HIDUP', 'WALI', 'SUAMI'],
    ['CERAI_MATI', 'ORANG_TUA', 'SENDIRI'],
  ])('of one who is %s is %s, and not %s', async (status, right, wrong) => {
    const workerId = await married(status);
    const letter = (signerRelation: string) =>
      sri.post(`/v1/workers/${workerId}/letters`, form({ signerRelation }));
    const permit = (signerRelation: string) =>
      kades.post(
        `/v1/workers/${workerId}/family-permit`,
        { signerRelation, capacity: 'KEPALA_DESA' },
        etag(2),
      );
    for (const refused of [await letter(wrong), await permit(wrong)]) {
      expect([refused.statusCode, refused.json()]).toMatchObject([
        422,
        { type: '/problems/signer-does-not-fit', rule: 'E04' },
      ]);
      expect(refused.body).not.toContain(status);
    }
    expect((await letter(right)).statusCode).toBe(201);
    expect((await permit(right)).json()).toMatchObject({ familyPermitKnown: true });
  });

  test('and what is not written down yet is said with why and what next, till the papers were seen', async () => {
    const workerId = await married('CERAI_HIDUP');
    const advice = async () =>
      (await sri.get(`/v1/workers/${workerId}`)).json<{
        familyAdvice: { ruleId: string; outcome: string }[];
      }>().familyAdvice;
    expect(await advice()).toMatchObject([
      { ruleId: 'E04', outcome: 'FAIL', why: { id: expect.any(String), en: expect.any(String) } },
      { ruleId: 'E05', outcome: 'FAIL', next: { id: expect.any(String), en: expect.any(String) } },
    ]);
    for (const docType of ['MARITAL_STATUS_LETTER', 'COURT_DIVORCE_PAPER']) {
      const seen = await sri.post(`/v1/workers/${workerId}/documents`, { docType, sighted: true });
      expect(seen.statusCode).toBe(201);
    }
    expect((await advice())[1]).toEqual({ ruleId: 'E05', outcome: 'PASS' });
  });
});
