import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Asker } from '@libs/testing';
import { register, seek, told } from '../spec-duplicates.js';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';
import type { OriginCheck } from './origin.views.js';

const LAMATOKAN = '5313092004';
const KURIPAN = '3307102004';

let service: RegistrationUnderTest;
let lamatokan: Asker;
let kuripan: Asker;
let mission: Asker;

beforeAll(async () => {
  service = await startRegistration();
  lamatokan = service.as({ role: 'PETUGAS_DESA', areas: [LAMATOKAN] });
  kuripan = service.as({ role: 'PETUGAS_DESA', areas: [KURIPAN] });
  mission = service.as({ role: 'PERWAKILAN', orgId: 'PERWAKILAN-KK', subject: 'consul' });
}, 60_000);

afterAll(() => service.close());

const check = async (nik: string, by = mission): Promise<OriginCheck> => {
  const answer = await by.post('/v1/origins', { nik, reason: 'DEATH' });
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
  return answer.json<OriginCheck>();
};

describe('where somebody is from who died abroad (X13)', () => {
  test('is told by the village that has her on its register, though her first card is from another province', async () => {
    const nik = '3307105506959951';
    await register(lamatokan, told(LAMATOKAN, '9951'));
    await seek(service);
    const found = await check(nik);
    expect(found).toMatchObject({
      origins: [{ village: { code: LAMATOKAN, name: 'Lamatokan' }, standing: 'WRITTEN' }],
      numberIssuedIn: { code: '330710' },
      differs: true,
      nextStep: 'CONFIRM_WITH_VILLAGE',
    });
    expect(found.origins[0]!.village.within.map(({ code }) => code)).toEqual(['53', '5313', '531309']);
    expect(JSON.stringify(found)).not.toMatch(/Siti|birth|"TW"|REGISTERED|3307105506959951/);
  });

  test('and of who left without papers nothing more than of anybody', async () => {
    const nik = '3307105506959952';
    const abroad = {
      villageCode: LAMATOKAN,
      sex: 'P',
      birthYear: 1995,
      country: 'MY',
      informant: 'FAMILY',
      person: { name: 'Ina Contoh', nik },
    };
    expect((await lamatokan.post('/v1/workers/abroad', abroad)).statusCode).toBe(201);
    await seek(service);
    const { origins } = await check(nik);
    expect(origins).toMatchObject([{ village: { code: LAMATOKAN }, standing: 'WRITTEN' }]);
    expect(JSON.stringify(origins)).not.toMatch(/ABROAD|RESTRICTED|"MY"/);
  });

  test('two villages are for their offices to look at, the one that was vouched for first', async () => {
    await register(lamatokan, told(LAMATOKAN, '9953'));
    const { workerId } = await register(kuripan, told(KURIPAN, '9953'));
    const dinas = service.as({ role: 'DINAS', areas: ['3307'] });
    const kades = service.as({ role: 'KEPALA_DESA', areas: [KURIPAN] });
    const permit = { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
    await kades.post(`/v1/workers/${workerId}/family-permit`, permit, { 'if-match': '"1"' });
    const path = `/v1/workers/${workerId}/district-verification`;
    expect(
      (
        await dinas.post(
          path,
          { externalIds: [{ system: 'SISKOP2MI', number: 'CPMI-2026-9953' }] },
          { 'if-match': '"2"' },
        )
      ).statusCode,
    ).toBe(200);
    await seek(service);
    expect(await check('3307105506959953')).toMatchObject({
      origins: [{ village: { code: KURIPAN }, standing: 'VOUCHED' }, { village: { code: LAMATOKAN } }],
      differs: false,
      nextStep: 'ASK_THE_OFFICES',
    });
  });

  test('a number that nobody has registered tells where it was issued, and no more', async () => {
    expect(await check('5313095506959954')).toMatchObject({
      origins: [],
      numberIssuedIn: { code: '531309' },
      differs: false,
      nextStep: 'ASK_CIVIL_REGISTRY',
    });
  });
});

test('a number that is none is refused, as is a look without a reason', async () => {
  const impossible = await mission.post('/v1/origins', { nik: '3307100000009901', reason: 'DEATH' });
  expect([impossible.statusCode, impossible.json().type]).toEqual([422, '/problems/nik-impossible']);
  const why = await mission.post('/v1/origins', { nik: '3307105506959951' });
  expect([why.statusCode, why.json().errors]).toMatchObject([400, [{ pointer: '/reason' }]]);
});

test('each look is kept: who, why, and whose records were found, without the number', async () => {
  await check(
    '3307105506959953',
    service.as({ role: 'BP3MI', areas: ['53'], orgId: 'BP3MI-NTT', subject: 'ntt' }),
  );
  const { rows } = await service.owner.query(
    `select cardinality(found) as found, reason, officer, role, org_id, row_to_json(c)::text as row
     from origin_check c order by id desc limit 1`,
  );
  expect(rows).toMatchObject([
    { found: 2, reason: 'DEATH', officer: 'ntt', role: 'BP3MI', org_id: 'BP3MI-NTT' },
  ]);
  expect(rows[0].row).not.toContain('3307105506959953');
});

test('a desk, a company or a district has nobody dead before it', async () => {
  for (const role of ['PETUGAS_DESA', 'P3MI', 'DINAS'] as const) {
    const refused = await service
      .as({ role, areas: role === 'P3MI' ? [] : ['33'], orgId: 'X-01' })
      .post('/v1/origins', { nik: '3307105506959951', reason: 'DEATH' });
    expect(refused.statusCode).toBe(403);
  }
});
