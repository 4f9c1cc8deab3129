import { describe, expect, test } from '@jest/globals';
import { drawPermit } from './draw-permit.js';
import { permitText, type PermitFacts } from './permit-text.js';

const facts = (changes: Partial<PermitFacts> = {}): PermitFacts => ({
  number: '33.07.10.2004/2026/00017',
  code: '7K3Q-DW9M-0ZX4-TB6R-H',
  verifyAt: 'https://desa-migran.example/periksa/7K3Q-DW9M-0ZX4-TB6R-H',
  villageCode: '3307102004',
  places: {
    village: 'Kuripan',
    subdistrict: 'Watumalang',
    regency: 'Kabupaten Wonosobo',
    province: 'Jawa Tengah',
  },
  signer: { relation: 'SUAMI', name: 'Bambang Contohsuami' },
  worker: {
    name: 'Siti Contoh',
    nik: '3307105506959901',
    birthDate: '1995-06-15',
    hamlet: 'Krajan',
    rt: '02',
  },
  country: { id: 'Taiwan', en: 'Taiwan' },
  occupation: { id: 'Pengasuh', en: 'Caregiver' },
  plannedDeparture: '2026-07-01',
  capacity: 'KEPALA_DESA',
  ...changes,
});

/** All that is said, as one text. */
const said = (changes?: Partial<PermitFacts>): string => JSON.stringify(permitText(facts(changes)));

describe('a sheet', () => {
  test('says who permits whom, where to and as what, in both languages', () => {
    const text = permitText(facts());
    expect(text.title).toEqual({ id: 'SURAT IZIN SUAMI', en: 'Husband’s permit' });
    expect(text.worker.map(({ value }) => value)).toEqual([
      'Siti Contoh',
      '3307105506959901',
      '15 Juni 1995 / 15 June 1995',
      'Dusun Krajan, RT 02, Desa Kuripan, Kecamatan Watumalang, Kabupaten Wonosobo, Jawa Tengah',
      'Taiwan',
      'Pengasuh / Caregiver',
      '1 Juli 2026 / 1 July 2026',
    ]);
    expect(text.statement.en).toContain('without coercion');
  });

  test('leaves room for what is written by hand', () => {
    const text = permitText(facts());
    expect(text.numbers[1]!.value).toMatch(/^\.+$/);
    expect(text.village.name).toMatch(/^\.+$/);
    expect(text.place).toMatch(/^Kuripan, \.+$/);
    const known = {
      agendaNumber: '400.12/017/DS-KRP/III/2026',
      officer: { name: 'Kepala Contoh', nip: '1970' },
    };
    expect(said(known)).toContain('400.12/017/DS-KRP/III/2026');
    expect(permitText(facts(known)).village).toMatchObject({ name: 'Kepala Contoh', nip: '1970' });
  });

  test.each([
    ['3307102004', 'PLT_KEPALA_DESA', ['Plt. Kepala Desa Kuripan']],
    ['3404012001', 'SEKRETARIS_DESA', ['a.n. Lurah Kuripan', 'Carik']],
    ['1306012001', 'KEPALA_DESA', ['Wali Nagari Kuripan']],
    ['3374011001', 'PJ_KEPALA_DESA', ['Pj. Lurah Kuripan']],
  ])('of %s is known to %s as its region calls them', (villageCode, capacity, lines) => {
    expect(permitText(facts({ villageCode, capacity })).village.capacity).toEqual(lines);
  });

  test('claims no signature but those made by hand', () => {
    for (const relation of ['SUAMI', 'ISTRI', 'ORANG_TUA', 'WALI', 'SENDIRI']) {
      const text = said({ signer: { relation, name: 'Contoh' } });
      expect(text).not.toMatch(/elektronik|electronic|digital/i);
      expect(text).toContain('ditandatangani dengan tangan');
    }
  });

  test('of who signs for herself speaks of no other', () => {
    const text = permitText(facts({ signer: { relation: 'SENDIRI', name: 'Siti Contoh' } }));
    expect([text.title.id, text.family.heading.id]).toEqual(['SURAT PERNYATAAN', 'Yang menyatakan']);
    expect(text.permits.id).not.toContain('izin');
  });
});

describe('its PDF', () => {
  const pages = (pdf: string) => pdf.match(/\/Type \/Page\n/g)?.length;

  test('is one A4 page with its letters in it, and tells nobody by its information block', async () => {
    const pdf = (await drawPermit(permitText(facts()))).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pages(pdf)).toBe(1);
    expect(pdf).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(pdf).toMatch(/\/FontFile2? /);
    expect(pdf).not.toMatch(/Helvetica|Siti|Bambang|3307105506959901/);
  });

  test('is one page also where everything on it is as long as it may be, in any script', async () => {
    const long = (length: number) => 'Muhammad Æøñ Ż ἀ Ж 王 😀'.padEnd(length, ' panjang').slice(0, length);
    const most = facts({
      signer: { relation: 'ORANG_TUA', name: long(100), nik: '3307101502909902', address: long(120) },
      worker: { ...facts().worker, name: long(100), hamlet: long(60), rt: '001', rw: '002' },
      capacity: 'KEPALA_SEKSI',
      officer: { name: long(100), nip: '197001011990011001' },
      agendaNumber: '400.12/017/DS-KRP/III/2026',
    });
    const pdf = await drawPermit(permitText(most));
    expect(pages(pdf.toString('latin1'))).toBe(1);
  });
});
