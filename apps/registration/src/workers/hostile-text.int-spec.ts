import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Asker } from '@libs/testing';
import { register, seek, told } from '../spec-duplicates.js';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';

const KURIPAN = '3307102004';

/** Names that people have or try: what turns text around, what shows nothing, what other programs take for commands. */
const NAMES = [
  'سيتي\u200f عائشة',
  'Siti\u202eotnoC',
  'Si\u200bti \u2066Contoh\u2069',
  'Siti 👩‍👩‍👧 🌸',
  "Siti'; drop table worker;--",
  '=HYPERLINK("http://a","b")',
  '@SUM(1+1)*cmd|calc',
  '<img src=x onerror=alert(1)>',
  '${7*7} {{7*7}} %00%n',
  'S'.repeat(100),
  '👩‍👩‍👧‍👦'.repeat(14),
];

let service: RegistrationUnderTest;
let sri: Asker;
let kades: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: [KURIPAN] });
  kades = service.as({ role: 'KEPALA_DESA', areas: [KURIPAN] });
}, 60_000);

afterAll(() => service.close());

test.each(NAMES.map((name, n) => ({ name, serial: String(9910 + n) })))(
  'whoever is called $name is so on her record, in the list, her history and her letter',
  async ({ name, serial }) => {
    const { workerId } = await register(sri, told(KURIPAN, serial, { name, hamlet: name.slice(0, 60) }));
    expect((await sri.get(`/v1/workers/${workerId}`)).json()).toMatchObject({ name });
    const { items } = (await sri.get('/v1/workers')).json<{ items: { workerId: string; name: string }[] }>();
    expect(items.find((item) => item.workerId === workerId)).toMatchObject({ name });

    const right = `${Array.from(name).slice(0, 98).join('')} B`;
    const correction = { reasonCode: 'TYPED_WRONG', person: { name: right } };
    const corrected = await sri.patch(`/v1/workers/${workerId}`, correction, { 'if-match': '"1"' });
    expect([corrected.statusCode, corrected.json()]).toMatchObject([200, { name: right }]);
    const history = (await sri.get(`/v1/workers/${workerId}/history`)).json();
    expect(JSON.stringify(history)).toContain(JSON.stringify(name).slice(1, -1));

    const signer = { name, nik: '3307101502909902', address: 'Krajan' };
    const drafted = await sri.post(`/v1/workers/${workerId}/letters`, { signerRelation: 'SUAMI', signer });
    expect(drafted.statusCode).toBe(201);
    const { letterId } = drafted.json<{ letterId: string }>();
    const printed = await kades.post(
      `/v1/letters/${letterId}/printing`,
      { capacity: 'KEPALA_DESA' },
      { 'if-match': '"1"' },
    );
    expect(printed.statusCode).toBe(200);
    const sheet = await sri.get(`/v1/letters/${letterId}/sheet`);
    expect([sheet.statusCode, sheet.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(sheet.headers['content-disposition']).not.toContain('Siti');
  },
);

test('none of them stops the search for duplicates', async () => {
  await seek(service);
  const { rows } = await service.owner.query(
    'select count(*)::int as unsought from worker where sought_at is null',
  );
  expect(rows).toEqual([{ unsought: 0 }]);
});
