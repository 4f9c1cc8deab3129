import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Asker } from '@libs/testing';
import { dayInJakarta } from '@libs/kernel';
import { register, told } from '../spec-duplicates.js';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';

const KURIPAN = '3307102004';
const today = dayInJakarta(new Date().toISOString());

let service: RegistrationUnderTest;
let sri: Asker;
let kades: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: [KURIPAN] });
  kades = service.as({ role: 'KEPALA_DESA', areas: [KURIPAN] });
}, 60_000);

afterAll(() => service.close());

interface Lines {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly next?: string;
}

const read = async (asker: Asker, path: string) => {
  const answer = await asker.get(path);
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
  return answer.json<Lines>();
};

/** @returns the number of her letter, of which the head has taken note */
async function permitted(workerId: string): Promise<string> {
  const signer = { name: 'Budi Contoh', nik: '3307101502909902', address: 'Dusun Contohan' };
  const drafted = await sri.post(`/v1/workers/${workerId}/letters`, { signerRelation: 'SUAMI', signer });
  const { letterId } = drafted.json<{ letterId: string }>();
  const step = (what: string, body: object, version: number) =>
    sri.post(`/v1/letters/${letterId}/${what}`, body, { 'if-match': `"${version}"` });
  const printed = await step('printing', { capacity: 'KEPALA_DESA' }, 1);
  await step('family-signature', {}, 2);
  const permit = { letterId, signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
  const known = await kades.post(`/v1/workers/${workerId}/family-permit`, permit, { 'if-match': '"1"' });
  expect(known.statusCode).toBe(200);
  return printed.json<{ number: string }>().number;
}

test('the register of candidates tells destination, work, recruiter, permit and verification, and nothing that a list must not', async () => {
  const body = { ...told(KURIPAN, '9901'), recruiterId: 'P3MI-DEMO-01' };
  const { workerId } = await register(sri, body);
  const number = await permitted(workerId);
  const { items } = await read(sri, '/v1/registers/candidates');
  expect(items[0]).toEqual({
    workerId,
    registeredOn: today,
    name: 'Siti Contoh',
    motherInitial: 'W',
    hamlet: 'Krajan',
    rt: '02',
    birthYear: 1995,
    sex: 'P',
    country: 'TW',
    isco08: '5322',
    recruiterId: 'P3MI-DEMO-01',
    permitLetterNumber: number,
    familyPermitKnown: true,
    state: 'REGISTERED',
  });
});

test('it is of a period, in pages, and of one’s own village', async () => {
  await register(sri, told(KURIPAN, '9902'));
  await register(sri, told(KURIPAN, '9903'));
  const first = await read(sri, '/v1/registers/candidates?limit=2');
  const second = await read(sri, `/v1/registers/candidates?limit=2&after=${first.next}`);
  expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, undefined]);
  expect((await read(kades, `/v1/registers/candidates?from=${today}&to=${today}`)).items).toHaveLength(3);
  expect((await read(kades, '/v1/registers/candidates?to=2026-01-01')).items).toEqual([]);
  const elsewhere = service.as({ role: 'PETUGAS_DESA', areas: ['3507112008'] });
  expect((await read(elsewhere, '/v1/registers/candidates')).items).toEqual([]);
  const answer = await sri.get('/v1/registers/candidates?from=2026-02-30');
  expect([answer.statusCode, answer.json()]).toMatchObject([400, { errors: [{ parameter: 'from' }] }]);
});

test('the register of letters is of a period, too: of a draft it knows nothing, and no code stands in it', async () => {
  const { workerId } = await register(sri, told(KURIPAN, '9904'));
  const number = await permitted(workerId);
  const other = await register(sri, told(KURIPAN, '9905'));
  const signer = { name: 'Budi Contoh', nik: '3307101502909902', address: 'Dusun Contohan' };
  await sri.post(`/v1/workers/${other.workerId}/letters`, { signerRelation: 'SUAMI', signer });
  const { items } = await read(sri, `/v1/letters?from=${today}&to=${today}`);
  expect(items[0]).toMatchObject({
    number,
    printedOn: today,
    codeHash: expect.stringMatching(/^[0-9a-f]{8}$/),
  });
  expect(items.map(({ state }) => state)).not.toContain('DRAFT');
  expect((await read(sri, '/v1/letters?to=2026-01-01')).items).toEqual([]);
});

test('it is the village’s own book', async () => {
  const dinas = service.as({ role: 'DINAS', areas: ['3307'] });
  expect((await dinas.get('/v1/registers/candidates')).statusCode).toBe(403);
});

test('who is abroad already stands in another book', async () => {
  const abroad = {
    villageCode: KURIPAN,
    sex: 'P',
    birthYear: 1999,
    person: { name: 'Rini Contoh' },
    country: 'MY',
    informant: 'FAMILY',
  };
  const { workerId } = (await sri.post('/v1/workers/abroad', abroad)).json<{ workerId: string }>();
  const { items } = await read(sri, '/v1/registers/candidates');
  expect(items.map((line) => line['workerId'])).not.toContain(workerId);
});
