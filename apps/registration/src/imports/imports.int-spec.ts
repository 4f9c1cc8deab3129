import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import type { Asker } from '@libs/testing';
import * as fc from 'fast-check';
import { register, seek, told } from '../spec-duplicates.js';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';
import { CarryOut } from './carry-out/carry-out.js';
import { readCsv, type Csv } from './csv/read-csv.js';
import type { FateCounts, ImportRecord } from './imports.views.js';
import {
  carriedOut,
  confirmed,
  csvOf,
  etag,
  HEADER,
  imported,
  importOf,
  previewed,
  row,
  rowsOf,
  uploaded,
} from '../spec-imports.js';

const KURIPAN = '3307102004';

let service: RegistrationUnderTest;
let dinas: Asker;
let kades: Asker;
let sri: Asker;

beforeAll(async () => {
  service = await startRegistration();
  dinas = service.as({ role: 'DINAS', areas: ['3307'], subject: 'dinas', orgId: 'DINAS-3307' });
  kades = service.as({ role: 'KEPALA_DESA', areas: [KURIPAN], subject: 'kades' });
  sri = service.as({ role: 'PETUGAS_DESA', areas: [KURIPAN], subject: 'sri' });
}, 60_000);

afterAll(() => service.close());

const total = ({ counts, rows }: ImportRecord) => [
  counts.new + counts.check + counts.known + counts.refused,
  rows,
];

/** The village's register and all that hangs on it, as a whole. */
async function registerHash(): Promise<string> {
  const { rows } = await service.owner.query<{ hash: string }>(`
    select md5(
      (select coalesce(string_agg(w::text, '' order by id), '') from worker w) ||
      (select coalesce(string_agg(e::text, '' order by id), '') from worker_external_id e) ||
      (select coalesce(string_agg(d::text, '' order by id), '') from duplicate_candidate d) ||
      (select coalesce(string_agg(g::text, '' order by worker_id), '') from record_grant g where until > now())) as hash`);
  return rows[0]!.hash;
}

async function toldOf(workerId: string): Promise<{ type: string; payload: object; headers: object }[]> {
  const { rows } = await service.owner.query(
    `select type, payload, headers, position from outbox where aggregateid = $1 union all
     select type, payload, headers, position from event_archive where aggregateid = $1 order by position`,
    [workerId],
  );
  return rows;
}

/** Her village verifies her. */
async function vouchedFor(workerId: string) {
  const permit = { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
  await kades.post(`/v1/workers/${workerId}/family-permit`, permit, etag(1));
  const complete = { checklist: ['IDENTITY', 'DOMICILE', 'FAMILY_PERMIT', 'MARITAL_STATUS'] };
  return kades.post(`/v1/workers/${workerId}/village-verification`, complete, etag(2));
}

test('a file is read, mapped, looked at and taken over; the register and the log say so, without a number', async () => {
  const read = await uploaded(dinas, csvOf([row({ serial: '9901', name: 'Aminah' })]));
  expect(read).toMatchObject({ state: 'READ', rows: 1, header: HEADER, area: '3307' });
  expect(read.mapping?.columns).toHaveLength(HEADER.length);
  const preview = await previewed(
    service,
    dinas,
    csvOf([row({ serial: '9902', name: 'Bainah' }), row({ serial: '9903', country: 'Formosa' })]),
  );
  expect(preview).toMatchObject({
    state: 'PREVIEWED',
    counts: { new: 1, refused: 1, imported: 0 },
    unmapped: [{ field: 'COUNTRY', told: 'Formosa', rows: 1 }],
  });
  expect(await rowsOf(dinas, preview.importId)).toEqual([
    { line: 2, fate: 'NEW', name: 'Bainah', nik: '3307••••••••••02', village: '33.07.10.2004' },
    expect.objectContaining({
      line: 3,
      fate: 'REFUSED',
      reason: 'UNKNOWN_VALUE',
      field: 'COUNTRY',
      column: 'Negara Tujuan',
    }),
  ]);
  const before = await service.owner.query('select from worker');
  await confirmed(dinas, preview);
  expect((await service.owner.query('select from worker')).rowCount).toBe(before.rowCount);
  await carriedOut(service);
  const done = await importOf(dinas, preview.importId);
  expect(done).toMatchObject({ state: 'DONE', counts: { imported: 1, refused: 1, changed: 0 } });
  const [line] = await rowsOf(dinas, done.importId, 'NEW');
  expect(line).toMatchObject({ name: 'Bainah', outcome: 'IMPORTED', village: KURIPAN });
  expect((await sri.get(`/v1/workers/${line!.workerId}`)).json()).toMatchObject({
    state: 'DISTRICT_VERIFIED',
    notKnownToVillage: true,
    identityStatus: 'FORMAT_VALID',
  });
  const [first, another] = await toldOf(line!.workerId!);
  expect(first).toMatchObject({
    type: 'registration.worker-imported.v1',
    headers: { actor: { role: 'DINAS', area: '3307', orgId: 'DINAS-3307' } },
    payload: {
      villageCode: KURIPAN,
      source: 'IMPORT_SISKO',
      screening: expect.any(String),
      externalIds: [{ system: 'SISKOP2MI', idHash: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    },
  });
  expect(another).toBeUndefined();
  const dump = await service.owner.query(
    `select i::text || r::text as row from import_row r join sisko_import i on i.id = r.import_id
     union all select e::text from worker_external_id e`,
  );
  const kept = JSON.stringify([first, dump.rows]);
  for (const personal of ['Bainah', 'SIS-9902', '330710550695']) {
    expect(kept).not.toContain(personal);
    expect(kept).not.toContain(Buffer.from(personal).toString('hex'));
  }
});

test('her village vouches for an imported worker later, and she is known to it from then on', async () => {
  const done = await imported(service, dinas, csvOf([row({ serial: '9904', name: 'Chairani' })]));
  const [{ workerId } = { workerId: '' }] = await rowsOf(dinas, done.importId);
  const verified = await vouchedFor(workerId!);
  expect(verified.json()).toMatchObject({ state: 'DISTRICT_VERIFIED', version: 3 });
  expect(verified.json()).not.toHaveProperty('notKnownToVillage');
});

test('the same file twice changes nothing, and says so', async () => {
  const text = csvOf([row({ serial: '9906', name: 'Dariah' }), row({ serial: '9907', name: 'Erminah' })]);
  await imported(service, dinas, text);
  const before = await registerHash();
  const again = await previewed(service, dinas, text);
  expect(again).toMatchObject({
    importedBefore: expect.any(String),
    counts: { new: 0, check: 0, known: 2, refused: 0 },
  });
  expect((await rowsOf(dinas, again.importId)).map(({ reason }) => reason)).toEqual([
    'SAME_NUMBER',
    'SAME_NUMBER',
  ]);
  await confirmed(dinas, again);
  await carriedOut(service);
  expect(await importOf(dinas, again.importId)).toMatchObject({
    state: 'DONE',
    counts: { imported: 0, known: 2 },
  });
  expect(await registerHash()).toBe(before);
});

/** By the district, once the head knows of her permit. */
async function verifiedByHand(workerId: string, number: string): Promise<void> {
  const path = `/v1/workers/${workerId}`;
  await kades.post(`${path}/family-permit`, { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' }, etag(1));
  const externalIds = [{ system: 'SISKOP2MI', number }];
  const verified = await dinas.post(`${path}/district-verification`, { externalIds }, etag(2));
  expect(verified.statusCode).toBe(200);
}

describe('somebody is known', () => {
  test('by her NIK to her own district; of another the preview says nothing, and the search asks an office afterwards', async () => {
    const here = await register(sri, told(KURIPAN, '9911', { name: 'Fatonah Ningsih' }));
    const malang = service.as({ role: 'PETUGAS_DESA', areas: ['3507112008'] });
    await register(malang, told('3507112008', '9912', { name: 'Gayatri Lestari' }));
    await seek(service);
    const { importId } = await previewed(
      service,
      dinas,
      csvOf([row({ serial: '9911', name: 'Fatonah' }), row({ serial: '9912', name: 'Gayatri Lestari' })]),
    );
    expect(await rowsOf(dinas, importId)).toMatchObject([{ fate: 'LINK' }, { fate: 'NEW' }]);
    expect(JSON.stringify(await rowsOf(dinas, importId))).not.toContain(here.workerId);
    await confirmed(dinas, await importOf(dinas, importId));
    await carriedOut(service);
    await seek(service);
    const [gayatri] = await rowsOf(dinas, importId, 'NEW');
    expect((await sri.get(`/v1/workers/${gayatri!.workerId}`)).json()).toHaveProperty('districtCheckRef');
  });

  test('by the number that the district told when it verified her', async () => {
    const { workerId } = await register(sri, told(KURIPAN, '9913', { name: 'Halimah' }));
    await verifiedByHand(workerId, 'SIS-2026-9913');
    const { importId } = await previewed(
      service,
      dinas,
      csvOf([row({ serial: '9914', id: 'SIS-2026-9913', name: 'Halimah' })]),
    );
    expect(await rowsOf(dinas, importId)).toMatchObject([{ fate: 'KNOWN', reason: 'SAME_NUMBER' }]);
  });

  test('by her NIK, and is left alone, where the district has verified her already', async () => {
    const { workerId } = await register(sri, told(KURIPAN, '9973', { name: 'Utami' }));
    await verifiedByHand(workerId, 'SIS-other-9973');
    await seek(service);
    const { importId } = await previewed(service, dinas, csvOf([row({ serial: '9973', name: 'Utami' })]));
    expect(await rowsOf(dinas, importId)).toMatchObject([{ fate: 'KNOWN', reason: 'SAME_NIK' }]);
  });

  test('where she stands in the file before', async () => {
    const rows = [
      row({ serial: '9915' }),
      row({ serial: '9915', id: 'SIS-other' }),
      row({ serial: '9916', id: 'SIS-9915' }),
    ];
    const { importId, counts } = await previewed(service, dinas, csvOf(rows));
    expect(counts).toMatchObject({ new: 1, known: 2 });
    expect((await rowsOf(dinas, importId, 'KNOWN')).map(({ reason }) => reason)).toEqual([
      'IN_THIS_FILE',
      'IN_THIS_FILE',
    ]);
  });

  test('and not when only her village may know of her: an import is no way to learn who is abroad (X10)', async () => {
    const abroad = { villageCode: KURIPAN, sex: 'P', birthYear: 1995, country: 'MY', informant: 'FAMILY' };
    const person = { name: 'Indah Permatasari', nik: '3307105506959917' };
    expect((await sri.post('/v1/workers/abroad', { ...abroad, person })).statusCode).toBe(201);
    await seek(service);
    const { importId } = await previewed(
      service,
      dinas,
      csvOf([row({ serial: '9917', name: 'Indah Permatasari' })]),
    );
    expect(await rowsOf(dinas, importId)).toMatchObject([{ fate: 'NEW' }]);
    await confirmed(dinas, await importOf(dinas, importId));
    await carriedOut(service);
    await seek(service);
    const [{ workerId } = { workerId: '' }] = await rowsOf(dinas, importId);
    const checked = async () => (await sri.get(`/v1/workers/${workerId}`)).json().districtCheckRef as unknown;
    expect(await checked()).toBeUndefined();
    // Nor where it is the other who is sought.
    await service.owner.query(`update worker set sought_at = null where confidentiality = 'RESTRICTED'`);
    await seek(service);
    expect(await checked()).toBeUndefined();
    await vouchedFor(workerId!);
    await seek(service);
    expect(await checked()).toEqual(expect.any(String));
  });
});

test('one who is like somebody of the area under another number is imported, and the preview says that a check follows', async () => {
  await register(sri, told(KURIPAN, '9921', { name: 'Jumilah Kusumaningrum', birthDate: '1988-04-09' }));
  await seek(service);
  const { importId, counts } = await previewed(
    service,
    dinas,
    csvOf([row({ serial: '9922', name: 'Jumilah Kusumaningrum', day: '09/04/1988' })]),
  );
  expect(counts).toMatchObject({ new: 0, check: 1 });
  await confirmed(dinas, await importOf(dinas, importId));
  await carriedOut(service);
  expect((await importOf(dinas, importId)).counts).toMatchObject({ check: 1, imported: 1 });
});

test('who comes onto the register between preview and yes is left alone, and the import says so', async () => {
  const preview = await previewed(service, dinas, csvOf([row({ serial: '9924', name: 'Kartinah Dewi' })]));
  await register(sri, told(KURIPAN, '9924', { name: 'Kartinah Dewi' }));
  await seek(service);
  await confirmed(dinas, preview);
  await carriedOut(service);
  expect((await importOf(dinas, preview.importId)).counts).toMatchObject({
    new: 0,
    known: 1,
    imported: 0,
    changed: 1,
  });
  expect(await rowsOf(dinas, preview.importId, 'CHANGED')).toEqual([
    { line: 2, fate: 'KNOWN', reason: 'SAME_NIK', previewed: 'NEW' },
  ]);
});

test('what is not imported goes back as a file with reasons, mended it is imported, and no formula runs on the way', async () => {
  const rows = [
    row({ serial: '9926', name: '=1+1', country: 'Utopia' }),
    row({ serial: '9927', village: '3507112008' }),
  ];
  const { importId } = await previewed(service, dinas, csvOf(rows));
  const answer = await dinas.get(`/v1/imports/${importId}/refused`);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  const csv = readCsv(answer.body) as Csv;
  expect(csv.header.slice(0, 4)).toEqual(['LINE', 'REASON', 'COLUMN', 'ID PMI']);
  expect(csv.rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
    ['2', 'This is not known', 'Negara Tujuan'],
    ['3', 'This village is outside the area of your office', 'Desa'],
  ]);
  expect(csv.rows[0]!.cells[4]).toBe(`'=1+1`);
  const mended = csvOf([csv.rows[0]!.cells.with(11, 'Taiwan').with(4, 'Larasati')], csv.header);
  expect((await previewed(service, dinas, mended)).counts).toMatchObject({ new: 1 });
});

test('what an office says of a word holds for the file, and for its next one', async () => {
  const text = csvOf([row({ serial: '9929', name: 'Mutmainah', country: 'Formosa' })]);
  const values = [{ field: 'COUNTRY', told: 'Formosa', code: 'TW' }];
  expect((await previewed(service, dinas, text, values)).counts).toMatchObject({ new: 1, refused: 0 });
  expect((await uploaded(dinas, text)).mapping?.values).toEqual(values);
  const wrong = await uploaded(dinas, text);
  const answer = await dinas.post(
    `/v1/imports/${wrong.importId}/mapping`,
    { ...wrong.mapping, columns: wrong.mapping!.columns.slice(1), values: [{ ...values[0], code: 'XX' }] },
    etag(wrong.version),
  );
  expect([answer.statusCode, answer.json()]).toMatchObject([
    400,
    {
      errors: [
        { pointer: '/values/0/code' },
        { pointer: '/columns', detail: 'Choose the column of EXTERNAL_ID.' },
      ],
    },
  ]);
});

test('what an office said wrongly of a word it says anew, or takes back, and its rows follow', async () => {
  const text = csvOf([row({ serial: '9968', name: 'Tarmini', country: 'Tanah Jauh' })]);
  const said = (word: string, code: string) => ({ field: 'COUNTRY', told: word, code });
  const first = await previewed(service, dinas, text, [said('Tanah Jauh', 'KR')]);
  const mapped = await dinas.post(
    `/v1/imports/${first.importId}/mapping`,
    { ...first.mapping, values: [...first.mapping!.values, said('TANAH JAUH', 'TW')] },
    etag(first.version),
  );
  expect(mapped.statusCode).toBe(200);
  await carriedOut(service);
  const second = await importOf(dinas, first.importId);
  expect(second).toMatchObject({ counts: { new: 1 }, mapping: { values: [said('TANAH JAUH', 'TW')] } });
  await dinas.post(
    `/v1/imports/${first.importId}/mapping`,
    { ...second.mapping, values: [] },
    etag(second.version),
  );
  await carriedOut(service);
  expect(await importOf(dinas, first.importId)).toMatchObject({
    counts: { new: 0, refused: 1 },
    unmapped: [{ field: 'COUNTRY', told: 'Tanah Jauh', rows: 1 }],
  });
});

test('a village whose name several bear is not asked for as a word: its row has to tell the subdistrict', async () => {
  const { rows } = await service.owner.query<{ name: string }>(
    `select name from area where level = 4 and code ^@ '3307' and valid_to is null
     group by name having count(*) > 1 order by name limit 1`,
  );
  const { importId, unmapped } = await previewed(
    service,
    dinas,
    csvOf([row({ serial: '9969', village: rows[0]!.name })]),
    [{ field: 'VILLAGE', told: rows[0]!.name, code: KURIPAN }],
  );
  expect(unmapped).toEqual([]);
  expect(await rowsOf(dinas, importId)).toMatchObject([{ fate: 'REFUSED', reason: 'VILLAGE_AMBIGUOUS' }]);
});

describe('somebody whom her village has registered with the same NIK', () => {
  const registered = async (serial: string, name: string): Promise<string> => {
    const { workerId } = await register(sri, told(KURIPAN, serial, { name }));
    await seek(service);
    return workerId;
  };
  const hers = async (workerId: string) => (await sri.get(`/v1/workers/${workerId}`)).json<object>();
  const importsTold = async (workerId: string) =>
    (await toldOf(workerId)).filter(({ type }) => type.includes('.worker-import'));

  test('is linked: number and state are on her record, and undoing takes both back', async () => {
    const workerId = await registered('9974', 'Winarti Sulastri');
    const preview = await previewed(
      service,
      dinas,
      csvOf([row({ serial: '9974', name: 'Winarti' }), row({ serial: '9974', id: 'SIS-again' })]),
    );
    expect(preview.counts).toMatchObject({ linked: 1, known: 1, new: 0 });
    await confirmed(dinas, preview);
    await carriedOut(service);
    const done = await importOf(dinas, preview.importId);
    expect(done.counts).toMatchObject({ imported: 1, linked: 1 });
    expect(await rowsOf(dinas, done.importId, 'LINK')).toMatchObject([
      { workerId, name: 'Winarti Sulastri', outcome: 'IMPORTED' },
    ]);
    expect(await hers(workerId)).toMatchObject({ state: 'DISTRICT_VERIFIED', notKnownToVillage: true });
    const { rows } = await service.owner.query(
      'select count(*)::int as n from worker_external_id where worker_id = $1',
      [workerId],
    );
    expect(rows).toEqual([{ n: 1 }]);
    expect(await importsTold(workerId)).toMatchObject([
      { type: 'registration.worker-imported.v1', payload: { source: 'IMPORT_SISKO', villageCode: KURIPAN } },
    ]);

    await dinas.post(`/v1/imports/${done.importId}/undo`, { reasonCode: 'WRONG_FILE' }, etag(done.version));
    await carriedOut(service);
    expect((await importOf(dinas, done.importId)).counts).toMatchObject({ undone: 1, kept: 0 });
    expect(await hers(workerId)).toMatchObject({ state: 'REGISTERED', name: 'Winarti Sulastri' });
    expect(await hers(workerId)).not.toHaveProperty('notKnownToVillage');
    const left = await service.owner.query('select from worker_external_id where worker_id = $1', [workerId]);
    expect(left.rowCount).toBe(0);
    expect((await importsTold(workerId)).at(-1)).toMatchObject({
      type: 'registration.worker-import-undone.v1',
      payload: { reasonCode: 'WRONG_FILE', stands: 'REGISTERED' },
    });
    expect((await sri.get(`/v1/workers/${workerId}/history/parts`)).json()).toMatchObject({
      items: [
        { action: 'IMPORT_UNDONE', reason: 'WRONG_FILE', role: 'DINAS' },
        { action: 'IMPORTED', role: 'DINAS' },
      ],
    });

    const again = await imported(service, dinas, csvOf([row({ serial: '9974', name: 'Winarti' })]));
    expect(again.counts).toMatchObject({ imported: 1, linked: 1 });
  });

  test('is linked where an office has written her number down before, and undoing leaves that number to her', async () => {
    const [workerId, another] = [await registered('9977', 'Zubaidah'), await registered('9978', 'Aisyah')];
    const recorded = (of: string, number: string) =>
      dinas.post(`/v1/workers/${of}/external-ids`, { externalIds: [{ system: 'SISKOP2MI', number }] });
    await recorded(workerId, 'SIS-9977');
    const rows = [row({ serial: '9977', name: 'Zubaidah' }), row({ serial: '9978', id: 'SIS-9977' })];
    const done = await imported(service, dinas, csvOf(rows));
    expect(await rowsOf(dinas, done.importId)).toMatchObject([
      { fate: 'LINK', workerId, outcome: 'IMPORTED' },
      { fate: 'KNOWN', reason: 'SAME_NUMBER' },
    ]);
    expect(await hers(another)).toMatchObject({ state: 'REGISTERED' });
    const numbers = { externalIds: [{ system: 'SISKOP2MI', number: 'SIS-9977' }] };
    expect((await dinas.get(`/v1/workers/${workerId}`)).json()).toMatchObject({
      state: 'DISTRICT_VERIFIED',
      ...numbers,
    });
    await dinas.post(`/v1/imports/${done.importId}/undo`, { reasonCode: 'WRONG_FILE' }, etag(done.version));
    await carriedOut(service);
    expect((await importOf(dinas, done.importId)).counts).toMatchObject({ undone: 1, kept: 0 });
    expect((await dinas.get(`/v1/workers/${workerId}`)).json()).toMatchObject({
      state: 'REGISTERED',
      ...numbers,
    });
  });

  test('is linked while the desk is mending what it has written, and undoing leaves it to the desk again', async () => {
    const workerId = await registered('9983', 'Fitriani Wulandari');
    const returned = await kades.post(
      `/v1/workers/${workerId}/return`,
      { reasonCode: 'ADDRESS_WRONG' },
      etag(1),
    );
    expect(returned.statusCode).toBe(200);
    const done = await imported(service, dinas, csvOf([row({ serial: '9983', name: 'Fitriani' })]));
    expect(await rowsOf(dinas, done.importId)).toMatchObject([{ fate: 'LINK', outcome: 'IMPORTED' }]);
    expect(await hers(workerId)).toMatchObject({ state: 'DISTRICT_VERIFIED', notKnownToVillage: true });
    await dinas.post(`/v1/imports/${done.importId}/undo`, { reasonCode: 'WRONG_FILE' }, etag(done.version));
    await carriedOut(service);
    expect(await hers(workerId)).toMatchObject({ state: 'DRAFT' });
    expect((await importsTold(workerId)).at(-1)).toMatchObject({ payload: { stands: 'DRAFT' } });
  });

  test('is not linked where birth date or sex is another: the NIK may be of somebody else', async () => {
    const names = { 9979: 'Badriyah Kusuma', 9980: 'Cahyono', 9981: 'Dewi Anggraini' };
    const born = (serial: keyof typeof names, birthDate: string) =>
      told(KURIPAN, `${serial}`, { name: names[serial], birthDate });
    const { workerId: older } = await register(sri, born(9979, '1990-06-15'));
    const { workerId: man } = await register(sri, { ...born(9980, '1995-06-15'), sex: 'L' });
    const { workerId: mended } = await register(sri, born(9981, '1995-06-15'));
    await seek(service);
    const preview = await previewed(
      service,
      dinas,
      csvOf(Object.entries(names).map(([serial, name]) => row({ serial, name }))),
    );
    const differs = { fate: 'KNOWN', reason: 'BIRTH_OR_SEX_DIFFERS' };
    expect(await rowsOf(dinas, preview.importId)).toMatchObject([differs, differs, { fate: 'LINK' }]);
    const correction = { reasonCode: 'TYPED_WRONG', person: { birthDate: '1995-06-16' } };
    expect((await dinas.patch(`/v1/workers/${mended}`, correction, etag(1))).statusCode).toBe(200);
    await seek(service);
    await confirmed(dinas, preview);
    await carriedOut(service);
    expect(await rowsOf(dinas, preview.importId)).toMatchObject([
      differs,
      differs,
      { ...differs, previewed: 'LINK' },
    ]);
    for (const workerId of [older, man, mended])
      expect(await hers(workerId)).toMatchObject({ state: 'REGISTERED' });
  });

  test('stays as she is where the district has verified her since the preview, or somebody acted on the link', async () => {
    const [changed, touched] = [await registered('9975', 'Xenia Rahayu'), await registered('9976', 'Yatmi')];
    const preview = await previewed(
      service,
      dinas,
      csvOf([row({ serial: '9975', name: 'Xenia' }), row({ serial: '9976', name: 'Yatmi' })]),
    );
    expect(preview.counts).toMatchObject({ linked: 2 });
    await verifiedByHand(changed, 'SIS-by-hand-9975');
    await confirmed(dinas, preview);
    await carriedOut(service);
    const done = await importOf(dinas, preview.importId);
    expect(await rowsOf(dinas, done.importId)).toMatchObject([
      { fate: 'KNOWN', reason: 'SAME_NIK', previewed: 'LINK' },
      { fate: 'LINK', outcome: 'IMPORTED' },
    ]);
    const permit = { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
    expect((await kades.post(`/v1/workers/${touched}/family-permit`, permit, etag(2))).statusCode).toBe(200);
    await dinas.post(`/v1/imports/${done.importId}/undo`, { reasonCode: 'NOT_MEANT' }, etag(done.version));
    await carriedOut(service);
    expect((await importOf(dinas, done.importId)).counts).toMatchObject({ undone: 0, kept: 1 });
    expect(await hers(touched)).toMatchObject({ state: 'DISTRICT_VERIFIED' });
  });
});

describe('an import that is undone', () => {
  test('keeps a link after which an office has written down another number of hers', async () => {
    const { workerId } = await register(sri, told(KURIPAN, '9982', { name: 'Endang Purwanti' }));
    await seek(service);
    const done = await imported(service, dinas, csvOf([row({ serial: '9982', name: 'Endang' })]));
    expect(done.counts).toMatchObject({ imported: 1, linked: 1 });
    const later = { externalIds: [{ system: 'SIAPKERJA', number: 'SK-9982' }] };
    expect((await dinas.post(`/v1/workers/${workerId}/external-ids`, later)).statusCode).toBe(200);
    await dinas.post(`/v1/imports/${done.importId}/undo`, { reasonCode: 'NOT_MEANT' }, etag(done.version));
    await carriedOut(service);
    expect((await importOf(dinas, done.importId)).counts).toMatchObject({ undone: 0, kept: 1 });
    expect((await dinas.get(`/v1/workers/${workerId}`)).json()).toMatchObject({
      state: 'DISTRICT_VERIFIED',
      externalIds: [{ number: 'SIS-9982' }, { number: 'SK-9982' }],
    });
  });

  test('leaves the register as it was, and tells that there was nothing (X24)', async () => {
    await register(sri, told(KURIPAN, '9931', { name: 'Nurhayati Saraswati', birthDate: '1987-03-02' }));
    await seek(service);
    const before = await registerHash();
    const rows = [
      row({ serial: '9932', name: 'Nurhayati Saraswati', day: '02/03/1987' }),
      row({ serial: '9933', name: 'Oktaviani' }),
    ];
    const done = await imported(service, dinas, csvOf(rows));
    await seek(service);
    expect(await registerHash()).not.toBe(before);
    const [one] = await rowsOf(dinas, done.importId);
    expect((await sri.get(`/v1/workers/${one!.workerId}`)).json()).toHaveProperty('districtCheckRef');
    const undo = await dinas.post(
      `/v1/imports/${done.importId}/undo`,
      { reasonCode: 'WRONG_FILE' },
      etag(done.version),
    );
    expect(undo.json()).toMatchObject({ state: 'UNDOING' });
    await carriedOut(service);
    expect(await importOf(dinas, done.importId)).toMatchObject({
      state: 'UNDONE',
      undoReason: 'WRONG_FILE',
      counts: { undone: 2, kept: 0 },
    });
    expect(await registerHash()).toBe(before);
    expect((await sri.get(`/v1/workers/${one!.workerId}`)).statusCode).toBe(404);
    expect((await toldOf(one!.workerId!)).slice(-2)).toMatchObject([
      { type: 'registration.duplicate-dismissed.v1', payload: { method: 'PROBABLE' } },
      { type: 'registration.worker-import-undone.v1', payload: { reasonCode: 'WRONG_FILE' } },
    ]);
  });

  test('keeps whom an office has decided about, though it took the decision back', async () => {
    await register(sri, told(KURIPAN, '9971', { name: 'Tri Wahyuningsih', birthDate: '1987-03-02' }));
    await seek(service);
    const done = await imported(
      service,
      dinas,
      csvOf([row({ serial: '9972', name: 'Tri Wahyuningsih', day: '02/03/1987' })]),
    );
    await seek(service);
    const [one] = await rowsOf(dinas, done.importId);
    const { districtCheckRef: ref } = (await sri.get(`/v1/workers/${one!.workerId}`)).json<{
      districtCheckRef: string;
    }>();
    const { items } = (await dinas.get(`/v1/duplicates?ref=${ref}`)).json<{
      items: { duplicateId: string; version: number }[];
    }>();
    const { duplicateId, version } = items[0]!;
    const pair = `/v1/duplicates/${duplicateId}`;
    const merge = { survivorId: one!.workerId, journeys: [] };
    expect((await dinas.post(`${pair}/merge`, merge, etag(version))).statusCode).toBe(200);
    expect((await dinas.post(`${pair}/undo`, {}, etag(version + 1))).statusCode).toBe(200);
    await dinas.post(`/v1/imports/${done.importId}/undo`, { reasonCode: 'NOT_MEANT' }, etag(done.version));
    await carriedOut(service);
    expect((await importOf(dinas, done.importId)).counts).toMatchObject({ undone: 0, kept: 1 });
  });

  test('keeps whom somebody has touched since, and names them', async () => {
    const done = await imported(
      service,
      dinas,
      csvOf([row({ serial: '9934', name: 'Purwanti' }), row({ serial: '9935', name: 'Qomariah' })]),
    );
    const [touched] = await rowsOf(dinas, done.importId);
    await kades.post(
      `/v1/workers/${touched!.workerId}/family-permit`,
      { signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' },
      etag(1),
    );
    await dinas.post(`/v1/imports/${done.importId}/undo`, { reasonCode: 'NOT_MEANT' }, etag(done.version));
    await carriedOut(service);
    expect((await importOf(dinas, done.importId)).counts).toMatchObject({ undone: 1, kept: 1 });
    expect(await rowsOf(dinas, done.importId, 'KEPT')).toMatchObject([
      { name: 'Purwanti', workerId: touched!.workerId },
    ]);
    expect((await sri.get(`/v1/workers/${touched!.workerId}`)).statusCode).toBe(200);
  });

  test('keeps whom somebody has given a paper, though her own record says nothing of it', async () => {
    const done = await imported(
      service,
      dinas,
      csvOf([row({ serial: '9963', name: 'Ruminah' }), row({ serial: '9964', name: 'Sulastri' })]),
    );
    const [touched] = await rowsOf(dinas, done.importId);
    const paper = {
      docType: 'PASSPORT',
      sighted: true,
      number: 'C9900063',
      issuer: 'Kanim Wonosobo',
      issuedOn: '2025-02-12',
      expiresOn: '2030-02-11',
    };
    const recorded = await sri.post(`/v1/workers/${touched!.workerId}/documents`, paper);
    expect(recorded.statusCode).toBe(201);
    await dinas.post(`/v1/imports/${done.importId}/undo`, { reasonCode: 'NOT_MEANT' }, etag(done.version));
    await carriedOut(service);
    expect(await importOf(dinas, done.importId)).toMatchObject({
      state: 'UNDONE',
      counts: { undone: 1, kept: 1 },
    });
    expect(await rowsOf(dinas, done.importId, 'KEPT')).toMatchObject([{ workerId: touched!.workerId }]);
  });

  test('is one of the last thirty days; then what was kept of the file is destroyed', async () => {
    const done = await imported(
      service,
      dinas,
      csvOf([row({ serial: '9936' }), row({ serial: '9937', country: 'Utopia' })]),
    );
    await service.owner.query(
      `update sisko_import set finished_at = now() - interval '31 days' where id = $1`,
      [done.importId],
    );
    const late = await dinas.post(
      `/v1/imports/${done.importId}/undo`,
      { reasonCode: 'NOT_MEANT' },
      etag(done.version),
    );
    expect([late.statusCode, late.json().type]).toEqual([422, '/problems/undo-too-late']);
    await carriedOut(service);
    const gone = await dinas.get(`/v1/imports/${done.importId}/refused`);
    expect([gone.statusCode, gone.json().type]).toEqual([404, '/problems/rows-destroyed']);
    expect(await importOf(dinas, done.importId)).toMatchObject({
      state: 'DONE',
      counts: { imported: 1, refused: 1 },
    });
  });
});

test('a file that nobody says yes to is forgotten', async () => {
  const { importId } = await previewed(service, dinas, csvOf([row({ serial: '9938' })]));
  await service.owner.query(`update sisko_import set created_at = now() - interval '8 days' where id = $1`, [
    importId,
  ]);
  await carriedOut(service);
  expect((await dinas.get(`/v1/imports/${importId}`)).statusCode).toBe(404);
  expect(
    (await service.owner.query('select from import_row where import_id = $1', [importId])).rowCount,
  ).toBe(0);
});

test('killed in the middle, it goes on where it was, and nobody is taken over twice', async () => {
  const rows = Array.from({ length: 120 }, (_, n) =>
    row({
      serial: '9939',
      id: `SIS-K-${n}`,
      day: `${String(1 + (n % 28)).padStart(2, '0')}/${String(1 + Math.floor(n / 28)).padStart(2, '0')}/1990`,
    }),
  );
  const preview = await previewed(service, dinas, csvOf(rows));
  expect(preview.counts).toMatchObject({ new: expect.any(Number), refused: 0, known: 0 });
  await confirmed(dinas, preview);
  const carrying = service.app.get(CarryOut);
  await carrying.goOn();
  expect(await importOf(dinas, preview.importId)).toMatchObject({ state: 'IMPORTING', done: 50, toDo: 120 });
  // The connection is gone in the middle of the next batch: all of it is taken back.
  await service.owner.query(`
    create function die() returns trigger language plpgsql as $$ begin
      if (select count(*) from worker_external_id) % 77 = 0 then perform pg_terminate_backend(pg_backend_pid()); end if; return new; end $$;
    create trigger die after insert on worker_external_id for each row execute function die();
    alter function die() security definer`);
  let failed = 0;
  for (let tries = 0; tries < 3; tries += 1) if (!(await carrying.goOn().catch(() => false))) failed += 1;
  await service.owner.query('drop trigger die on worker_external_id; drop function die()');
  await carriedOut(service);
  const done = await importOf(dinas, preview.importId);
  expect(done).toMatchObject({ state: 'DONE', counts: { imported: 120 } });
  const { rows: events } = await service.owner.query<{ times: number }>(
    `select count(*)::int as times from (select aggregateid, type from outbox union all select aggregateid, type from event_archive) e
     join import_row r on r.worker_id::text = e.aggregateid
     where r.import_id = $1 and type = 'registration.worker-imported.v1' group by aggregateid`,
    [preview.importId],
  );
  expect(events.map(({ times }) => times)).toEqual(Array(120).fill(1));
  expect(failed).toBeGreaterThan(0);
}, 30_000);

test('an import that fails again and again holds up neither the others nor what is to be forgotten', async () => {
  const stuck = await previewed(service, dinas, csvOf([row({ serial: '9965' })]));
  const other = await previewed(service, dinas, csvOf([row({ serial: '9966' })]));
  const old = await previewed(service, dinas, csvOf([row({ serial: '9967' })]));
  await confirmed(dinas, stuck);
  await confirmed(dinas, other);
  await service.owner.query(`
    update sisko_import set created_at = now() - interval '8 days' where id = '${old.importId}';
    create function fail() returns trigger language plpgsql as $$ begin raise 'This one fails'; end $$;
    create trigger fail before update on import_row for each row when (new.import_id = '${stuck.importId}')
      execute function fail()`);
  await carriedOut(service);
  expect(await importOf(dinas, stuck.importId)).toMatchObject({ state: 'IMPORTING' });
  expect(await importOf(dinas, other.importId)).toMatchObject({ state: 'DONE' });
  expect((await dinas.get(`/v1/imports/${old.importId}`)).statusCode).toBe(404);
  await service.owner.query('drop trigger fail on import_row; drop function fail()');
  await carriedOut(service);
  expect(await importOf(dinas, stuck.importId)).toMatchObject({ state: 'DONE' });
});

test('whatever stands in a file, no row is lost: all are new, known or not imported', async () => {
  const anyRow = fc.oneof(
    fc.constantFrom('9941', '9942', '9943', '9944').map((serial) => row({ serial })),
    fc
      .record({ serial: fc.constantFrom('9945', '9946'), country: fc.constantFrom('Taiwan', 'Utopia', '') })
      .map(row),
    fc
      .record({ serial: fc.constant('9947'), village: fc.constantFrom('Kuripan', '3507112008', 'x') })
      .map(row),
    fc.array(fc.stringMatching(/^[a-z;,\n ]{0,12}$/), { minLength: 1, maxLength: 14 }),
  );
  const anyFile = fc.array(anyRow, { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(anyFile, async (rows) => {
      const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
      fc.pre(filled.length > 0);
      const preview = await previewed(service, dinas, csvOf(rows));
      expect(total(preview)).toEqual([filled.length, filled.length]);
      await confirmed(dinas, preview);
      await carriedOut(service);
      const done = await importOf(dinas, preview.importId);
      expect(total(done)).toEqual([filled.length, filled.length]);
      expect(done.counts.imported).toBe(done.counts.new + done.counts.check);
    }),
    { numRuns: 15 },
  );
}, 60_000);

describe('an import belongs to its office', () => {
  test('and is not to be had by another, nor by who is no office', async () => {
    const { importId } = await uploaded(dinas, csvOf([row({ serial: '9951' })]));
    const others = [
      service.as({ role: 'DINAS', areas: ['3308'] }),
      service.as({ role: 'BP3MI', areas: ['33'] }),
    ];
    for (const other of others) {
      expect((await other.get(`/v1/imports/${importId}`)).json().type).toBe('/problems/import-not-found');
      expect((await other.get(`/v1/imports/${importId}/rows`)).statusCode).toBe(404);
      expect((await other.get('/v1/imports')).json()).toEqual({ items: [] });
    }
    expect((await sri.get(`/v1/imports/${importId}`)).statusCode).toBe(403);
  });

  test('takes over for its own area alone', async () => {
    const answer = await dinas.post('/v1/imports', { area: '3308' });
    expect([answer.statusCode, answer.json().type]).toEqual([403, '/problems/no-office-area']);
  });
});

test.each([
  ['nothing', '', 'NO_HEADER'],
  ['a header alone', csvOf([]), 'NO_ROWS'],
  ['a quote that is never closed', 'NAMA;NIK\n"Siti;1\n', 'BROKEN_QUOTE'],
  ['two columns of one name', 'NIK;NIK\n1;2', 'COLUMN_TWICE'],
  [
    'a header of 201 columns',
    `${Array.from({ length: 201 }, (_, n) => `K${n}`).join(';')}\n1`,
    'TOO_MANY_COLUMNS',
  ],
])('%s is no table', async (_, text, reason) => {
  const { importId } = (await dinas.post('/v1/imports', {})).json<ImportRecord>();
  await dinas.post(`/v1/imports/${importId}/parts`, { part: 0, pieces: [text] });
  const answer = await dinas.post(`/v1/imports/${importId}/reading`, { parts: 1 });
  expect([answer.statusCode, answer.json()]).toMatchObject([
    422,
    { type: '/problems/import-unreadable', reason },
  ]);
});

test('a file beyond five MB or twenty thousand rows is refused with the limit; one that is not whole, too', async () => {
  const { importId } = (await dinas.post('/v1/imports', {})).json<ImportRecord>();
  const piece = 'x'.repeat(10_000);
  for (let part = 0; part < 5; part += 1) {
    const answer = await dinas.post(`/v1/imports/${importId}/parts`, {
      part,
      pieces: Array(100).fill(piece),
    });
    expect(answer.statusCode).toBe(200);
  }
  const more = await dinas.post(`/v1/imports/${importId}/parts`, { part: 5, pieces: Array(100).fill(piece) });
  expect([more.statusCode, more.json()]).toMatchObject([413, { mostBytes: 5_242_880, mostRows: 20_000 }]);
  const torn = await dinas.post(`/v1/imports/${importId}/reading`, { parts: 6 });
  expect(torn.json()).toMatchObject({ type: '/problems/import-unreadable', reason: 'PART_MISSING' });
  const many = (await dinas.post('/v1/imports', { importId: newId() })).json<ImportRecord>();
  const lines = `NIK\n${'1\n'.repeat(20_001)}`.match(/[\s\S]{1,10000}/g);
  await dinas.post(`/v1/imports/${many.importId}/parts`, { part: 0, pieces: lines });
  const rows = await dinas.post(`/v1/imports/${many.importId}/reading`, { parts: 1 });
  expect([rows.statusCode, rows.json().type]).toEqual([413, '/problems/import-too-large']);
});

test('a step that an import has not come to, or is past, is refused; so is one by an old version', async () => {
  const preview = await previewed(service, dinas, csvOf([row({ serial: '9961' })]));
  const path = `/v1/imports/${preview.importId}`;
  const undo = await dinas.post(`${path}/undo`, { reasonCode: 'NOT_MEANT' }, etag(preview.version));
  expect([undo.statusCode, undo.json().type]).toEqual([409, '/problems/import-not-there']);
  expect((await dinas.post(`${path}/confirmation`, {}, etag(1))).statusCode).toBe(412);
  expect((await dinas.post(`${path}/parts`, { part: 0, pieces: ['x'] })).statusCode).toBe(409);
});

test('a file that is only read has no fates yet, and nothing to do', async () => {
  const none: FateCounts = {
    new: 0,
    check: 0,
    linked: 0,
    known: 0,
    refused: 0,
    imported: 0,
    undone: 0,
    kept: 0,
    changed: 0,
  };
  expect((await uploaded(dinas, csvOf([row({ serial: '9962' })]))).counts).toEqual(none);
});
