import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { foldName } from './fold-name.js';

function own(name: string): string[] {
  return foldName(name).own.map(({ folded }) => folded);
}

test.each([
  ['titles before', 'Hj. Siti Contoh', 'Siti Contoh'],
  ['several of them', 'Prof. Dr. H. Slamet', 'Slamet'],
  ['degrees after a comma', 'Sri Wahyuni, S.Pd., M.Pd.', 'Sri Wahyuni'],
  ['degrees without dots', 'Sri Wahyuni SPd', 'Sri Wahyuni'],
  ['degrees with a space', 'Sri Wahyuni S. Pd.', 'Sri Wahyuni'],
  ['Haji behind the name', 'Slamet, H.', 'Slamet'],
  ['Muhammad', 'Moh. Yusuf', 'Muhammad Yusuf'],
  ['Muhammad without a space', 'Muh.Yusuf', 'Mochammad Yusuf'],
  ['Ahmad', 'Ach. Fauzi', 'Akhmad Fauzi'],
  ['Abdul', 'Abd. Rahman', 'Abdul Rahman'],
  ['Abdul joined', 'Abdulrahman', 'Abdul Rahman'],
  ['Abdul joined as it is spoken', 'Abdurrahman', 'Abdul Rahman'],
  ['Siti joined', 'Sitiaminah', 'Siti Aminah'],
  ['z that is j', 'Zainal', 'Jaenal'],
  ['z that is s', 'Azis', 'Asis'],
  ['Siti', 'St. Aminah', 'Sitti Aminah'],
  ['Siti is no degree where it stands first', 'St Aminah', 'Siti Aminah'],
  ['Nur', 'Noer Aini', 'Nuraini'],
  ['Nur with an apostrophe', "Nur'aini", 'Nur Aini'],
  ['oe', 'Soekarno', 'Sukarno'],
  ['dj', 'Djoko', 'Joko'],
  ['tj', 'Tjahyo', 'Cahyo'],
  ['j that is y', 'Jusuf', 'Yusuf'],
  ['sj', 'Sjarif', 'Syarif'],
  ['doubled letters', 'Herry Anggraeni', 'Heri Angraeni'],
  ['Nor', 'Nor Aini', 'Nuraini'],
  ['zero width', 'Si\u200Bti Con\u200Dtoh', 'Siti Contoh'],
  ['marks of direction', '\u202ESiti\u202C \u200FContoh', 'Siti Contoh'],
  ['accents', 'Thérèsia', 'Theresia'],
  ['wide letters', 'Ｓｉｔｉ', 'Siti'],
  ['emoji and digits', 'Siti 🌸 2', 'Siti'],
])('%s: %j is written as %j', (_what, one, other) => {
  expect(own(one)).toEqual(own(other));
  expect(own(one)).not.toEqual([]);
});

test("a father's name is told from one's own", () => {
  const [amina, sulaiman] = [
    { folded: 'amina', typed: 'aminah' },
    { folded: 'sulaiman', typed: 'sulaiman' },
  ];
  expect(foldName('Aminah binti H. Sulaiman')).toEqual({ own: [amina], father: [sulaiman] });
  expect(foldName('Aminah binti')).toEqual({ own: [amina], father: [] });
});

test('a person has a name, though it be a title', () => {
  expect(foldName('Haji').own).toHaveLength(1);
  expect(foldName('Raden').own).toHaveLength(1);
  expect(foldName('Binti').own).toHaveLength(1);
});

test('an initial stays one: M. may be Muhammad, and Maria', () => {
  expect(own('M. Goreti')).toEqual(['m', 'goreti']);
});

test.each(['', ' ', '🌸', '123', '\u200B', '...'])('%j has no word', (name) => {
  expect(foldName(name)).toEqual({ own: [], father: [] });
});

test('different names stay different', () => {
  const names = ['Sumiati', 'Sumarti', 'Suparman', 'Suparno', 'Siti Aminah', 'Siti Fatimah', 'Rini', 'Rina'];
  expect(new Set(names.map((name) => own(name).join(' '))).size).toBe(names.length);
});

test('letters in any writing, case and length are taken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(
        Object.values(foldName(name))
          .flat()
          .every(({ folded }) => /^\p{L}+$/u.test(folded)),
      ).toBe(true);
    }),
  );
  expect(own('محمد')).toEqual(['محمد']);
  expect(own('SITI')).toEqual(own('siti'));
  expect(foldName('Siti '.repeat(10_000)).own.length).toBeLessThanOrEqual(12);
});
