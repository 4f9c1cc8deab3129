import { expect, test } from '@jest/globals';
import { answersOf, asked, faultOf, initialValues } from './answers.js';
import type { FieldSpec } from './field-spec.js';

const label = { id: 'label' };
const today = '2026-03-04';
const day = { kind: 'day', name: 'on', label, when: 'past', initial: 'today' } as const;

test('a day that has happened starts with today, and is sent as the calendar writes it', () => {
  const values = initialValues([day], today);
  expect(values['on']).toEqual({ day: '4', month: '3', year: '2026' });
  expect(answersOf([day], values, today)).toEqual({ on: '2026-03-04' });
});

test.each([
  [{ day: '', month: '', year: '' }, 'empty'],
  [{ day: '31', month: '2', year: '2026' }, 'not-a-day'],
  [{ day: '4', month: '3', year: '26' }, 'not-a-year'],
  [{ day: '4', month: '3', year: '1800' }, 'not-a-year'],
  [{ day: '5', month: '3', year: '2026' }, 'not-yet'],
  [{ day: '4', month: '3', year: '2026' }, undefined],
])('the day %j is %s', (parts, fault) => {
  expect(faultOf(day, parts, today)).toBe(fault);
});

test('a statement must be agreed to; an optional yes-or-no is sent as it stands', () => {
  const agree: FieldSpec = { kind: 'yes', name: 'agreed', label };
  expect(faultOf(agree, false, today)).toBe('not-agreed');
  const urgent: FieldSpec = { kind: 'yes', name: 'urgent', label, optional: true };
  expect(faultOf(urgent, false, today)).toBeUndefined();
  expect(answersOf([urgent], { urgent: false }, today)).toEqual({ urgent: false });
});

test('a count is a number, and what was left blank is left out', () => {
  const children: FieldSpec = { kind: 'count', name: 'children', label, initial: 0 };
  const note: FieldSpec = { kind: 'text', name: 'number', label, optional: true };
  expect(faultOf(children, 'dua', today)).toBe('not-a-count');
  expect(answersOf([children, note], { children: ' 2 ', number: '  ' }, today)).toEqual({ children: 2 });
});

test('a text is checked by its own field, once there is something to check', () => {
  const wrong = { id: 'wrong' };
  const number: FieldSpec = {
    kind: 'text',
    name: 'number',
    label,
    check: (text) => (/^\d+$/.test(text) ? undefined : wrong),
  };
  expect(faultOf(number, ' 12 ', today)).toBeUndefined();
  expect(faultOf(number, 'dua', today)).toBe(wrong);
  expect(faultOf(number, '', today)).toBe('empty');
});

test('what is asked only after another answer is neither checked nor sent before', () => {
  const result: FieldSpec = { kind: 'radio', name: 'result', label, choices: () => [] };
  const number: FieldSpec = { kind: 'text', name: 'number', label, onlyIf: ({ result: r }) => r === 'K' };
  expect(asked([result, number], { result: 'BK', number: '7' })).toEqual([result]);
  expect(answersOf([result, number], { result: 'BK', number: '7' }, today)).toEqual({ result: 'BK' });
  expect(answersOf([result, number], { result: 'K', number: '7' }, today)).toEqual({
    result: 'K',
    number: '7',
  });
});

test('a code is sent in capitals, however it was typed', () => {
  const port: FieldSpec = { kind: 'text', name: 'port', label, capitals: true };
  expect(answersOf([port], { port: ' cgk' }, today)).toEqual({ port: 'CGK' });
});

test('an id is sent in small letters, however it was typed', () => {
  const reference: FieldSpec = { kind: 'text', name: 'id', label, smallLetters: true };
  expect(answersOf([reference], { id: '0192F0C1-7E5A ' }, today)).toEqual({ id: '0192f0c1-7e5a' });
});

test('what is done here and now is left without a day, what was done before keeps its day', () => {
  const decided: FieldSpec = { ...day, now: true };
  expect(answersOf([decided], initialValues([decided], today), today)).toEqual({});
  const before = { on: { day: '3', month: '3', year: '2026' } };
  expect(answersOf([decided], before, today)).toEqual({ on: '2026-03-03' });
});
