import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import type { Asker } from '@libs/testing';
import { startRegistration, type RegistrationUnderTest } from '../spec-registration.js';
import { aJpeg, aPng, PDF } from './clean-scan/spec-files.js';

const KURIPAN = '3307102004';
const PLACE = 'GPS -7.3600 109.9000';
const PHOTO = aJpeg({ beside: [[0xe1, PLACE]] });

let service: RegistrationUnderTest;
let sri: Asker;
let kades: Asker;
let dinas: Asker;
let elsewhere: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: [KURIPAN], subject: 'sri' });
  kades = service.as({ role: 'KEPALA_DESA', areas: [KURIPAN] });
  dinas = service.as({ role: 'DINAS', areas: ['3307'] });
  elsewhere = service.as({ role: 'PETUGAS_DESA', areas: ['3507112008'] });
}, 60_000);

afterAll(() => service.close());

interface Scanned {
  readonly version: number;
  readonly scan?: { readonly scanId: string; readonly contentType: string; readonly bytes: number };
}

const etag = (version: number) => ({ 'if-match': `"${version}"` });

const upload = (at: string, file: Buffer, by = sri, headers: Record<string, string> = {}) =>
  by.post(`${at}/scans`, file, { 'content-type': 'image/jpeg', ...headers });

const registered = async (): Promise<string> => {
  const answer = await sri.post('/v1/workers', {
    villageCode: KURIPAN,
    sex: 'P',
    education: 'SLTP',
    identityStatus: 'SIGHTED_KTP',
    person: { name: 'Siti Contoh', birthDate: '1995-06-15', nik: '3307105506959901' },
    intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2027-07-01' },
  });
  return answer.json<{ workerId: string }>().workerId;
};

/** Its address. */
const paper = async (workerId?: string): Promise<string> => {
  const of = workerId ?? (await registered());
  const answer = await sri.post(`/v1/workers/${of}/documents`, { docType: 'PASSPORT', sighted: true });
  return `/v1/documents/${answer.json<{ documentId: string }>().documentId}`;
};

const printedLetter = async (): Promise<{ at: string; workerId: string }> => {
  const workerId = await registered();
  const form = { signerRelation: 'SUAMI', signer: { name: 'Bambang Contohsuami' } };
  const { letterId } = (await sri.post(`/v1/workers/${workerId}/letters`, form)).json<{ letterId: string }>();
  const at = `/v1/letters/${letterId}`;
  await sri.post(`${at}/printing`, { capacity: 'KEPALA_DESA' }, etag(1));
  return { at, workerId };
};

const signedLetter = async (): Promise<{ at: string; workerId: string }> => {
  const letter = await printedLetter();
  expect((await sri.post(`${letter.at}/family-signature`, {}, etag(2))).statusCode).toBe(200);
  return letter;
};

describe('the signed sheet', () => {
  test('is kept sealed, without the place where it was taken, and handed out to be saved', async () => {
    const { at } = await signedLetter();
    const kept = await upload(at, PHOTO);
    expect(kept.statusCode).toBe(201);
    const { scan } = kept.json<Scanned>();
    expect(scan).toMatchObject({ contentType: 'image/jpeg', bytes: aJpeg().length });
    const answer = await kades.get(`${at}/scans/${scan!.scanId}`);
    expect(answer.rawPayload).toEqual(aJpeg());
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'attachment; filename="pindaian.jpg"',
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const { rows } = await service.owner.query<{ file: Buffer }>('select file from scan where id = $1', [
      scan!.scanId,
    ]);
    expect(rows[0]!.file.includes(aJpeg().subarray(4, 40))).toBe(false);
  });

  test('is there only once the family has signed, and no more once it is void', async () => {
    const { at } = await printedLetter();
    const early = await upload(at, PHOTO);
    expect([early.statusCode, early.json().type]).toEqual([422, '/problems/letter-not-signed']);
    await sri.post(`${at}/voiding`, { reason: 'MISPRINTED' }, etag(2));
    const late = await upload(at, PHOTO);
    expect([late.statusCode, late.json().type]).toEqual([409, '/problems/letter-past']);
  });

  test('may be taken again after the village has taken note: the newest is shown, and the others stay', async () => {
    const { at, workerId } = await signedLetter();
    const first = (await upload(at, PHOTO)).json<Scanned>().scan!;
    const permit = { letterId: at.split('/').at(-1), signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
    const known = await kades.post(`/v1/workers/${workerId}/family-permit`, permit, etag(1));
    expect(known.statusCode).toBe(200);
    const second = (await upload(at, PDF)).json<Scanned>().scan!;
    expect(second).toMatchObject({ contentType: 'application/pdf' });
    expect((await sri.get(at)).json()).toMatchObject({ scan: { scanId: second.scanId } });
    expect((await sri.get(`${at}/scans/${first.scanId}`)).rawPayload).toEqual(aJpeg());
    await expect(service.owner.query('update scan set bytes = 1')).rejects.toThrow('append-only');
    await expect(service.owner.query('delete from scan')).rejects.toThrow('append-only');
  });

  test('sent twice it is kept once, and is no reason to wait', async () => {
    const { at, workerId } = await signedLetter();
    const permit = { letterId: at.split('/').at(-1), signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
    expect((await kades.post(`/v1/workers/${workerId}/family-permit`, permit, etag(1))).statusCode).toBe(200);
    const key = { 'idempotency-key': newId() };
    const answers = [await upload(at, PHOTO, sri, key), await upload(at, PHOTO, sri, key)];
    expect(answers[1]!.json()).toEqual(answers[0]!.json());
    expect((await upload(at, aPng(), sri, key)).json().type).toBe('/problems/idempotency-key-reused');
    expect((await upload(at, PHOTO, sri, { 'idempotency-key': '' })).statusCode).toBe(400);
  });

  test('is for nobody outside the village', async () => {
    const { at } = await signedLetter();
    const { scanId } = (await upload(at, PHOTO)).json<Scanned>().scan!;
    expect((await upload(at, PHOTO, elsewhere)).statusCode).toBe(404);
    expect((await elsewhere.get(`${at}/scans/${scanId}`)).statusCode).toBe(404);
    expect((await dinas.get(`${at}/scans/${scanId}`)).statusCode).toBe(403);
    const another = await signedLetter();
    expect((await sri.get(`${another.at}/scans/${scanId}`)).statusCode).toBe(404);
    expect((await sri.get(`${await paper()}/scans/${scanId}`)).statusCode).toBe(404);
  });
});

describe('a paper', () => {
  test('has its picture too, which the district sees and cannot make', async () => {
    const at = await paper();
    const { scanId } = (await upload(at, aPng())).json<Scanned>().scan!;
    expect((await dinas.get(at)).json()).toMatchObject({ scan: { scanId, contentType: 'image/png' } });
    expect((await dinas.get(`${at}/scans/${scanId}`)).rawPayload).toEqual(aPng());
    expect((await upload(at, PHOTO, dinas)).statusCode).toBe(403);
    expect((await elsewhere.get(`${at}/scans/${scanId}`)).statusCode).toBe(404);
  });

  test('that no longer counts gets none', async () => {
    const at = await paper();
    await sri.post(`${at}/revocation`, { reasonCode: 'LOST' }, etag(1));
    const late = await upload(at, PHOTO);
    expect([late.statusCode, late.json().type]).toEqual([409, '/problems/document-no-longer-open']);
  });
});

describe('what is no scan', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'image/jpeg', 415, 'scan-type-unsupported'],
    ['a page that calls itself a photo', Buffer.from('<html>'), 'image/jpeg', 415, 'scan-type-unsupported'],
    ['a drawing', Buffer.from('<svg/>'), 'image/svg+xml', 415, 'media-type-unsupported'],
    ['a page', Buffer.from('<html>'), 'text/html', 415, 'media-type-unsupported'],
    ['JSON', Buffer.from('{}'), 'application/json', 415, 'scan-type-unsupported'],
    [
      'a photo with a page behind it',
      Buffer.concat([PHOTO, Buffer.from('<html>')]),
      'image/jpeg',
      400,
      'scan-broken',
    ],
    ['more than 1 MiB', Buffer.alloc(1024 * 1024 + 1), 'image/jpeg', 413, 'body-too-large'],
  ])('%s is refused, and nothing is kept', async (_, file, contentType, status, code) => {
    const at = await paper();
    const answer = await upload(at, file, sri, { 'content-type': contentType });
    expect([answer.statusCode, answer.json().type]).toEqual([status, `/problems/${code}`]);
    expect((await sri.get(at)).json()).not.toHaveProperty('scan');
  });

  test('and a file is no form', async () => {
    const answer = await sri.post(`/v1/workers/${await registered()}/documents`, PHOTO, {
      'content-type': 'image/jpeg',
    });
    expect([answer.statusCode, answer.json().type]).toEqual([415, '/problems/media-type-unsupported']);
  });
});
