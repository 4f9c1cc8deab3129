import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import exceljs from 'exceljs';
import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { Table } from '../../../../tools/simulate/table.js';
import { importTables } from '../../../../tools/tables/import-tables.js';
import {
  CaseCategoryTold,
  CaseClosed,
  CaseOpened,
  ContractExtended,
  DistrictVerified,
  EventRedriven,
  RelayTick,
  ReturnCauseRecorded,
  WorkerCleared,
  WorkerDeparted,
  WorkerDetailsCorrected,
  WorkerErased,
  WorkerImported,
  WorkerRecordedAbroad,
  WorkerRegistered,
  WorkerReturned,
  type Contract,
  type ReceivedEvent,
} from '@libs/contracts';
import { newId } from '@libs/kernel';
import { received, REGISTERED, type Asker } from '@libs/testing';
import { MONTHS } from '../projection/months.js';
import { startStatus, type StatusUnderTest } from '../spec-status.js';
import type { FigureAnswer, FigureRow } from './ask-figure/ask-figure.views.js';
import type { ChangeExplained } from './explain-change/explain-change.js';

let service: StatusUnderTest;
let ministry: Asker;

beforeAll(async () => {
  service = await startStatus();
  ministry = service.as({ role: 'KEMENTERIAN' });
}, 30_000);

afterAll(() => service.close());

const INDONESIAN = { 'accept-language': 'id' };

interface Person {
  readonly worker: string;
  readonly journeyId: string;
}
const somebody = (): Person => ({ worker: newId(), journeyId: newId() });

/** From the first tick on, what is heard is heard after it. */
const AFTER_THE_TICK = '2024-07-01';
let isTicked = false;
const heardWith = (occurredOn: string): string =>
  isTicked && occurredOn < AFTER_THE_TICK ? AFTER_THE_TICK : occurredOn;

const told = <T extends object>(
  { worker, journeyId }: Person,
  contract: Contract<T>,
  occurredOn: string,
  data: T,
  heardOn = heardWith(occurredOn),
): ReceivedEvent<T> =>
  received(contract, worker, data, {
    occurredOn,
    journeyId,
    heardAt: `${heardOn}T02:00:00.100Z`,
    recordedAt: `${heardOn}T02:00:00.000Z`,
    actor: { role: 'PETUGAS_DESA', area: '3307102004' },
    ...(contract.topic.includes('restricted') && { confidentiality: 'RESTRICTED' }),
  });

const registered = (who: Person, villageCode: string, sex: 'L' | 'P', country = 'TW') =>
  told(who, WorkerRegistered, '2023-01-05', {
    ...REGISTERED,
    villageCode,
    sex,
    intent: { ...REGISTERED.intent, country },
  });
const cleared = (who: Person, on: string, heardOn?: string) =>
  told(
    who,
    WorkerCleared,
    on,
    { cardHash: 'h'.repeat(43), validUntil: '2030-01-01', officeCode: 'BP3MI_JATENG' },
    heardOn,
  );

const ask = async (id: string, query: string, asker = ministry): Promise<FigureAnswer> => {
  const answer = await asker.get(`/v1/figures/${id}?${query}`);
  expect({
    id,
    query,
    status: answer.statusCode,
    body: answer.statusCode === 200 || answer.body,
  }).toMatchObject({
    status: 200,
  });
  return answer.json<FigureAnswer>();
};
const rowsOf = ({ rows }: FigureAnswer): string[] =>
  rows.map(({ key, n }) => `${Object.values(key).join(' ')} ${n}`).toSorted();

describe('placements', () => {
  const [ani, budi, citra, dewi] = [somebody(), somebody(), somebody(), somebody()];

  beforeAll(async () => {
    await service.project(
      registered(ani, '3307102004', 'P'),
      cleared(ani, '2024-03-10'),
      registered(budi, '3307102004', 'L', 'MY'),
      cleared(budi, '2024-03-20'),
      registered(citra, '3507112008', 'P', 'HK'),
      // Heard in May, long after the table of March was printed.
      cleared(citra, '2024-03-25', '2024-05-02'),
      registered(dewi, '3507112008', 'P', 'HK'),
      told(dewi, ContractExtended, '2024-04-10', {
        employerType: 'PERSEORANGAN_RUMAH_TANGGA',
        country: 'HK',
        extensionScheme: 'PPK_PERWAKILAN',
        officeCode: 'KJRI-HK',
        extensionNo: 1,
        from: '2024-05-01',
        to: '2026-04-30',
      }),
      told(dewi, WorkerDeparted, '2022-05-01', { embarkationCode: 'SUB', country: 'HK' }),
    );
  });

  test('are told by province and sex, with what they count and by whose place', async () => {
    const march = await ask('PENEMPATAN_LAYANAN', 'from=2024-03&to=2024-03&by=province,sex');
    expect(rowsOf(march)).toEqual(['33 L 1', '33 P 1', '35 P 1']);
    expect(march).toMatchObject({
      total: 3,
      definition: { id: 'PENEMPATAN_LAYANAN', version: 1, measures: 1, fold: 1 },
      basis: { code: 'originArea', id: 'menurut daerah asal' },
      period: { from: '2024-03-01', to: '2024-03-31' },
      suppressed: { k: null, cells: 0 },
      isFinal: false,
    });
    expect(march.definition.text.id).toMatch(/Bukan jumlah orang yang terbang/);
  });

  test('hold extensions, which are no departures', async () => {
    const april = await ask('PENEMPATAN_LAYANAN', 'from=2024-04&to=2024-04&by=kind,scheme,country');
    expect(april.rows).toMatchObject([{ key: { kind: 'PERPANJANGAN', scheme: 'PPK_PERWAKILAN' }, n: null }]);
    expect((await ask('KEBERANGKATAN', 'from=2024-04&to=2024-04')).total).toBe(0);
  });

  test('are another table by office than by origin, and the two are never mixed', async () => {
    const byOffice = await ask('PENEMPATAN_MENURUT_UPT', 'from=2024-03&to=2024-04&by=office');
    expect(rowsOf(byOffice)).toEqual(['BP3MI_JATENG 3', 'KJRI-HK 1']);
    expect(byOffice.basis.code).toBe('serviceOffice');
    const mixed = await ministry.get(
      '/v1/figures/PENEMPATAN_LAYANAN?from=2024-03&to=2024-04&by=province,office',
    );
    expect(mixed.statusCode).toBe(422);
    expect(mixed.json()).toMatchObject({ type: '/problems/breakdown-not-of-figure', breakdown: 'office' });
  });

  test('beside the year before, the largest first and the rest as one', async () => {
    const answer = await ask('PENEMPATAN_LAYANAN', 'from=2024-03&to=2024-04&by=country&top=1&against=year');
    expect(answer.rows).toEqual([
      { key: { country: 'HK' }, n: 2, against: 0 },
      { key: {}, rest: 2, n: 2, against: 0 },
    ] satisfies FigureRow[]);
  });

  test('each month stands beside its own of the earlier period, and the total beside what that came to', async () => {
    const answer = await ask('PENEMPATAN_LAYANAN', 'from=2024-04&to=2024-04&by=month&against=period');
    expect(answer.rows).toEqual([{ key: { month: '2024-04' }, n: 1, against: 3 }]);
    expect(answer).toMatchObject({
      againstPeriod: { from: '2024-03-01', to: '2024-03-31' },
      total: 1,
      totalAgainst: 3,
    });
    const lastYear = await ask('PENEMPATAN_LAYANAN', 'from=2025-03&to=2025-03&by=month,sex&against=year');
    expect(lastYear.rows).toEqual([
      { key: { month: '2025-03', sex: 'P' }, n: 0, against: 2 },
      { key: { month: '2025-03', sex: 'L' }, n: 0, against: 1 },
    ]);
  });

  describe('once every service has been heard until June', () => {
    beforeAll(async () => {
      const ticks = ['registration', 'training', 'placement', 'reintegration'].map((teller) =>
        received(RelayTick, newId(), {
          service: teller,
          stamp: '2024-06-01T00:00:00.000Z',
          offsets: {},
          waiting: 0,
          oldestWaitingAgeMs: 0,
        }),
      );
      await service.project(...ticks);
      isTicked = true;
    });

    test('are told as they were known on an earlier day', async () => {
      const then = await ask(
        'PENEMPATAN_LAYANAN',
        'from=2024-03&to=2024-03&by=province&asOf=2024-04-15T00:00:00.000Z',
      );
      expect(rowsOf(then)).toEqual(['33 2']);
      expect(then).toMatchObject({
        total: 2,
        asOf: '2024-04-15T00:00:00.000Z',
        isFinal: true,
        figureStatus: 'SEMENTARA',
      });
    });

    test('no later than what is final', async () => {
      const answer = await ask('PENEMPATAN_LAYANAN', 'from=2024-03&to=2024-03&asOf=2030-01-01T00:00:00.000Z');
      expect(answer.asOf).toBe('2024-06-01T00:00:00.000Z');
    });

    test('and what has changed since is a list of signed entries with their events', async () => {
      await service.project(
        told(
          ani,
          WorkerDetailsCorrected,
          '2024-06-10',
          { changedFields: ['VILLAGE'], reasonCode: 'TYPED_WRONG', villageCode: '5203082001' },
          '2024-06-10',
        ),
      );
      const query = 'from=2024-03&to=2024-03&since=2024-04-15T00:00:00.000Z';
      const changes = (
        await ministry.get(`/v1/figures/PENEMPATAN_LAYANAN/changes?${query}`)
      ).json<ChangeExplained>();
      expect(changes).toMatchObject({ before: 2, now: 3, difference: 1, until: null });
      expect(
        changes.events.map(({ what, n, entries }) => [what, n, entries.map((e) => [e.n, e.cell['area']])]),
      ).toEqual([
        ['WorkerCleared', 1, [[1, '3507']]],
        [
          'WorkerDetailsCorrected',
          0,
          [
            [-1, '3307'],
            [1, '5203'],
          ],
        ],
      ]);
      expect(JSON.stringify(changes)).not.toContain(ani.worker);

      const first = await ministry.get(`/v1/figures/PENEMPATAN_LAYANAN/changes?${query}&limit=1`);
      const { next } = first.json<ChangeExplained>();
      const second = await ministry.get(
        `/v1/figures/PENEMPATAN_LAYANAN/changes?${query}&limit=1&after=${next}`,
      );
      expect(second.json<ChangeExplained>().events).toEqual(changes.events.slice(1));
    });

    test('a fact that was redriven counts from its redrive on, and no earlier answer changes', async () => {
      const eka = somebody();
      const stoodParked = cleared(eka, '2024-03-11', '2024-03-11');
      const march = async (asOf = ''): Promise<number | null> =>
        (await ask('PENEMPATAN_LAYANAN', `from=2024-03&to=2024-03${asOf && `&asOf=${asOf}`}`)).total;
      await service.project(registered(eka, '3307102004', 'P'), stoodParked);
      expect(await march()).toBe(3);
      const about = { eventId: stoodParked.id, eventType: stoodParked.type };
      await service.project(
        received(EventRedriven, newId(), about, {
          subject: { kind: 'event', id: stoodParked.id },
          heardAt: '2024-07-02T00:00:00.000Z',
        }),
      );
      expect(await march()).toBe(4);
      expect(await march('2024-05-31T00:00:00.000Z')).toBe(3);
    });
  });

  test('an office asks of its own area alone, and sees nobody else’s', async () => {
    const dinas = service.as({ role: 'DINAS', areas: ['3507'] });
    const whole = await ask('PENEMPATAN_LAYANAN', 'from=2024-03&to=2024-04', dinas);
    expect(whole).toMatchObject({ areas: ['3507'], total: 2, coverage: { villagesExpected: 0, silent: [] } });
    const elsewhere = await dinas.get('/v1/figures/PENEMPATAN_LAYANAN?from=2024-03&to=2024-04&area=33');
    expect(elsewhere.statusCode).toBe(403);
    const byOffice = await ask('PENEMPATAN_MENURUT_UPT', 'from=2024-03&to=2024-04&by=office', dinas);
    expect(rowsOf(byOffice)).toEqual(['BP3MI_JATENG 1', 'KJRI-HK 1']);
    expect((await ask('PENEMPATAN_LAYANAN', 'from=2024-03&to=2024-04&by=regency', dinas)).rows).toEqual([
      { key: { regency: '3507' }, n: 2 },
    ]);
    const changed = 'from=2024-03&to=2024-03&since=2024-04-15T00:00:00.000Z';
    const changes = await dinas.get(`/v1/figures/PENEMPATAN_LAYANAN/changes?${changed}`);
    expect(changes.json()).toMatchObject({ before: 0, now: 1, difference: 1, notShown: 0 });
    expect(changes.json<ChangeExplained>().events).toMatchObject([{ what: 'WorkerCleared', n: 1 }]);
    const others = await dinas.get(`/v1/figures/PENEMPATAN_LAYANAN/changes?${changed}&area=33`);
    expect(others.statusCode).toBe(403);
    expect((await service.as({ role: 'P3MI' }).get('/v1/figures')).statusCode).toBe(403);
  });

  test('BP3MI is told whom it served itself, from wherever they are, and whom else only of its own province', async () => {
    const jateng = service.as({ role: 'BP3MI', areas: ['33'], orgId: 'BP3MI_JATENG' });
    const served = await ask('PENEMPATAN_MENURUT_UPT', 'from=2024-03&to=2024-04&by=regency', jateng);
    expect(rowsOf(served)).toEqual(['3307 2', '3507 1', '5203 1']);
    expect(served).toMatchObject({ areas: [], offices: ['BP3MI_JATENG'], total: 4 });
    expect(served.basis.code).toBe('serviceOffice');
    const past = 'from=2024-03&to=2024-03&asOf=2024-05-31T00:00:00.000Z';
    expect((await ask('PENEMPATAN_MENURUT_UPT', past, jateng)).total).toBe(3);
    expect((await ask('PENEMPATAN_LAYANAN', 'from=2024-03&to=2024-04', jateng)).total).toBe(2);
    const another = await jateng.get(
      '/v1/figures/PENEMPATAN_MENURUT_UPT?from=2024-03&to=2024-04&office=KJRI-HK',
    );
    expect(another.statusCode).toBe(403);
    const changes = await jateng.get(
      '/v1/figures/PENEMPATAN_MENURUT_UPT/changes?from=2024-03&to=2024-03&since=2024-04-15T00:00:00.000Z',
    );
    // One is of another province: she counts, and her event is shown to those who may see her journey.
    expect(changes.json()).toMatchObject({
      before: 2,
      now: 4,
      notShown: 1,
      events: [{ entries: [{ cell: { area: '3307', office: 'BP3MI_JATENG' }, n: 1 }] }],
    });
  });

  test('below the kab/kota cells of fewer than five are kept back, and their total with them', async () => {
    const answer = await ask('PENEMPATAN_LAYANAN', 'from=2024-03&to=2024-03&by=village');
    expect(answer.rows.map(({ n }) => n)).toEqual(answer.rows.map(() => null));
    expect(answer).toMatchObject({ suppressed: { k: 5 } });
  });

  test('who is silent is told with every answer', async () => {
    const { coverage } = await ask('PENEMPATAN_LAYANAN', 'from=2024-03&to=2024-03');
    expect(coverage).toEqual({
      villagesExpected: 1,
      villagesFresh: 0,
      villagesLate: 0,
      villagesSilent: 1,
      silent: ['3307102004'],
      oldestUnsyncedHours: null,
      provinces: [{ province: '33', villages: 1, silent: 1 }],
    });
  });
});

test('causes of return are told in cells of five and more only, and their events to nobody', async () => {
  const people = Array.from({ length: 9 }, somebody);
  await service.project(
    ...people.flatMap((who, nth) => [
      registered(who, '1871022001', 'L', 'MY'),
      told(who, WorkerReturned, '2025-02-10', {
        debarkationCode: 'NUNUKAN',
        accompanyingAdults: 0,
        accompanyingChildren: 0,
      }),
      told(who, ReturnCauseRecorded, '2025-02-10', {
        returnReason: nth < 7 ? 'DEPORTASI' : 'KONTRAK_SELESAI',
      }),
    ]),
  );
  const exact = await ask('KEPULANGAN', 'from=2025-02&to=2025-02&by=regency');
  expect(rowsOf(exact)).toEqual(['1871 9']);
  const byCause = await ask('KEPULANGAN', 'from=2025-02&to=2025-02&by=cause');
  expect(rowsOf(byCause)).toEqual(['DEPORTASI null', 'KONTRAK_SELESAI null']);
  expect(byCause).toMatchObject({ total: 9, suppressed: { k: 5, cells: 2 } });
  const changes = await ministry.get(
    '/v1/figures/KEPULANGAN/changes?from=2025-02&to=2025-02&cause=DEPORTASI&since=2024-01-01T00:00:00.000Z',
  );
  expect(changes.json()).toMatchObject({ type: '/problems/changes-not-shown' });
  for (const query of [
    'from=2025-02-01&to=2025-02-10&by=cause',
    'from=2025-02&to=2025-02&cause=DEPORTASI,CUTI',
  ]) {
    const answer = await ministry.get(`/v1/figures/KEPULANGAN?${query}`);
    expect(answer.json()).toMatchObject({ type: '/problems/figure-too-fine' });
  }
  // As of the end of a month alone: between two close moments one person would be told apart.
  const { asOf } = await ask('KEPULANGAN', 'from=2025-02&to=2025-02&by=cause&asOf=2024-05-20T10:00:00.000Z');
  expect(asOf).toBe('2024-04-30T16:59:59.999Z');
});

test('a change says what it rests on, and ends no earlier than it begins', async () => {
  const path = '/v1/figures/PENEMPATAN_LAYANAN/changes?from=2024-03&to=2024-03';
  const change = (await ministry.get(`${path}&since=2024-04-15T00:00:00.000Z`)).json<ChangeExplained>();
  expect(change.definition).toMatchObject({ id: 'PENEMPATAN_LAYANAN', version: 1, measures: 1, fold: 1 });
  expect(change).toMatchObject({ asOf: '2024-06-01T00:00:00.000Z', parked: 0 });
  expect(change.services.map(({ watermark }) => watermark)).toEqual(Array(4).fill(change.asOf));
  // After what is final nothing has changed yet.
  const later = `${path}&since=2025-01-01T00:00:00.000Z&until=2025-02-01T00:00:00.000Z`;
  expect((await ministry.get(later)).json()).toMatchObject({
    since: change.asOf,
    until: change.asOf,
    difference: 0,
    events: [],
  });
  const backwards = `${path}&since=2024-04-15T00:00:00.000Z&until=2024-04-14T00:00:00.000Z`;
  const refused = await ministry.get(backwards, INDONESIAN);
  expect([refused.statusCode, refused.json<{ errors: unknown[] }>().errors]).toEqual([
    400,
    [{ parameter: 'until', detail: 'Lebih awal daripada saat yang dibandingkan (since).' }],
  ]);
});

test('events say where a change was, and describe nobody', async () => {
  const query = 'from=2024-03&to=2024-03&since=1970-01-01T00:00:00.000Z';
  const path = (more: string) => `/v1/figures/PENEMPATAN_LAYANAN/changes?${query}${more}`;
  const { events } = (await ministry.get(path('&sex=P'))).json<ChangeExplained>();
  const fields = new Set(events.flatMap(({ entries }) => entries.flatMap(({ cell }) => Object.keys(cell))));
  expect([...fields].toSorted()).toEqual(['area', 'sex']);
  for (const small of ['&area=3307102004', '&sex=P&country=TW&scheme=P_TO_P'])
    expect((await ministry.get(path(small))).json()).toMatchObject({ type: '/problems/changes-not-shown' });
});

test('a return of somebody whom her village alone knows is counted, and its event shown to nobody (X10)', async () => {
  const she = somebody();
  await service.project(
    told(she, WorkerRecordedAbroad, '2023-05-01', {
      villageCode: '5313092004',
      sex: 'P',
      birthYear: 1990,
      identityStatus: 'ABSENT',
      country: 'MY',
      informant: 'FAMILY',
    }),
    told(she, WorkerReturned, '2025-05-10', {
      debarkationCode: 'NUNUKAN',
      accompanyingAdults: 0,
      accompanyingChildren: 0,
    }),
  );
  const query = 'from=2025-05&to=2025-05';
  expect(rowsOf(await ask('KEPULANGAN', `${query}&by=source`))).toEqual(['DESK 1']);
  const changes = await ministry.get(
    `/v1/figures/KEPULANGAN/changes?${query}&since=2023-01-01T00:00:00.000Z`,
  );
  expect(changes.json()).toMatchObject({ difference: 1, notShown: 1, events: [] });
});

test('whoever came back on leave did not come back', async () => {
  const she = somebody();
  await service.project(
    registered(she, '3307102004', 'P'),
    told(she, WorkerReturned, '2025-08-10', {
      debarkationCode: 'CGK',
      accompanyingAdults: 0,
      accompanyingChildren: 0,
    }),
    told(she, ReturnCauseRecorded, '2025-08-10', { returnReason: 'CUTI' }),
  );
  expect((await ask('KEPULANGAN', 'from=2025-08&to=2025-08')).total).toBe(0);
});

test('complaints: closed within their month, and closed by a day, each with how many came in (X22)', async () => {
  const events = Array.from({ length: 12 }, (_, nth) => {
    const who = somebody();
    const caseId = newId();
    const opened = told(who, CaseOpened, '2024-09-10', {
      caseId,
      channel: 'TELEPON',
      severity: 'LOW',
      country: 'TW',
    });
    const category = told(who, CaseCategoryTold, '2024-09-10', { caseId, caseCategory: 'SAKIT' });
    const closedOn = nth < 6 ? '2024-09-28' : '2024-12-20';
    return nth < 11 ? [opened, category, told(who, CaseClosed, closedOn, { caseId })] : [opened];
  });
  await service.project(...events.flat());
  expect(await ask('PENGADUAN_SELESAI_DALAM_BULAN', 'from=2024-09&to=2024-09')).toMatchObject({
    total: 6,
    totalOf: 12,
  });
  const byDay = 'from=2024-09&to=2024-09&endedBy=';
  expect(await ask('PENGADUAN_SELESAI_PER_TANGGAL', `${byDay}2024-12-31`)).toMatchObject({
    total: 11,
    totalOf: 12,
  });
  expect(await ask('PENGADUAN_SELESAI_PER_TANGGAL', `${byDay}2024-12-19`)).toMatchObject({
    total: 6,
    totalOf: 12,
  });
  const byCategory = await ask('PENGADUAN', 'from=2024-09&to=2024-09&by=cause');
  expect(byCategory.rows).toEqual([
    { key: { cause: 'SAKIT' }, n: null },
    { key: { cause: null }, n: null },
  ]);
});

test('the stock of those abroad is reckoned at the end of the period', async () => {
  const people = Array.from({ length: 6 }, somebody);
  await service.project(
    ...people.flatMap((who) => [
      registered(who, '6403052001', 'L', 'JP'),
      told(who, WorkerDeparted, '2021-02-01', { embarkationCode: 'CGK', country: 'JP' }),
    ]),
  );
  expect((await ask('PMI_DI_LUAR_NEGERI', 'from=2021-01&to=2021-01&country=JP')).total).toBe(0);
  expect((await ask('PMI_DI_LUAR_NEGERI', 'from=2021-06&to=2021-06&country=JP')).total).toBe(6);
});

test('what the villages registered themselves is a share of all registrations, with numerator and denominator', async () => {
  const people = Array.from({ length: 12 }, somebody);
  await service.project(
    ...people.map((who, nth) =>
      nth < 7
        ? told(who, WorkerRegistered, '2019-05-10', { ...REGISTERED, villageCode: '8171012001' })
        : told(who, WorkerImported, '2019-05-10', {
            ...REGISTERED,
            villageCode: '8171012001',
            source: 'IMPORT_SISKO',
            externalIds: [],
          }),
    ),
    // Who is imported after her village has registered her is the village's.
    told(people[0]!, WorkerImported, '2019-06-01', {
      ...REGISTERED,
      villageCode: '8171012001',
      source: 'IMPORT_SISKO',
      externalIds: [],
    }),
  );
  const query = 'from=2019-05&to=2019-06&area=81';
  const share = await ask('CAKUPAN_DESA', `${query}&by=regency`);
  expect(share).toMatchObject({ counts: 'SHARE', total: 7, totalOf: 12 });
  expect(share.rows).toEqual([{ key: { regency: '8171' }, n: 7, of: 12 }]);
  expect((await ask('CAKUPAN_DESA', `${query}&by=district`)).rows).toEqual([
    { key: { district: '817101' }, n: 7, of: 12 },
  ]);
});

test('how long a step took is a median, with of how many', async () => {
  const days = ['2022-01-06', '2022-01-09', '2022-02-20'];
  await service.project(
    ...days.flatMap((day) => {
      const who = somebody();
      return [
        told(who, WorkerRegistered, '2022-01-05', { ...REGISTERED, villageCode: '7371011001' }),
        told(who, DistrictVerified, day, { externalIds: [] }),
      ];
    }),
  );
  const answer = await ask('LAMA_LANGKAH', 'from=2022-01&to=2022-02&by=kind&area=73');
  expect(answer.rows).toEqual([{ key: { kind: 'DAFTAR>VERIFIKASI_DINAS' }, n: 4, of: 3 }]);
  // Three people: their days are theirs, however many.
  const small = await ask('LAMA_LANGKAH', 'from=2022-01&to=2022-02&by=village&area=73');
  expect(small.rows).toEqual([{ key: { village: '7371011001' }, n: null, of: null }]);
});

test.each([
  ['PENEMPATAN', 'from=2024-01&to=2024-02', 404, 'figure-unknown'],
  ['PENEMPATAN_LAYANAN', 'from=2024-02&to=2024-01', 422, 'period-not-understood'],
  ['PENEMPATAN_LAYANAN', 'from=2024-02&to=2024-02-10', 422, 'period-not-understood'],
  ['PENEMPATAN_LAYANAN', 'from=2024-02&to=2024-02&by=province,regency', 422, 'too-many-breakdowns'],
  ['KEPULANGAN_PENDAMPING', 'from=2024-02&to=2024-02&sex=P', 422, 'breakdown-not-of-figure'],
  ['PENEMPATAN_LAYANAN', 'from=2024-02-31&to=2024-03-01', 400, 'invalid-request'],
  ['PENEMPATAN_LAYANAN', 'from=2024-02&to=2024-02&by=name', 400, 'invalid-request'],
  ['PENEMPATAN_LAYANAN', "from=2024-02&to=2024-02&country=TW'%20or%201=1", 400, 'invalid-request'],
  ['PENEMPATAN_LAYANAN', 'from=2024-02&to=2024-02&asOf=0000-01-01T00:00:00.000Z', 400, 'invalid-request'],
])('%s?%s is %i %s', async (id, query, status, code) => {
  const answer = await ministry.get(`/v1/figures/${id}?${query}`);
  expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([status, `/problems/${code}`]);
});

test('the catalogue says what each figure counts, in both languages', async () => {
  const { definitions } = (await ministry.get('/v1/figures')).json<{
    definitions: { id: string; text: { id: string; en: string } }[];
  }>();
  expect(definitions.length).toBeGreaterThan(15);
  for (const { text } of definitions) expect(text.id.length * text.en.length).toBeGreaterThan(0);
});

describe('a file', () => {
  const query = 'from=2024-03&to=2024-03&by=province,sex';
  const file = (format: string, more = '') =>
    ministry.get(`/v1/figures/PENEMPATAN_LAYANAN/file?${query}&format=${format}${more}`, INDONESIAN);

  test('as CSV opens in a spreadsheet: BOM, names beside codes, and what the figure is above it', async () => {
    const { headers, body } = await file('csv', '&separator=semicolon');
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="penempatan_layanan_2024-03-01_2024-03-31.csv"',
    });
    const lines = body.split('\r\n');
    expect(lines[0]).toBe('\uFEFFAngka;Layanan penempatan (PENEMPATAN_LAYANAN)');
    expect(lines).toContain('Dasar;menurut daerah asal');
    expect(lines).toContain('Kode provinsi;Provinsi;Kode jenis kelamin;Jenis kelamin;Jumlah');
    expect(lines.some((line) => /^33;Jawa Tengah;L;Laki-laki;1$/i.test(line))).toBe(true);
    expect(lines.at(-2)).toMatch(/^Jumlah seluruhnya;;;;\d+$/);
  });

  test('as XLSX holds the table and a sheet of explanations', async () => {
    const { headers, rawPayload } = await file('xlsx');
    expect(headers['content-disposition']).toMatch(/\.xlsx"$/);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(rawPayload as never);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Layanan penempatan', 'Penjelasan']);
    const [table, notes] = workbook.worksheets;
    expect(table!.getRow(1).values).toEqual([
      undefined,
      'Kode provinsi',
      'Provinsi',
      'Kode jenis kelamin',
      'Jenis kelamin',
      'Jumlah',
    ]);
    expect(table!.getRow(2).getCell(5).value).toEqual(expect.any(Number));
    expect(notes!.getRow(4).getCell(2).value).toBe('menurut daerah asal');
  });

  test('keeps back what the answer keeps back', async () => {
    const answer = await ministry.get(
      '/v1/figures/KEPULANGAN/file?from=2025-02&to=2025-02&by=cause&format=csv',
      INDONESIAN,
    );
    expect(answer.body).toContain('DEPORTASI,Dideportasi,tidak ditampilkan (< 5)');
  });

  test('of a kind that is not made is refused', async () => {
    expect((await file('pdf')).statusCode).toBe(400);
  });
});

describe('what somebody has printed', () => {
  const tables: Table[] = [
    {
      id: 'placements-2024-03',
      source: 'a page',
      measure: 'PENEMPATAN_LAYANAN',
      period: { from: '2024-03', to: '2024-03' },
      publishedOn: '2024-05-20',
      publishedOnIsEstimate: false,
      figureStatus: 'TETAP',
      total: 3,
      by: {},
      complete: [],
      expect: 'CONSISTENT',
    },
    {
      id: 'target-2024-33',
      source: 'a rule',
      measure: 'TARGET',
      of: 'PENEMPATAN_LAYANAN',
      legalBasis: 'Permen P2MI 16/2025',
      period: { from: '2024-01', to: '2024-12' },
      publishedOn: '2024-01-02',
      publishedOnIsEstimate: false,
      scope: { originArea: '33' },
      total: 70_000,
      by: {},
      complete: [],
      expect: 'CONSISTENT',
    },
  ];
  const [, target2024] = tables as [Table, Table];
  const targets: Table[] = [
    { ...target2024, id: 'target-2024-h1-33', period: { from: '2024-01', to: '2024-06' }, total: 30_000 },
    {
      ...target2024,
      id: 'target-2024-h1-33-revised',
      period: { from: '2024-01', to: '2024-06' },
      total: 31_000,
      publishedOn: '2024-05-01',
    },
  ];
  let owner: Client;

  beforeAll(async () => {
    owner = new Client({ connectionString: service.database.url.owner });
    await owner.connect();
    expect(await importTables(owner, tables)).toEqual({ imported: tables.map(({ id }) => id), known: [] });
  });

  afterAll(() => owner.end());

  test('stands beside what is counted, and a settled figure that is another by now was revised', async () => {
    const may = await ask('PENEMPATAN_LAYANAN', 'from=2024-03&to=2024-03&asOf=2024-05-31T00:00:00.000Z');
    expect(may).toMatchObject({
      total: 3,
      figureStatus: 'TETAP',
      published: { total: 3, publishedOn: '2024-05-20' },
    });
    const now = await ask('PENEMPATAN_LAYANAN', 'from=2024-03&to=2024-03');
    expect(now).toMatchObject({ total: 4, figureStatus: 'DIPERBAIKI' });
    const april = await ask('PENEMPATAN_LAYANAN', 'from=2024-03&to=2024-03&asOf=2024-04-15T00:00:00.000Z');
    expect(april).not.toHaveProperty('published');
  });

  test('a target stands beside its realisation, where the two are of one place and period', async () => {
    const of33 = await ask('PENEMPATAN_LAYANAN', 'from=2024-01&to=2024-12&area=33');
    expect(of33.target).toMatchObject({ total: 70_000, legalBasis: 'Permen P2MI 16/2025' });
    expect(of33.target?.period).toEqual({ from: '2024-01-01', to: '2024-12-31' });
    for (const other of ['area=35', 'area=33&sex=P', ''])
      expect(await ask('PENEMPATAN_LAYANAN', `from=2024-01&to=2024-12&${other}`)).not.toHaveProperty(
        'target',
      );
  });

  test('of part of its period a target is told as of the whole: the smallest that holds what is asked', async () => {
    await importTables(owner, targets);
    const target = async (period: string) => (await ask('PENEMPATAN_LAYANAN', `${period}&area=33`)).target;
    expect(await target('from=2024-01&to=2024-10')).toMatchObject({
      total: 70_000,
      period: { from: '2024-01-01', to: '2024-12-31' },
    });
    const half = { from: '2024-01-01', to: '2024-06-30' };
    expect(await target('from=2024-02&to=2024-03')).toMatchObject({ total: 31_000, period: half });
    expect(await target('from=2024-02-10&to=2024-02-20')).toMatchObject({ total: 31_000, period: half });
    // As it stood then.
    const before = 'from=2024-02&to=2024-03&asOf=2024-04-15T00:00:00.000Z';
    expect(await target(before)).toMatchObject({ total: 30_000, period: half });
    expect(await target('from=2024-07&to=2025-01')).toBeUndefined();
    const file = await ministry.get(
      '/v1/figures/PENEMPATAN_LAYANAN/file?from=2024-02&to=2024-03&area=33&format=csv&separator=semicolon',
    );
    expect(file.body).toContain(
      'Target;"31000 (2024-01-01 – 2024-06-30; a rule; 2024-05-01; Permen P2MI 16/2025)"',
    );
  });

  test('a program’s own figures stand from the first start, as they were printed, estimates in words alone (X23)', async () => {
    const [seed] = JSON.parse(readFileSync('test/figures/tables.json', 'utf8')) as Table[];
    expect(await importTables(owner, [seed!])).toEqual({ imported: [], known: ['mampu-2017-06'] });
    const { tables: printed } = (await ministry.get('/v1/tables?measure=JANGKAUAN_PROGRAM')).json<{
      tables: {
        total: number;
        by: Record<string, Record<string, number>>;
        counters: string[];
        note: string;
      }[];
    }>();
    expect(printed).toMatchObject([
      {
        total: 936,
        by: {
          reach: { DESA: 936, KAB_KOTA: 145, PROVINSI: 27 },
          groups: { KELOMPOK: 2200 },
          members: { P: 52000, L: 2300 },
        },
      },
    ]);
    expect(printed[0]!.note).toMatch(/720,000.*perkiraan/);
    expect(JSON.stringify(printed[0]!.by)).not.toMatch(/720/);
  });

  test('is kept once, and never overwritten', async () => {
    expect(await importTables(owner, tables)).toEqual({ imported: [], known: tables.map(({ id }) => id) });
    const other = { ...tables[0]!, id: 'new-one', total: 9 };
    await expect(importTables(owner, [other, { ...tables[0]!, total: 4 }])).rejects.toThrow(/stands already/);
    const { rows } = await owner.query(`select 1 from published_table where id = 'new-one'`);
    expect(rows).toEqual([]);
    await expect(owner.query('delete from published_table')).rejects.toThrow(/append-only/);
  });
});

test('somebody who is erased goes on to count, and is shown to nobody (X12)', async () => {
  const eka = somebody();
  await service.project(registered(eka, '3307102004', 'P'), cleared(eka, '2024-03-28'));
  const asked = 'from=2024-03&to=2024-03&by=province,sex';
  const before = await ask('PENEMPATAN_LAYANAN', asked);
  expect((await ministry.get(`/v1/journeys/${eka.worker}`)).statusCode).toBe(200);
  const keyDestroyedAt = '2026-11-01T02:00:00.000Z';
  await service.project(told(eka, WorkerErased, '2026-11-01', { keyDestroyedAt }));
  expect(rowsOf(await ask('PENEMPATAN_LAYANAN', asked))).toEqual(rowsOf(before));
  expect((await ministry.get(`/v1/journeys/${eka.worker}`)).statusCode).toBe(404);
  // What is heard of her later brings her back to nobody's eyes.
  await service.project(told(eka, WorkerDeparted, '2024-04-20', { embarkationCode: 'SUB', country: 'TW' }));
  expect((await ministry.get(`/v1/journeys/${eka.worker}`)).statusCode).toBe(404);
});

test('the months that are over add up to the ledger, by each of their dimensions', async () => {
  const owner = new Client({ connectionString: service.database.url.owner });
  await owner.connect();
  const summed = (table: string, level: number, source: string): string =>
    `select measure, date_trunc('month', occurred_on)::date, ${level ? `left(area, ${level})` : 'null'}, ${source}, sum(n)::int from generation_1.${table}
     where heard_at < (select until from generation_1.months_closed) and measure not in ('LAMA_LANGKAH', 'PENGADUAN_SELESAI')
     group by 1, 2, 3, 4 having sum(n) <> 0`;
  for (const [ledger, { table, dimensions }] of Object.entries(MONTHS)) {
    for (const dimension of ['none', ...dimensions])
      for (const level of [0, 2, 4]) {
        const months = `select measure, occurred, area, value, sum(n)::int from generation_1.${table} where dimension = '${dimension}' and level = ${level} group by 1, 2, 3, 4 having sum(n) <> 0`;
        const entries = summed(ledger, level, dimension === 'none' ? 'null' : dimension);
        const { rows } = await owner.query(
          `(${months} except ${entries}) union all (${entries} except ${months})`,
        );
        expect({ dimension, level, rows }).toEqual({ dimension, level, rows: [] });
      }
  }
  const { rows } = await owner.query<{ over: boolean; kept: number }>(
    `select until > '2024-05-01' as over, (select count(*) from generation_1.figure_month)::int as kept from generation_1.months_closed`,
  );
  expect(rows).toMatchObject([{ over: true }]);
  expect(rows[0]!.kept).toBeGreaterThan(20);
  await owner.end();
});
