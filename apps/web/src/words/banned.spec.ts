import { expect, test } from '@jest/globals';
import { EXPLANATIONS, RED_FLAGS, RULES } from '@libs/rules';
import { messages as englishAdmin } from '../admin/locales/en.js';
import { messages as indonesianAdmin } from '../admin/locales/id.js';
import { messages as english } from '../locales/en.js';
import { messages as indonesian } from '../locales/id.js';
import { messages as englishFigures } from '../ministry/figures/locales/en.js';
import { messages as indonesianFigures } from '../ministry/figures/locales/id.js';
import { messages as englishPipeline } from '../ministry/pipeline/locales/en.js';
import { messages as indonesianPipeline } from '../ministry/pipeline/locales/id.js';
import { messages as englishOffice } from '../office/locales/en.js';
import { messages as indonesianOffice } from '../office/locales/id.js';
import { messages as englishPublic } from '../public/figures/locales/en.js';
import { messages as indonesianPublic } from '../public/figures/locales/id.js';
import { insteadOf } from './banned.js';

test.each([
  ['PMI ilegal', ['nonprosedural']],
  ['Perlindungan TKW', ['pekerja migran (PMI)', 'pelindungan']],
  ['Keberangkatan non-prosedural', ['nonprosedural']],
])('"%s" is said otherwise', (text, instead) => {
  expect(insteadOf(text)).toEqual(instead);
});

test('words that only look like a banned one pass', () => {
  expect(insteadOf('Legalisasi pelindungan pekerja migran, calon pekerja')).toEqual([]);
});

test.each([
  ['Indonesian', indonesian],
  ['English', english],
  ['Indonesian, administration', indonesianAdmin],
  ['English, administration', englishAdmin],
  ['Indonesian, figures', indonesianFigures],
  ['English, figures', englishFigures],
  ['Indonesian, pipeline', indonesianPipeline],
  ['English, pipeline', englishPipeline],
  ['Indonesian, offices', indonesianOffice],
  ['English, offices', englishOffice],
  ['Indonesian, figures for everybody', indonesianPublic],
  ['English, figures for everybody', englishPublic],
])('no screen has a banned word in %s', (_, catalogue) => {
  const found = Object.values(catalogue).filter((message) => insteadOf(JSON.stringify(message)).length > 0);
  expect(found).toEqual([]);
});

test('nothing that is said of a rule or a red flag has a banned word', () => {
  const said = [...Object.values(EXPLANATIONS), ...Object.values({ ...RULES, ...RED_FLAGS })];
  expect(said.flatMap((words) => insteadOf(JSON.stringify(words)))).toEqual([]);
});
