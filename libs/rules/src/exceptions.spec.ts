import { expect, test } from '@jest/globals';
import { exceptable, exceptionFault, withExceptions, type Exception } from './exceptions.js';
import { evaluation, fail, pass, unknown, warn } from './rule-result.js';
import { RULE_WORDS, type RefusalCode } from './rule-words.js';

const on = '2026-06-20';
const exception = (more: Partial<Exception> = {}): Exception => ({
  id: '0198a000-0000-7000-8000-000000000001',
  code: 'PASSPORT_SHORT',
  role: 'BP3MI',
  reason: 'The new passport is printed and will be handed over on Monday.',
  decidedAt: '2026-06-19T02:00:00.000Z',
  ...more,
});

const NEVER: RefusalCode[] = [
  'AGE_BELOW_MINIMUM',
  'CHILD',
  'NOT_WNI',
  'DESTINATION_CLOSED',
  'DESTINATION_NOT_LISTED',
  'JOURNEY_OPEN',
  'PAPER_LOST',
];

test('age, child, citizenship, a destination that is not open, a second journey and a lost paper are never excepted, all else may be', () => {
  const codes = Object.keys(RULE_WORDS) as RefusalCode[];
  expect(codes.filter((code) => !exceptable(code)).toSorted()).toEqual(NEVER.toSorted());
});

test.each(NEVER)('%s stays in the way, whoever gives whichever reason', (code) => {
  const judged = evaluation(on, [fail('E01', code)]);
  for (const role of ['DINAS', 'BP3MI', 'KEMENTERIAN'])
    expect(withExceptions(judged, [exception({ code, role })])).toEqual(judged);
  expect(exceptionFault(exception({ code }))).toBe('NOT_EXCEPTABLE');
});

test.each(['DINAS', 'BP3MI'])(
  '%s may except with a reason, and the result says that it did not pass',
  (role) => {
    const judged = evaluation(on, [fail('E08', 'PASSPORT_SHORT'), fail('E14', 'OPP_MISSING'), pass('E15')]);
    const excepted = withExceptions(judged, [exception({ role })]);
    expect(excepted.missing).toEqual(['OPP_MISSING']);
    expect(excepted.results[0]).toEqual({ ...judged.results[0], exceptionId: exception().id });
    expect(excepted.results.slice(1)).toEqual(judged.results.slice(1));
    const both = withExceptions(judged, [exception({ role }), exception({ role, code: 'OPP_MISSING' })]);
    expect(both.passes).toBe(true);
  },
);

test.each(['PETUGAS_DESA', 'KEPALA_DESA', 'P3MI', 'LPK', 'KEMENTERIAN', 'ADMIN', ''])(
  '%s may not',
  (role) => {
    const judged = evaluation(on, [fail('E08', 'PASSPORT_SHORT')]);
    expect(withExceptions(judged, [exception({ role })])).toEqual(judged);
    expect(exceptionFault(exception({ role }))).toBe('NOT_THEIRS');
  },
);

test('there is none without a reason, and none after its last day', () => {
  const judged = evaluation(on, [fail('E08', 'PASSPORT_SHORT')]);
  expect(exceptionFault(exception({ reason: ' \n' }))).toBe('NO_REASON');
  expect(withExceptions(judged, [exception({ reason: '' })])).toEqual(judged);
  expect(withExceptions(judged, [exception({ until: '2026-06-19' })])).toEqual(judged);
  expect(withExceptions(judged, [exception({ until: on })]).passes).toBe(true);
});

test('an exception is of one code: another reason of the same rule stands, and what passes or warns is left alone', () => {
  const mismatch = evaluation(on, [fail('E12', 'SIP2MI_COUNTRY_MISMATCH')]);
  expect(withExceptions(mismatch, [exception({ code: 'P3MI_NOT_LICENSED' })])).toEqual(mismatch);
  const unheard = evaluation(on, [unknown('E12', 'P3MI_NOT_LICENSED')]);
  expect(withExceptions(unheard, [exception({ code: 'P3MI_NOT_LICENSED' })]).passes).toBe(true);
  const warned = evaluation(on, [warn('DOMICILE', 'DOMICILE_OUTSIDE')]);
  expect(withExceptions(warned, [exception({ code: 'DOMICILE_OUTSIDE' })])).toEqual(warned);
});
