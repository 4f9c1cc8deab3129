import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  CaseCategoryTold,
  CaseOpened,
  RelayTick,
  ReturnCauseRecorded,
  WorkerRegistered,
  WorkerReturned,
  type Contract,
  type ReceivedEvent,
} from '@libs/contracts';
import { newId } from '@libs/kernel';
import { received, REGISTERED, type Asker } from '@libs/testing';
import { Client } from 'pg';
import type { Table } from '../../../../tools/simulate/table.js';
import { importTables } from '../../../../tools/tables/import-tables.js';
import { startStatus, type StatusUnderTest } from '../spec-status.js';
import type { FigureAnswer } from './ask-figure/ask-figure.views.js';

let service: StatusUnderTest;
let ministry: Asker;

const table = (id: string, more: Partial<Table>): Table => ({
  id,
  source: 'a page',
  measure: 'KEPULANGAN_DEPORTASI',
  period: { from: '2024-05-20', to: '2024-05-20' },
  publishedOn: '2024-05-21',
  publishedOnIsEstimate: false,
  total: 0,
  by: {},
  complete: [],
  expect: 'CONSISTENT',
  ...more,
});

const PRINTED: Table[] = [
  table('deported-2024-05-20', {
    scope: { debarkation: 'NUNUKAN' },
    total: 9,
    by: { person: { L_DEWASA: 9 } },
  }),
  table('complaints-2024-05', {
    measure: 'PENGADUAN',
    period: { from: '2024-05', to: '2024-05' },
    publishedOn: '2024-06-10',
    total: 7,
    by: { category: { SAKIT: 7 } },
  }),
  table('target-2024', {
    measure: 'TARGET',
    of: 'PENEMPATAN_LAYANAN',
    legalBasis: 'a rule',
    period: { from: '2024-01', to: '2024-12' },
    publishedOn: '2024-01-02',
    total: 259_144,
    by: {
      originArea: { '35': 70_000, '33': 60_000 },
      scheme: { 'G to G': 12_000 },
      originAreaByScheme: { '35': { P_TO_P: 50_000 } },
    },
  }),
];

const told = <T extends object>(
  worker: string,
  contract: Contract<T>,
  occurredOn: string,
  data: T,
  heardOn = occurredOn,
): ReceivedEvent<T> =>
  received(contract, worker, data, {
    occurredOn,
    journeyId: worker,
    heardAt: `${heardOn}T02:00:00.100Z`,
    recordedAt: `${heardOn}T02:00:00.000Z`,
    actor: { role: 'PETUGAS_DESA', area: '3307102004' },
    ...(contract.topic.includes('restricted') && { confidentiality: 'RESTRICTED' }),
  });

beforeAll(async () => {
  service = await startStatus();
  ministry = service.as({ role: 'KEMENTERIAN' });
  const deported = Array.from({ length: 11 }, (_, nth) => {
    const who = newId();
    // Two of them were heard after the table was printed.
    const heardOn = nth < 9 ? '2024-05-20' : '2024-05-23';
    return [
      told(who, WorkerRegistered, '2023-01-05', { ...REGISTERED, sex: 'L' as const }),
      told(
        who,
        WorkerReturned,
        '2024-05-20',
        { debarkationCode: 'NUNUKAN', accompanyingAdults: 0, accompanyingChildren: 0 },
        heardOn,
      ),
      told(who, ReturnCauseRecorded, '2024-05-20', { returnReason: 'DEPORTASI' }, heardOn),
    ];
  });
  const complaints = Array.from({ length: 7 }, () => {
    const [who, caseId] = [newId(), newId()];
    return [
      told(who, CaseOpened, '2024-05-10', { caseId, channel: 'TELEPON', severity: 'LOW' }, '2024-06-05'),
      told(who, CaseCategoryTold, '2024-05-10', { caseId, caseCategory: 'SAKIT' }, '2024-06-05'),
    ];
  });
  await service.project(...deported.flat(), ...complaints.flat());
  const ticks = ['registration', 'training', 'placement', 'reintegration'].map((teller) =>
    received(RelayTick, newId(), {
      service: teller,
      stamp: '2024-06-20T00:00:00.000Z',
      offsets: {},
      waiting: 0,
      oldestWaitingAgeMs: 0,
    }),
  );
  await service.project(...ticks);
  const owner = new Client({ connectionString: service.database.url.owner });
  await owner.connect();
  await importTables(owner, PRINTED);
  await owner.end();
}, 60_000);

afterAll(() => service.close());

const ask = async (id: string, query: string): Promise<FigureAnswer> => {
  const answer = await ministry.get(`/v1/figures/${id}?${query}`);
  expect([answer.statusCode, answer.statusCode === 200 || answer.body]).toEqual([200, true]);
  return answer.json<FigureAnswer>();
};

const DAY = 'from=2024-05-20&to=2024-05-20';
const OWN_DAY = 'asOf=2024-05-21T03:00:00.000Z';

test('what is RESTRICTED is told of the very days and place of a table as of its own day, as it was printed', async () => {
  const answer = await ask('KEPULANGAN_DEPORTASI', `${DAY}&debarkation=NUNUKAN&by=kind&${OWN_DAY}`);
  expect(answer).toMatchObject({
    asOf: '2024-05-21T16:59:59.999Z',
    total: 9,
    rows: [{ key: { kind: 'L_DEWASA' }, n: 9 }],
    published: { id: 'deported-2024-05-20', total: 9 },
    suppressed: { k: 5, cells: 0 },
  });
});

test.each([
  ['now', `${DAY}&debarkation=NUNUKAN&by=kind`],
  ['as of another day', `${DAY}&debarkation=NUNUKAN&by=kind&asOf=2024-05-23T03:00:00.000Z`],
  ['of other days', `from=2024-05-19&to=2024-05-20&debarkation=NUNUKAN&by=kind&${OWN_DAY}`],
  ['of the whole country', `${DAY}&by=kind&${OWN_DAY}`],
  ['by what is not printed', `${DAY}&debarkation=NUNUKAN&by=cause&${OWN_DAY}`],
  ['by more than is printed', `${DAY}&debarkation=NUNUKAN&by=kind,cause&${OWN_DAY}`],
  ['of some of them', `${DAY}&debarkation=NUNUKAN&kind=L_DEWASA&${OWN_DAY}`],
  ['beside another period', `${DAY}&debarkation=NUNUKAN&by=kind&against=year&${OWN_DAY}`],
])('and beside it nothing is: %s it is too fine', async (_, query) => {
  const answer = await ministry.get(`/v1/figures/KEPULANGAN_DEPORTASI?${query}`);
  expect(answer.json()).toMatchObject({ type: '/problems/figure-too-fine' });
});

test('of a month it is told as of the day of its table, and otherwise as of the end of the month before', async () => {
  const asOf = 'asOf=2024-06-10T10:00:00.000Z';
  expect(await ask('PENGADUAN', `from=2024-05&to=2024-05&by=cause&${asOf}`)).toMatchObject({
    asOf: '2024-06-10T16:59:59.999Z',
    rows: [{ key: { cause: 'SAKIT' }, n: 7 }],
  });
  const other = await ask('PENGADUAN', `from=2024-05&to=2024-05&by=procedural&${asOf}`);
  expect(other).toMatchObject({ asOf: '2024-05-31T16:59:59.999Z', rows: [] });
});

test('by whose place it counts is that by which it is asked', async () => {
  const basisOf = async (id: string, query: string) =>
    (await ask(id, `from=2024-05&to=2024-05&${query}`)).basis.code;
  expect(await basisOf('JENAZAH_DIPULANGKAN', 'by=country')).toBe('originArea');
  expect(await basisOf('JENAZAH_DIPULANGKAN', 'by=debarkation')).toBe('debarkation');
  expect(await basisOf('PENEMPATAN_MENURUT_UPT', 'office=BP3MI_NTB&by=regency')).toBe('serviceOffice');
  expect(await basisOf('KEPULANGAN_DEPORTASI', 'by=province')).toBe('originArea');
});

test('a target that is printed by area and scheme stands beside what is narrowed to them', async () => {
  const target = async (query: string) => {
    const { target: aimedAt } = await ask('PENEMPATAN_LAYANAN', `from=2024-01&to=2024-12${query}`);
    return aimedAt?.total;
  };
  expect(await target('')).toBe(259_144);
  expect(await target('&area=35')).toBe(70_000);
  expect(await target('&scheme=G_TO_G')).toBe(12_000);
  expect(await target('&area=35&scheme=P_TO_P')).toBe(50_000);
  for (const other of ['&area=33&scheme=P_TO_P', '&area=35,33', '&scheme=P_TO_P'])
    expect(await target(other)).toBeUndefined();
});
