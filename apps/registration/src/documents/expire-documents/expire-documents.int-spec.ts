import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FixedClock } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { SYSTEM } from '@libs/service';
import { eventually, type Asker } from '@libs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { KeepPartHistory } from '../../history/keep-history/keep-part-history.js';
import { startRegistration, type RegistrationUnderTest } from '../../spec-registration.js';
import { ExpireDocuments, ExpireEvery } from './expire-documents.js';

let service: RegistrationUnderTest;
let sri: Asker;

beforeAll(async () => {
  service = await startRegistration();
  sri = service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'] });
}, 60_000);

afterAll(() => service.close());

const LAST_DAY = '2027-03-10';
/** 23:59 and 00:00 in Jakarta. */
const STILL_GOOD = '2027-03-10T16:59:00.000Z';
const OVER = '2027-03-10T17:00:00.000Z';

const system = (): DataSource => service.app.get(getDataSourceToken(SYSTEM));

const processAt = (now: string): ExpireDocuments => {
  const { app } = service;
  return new ExpireDocuments(
    system(),
    app.get(Outbox, { strict: false }),
    app.get(KeepPartHistory, { strict: false }),
    new FixedClock(now),
    new ExpireEvery(0),
  );
};

const withPaper = async (changes: object = {}): Promise<{ workerId: string; documentId: string }> => {
  const { workerId } = (
    await sri.post('/v1/workers', {
      villageCode: '3307102004',
      sex: 'P',
      education: 'SLTP',
      identityStatus: 'SIGHTED_KTP',
      person: { name: 'Siti Contoh', birthDate: '1995-06-15', nik: '3307105506959901' },
      intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2027-07-01' },
    })
  ).json<{ workerId: string }>();
  const body = { docType: 'SKCK', sighted: true, expiresOn: LAST_DAY, ...changes };
  const { documentId } = (await sri.post(`/v1/workers/${workerId}/documents`, body)).json<{
    documentId: string;
  }>();
  return { workerId, documentId };
};

const statusOf = async (documentId: string): Promise<string> =>
  (await sri.get(`/v1/documents/${documentId}`)).json<{ status: string }>().status;

const told = async (workerId: string): Promise<{ payload: object; on: string }[]> => {
  const expired = `aggregateid = $1 and type = 'registration.document-expired.v1'`;
  const { rows } = await service.owner.query<{ payload: object; on: string }>(
    `select payload, occurred_on::text as on from outbox where ${expired}
     union all select payload, occurred_on::text from event_archive where ${expired}`,
    [workerId],
  );
  return rows;
};

test('a paper is good on its last day, and has run out when the next one begins in Jakarta', async () => {
  const { workerId, documentId } = await withPaper();
  await processAt(STILL_GOOD).expire();
  expect([await statusOf(documentId), await told(workerId)]).toEqual(['SIGHTED', []]);
  await processAt(OVER).expire();
  expect(await statusOf(documentId)).toBe('EXPIRED');
  expect((await told(workerId)).map(({ payload }) => payload)).toEqual([
    { documentId, docType: 'SKCK', status: 'SIGHTED', expiresOn: LAST_DAY },
  ]);
  const { items } = (await sri.get(`/v1/workers/${workerId}/history/parts`)).json<{ items: object[] }>();
  expect(items[0]).toMatchObject({
    action: 'EXPIRED',
    changedOn: '2027-03-11',
    role: 'SYSTEM',
    officer: 'expire-documents',
  });
});

test('two processes at the same moment tell of each paper once', async () => {
  const papers = await Promise.all(Array.from({ length: 6 }, () => withPaper()));
  const both = [processAt(OVER), processAt(OVER)];
  await Promise.all(both.map((each) => each.expire()));
  await Promise.all(both.map((each) => each.expire()));
  for (const { workerId, documentId } of papers) {
    expect(await statusOf(documentId)).toBe('EXPIRED');
    expect(await told(workerId)).toHaveLength(1);
  }
});

test('a process that is killed in the middle has told nothing, and the next round tells once', async () => {
  const { workerId, documentId } = await withPaper();
  const { owner } = service;
  // Whoever wants to tell of her waits here, with the paper already locked.
  const [{ pid }] = (await owner.query<{ pid: number }>('select pg_backend_pid() as pid')).rows as [
    { pid: number },
  ];
  await owner.query('begin');
  await owner.query(`select from subject_seq where subject like '%' || $1 for update`, [workerId]);
  const killed = processAt(OVER).expire();
  killed.catch(() => undefined);
  await eventually(async () => {
    const ended: unknown[] = await system().query(
      `select pg_terminate_backend(pid) from pg_stat_activity where $1 = any (pg_blocking_pids(pid))`,
      [pid],
    );
    expect(ended).toHaveLength(1);
  });
  await expect(killed).rejects.toThrow();
  await owner.query('rollback');
  expect([await statusOf(documentId), await told(workerId)]).toEqual(['SIGHTED', []]);

  await processAt(OVER).expire();
  await processAt(OVER).expire();
  expect(await told(workerId)).toHaveLength(1);
});

test('one that had run out before it was written down is told as of the day on which it was', async () => {
  const { workerId } = await withPaper({ sighted: false, expiresOn: '2020-01-01', occurredOn: '2026-03-04' });
  await processAt(OVER).expire();
  expect(await told(workerId)).toMatchObject([{ on: '2026-03-04', payload: { status: 'DECLARED' } }]);
});

test('what was revoked runs out no more', async () => {
  const { workerId, documentId } = await withPaper();
  await sri.post(`/v1/documents/${documentId}/revocation`, { reasonCode: 'LOST' }, { 'if-match': '"1"' });
  await processAt(OVER).expire();
  expect([await statusOf(documentId), await told(workerId)]).toEqual(['REVOKED', []]);
});
