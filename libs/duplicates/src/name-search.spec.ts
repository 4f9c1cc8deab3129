import { expect, test } from '@jest/globals';
import { nameDistance, roughText, searchWords, wordText } from './name-search.js';

const distance = (sought: string, name: string) => nameDistance(searchWords(sought), name);

test('a name is looked up by its words in one spelling, her own and her father’s, each once', () => {
  expect(searchWords('Hj. Soeharti binti Djoko Soeharti, S.Pd.')).toEqual(['suharti', 'yoko']);
  expect(searchWords('Nuraini')).toEqual(searchWords('Nur Aini'));
  expect(searchWords('12')).toEqual([]);
});

test('the very name is nearest, then one with more words, then one with a slip', () => {
  const names = ['Siti Kartica', 'Siti Kartika Dewi', 'Siti Kartika'];
  expect(names.toSorted((a, b) => distance('kartika siti', a)! - distance('kartika siti', b)!)).toEqual([
    'Siti Kartika',
    'Siti Kartika Dewi',
    'Siti Kartica',
  ]);
  expect(distance('Siti Kartika', 'Siti Kartika')).toBe(0);
});

test.each([
  ['Kartka', 'Siti Kartika'],
  ['Katrika', 'Siti Kartika'],
  ['kart', 'Siti Kartika'],
  ['Sriwahyuni', 'Sri Wahyuni'],
  ['Sri Wahyuni', 'Sriwahyuni'],
  ['Sulastri', 'Soelastri'],
])('%s finds %s', (sought, name) => {
  expect(distance(sought, name)).toBeDefined();
});

test.each([
  ['Siti', 'Sari'],
  ['Rina', 'Rini'],
  ['Siti Budi', 'Siti Kartika'],
  ['Si', 'Siti Kartika'],
])('%s does not find %s', (sought, name) => {
  expect(distance(sought, name)).toBeUndefined();
});

test('one word is another text in another regency, and what is nearly so in another village', () => {
  expect(wordText('siti', '3307')).not.toBe(wordText('siti', '3308'));
  expect(roughText('siti', '3307102004')).toBe(roughText('sati', '3307102004'));
  expect(roughText('siti', '3307102004')).not.toBe(roughText('siti', '3307102005'));
});
