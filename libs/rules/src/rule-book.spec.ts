import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { exceptable } from './exceptions.js';
import { EXPLANATIONS } from './explain.js';
import { SEED_PARAMETERS } from './parameters.js';
import { RED_FLAGS, redFlagCodes } from './red-flags.js';
import { RULES, type Rule } from './rule-book.js';

const PAGE = new URL('../../../docs/rules.md', import.meta.url);
let page: string;
let rows: string[][];

beforeAll(async () => {
  page = await readFile(PAGE, 'utf8');
  const lines = page.split('\n').filter((line) => line.startsWith('| '));
  rows = lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
});

const listed = (inputs: readonly string[]) => inputs.map((input) => `\`${input}\``).join(', ');

test('docs/rules.md has a row for every code of every rule, and says of it what the code says', () => {
  const expected = Object.entries(RULES).flatMap(
    ([ruleId, { question, inputs, codes, severity }]: [string, Rule]) =>
      codes.map((code) => [
        ruleId,
        `\`${code}\``,
        question.en,
        listed(inputs),
        EXPLANATIONS[code].basis.en,
        severity === 'FLAG' ? 'stops nobody' : exceptable(code) ? 'yes' : 'never',
      ]),
  );
  expect(rows.filter(([first = '']) => first in RULES)).toEqual(expected);
});

test('docs/rules.md has a row for every red flag, and says of it what the code says', () => {
  const expected = redFlagCodes().map((code) => [
    code,
    RED_FLAGS[code].question.en,
    listed(RED_FLAGS[code].inputs),
    String(RED_FLAGS[code].weight),
    EXPLANATIONS[code].basis.en,
  ]);
  expect(rows.filter(([first = '']) => first in RED_FLAGS)).toEqual(expected);
  const { raiseFrom, blockFrom } = SEED_PARAMETERS.redFlags;
  expect(page).toContain(`\`raiseFrom\` (${raiseFrom})`);
  expect(page).toContain(`\`blockFrom\` (${blockFrom})`);
});
