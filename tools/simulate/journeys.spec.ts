import { expect, test } from '@jest/globals';
import { PROGRAMME_TYPE } from '@libs/contracts';
import { ledgerOf, type Fact, type LedgerEntry } from '@libs/journey';
import { journeysOf } from './journeys.js';
import { findingsOf, planOf } from './make-plan.js';
import { scalePlan, scaleTables } from './scale.js';
import { areas, aTable, publishedTables } from './spec-tables.js';
import { compared } from './spec-tally.js';
import { regencyCodes } from './statements.js';
import type { Simulated } from './story.js';
import { isFolded, type Table } from './table.js';

const regencyCode = regencyCodes(areas);

const factOf = (event: Simulated, position: number): Fact => ({
  ...event,
  eventId: event.id,
  service: event.source,
  position,
  workerId: event.subject.id,
  heardAt: new Date(event.heard).toISOString(),
  recordedAt: new Date(event.heard).toISOString(),
});

interface Told {
  readonly tables: readonly Table[];
  readonly journeys: readonly (readonly Simulated[])[];
  readonly entries: readonly LedgerEntry[];
}

function tell(tables: readonly Table[], scale = 1, seed = 7): Told {
  const plan = planOf(tables, areas);
  const world = { tables, areas, seed };
  const journeys = [...journeysOf(scale < 1 ? scalePlan(plan, scale) : plan, world)];
  return {
    tables: (scale < 1 ? scaleTables(tables, scale, areas) : tables).filter(isFolded),
    journeys,
    entries: journeys.flatMap((events) =>
      ledgerOf(events.filter(({ subject }) => subject.kind === 'worker').map(factOf)),
    ),
  };
}

const misses = ({ tables, entries }: Told) =>
  tables
    .flatMap((table) => compared(entries, table, regencyCode))
    .filter(({ printed, counted }) => printed !== counted);

const findings = findingsOf(publishedTables(), areas);
const sound = publishedTables().filter(({ id }) => findings.get(id) !== 'CONTRADICTION');
const published = tell(sound, 0.001);

test('the published tables, at a thousandth: every number of each as of its own day', () => {
  const told = published;
  expect(misses(told)).toEqual([]);
  const events = told.journeys.reduce((sum, { length }) => sum + length, 0);
  expect(events / told.journeys.length).toBeGreaterThan(20);
});

test('a refusal names the tables and the cells that it is about', () => {
  const refusal = (...tables: Table[]): string => {
    try {
      tell(tables);
      return 'told';
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(
    refusal(
      aTable({ measure: 'KEPULANGAN', total: 50 }),
      aTable({
        id: 'deported',
        measure: 'KEPULANGAN_DEPORTASI',
        total: 60,
        by: { person: { L_DEWASA: 60 } },
        complete: ['person'],
      }),
    ).split('\n  '),
  ).toEqual([
    expect.stringContaining('Of 60 in the tables of KEPULANGAN_DEPORTASI only 50 can be among'),
    'a-table /total = 50',
    'deported /by/person/L_DEWASA = 60',
  ]);
  expect(
    refusal(
      aTable({ measure: 'KEPULANGAN', total: 90, by: { cause: { DEPORTASI: 70 } } }),
      aTable({
        id: 'deported',
        measure: 'KEPULANGAN_DEPORTASI',
        total: 60,
        by: { person: { L_DEWASA: 60 } },
        complete: ['person'],
      }),
    ).split('\n  '),
  ).toEqual([
    expect.stringContaining('More came back deported than adults are counted'),
    'a-table /by/cause/DEPORTASI = 70',
    'deported /by/person/L_DEWASA = 60',
  ]);
  const schemes = ['P_TO_P', 'PPK_PERWAKILAN'].map((scheme, later) =>
    aTable({ id: `issue-${later}`, publishedOn: `2025-0${later + 1}-15`, by: { scheme: { [scheme]: 90 } } }),
  );
  expect(refusal(...schemes).split('\n  ')).toEqual([
    expect.stringContaining('cannot turn out to be an extension'),
    'issue-0 /by/scheme/P_TO_P = 90',
    'issue-1 /by/scheme/PPK_PERWAKILAN = 90',
  ]);
  const unknown = aTable({ measure: 'KETIBAAN', by: { sex: { L: 20 }, source: { SELF: 40 } } });
  expect(refusal(unknown).split('\n  ').slice(1)).toEqual([
    'a-table /by/sex/L = 20',
    'a-table /by/source/SELF = 40',
  ]);
});

test('the small ones at their full size: remains, landings, registrations, complaints', () => {
  const told = tell(sound.filter(({ measure }) => !measure.startsWith('PENEMPATAN')));
  expect(misses(told)).toEqual([]);
});

test('each seed tells another history, and the same one again, of the same numbers', () => {
  const tables = sound.filter(({ measure }) => measure === 'PENGADUAN');
  const [one, again, other] = [tell(tables, 1, 1), tell(tables, 1, 1), tell(tables, 1, 2)];
  expect(again.journeys).toEqual(one.journeys);
  expect(other.journeys).not.toEqual(one.journeys);
  expect(misses(other)).toEqual([]);
  const ids = one.journeys.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('what was heard between two days adds up to the difference of the two tables', () => {
  const told = published;
  const [before, after] = ['placements-2024-provisional', 'placements-2024-final'].map((wanted) =>
    told.tables.find(({ id }) => id === wanted)!,
  ) as [Table, Table];
  const heardBetween = told.entries.filter(
    ({ measure, occurredOn, heardAt }) =>
      measure === 'PENEMPATAN_LAYANAN' &&
      occurredOn.startsWith('2024') &&
      heardAt > `${before.publishedOn}T17:00` &&
      heardAt < `${after.publishedOn}T17:00`,
  );
  expect(heardBetween.reduce((sum, { n }) => sum + n, 0)).toBe(after.total - before.total);
});

test.each<[string, Table[]]>([
  [
    'restated downwards: what was told turns out to be told twice',
    [aTable({ total: 60 }), aTable({ id: 'later', publishedOn: '2025-03-31', total: 41 })],
  ],
  [
    'codes that turn out to be others',
    [
      aTable({
        by: {
          sex: { L: 40, P: 60 },
          country: { HK: 50, TW: 50 },
          originArea: { 33: 70, 35: 30 },
          sector: { FORMAL: 30, INFORMAL: 70 },
          jobLabel: { 'House Maid': 45, Housemaid: 30, Welder: 25 },
          scheme: { P_TO_P: 60, G_TO_G: 40 },
        },
        complete: ['sex', 'country', 'originArea', 'sector', 'jobLabel', 'scheme'],
      }),
      aTable({
        id: 'later',
        publishedOn: '2025-03-31',
        by: {
          sex: { L: 55, P: 45 },
          country: { HK: 20, TW: 80 },
          originArea: { 33: 30, 35: 70 },
          sector: { FORMAL: 60, INFORMAL: 40 },
          jobLabel: { 'House Maid': 35, Housemaid: 40, Welder: 25 },
          scheme: { P_TO_P: 40, G_TO_G: 60 },
        },
        complete: ['sex', 'country', 'originArea', 'sector', 'jobLabel', 'scheme'],
      }),
    ],
  ],
  [
    'neither sex nor sector whole at first, in a half-year',
    [
      aTable({
        id: 'half',
        period: { from: '2024-01', to: '2024-06' },
        publishedOn: '2024-07-31',
        total: 50,
        by: { sex: { P: 20 }, sector: { FORMAL: 26 }, country: { HK: 30 } },
      }),
      aTable({
        by: { sex: { L: 30, P: 70 }, sector: { FORMAL: 50, INFORMAL: 50 }, scheme: { PPK_PERWAKILAN: 10 } },
        complete: ['sex', 'sector'],
      }),
    ],
  ],
  [
    'an office at home and the country, extensions among them, restated',
    [
      aTable({
        by: { sex: { L: 50, P: 50 }, originArea: { 35: 40 }, scheme: { PPK_DALAM_NEGERI: 12 } },
        complete: ['sex'],
      }),
      aTable({
        id: 'office',
        measure: 'PENEMPATAN_MENURUT_UPT',
        scope: { serviceOffice: 'BP3MI_JATIM' },
        total: 30,
        by: {
          sex: { L: 10, P: 20 },
          scheme: { PPK_DALAM_NEGERI: 7 },
          regencyOfProvince: { 35: { Malang: 9, Blitar: 4 } },
        },
        complete: ['sex'],
      }),
    ],
  ],
  [
    'an office of which alone something is printed',
    [
      aTable({
        measure: 'PENEMPATAN_MENURUT_UPT',
        scope: { serviceOffice: 'BP3MI_JATIM' },
        total: 30,
        by: { sex: { L: 10, P: 20 } },
      }),
    ],
  ],
  [
    'registrations of a province beside the placements of the country',
    [
      aTable({}),
      aTable({
        id: 'registrations',
        measure: 'PENDAFTARAN_CPMI',
        scope: { originArea: '35' },
        total: 33,
        by: { country: { HK: 20, MY: 13 } },
        complete: ['country'],
      }),
      aTable({
        id: 'registrations-later',
        measure: 'PENDAFTARAN_CPMI',
        publishedOn: '2025-03-31',
        scope: { originArea: '35' },
        total: 30,
        by: { country: { HK: 10, MY: 20 } },
        complete: ['country'],
      }),
    ],
  ],
  [
    'departures, arrivals, returns and deaths of one year',
    ['KEBERANGKATAN', 'KETIBAAN', 'KEPULANGAN', 'KEMATIAN', 'JENAZAH_DIPULANGKAN', 'PENEMPATAN_LAYANAN'].map(
      (measure) =>
        aTable({ id: measure.toLowerCase(), measure, by: { sex: { L: 30, P: 70 }, country: { HK: 25 } } }),
    ),
  ],
  [
    'complaints and landings, restated in what they are of',
    ['2025-01-31', '2025-03-31'].flatMap((publishedOn, later) => [
      aTable({
        id: `complaints-${later}`,
        measure: 'PENGADUAN',
        publishedOn,
        total: 40 - later,
        by: {
          category: { SAKIT: 10 + later, PENIPUAN_PELUANG_KERJA: 8 - later },
          country: { HK: 10 + 3 * later },
        },
      }),
      aTable({
        id: `landings-${later}`,
        measure: 'KEPULANGAN_DEPORTASI',
        publishedOn,
        scope: { debarkation: 'NUNUKAN' },
        total: 50 - later,
        by: {
          cause: { OVERSTAY: 20, ILEGAL: 30 - later },
          person: { L_DEWASA: 30 - later, P_DEWASA: 10, ANAK_L: 6, ANAK_P: 4 },
        },
        complete: ['cause', 'person'],
      }),
    ]),
  ],
  [
    'trainings, certificates, programmes and rules that said no, by what they are',
    [
      aTable({
        measure: 'PELATIHAN',
        by: { kind: { BAHASA: 30, OPP: 10 }, jobLabel: { Nurse: 20 }, scheme: { G_TO_G: 15 } },
      }),
      aTable({
        id: 'trainings-later',
        measure: 'PELATIHAN',
        publishedOn: '2025-03-31',
        total: 90,
        by: { kind: { BAHASA: 50, OPP: 10 }, jobLabel: { Nurse: 5 }, scheme: { G_TO_G: 40 } },
      }),
      aTable({ id: 'certificates', measure: 'SERTIFIKAT', by: { country: { JP: 30 }, sex: { P: 60 } } }),
      aTable({ id: 'programmes', measure: 'PROGRAM_PRODUKTIF', by: { programmeType: { KOPERASI: 30 } } }),
      aTable({ id: 'rules', measure: 'PENOLAKAN_ATURAN', by: { kind: { E06: 30, E11: 10 } } }),
    ],
  ],
  ['holds', [aTable({ measure: 'PENAHANAN', by: { kind: { DOC_HOLD: 60, POLICY_HOLD: 40 } } })]],
  [
    'who came with those who returned, and what of the complaints was settled, among those that are counted',
    [
      aTable({ measure: 'KEPULANGAN', by: { originArea: { 35: 60 }, cause: { DEPORTASI: 5 } } }),
      aTable({
        id: 'companions',
        measure: 'KEPULANGAN_PENDAMPING',
        total: 30,
        by: { kind: { ANAK: 20, DEWASA: 10 }, originArea: { 35: 25 } },
        complete: ['kind'],
      }),
      aTable({ id: 'complaints', measure: 'PENGADUAN', by: { country: { MY: 40 } } }),
      aTable({
        id: 'settled',
        measure: 'PENGADUAN_SELESAI_DALAM_BULAN',
        total: 30,
        by: { country: { MY: 20 } },
      }),
    ],
  ],
  [
    'who was deported on one day among all who came back in a year, with children',
    [
      aTable({
        measure: 'KEPULANGAN',
        total: 300,
        by: { sex: { L: 150, P: 100 }, originArea: { 53: 120, 35: 80 }, cause: { DEPORTASI: 90 } },
      }),
      aTable({
        id: 'landing',
        measure: 'KEPULANGAN_DEPORTASI',
        period: { from: '2024-03-10', to: '2024-03-10' },
        publishedOn: '2024-03-11',
        scope: { debarkation: 'NUNUKAN' },
        total: 60,
        by: {
          person: { L_DEWASA: 40, P_DEWASA: 12, ANAK_L: 5, ANAK_P: 3 },
          cause: { OVERSTAY: 35, NARKOBA: 25 },
          originArea: { 53: 30, 73: 20 },
        },
        complete: ['person', 'cause'],
      }),
      aTable({
        id: 'landing-later',
        measure: 'KEPULANGAN_DEPORTASI',
        period: { from: '2024-03-10', to: '2024-03-10' },
        publishedOn: '2025-03-31',
        scope: { debarkation: 'NUNUKAN' },
        total: 60,
        by: { cause: { OVERSTAY: 20, NARKOBA: 40 } },
      }),
    ],
  ],
  [
    'who was deported, who landed there and at the airport, and who came back, in the same months',
    [
      aTable({ measure: 'KEPULANGAN', total: 200, by: { sex: { L: 130, P: 70 } } }),
      aTable({
        id: 'landed',
        measure: 'KEPULANGAN_MENURUT_DEBARKASI',
        scope: { debarkation: 'NUNUKAN' },
        total: 80,
        by: { sex: { L: 60, P: 20 } },
      }),
      aTable({
        id: 'airport',
        measure: 'KEPULANGAN_MENURUT_DEBARKASI',
        scope: { debarkation: 'CGK' },
        total: 40,
      }),
      aTable({
        id: 'deported',
        measure: 'KEPULANGAN_DEPORTASI',
        total: 60,
        by: { person: { L_DEWASA: 40, P_DEWASA: 15, ANAK_L: 5 }, debarkation: { NUNUKAN: 50 } },
        complete: ['person'],
      }),
    ],
  ],
  [
    'who came back deported, counted as workers and as persons',
    [
      aTable({ measure: 'KEPULANGAN', total: 200, by: { cause: { DEPORTASI: 60 } } }),
      aTable({ id: 'deported', measure: 'KEPULANGAN_DEPORTASI', total: 60, by: { cause: { OVERSTAY: 20 } } }),
    ],
  ],
  [
    'returns of one kabupaten beside landings of the whole country',
    [
      aTable({ measure: 'KEPULANGAN', scope: { originArea: '5203' }, total: 30 }),
      aTable({ id: 'deported', measure: 'KEPULANGAN_DEPORTASI', total: 150 }),
    ],
  ],
  [
    'age, schooling and the door onto the register, restated',
    [
      aTable({
        by: {
          ageBand: { '< 18': 0, '18–20 tahun': 20, '21-30': 80 },
          education: { SD: 40, SMA: 60 },
          source: { IMPORT_SISKO: 70 },
        },
      }),
      aTable({
        id: 'later',
        publishedOn: '2025-03-31',
        by: { ageBand: { '18-20': 50, '21-30': 50 }, education: { SD: 10, SMA: 90 }, source: { DESK: 60 } },
      }),
      aTable({
        id: 'returns',
        measure: 'KEPULANGAN',
        by: { ageBand: { '>50': 20 }, education: { S1: 20 }, source: { SELF: 20 }, jobLabel: { Nurse: 9 } },
      }),
    ],
  ],
  [
    'departures by what the contract says, restated, of whom not all is known',
    ['2025-01-31', '2025-03-31'].map((publishedOn, later) =>
      aTable({
        id: `departures-${later}`,
        measure: 'KEBERANGKATAN',
        publishedOn,
        by: {
          scheme: { P_TO_P: 20 + 30 * later },
          jobLabel: { Nurse: 20 - later },
          employerType: { 'Berbadan hukum': 60 + later },
        },
      }),
    ),
  ],
  [
    'returns of whom neither sex nor work is known of all',
    [aTable({ measure: 'KEPULANGAN', by: { sex: { L: 30, P: 20 }, country: { MY: 60 } } })],
  ],
  [
    'of whom the sex was printed and is no more: it is the other one, which nobody prints',
    [20, 10, 30, 0].map((total, nth) =>
      aTable({
        id: `issue-${nth}`,
        publishedOn: `2025-0${nth + 1}-15`,
        total,
        by: { sex: { P: [20, 2, 25, 0][nth]! } },
      }),
    ),
  ],
  [
    'moved, and then corrected in something else',
    [
      ['35', 'HK'],
      ['33', 'HK'],
      ['33', 'TW'],
    ].map(([area, country], nth) =>
      aTable({
        id: `issue-${nth}`,
        publishedOn: `2025-0${nth + 1}-15`,
        by: { originArea: { [area!]: 100 }, country: { [country!]: 100 } },
      }),
    ),
  ],
  [
    'cleared at another office than was said, and to another country by people of whom no employer is known',
    [
      { BP3MI_NTB: 60, BP3MI_JATIM: 10 },
      { BP3MI_NTB: 20, BP3MI_JATIM: 50 },
    ].map((serviceOffice, later) =>
      aTable({
        id: `issue-${later}`,
        publishedOn: `2025-0${later + 1}-15`,
        by: { serviceOffice, sector: { FORMAL: 30 }, country: { HK: 70 - 50 * later } },
      }),
    ),
  ],
  [
    'courses of another kind, twice',
    ['BAHASA', 'OPP', 'PARALEGAL'].map((kind, nth) =>
      aTable({
        id: `issue-${nth}`,
        measure: 'PELATIHAN',
        publishedOn: `2025-0${nth + 1}-15`,
        by: { kind: { [kind]: 80 } },
      }),
    ),
  ],
  [
    'of whom the sex is not known, the employer and the door',
    [
      aTable({ measure: 'KEMATIAN', by: { sex: { L: 20 }, sector: { FORMAL: 90 } } }),
      aTable({ id: 'arrivals', measure: 'KETIBAAN', by: { sex: { L: 60 }, source: { SELF: 40 } } }),
    ],
  ],
  [
    'what was settled of complaints that nobody counts, fewer than was said',
    [40, 30].map((total, later) =>
      aTable({
        id: `issue-${later}`,
        measure: 'PENGADUAN_SELESAI_PER_TANGGAL',
        publishedOn: `2025-0${later + 1}-15`,
        total,
      }),
    ),
  ],
  [
    'the country’s total alone, beside an office',
    [
      aTable({}),
      aTable({
        id: 'office',
        measure: 'PENEMPATAN_MENURUT_UPT',
        scope: { serviceOffice: 'BP3MI_NTB' },
        total: 30,
      }),
    ],
  ],
  [
    'names of districts and words of the page',
    [
      aTable({
        by: {
          districtOfRegency: { 3502: { Ponorogo: 10 } },
          jobLabelAsPrinted: { 'Pekerja rumah tangga': 20 },
          province: { 35: 60 },
          schemeBySector: { 'P to P': { FORMAL: 30 } },
        },
      }),
    ],
  ],
])('%s', (_, tables) => {
  expect(misses(tell(tables))).toEqual([]);
});

test.each<[string, Table[]]>([
  [
    'Of 60 in the tables of PENEMPATAN_MENURUT_UPT',
    [
      aTable({ by: { sex: { L: 50, P: 50 } } }),
      aTable({
        id: 'office',
        measure: 'PENEMPATAN_MENURUT_UPT',
        scope: { serviceOffice: 'BP3MI_JATIM' },
        total: 60,
        by: { sex: { L: 60 } },
      }),
    ],
  ],
  ['a-table (REMITANSI) /measure: it is none of the measures', [aTable({ measure: 'REMITANSI' })]],
  ['/by/religion: no event tells it', [aTable({ by: { religion: { ISLAM: 3 } } })]],
  [
    '/scope/serviceOffice: no event',
    [aTable({ measure: 'KETIBAAN', scope: { serviceOffice: 'BP3MI_NTB' } })],
  ],
  ['it is a stock at the end of a day', [aTable({ measure: 'PMI_DI_LUAR_NEGERI' })]],
  ['it is a median of days', [aTable({ measure: 'LAMA_LANGKAH' })]],
  [
    'what was told cannot become unknown',
    [20, 2].map((printed, later) =>
      aTable({
        id: `issue-${later}`,
        publishedOn: `2025-0${later + 1}-15`,
        total: 40,
        by: { sex: { P: printed, L: 20 } },
      }),
    ),
  ],
  ...(
    [
      ['what once said no has said no', 'PENOLAKAN_ATURAN', { kind: { E06: 90 } }, { kind: { E07: 90 } }],
      ['the nearer door is believed', 'PENDAFTARAN_CPMI', { source: { DESK: 90 } }, { source: { SELF: 90 } }],
      [
        'cannot turn out to have been a child',
        'KEPULANGAN_DEPORTASI',
        { person: { L_DEWASA: 100 } },
        { person: { L_DEWASA: 60, ANAK_L: 40 } },
      ],
    ] as const
  ).map(([words, measure, ...issues]): [string, Table[]] => [
    words,
    issues.map((by, later) =>
      aTable({ id: `issue-${later}`, publishedOn: `2025-0${later + 1}-15`, measure, by }),
    ),
  ]),
  [
    '/by/kind/REVIEW_HOLD: events know only',
    [aTable({ measure: 'PENAHANAN', by: { kind: { REVIEW_HOLD: 3 } } })],
  ],
  [
    'print every companion that events know',
    [aTable({ measure: 'KEPULANGAN_PENDAMPING', by: { kind: { ANAK: 3, DEWASA: 3 } } })],
  ],
  [
    'a register that tells by which door',
    [aTable({ measure: 'KETIBAAN', by: { sex: { L: 20 }, source: { SELF: 40 } } })],
  ],
  ['/by/cause/CUTI: events know only', [aTable({ measure: 'KEPULANGAN', by: { cause: { CUTI: 3 } } })]],
  ['/by/jobLabel/--: events tell it as', [aTable({ by: { jobLabel: { '--': 3 } } })]],
  [
    'counts all acts of its days',
    [aTable({}), aTable({ id: 'offices', measure: 'PENEMPATAN_MENURUT_UPT', total: 60 })],
  ],
  [
    'print every programmeType that events know',
    [
      aTable({
        measure: 'PROGRAM_PRODUKTIF',
        by: { kind: Object.fromEntries(PROGRAMME_TYPE.map((type) => [type, 1])) },
      }),
    ],
  ],
  [
    'House Maid and House-Maid are both told as HOUSE_MAID',
    [aTable({ by: { jobLabel: { 'House Maid': 3, 'House-Maid': 4 } } })],
  ],
  ['/by/scheme/UTOPIA: events know only', [aTable({ by: { scheme: { UTOPIA: 3 } } })]],
])('what no event can say is refused in words: %s', (words, tables) => {
  expect(() => tell(tables)).toThrow(words);
});
