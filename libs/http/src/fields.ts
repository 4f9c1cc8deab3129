import { applyDecorators } from '@nestjs/common';
import { isId, isLocalDate } from '@libs/kernel';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsObject,
  IsString,
  ValidateBy,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import type { Words } from './language.js';
import { rememberPart } from './schema.js';

/** A decorator that checks a field by a plain function; with `words` where `reasons.ts` has none for it. */
export function Checked(
  name: string,
  check: (value: unknown) => boolean,
  { words, ...options }: ValidationOptions & { words?: Words } = {},
  constraints: readonly unknown[] = [],
): PropertyDecorator {
  return ValidateBy(
    { name, constraints: [...constraints], validator: { validate: check, defaultMessage: () => name } },
    words ? { ...options, context: { words } } : options,
  );
}

/** A lower-case UUID. */
export const IsId = (options?: ValidationOptions): PropertyDecorator => Checked('isId', isId, options);

/** A day of the calendar, `2026-03-04`, of the years 1900 to 2199. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  Checked('isDay', (value) => typeof value === 'string' && isLocalDate(value), options);

/**
 * A moment in UTC with milliseconds, `2026-03-04T02:40:00.000Z`, of the years 1900 to 2199: the one spelling, so that text order is
 * time order. PostgreSQL has no year 0.
 */
export const IsInstant = (options?: ValidationOptions): PropertyDecorator =>
  Checked('isInstant', isInstant, options);

/** A query's text of up to three digits is a number; anything else is left for the next validator to refuse. */
export const NumberInQuery = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value,
  );

export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !/^(19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value))
    return false;
  const time = new Date(value);
  return !Number.isNaN(time.getTime()) && time.toISOString() === value;
}

/** What no line of writing holds: controls, breaks of lines, halves of characters. */
const NO_WRITING = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
/** Marks of direction and of width alone show nothing. */
const SHOWS = /[\p{L}\p{N}\p{P}\p{S}]/u;
const BLANK_AROUND = /^[\p{Zs}\t]+|[\p{Zs}\t]+$/gu;

/**
 * One line of a person's writing: a name, an address. Trimmed of blanks and brought to one spelling of accents (NFC) before
 * it is checked; otherwise kept as it was written, also where it holds marks of direction, joiners or emoji: a name is
 * whatever its bearer writes. Whoever shows it keeps it from turning what stands around it; whoever compares it, folds it.
 * @param max most characters, counted as people count them (code points); `min` is 1 unless given
 */
export function IsPlainText({ min = 1, max }: { min?: number; max: number }): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.normalize('NFC').replaceAll(BLANK_AROUND, '') : value,
    ),
    IsString(),
    Checked(
      'isPlainText',
      (value) => typeof value === 'string' && SHOWS.test(value) && !NO_WRITING.test(value),
    ),
    Checked(
      'isTextOfLength',
      (value) => typeof value === 'string' && isBetween(Array.from(value).length, min, max),
      {},
      [min, max],
    ),
  );
}

function isBetween(count: number, min: number, max: number): boolean {
  return count >= min && count <= max;
}

/** An object of a class of its own. (`@ValidateNested` alone lets one pass that is missing.) */
export function Nested(type: () => new () => object): PropertyDecorator {
  return applyDecorators(IsObject(), ValidateNested(), Type(type), rememberPart(type));
}

/** A list of objects of a class of their own. (`@ValidateNested` alone takes lists of lists for it.) */
export function NestedList(type: () => new () => object, { max }: { max: number }): PropertyDecorator {
  return applyDecorators(
    IsArray(),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(type),
    rememberPart(type),
  );
}
