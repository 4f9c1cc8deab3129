import { expect, test } from '@jest/globals';
import { PolicyChange, type ProposedRow } from './policy-change.js';
import { ChangeDecided, SecondPersonNeeded } from './policy.errors.js';

const NOW = '2026-11-02T03:00:00.000Z';
const row: ProposedRow = {
  country: 'MY',
  jobGroup: 'AGRI',
  status: 'CLOSED',
  validFrom: '2027-01-01',
  legalBasis: 'Contoh',
  note: 'not for the log',
  confidence: 'OFFICIAL_TEXT',
};
const proposed = () => PolicyChange.propose({ kind: 'DESTINATION', row }, null, 'one', NOW);

test('a second person approves: the row holds from then on, and the log is told without any text', () => {
  const change = proposed();
  const { row: standing, told } = change.approve('two', NOW);
  expect(standing).toEqual({ ...row, id: expect.any(String), recordedAt: NOW });
  expect(told.data).toEqual({
    ruleRowId: standing.id,
    country: 'MY',
    jobGroup: 'AGRI',
    status: 'CLOSED',
    validFrom: '2027-01-01',
    confidence: 'OFFICIAL_TEXT',
  });
  expect(change).toMatchObject({ state: 'APPROVED', decidedBy: 'two', version: 2 });
});

test('whoever proposed does not approve, and may take it back', () => {
  const change = proposed();
  expect(() => change.approve('one', NOW)).toThrow(SecondPersonNeeded);
  expect(change.state).toBe('PROPOSED');
  change.reject('one', NOW);
  expect(change.state).toBe('REJECTED');
});

test('what is decided is decided', () => {
  const change = proposed();
  change.approve('two', NOW);
  expect(() => change.approve('three', NOW)).toThrow(ChangeDecided);
  expect(() => change.reject('three', NOW)).toThrow(ChangeDecided);
});

test('what corrects a row says so', () => {
  const wrong = '0197c0de-7b5b-7000-8000-0000000000b1';
  const { told } = PolicyChange.propose({ kind: 'DESTINATION', row }, wrong, 'one', NOW).approve('two', NOW);
  expect(told.data).toMatchObject({ supersedes: wrong });
});
