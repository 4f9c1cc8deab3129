import { describe, expect, test } from '@jest/globals';
import type { Fact } from '../fact.js';
import { fact, siti } from '../spec-facts.js';
import type { Contribution, Measure } from './contribution.js';
import { contributionsOf } from './ledger.js';

const of = (measure: Measure, facts: readonly Fact[]): Contribution[] =>
  contributionsOf(facts).filter((each) => each.measure === measure);
const stock = (facts: readonly Fact[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const { country = '?', n } of of('PMI_DI_LUAR_NEGERI', facts))
    sums[country] = (sums[country] ?? 0) + n;
  return sums;
};

describe('Siti, from the village desk to the end of her plan', () => {
  const told = Object.values(siti());

  test('counts once in what she did, on the day on which she did it', () => {
    const counted = contributionsOf(told)
      .filter(({ measure }) => measure !== 'LAMA_LANGKAH')
      .map(({ measure, occurredOn, n }) => `${measure} ${occurredOn} ${n}`);
    expect(counted).toEqual([
      'PENDAFTARAN_CPMI 2026-01-05 1',
      'SERTIFIKAT 2026-04-20 1',
      'PENEMPATAN_LAYANAN 2026-06-20 1',
      'KEBERANGKATAN 2026-07-01 1',
      'PMI_DI_LUAR_NEGERI 2026-07-01 1',
      'KETIBAAN 2026-07-02 1',
      'KEPULANGAN 2028-07-10 1',
      'PMI_DI_LUAR_NEGERI 2028-07-10 -1',
      'PROGRAM_PRODUKTIF 2028-07-20 1',
    ]);
  });

  test('by where she is from, who she is, where she goes and what she does there', () => {
    expect(of('PENEMPATAN_LAYANAN', told)).toEqual([
      {
        measure: 'PENEMPATAN_LAYANAN',
        occurredOn: '2026-06-20',
        n: 1,
        area: '3307102004',
        country: 'TW',
        sex: 'P',
        ageBand: '31-40',
        source: 'DESK',
        scheme: 'P_TO_P',
        isco08: '5322',
        kind: 'SELESAI_PROSES',
      },
    ]);
  });

  test('and how long each step took', () => {
    const steps = of('LAMA_LANGKAH', told).map(({ kind, days }) => `${kind} ${days}`);
    expect(steps).toEqual([
      'DAFTAR>VERIFIKASI_DESA 1',
      'VERIFIKASI_DESA>VERIFIKASI_DINAS 6',
      'VERIFIKASI_DINAS>SELESAI_PROSES 159',
      'SELESAI_PROSES>BERANGKAT 11',
      'BERANGKAT>PULANG 740',
      'PULANG>ASESMEN 2',
      'ASESMEN>RENCANA 3',
    ]);
  });
});

describe('placements', () => {
  const { registered, cleared } = siti();
  const extended = fact('ContractExtended', '2025-06-10', {
    data: { extensionNo: 1, extensionScheme: 'PPK_PERWAKILAN', country: 'HK', officeCode: 'KJRI-HK' },
    recordedAt: '2025-06-12T03:00:00.000Z',
    heardAt: '2025-06-12T03:00:01.000Z',
  });
  const reportedByCompany = fact('ContractExtended', '2025-06-10', {
    data: { extensionNo: 1, extensionScheme: 'PPK_DALAM_NEGERI', country: 'HK' },
    recordedAt: '2025-08-02T03:00:00.000Z',
    heardAt: '2025-08-02T03:00:01.000Z',
  });

  test('an extension before the mission counts once, whoever else reports it (X17)', () => {
    const counted = of('PENEMPATAN_LAYANAN', [reportedByCompany, extended]);
    expect(counted).toHaveLength(1);
    expect(counted[0]).toMatchObject({
      occurredOn: '2025-06-10',
      kind: 'PERPANJANGAN',
      scheme: 'PPK_PERWAKILAN',
      office: 'KJRI-HK',
      country: 'HK',
    });
    expect(of('KEBERANGKATAN', [extended])).toEqual([]);
  });

  test('the next extension counts again', () => {
    const next = fact('ContractExtended', '2027-06-10', { data: { extensionNo: 2, country: 'HK' } });
    expect(of('PENEMPATAN_LAYANAN', [extended, next])).toHaveLength(2);
  });

  test('a clearance that is told twice counts once', () => {
    const again = fact('WorkerCleared', '2026-06-25');
    expect(of('PENEMPATAN_LAYANAN', [registered!, cleared!, again])).toHaveLength(1);
  });

  test('are counted where her card says she is from, also where that was corrected later', () => {
    const moved = fact('WorkerDetailsCorrected', '2026-09-01', { data: { villageCode: '5203082001' } });
    expect(of('PENEMPATAN_LAYANAN', [registered!, cleared!, moved])).toMatchObject([{ area: '5203082001' }]);
  });
});

describe('the stock of those abroad', () => {
  const { registered, cleared, departed, arrived, returned } = siti();

  test('holds who left until she is back', () => {
    expect(stock([registered!, cleared!, departed!, arrived!])).toEqual({ TW: 1 });
    expect(stock([registered!, cleared!, departed!, arrived!, returned!])).toEqual({ TW: 0 });
  });

  test('moves her where she works next', () => {
    const extended = fact('ContractExtended', '2027-06-10', { data: { extensionNo: 1, country: 'HK' } });
    expect(stock([registered!, cleared!, departed!, arrived!, extended])).toEqual({ TW: 0, HK: 1 });
  });

  test('lets who has died abroad go', () => {
    const died = fact('WorkerDied', '2027-06-10', { data: { country: 'TW' } });
    expect(stock([registered!, cleared!, departed!, arrived!, died])).toEqual({ TW: 0 });
  });

  test('counts who was abroad before anybody knew her (X10)', () => {
    const known = fact('WorkerRecordedAbroad', '2026-01-10', { data: { country: 'SA' } });
    expect(stock([known])).toEqual({ SA: 1 });
  });
});

describe('returns', () => {
  const landing = fact('WorkerReturned', '2025-09-25', {
    data: { debarkationCode: 'NUNUKAN', accompanyingAdults: 0, accompanyingChildren: 2, accompanyingBoys: 1 },
  });
  const registered = fact('WorkerRegistered', '2020-01-05', {
    data: { sex: 'P', villageCode: '5313092004', birthYear: 1990 },
  });
  const cause = fact('ReturnCauseRecorded', '2025-09-25', {
    data: { returnReason: 'DEPORTASI', deportationCause: 'OVERSTAY' },
  });

  test('a mother and her two children are one worker returned, and two who came with her (X19)', () => {
    expect(of('KEPULANGAN', [registered, landing])).toMatchObject([
      { n: 1, debarkation: 'NUNUKAN', sex: 'P' },
    ]);
    expect(of('KEPULANGAN_PENDAMPING', [registered, landing])).toMatchObject([{ n: 2, kind: 'ANAK' }]);
    expect(of('PENEMPATAN_LAYANAN', [registered, landing])).toEqual([]);
  });

  test('a landing after a deportation counts persons: adults and children by sex', () => {
    const persons = of('KEPULANGAN_DEPORTASI', [registered, landing, cause]);
    expect(persons.map(({ kind, n }) => `${kind} ${n}`)).toEqual(['P_DEWASA 1', 'ANAK_L 1', 'ANAK_P 1']);
    expect(new Set(persons.map((each) => each.cause))).toEqual(new Set(['OVERSTAY']));
    expect(of('KEPULANGAN_DEPORTASI', [registered, landing])).toEqual([]);
  });

  test('of whom nobody said whether man or woman, it is not known', () => {
    const untold = fact('WorkerReturned', '2025-09-25', {
      data: { accompanyingAdults: 1, accompanyingChildren: 1 },
    });
    const persons = of('KEPULANGAN_DEPORTASI', [untold, cause]);
    expect(persons.map(({ kind, n }) => `${kind} ${n}`)).toEqual(['X_DEWASA 1', 'X_DEWASA 1', 'ANAK_X 1']);
  });
});

describe('complaints', () => {
  const on = (event: 'CaseOpened' | 'CaseClosed' | 'CaseReopened', day: string): Fact =>
    fact(event, day, { data: { caseId: 'c1', channel: 'TELEPON', country: 'TW' } });

  test('are followed under the day on which they came in (X22)', () => {
    const facts = [on('CaseOpened', '2024-09-10'), on('CaseClosed', '2024-11-30')];
    expect(of('PENGADUAN', facts)).toMatchObject([{ occurredOn: '2024-09-10', country: 'TW' }]);
    expect(of('PENGADUAN_SELESAI', facts)).toMatchObject([
      { occurredOn: '2024-09-10', endedOn: '2024-11-30', country: 'TW' },
    ]);
  });

  test('one that is opened again is not settled', () => {
    const facts = [
      on('CaseOpened', '2024-09-10'),
      on('CaseClosed', '2024-11-30'),
      on('CaseReopened', '2024-12-02'),
    ];
    expect(of('PENGADUAN_SELESAI', facts)).toEqual([]);
  });

  test('what they are about may be told before them', () => {
    const category = fact('CaseCategoryTold', '2024-09-10', {
      data: { caseId: 'c1', caseCategory: 'GAJI_TIDAK_DIBAYAR' },
      recordedAt: '2024-09-10T00:00:00.000Z',
    });
    expect(of('PENGADUAN', [category, on('CaseOpened', '2024-09-10')])).toMatchObject([
      { cause: 'GAJI_TIDAK_DIBAYAR' },
    ]);
  });
});

test('a hold counts once in a journey, and so does each rule that said no', () => {
  const facts = [
    ...Object.values(siti()).slice(0, 4),
    fact('FamilyPermitRevoked', '2026-02-01'),
    fact('FamilyPermitGranted', '2026-02-03'),
    fact('FamilyPermitRevoked', '2026-02-05'),
    fact('EligibilityReevaluated', '2026-02-06', {
      data: {
        ruleResults: [
          { ruleId: 'E07', outcome: 'FAIL' },
          { ruleId: 'E11', outcome: 'PASS' },
        ],
      },
    }),
    fact('EligibilityReevaluated', '2026-02-07', {
      data: { ruleResults: [{ ruleId: 'E07', outcome: 'FAIL' }] },
    }),
  ];
  expect(of('PENAHANAN', facts)).toMatchObject([{ kind: 'DOC_HOLD', occurredOn: '2026-02-01' }]);
  expect(of('PENOLAKAN_ATURAN', facts)).toMatchObject([{ kind: 'E07', occurredOn: '2026-02-06' }]);
});
