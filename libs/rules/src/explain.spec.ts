import { describe, expect, test } from '@jest/globals';
import type { Language } from './bilingual.js';
import { EXPLANATIONS, explain, type ResultCode } from './explain.js';
import { familyPermit, maritalPapers } from './family.js';
import { RED_FLAGS, redFlagCodes, type RedFlagResult } from './red-flags.js';
import { RULES, type Rule, type RuleId } from './rule-book.js';
import type { RuleResult } from './rule-result.js';

const LANGUAGES: Language[] = ['id', 'en'];
const ruleIds = Object.keys(RULES) as RuleId[];
const codesOf = (ruleId: RuleId) => (RULES[ruleId] as Rule).codes;

/** Every result that says why, in every way that it may be open. */
const results: (RuleResult | RedFlagResult)[] = [
  ...ruleIds.flatMap((ruleId) =>
    codesOf(ruleId).flatMap((code) =>
      (['FAIL', 'WARN', 'UNKNOWN'] as const).map((outcome) => ({ ruleId, code, outcome, params: {} })),
    ),
  ),
  ...redFlagCodes().flatMap((code) =>
    (['RAISED', 'NOT_ASSESSED'] as const).map((outcome) => ({
      code,
      outcome,
      weight: RED_FLAGS[code].weight,
    })),
  ),
];

test('every code of a rule or a flag has its words, no words are without a code, and no code is two rules’', () => {
  const codes: ResultCode[] = [...ruleIds.flatMap(codesOf), ...redFlagCodes()];
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(codes)).toEqual(new Set(Object.keys(EXPLANATIONS)));
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(results)('$code, $outcome, says why, what next and by which law', (result) => {
    const said = explain(result, language)!;
    expect(said.why).toMatch(/^\p{Lu}.*[.?]$/u);
    expect(said.next).toMatch(/^\p{Lu}.*\.$/u);
    expect(said.basis).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(`${said.why} ${said.next}`.length).toBeLessThan(600);
  });

  test('what nobody could judge is asked, and not held against anybody', () => {
    const [open, closed] = (['UNKNOWN', 'FAIL'] as const).map((outcome) =>
      explain({ ruleId: 'E11', outcome, code: 'DESTINATION_CLOSED', params: {} }, language),
    );
    expect(open?.why).toContain(RULES.E11.question[language]);
    expect(closed?.why).toBe(EXPLANATIONS.DESTINATION_CLOSED.why[language]);
  });

  test('no next step sends a worker to her husband (X21)', () => {
    const spouse = /\b(suami|istri|pasangan|husband|wife|spouse)\b/i;
    for (const result of results) {
      for (const signerUnsafe of [false, true])
        expect([result.code, explain(result, language, { signerUnsafe })?.next]).not.toEqual([
          result.code,
          expect.stringMatching(spouse),
        ]);
    }
  });
});

test('where the one who would sign is violent, the next step is legal aid, whatever is missing (X21)', () => {
  const permit = familyPermit(undefined, 'KAWIN', false);
  const divorce = maritalPapers(
    [
      { docType: 'MARITAL_STATUS_LETTER', status: 'SIGHTED' },
      { docType: 'PRIVATE_DIVORCE_PAPER', status: 'SIGHTED' },
    ],
    'CERAI_HIDUP',
  );
  expect([permit.code, divorce.code]).toEqual(['FAMILY_PERMIT_MISSING', 'MARITAL_DOC_MISSING']);
  for (const result of [permit, divorce]) {
    const next = explain(result, 'id', { signerUnsafe: true })!.next;
    expect(next).toMatch(/bantuan hukum \(posbakum\).*UPTD PPA.*129/);
    expect(next).toContain('tidak ada pesan ke telepon keluarga');
    expect(next).not.toMatch(/keluarga menandatangani|bicarakan .* keluarga/i);
    expect(explain(result, 'en', { signerUnsafe: true })!.next).toMatch(/legal aid.*UPTD PPA.*129/);
    expect(result.params).not.toHaveProperty('signerUnsafe');
  }
  const other: RuleResult = { ruleId: 'E14', outcome: 'FAIL', code: 'OPP_MISSING', params: {} };
  expect(explain(other, 'id', { signerUnsafe: true })).toEqual(explain(other, 'id'));
});

test('of what passed, is clear or does not apply there is nothing to say', () => {
  expect(explain({ ruleId: 'E14', outcome: 'PASS', params: {} }, 'id')).toBeUndefined();
  expect(explain({ ruleId: 'E12', outcome: 'NOT_APPLICABLE', params: {} }, 'en')).toBeUndefined();
  expect(explain({ code: 'RF01', outcome: 'CLEAR', weight: 30 }, 'id')).toBeUndefined();
});
