import { describe, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { agendaNumber, isAgendaTemplate } from './agenda-number.js';
import { maskedName } from './masked-name.js';
import { Signatory, signatoryOn } from './signatory.js';
import { letterNumber, VillageLetter, type LetterForm, type Printing } from './village-letter.js';
import {
  CapacityNotHeld,
  DomicileOutside,
  LetterDiffers,
  LetterNotSigned,
  LetterOutOfOrder,
  LetterPast,
} from './village-letter.errors.js';

const now = '2026-03-04T02:40:00.000Z';
const on = (occurredOn: string) => ({ occurredOn });
const today = on('2026-03-04');
const kuripan = '3307102004';
const siti = { id: newId(), journeyId: newId(), village: kuripan, country: 'TW', birthYear: 1995 };
const sealed = { dataKey: Buffer.of(1), family: Buffer.of(2) };
const printing: Printing = {
  year: 2026,
  number: 17,
  capacity: 'KEPALA_DESA',
  codeHash: Buffer.of(3),
  code: Buffer.of(4),
  shown: Buffer.of(5),
};
const bySpouse = { signerRelation: 'SUAMI', capacity: 'PLT_KEPALA_DESA' };

const drafted = (changes: Partial<LetterForm> = {}): VillageLetter =>
  VillageLetter.draft(
    { letterId: newId(), signerRelation: 'SUAMI', cardVillage: kuripan, evidence: 'NONE', ...changes },
    siti,
    sealed,
    now,
  );
const printed = (): VillageLetter => {
  const letter = drafted();
  letter.print(printing, today);
  return letter;
};
const signed = (): VillageLetter => {
  const letter = printed();
  letter.recordSignature(on('2026-03-06'));
  return letter;
};
const known = (): VillageLetter => {
  const letter = signed();
  letter.acknowledge(bySpouse, on('2026-03-09'));
  return letter;
};

describe('a letter', () => {
  test('goes from the draft to the head’s note, each step with its day', () => {
    const letter = drafted();
    expect([letter.state, letter.since, letterNumber(letter)]).toEqual(['DRAFT', null, undefined]);
    letter.print({ ...printing, agenda: { entry: 4, text: '004/III/2026' } }, today);
    expect(letter).toMatchObject({ state: 'DICETAK', since: '2026-03-04', agendaNumber: '004/III/2026' });
    expect(letterNumber(letter)).toBe('33.07.10.2004/2026/00017');
    letter.recordSignature(on('2026-03-06'));
    expect(letter).toMatchObject({ state: 'DITANDATANGANI_KELUARGA', since: '2026-03-06' });
    letter.acknowledge(bySpouse, on('2026-03-09'));
    expect(letter).toMatchObject({
      state: 'DIKETAHUI',
      since: '2026-03-09',
      capacity: 'PLT_KEPALA_DESA',
      version: 4,
    });
    letter.revoke('FAMILY_WITHDREW', on('2026-04-01'));
    expect(letter).toMatchObject({ state: 'DICABUT', since: '2026-04-01', reason: 'FAMILY_WITHDREW' });
  });

  test.each([
    ['printed twice', printed, (letter: VillageLetter) => letter.print(printing, today)],
    ['signed before it is printed', drafted, (letter: VillageLetter) => letter.recordSignature(today)],
    ['revoked before the village knows of it', signed, (letter: VillageLetter) => letter.revoke('X', today)],
    ['void once the village knows of it', known, (letter: VillageLetter) => letter.void('MISPRINTED', today)],
  ])('is not %s', (_, at, step) => {
    expect(() => step(at())).toThrow(LetterPast);
  });

  test('is known only once the family has signed it, with the signer that it names', () => {
    for (const letter of [drafted(), printed()])
      expect(() => letter.acknowledge(bySpouse, today)).toThrow(LetterNotSigned);
    const other = { ...bySpouse, signerRelation: 'ORANG_TUA' };
    expect(() => signed().acknowledge(other, on('2026-03-09'))).toThrow(LetterDiffers);
  });

  test('has its steps in the order of their days', () => {
    expect(() => printed().recordSignature(on('2026-03-03'))).toThrow(LetterOutOfOrder);
    expect(() => signed().acknowledge(bySpouse, on('2026-03-05'))).toThrow(LetterOutOfOrder);
  });

  test('that is not used is void and keeps its number, so that the gap is explained', () => {
    const letter = printed();
    letter.void('MISPRINTED', on('2026-03-05'));
    expect(letter).toMatchObject({ state: 'BATAL', number: 17, reason: 'MISPRINTED', since: '2026-03-05' });
    expect(() => letter.void('MISPRINTED', today)).toThrow(LetterPast);
  });
});

describe('a letter for somebody whose card is from elsewhere (X5)', () => {
  const lombokTimur = '5203132001';

  test('is refused without a paper that says why she is served here', () => {
    expect(() => drafted({ cardVillage: lombokTimur })).toThrow(DomicileOutside);
  });

  test.each([
    [kuripan, 'NO'],
    ['3307102005', 'OTHER_VILLAGE'],
    ['3307112004', 'OTHER_KECAMATAN'],
    [lombokTimur, 'OTHER_KABUPATEN'],
  ])('is counted by how far away it lies: %s is %s', (cardVillage, outside) => {
    expect(drafted({ cardVillage, evidence: 'RT_LETTER' }).outside).toBe(outside);
  });
});

describe('the village’s own number', () => {
  test('is made by its template of the entry in its book', () => {
    const template = '400.12/{nomor}/DS-KRP/{bulan}/{tahun}';
    expect(agendaNumber(template, 17, '2026-03-04')).toBe('400.12/017/DS-KRP/III/2026');
    expect(agendaNumber('{nomor}', 1234, '2026-12-31')).toBe('1234');
  });

  test.each([
    ['400.12/{nomor}/DS-KRP/{bulan}/{tahun}', true],
    ['{nomor}', true],
    ['400.12/DS-KRP/{tahun}', false],
    ['{nomor}/{siapa}', false],
    ['{nomor}\n', false],
    [`{nomor}${'x'.repeat(60)}`, false],
  ])('%j is a template: %s', (text, is) => {
    expect(isAgendaTemplate(text)).toBe(is);
  });
});

describe('who signs', () => {
  const signatory = (capacity: string, from: string, to: string | null = null) =>
    new Signatory(newId(), kuripan, capacity, from, to, Buffer.of(1), Buffer.of(2), now);
  const all = [
    signatory('PLH_KEPALA_DESA', '2026-03-10', '2026-03-12'),
    signatory('KEPALA_DESA', '2026-02-01'),
    signatory('PJ_KEPALA_DESA', '2025-08-01', '2026-01-31'),
  ];

  test.each([
    ['KEPALA_DESA', '2026-03-04', 1],
    ['PJ_KEPALA_DESA', '2026-01-31', 2],
    ['PLH_KEPALA_DESA', '2026-03-11', 0],
  ])('as %s on %s is who was appointed by then', (capacity, day, which) => {
    expect(signatoryOn(all, capacity, day)).toBe(all[which]);
  });

  test.each([
    ['PJ_KEPALA_DESA', '2026-02-01'],
    ['KEPALA_DESA', '2026-01-31'],
    ['PLH_KEPALA_DESA', '2026-03-13'],
  ])('as %s on %s is nobody', (capacity, day) => {
    expect(() => signatoryOn(all, capacity, day)).toThrow(CapacityNotHeld);
  });

  test('is open where the village has not said so for that day', () => {
    expect(signatoryOn([], 'KEPALA_DESA', '2026-03-04')).toBeUndefined();
    expect(signatoryOn(all, 'KEPALA_DESA', '2024-01-01')).toBeUndefined();
  });
});

test.each([
  ['Siti Contoh', 'S••• C•••••'],
  ['suparno', 'S••••••'],
  ['Ni  Made Ayu', 'N• M••• A••'],
  ['I Contoh', 'I C•••••'],
])('%s is shown as %s', (name, masked) => {
  expect(maskedName(name)).toBe(masked);
});
