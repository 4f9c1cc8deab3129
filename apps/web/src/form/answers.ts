import type { MessageDescriptor } from '@lingui/core';
import type { LocalDate } from '@libs/kernel';
import {
  type DateParts,
  NO_DATE,
  fromLocalDate,
  isEmptyDate,
  isYear,
  toLocalDate,
} from '../ui/date-parts.js';
import type { Answer, FieldSpec, FieldValue, FieldValues } from './field-spec.js';

/** What is wrong with an answer: one of the faults that every field can have, or a field's own words. */
export type Fault =
  'empty' | 'not-a-year' | 'not-a-day' | 'not-yet' | 'not-a-count' | 'not-agreed' | MessageDescriptor;

/** The questions that are asked, given the answers so far. */
export function asked(fields: readonly FieldSpec[], values: FieldValues): FieldSpec[] {
  return fields.filter(({ onlyIf }) => onlyIf?.(values) ?? true);
}

export function initialValues(fields: readonly FieldSpec[], today: LocalDate): FieldValues {
  return Object.fromEntries(fields.map((field) => [field.name, initialValue(field, today)]));
}

function initialValue(field: FieldSpec, today: LocalDate): FieldValue {
  switch (field.kind) {
    case 'day':
      if (!field.initial) return NO_DATE;
      return fromLocalDate(field.initial === 'today' ? today : field.initial);
    case 'checks':
      return field.initial ?? [];
    case 'yes':
      return field.initial ?? false;
    case 'count':
      return String(field.initial);
    default:
      return field.initial ?? '';
  }
}

export function faultOf(field: FieldSpec, value: FieldValue, today: LocalDate): Fault | undefined {
  if (isBlank(value)) {
    if (field.optional) return undefined;
    return field.kind === 'yes' ? 'not-agreed' : 'empty';
  }
  if (field.kind === 'text') return field.check?.((value as string).trim());
  if (field.kind === 'count') return /^\d{1,3}$/.test((value as string).trim()) ? undefined : 'not-a-count';
  if (field.kind !== 'day') return undefined;
  const parts = value as DateParts;
  const day = toLocalDate(parts);
  if (!day) return isYear(parts.year) ? 'not-a-day' : 'not-a-year';
  return field.when === 'past' && day > today ? 'not-yet' : undefined;
}

/** The answers as they are sent: days as `YYYY-MM-DD`, counts as numbers, what was left blank left out. */
export function answersOf(
  fields: readonly FieldSpec[],
  values: FieldValues,
  today: LocalDate,
): Record<string, Answer> {
  return Object.fromEntries(
    asked(fields, values).flatMap((field) => {
      const value = values[field.name];
      if (value === undefined || (isBlank(value) && field.kind !== 'yes')) return [];
      const answer = answerOf(field, value);
      if (field.kind === 'day' && field.now && answer === today) return [];
      return [[field.name, answer] as const];
    }),
  );
}

function answerOf(field: FieldSpec, value: FieldValue): Answer {
  if (field.kind === 'day') return toLocalDate(value as DateParts) ?? '';
  if (field.kind === 'count') return Number(value);
  if (typeof value !== 'string') return value as Answer;
  const text = value.trim();
  if (field.kind !== 'text') return text;
  if (field.capitals) return text.toUpperCase();
  return field.smallLetters ? text.toLowerCase() : text;
}

function isBlank(value: FieldValue): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'boolean') return !value;
  return isList(value) ? value.length === 0 : isEmptyDate(value);
}

function isList(value: FieldValue): value is readonly string[] {
  return Array.isArray(value);
}
