import { isId } from '@libs/kernel';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInstance,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { declareField, declareOptional, type JsonSchema, type PartClass } from './field-registry.js';
import {
  AREA,
  CODE,
  COUNTRY,
  EVENT_TYPE,
  HASH,
  isDay,
  isInstant,
  JOB,
  ORGANISATION,
  POSITION,
  SERVICE,
  TOPIC,
  VILLAGE,
} from './shapes.js';

/*
 * The vocabulary of contract fields, and the whole of it: what cannot be said with these words cannot go on the log.
 * There is no word for text. Each word is a class-validator rule for the writer and a JSON Schema fragment for reader
 * and documentation, of one source; a property test holds the two together. Each field's name must
 * also stand on the reviewed list (`reviewed-fields.ts`).
 */

/** A decorator that the compiler lets stand only on a property of this type. */
type FieldOf<V> = <K extends string>(target: { [P in K]?: V }, property: K) => void;

/** The codes that exist today: checked when we write, told in the documentation, never asked of what we read. */
interface CodeList {
  readonly known?: readonly string[];
}

/** An id of ours: UUIDv7, lower case. */
export const Uuid = (description: string): FieldOf<string> =>
  word('Uuid', description, { type: 'string', format: 'uuid' }, [rule('uuid', isId)]);

/** An entry of a code list. */
export const Code = (description: string, { known }: CodeList = {}): FieldOf<string> =>
  word('Code', description, shaped(CODE), [matching(CODE)], { known });

/** A set of entries of a code list, at most 40. */
export const Codes = (description: string, { known }: CodeList = {}): FieldOf<string[]> =>
  word(
    'Codes',
    description,
    { type: 'array', items: shaped(CODE), maxItems: 40, uniqueItems: true },
    [IsArray(), ArrayMaxSize(40), ArrayUnique(), matching(CODE, { each: true })],
    { known },
  );

/** A country or territory, ISO 3166-1 alpha-2. */
export const Country = (description: string): FieldOf<string> =>
  word('Country', description, shaped(COUNTRY), [matching(COUNTRY)]);

/** An occupation, four digits of ISCO-08 (KBJI 2014 follows it). */
export const Job = (description: string): FieldOf<string> =>
  word('Job', description, shaped(JOB), [matching(JOB)]);

/** An area of any level, Kemendagri code of 2, 4, 6 or 10 digits. */
export const Area = (description: string): FieldOf<string> =>
  word('Area', description, shaped(AREA), [matching(AREA)]);

/** A desa, kelurahan or desa adat, Kemendagri code of 10 digits. */
export const Village = (description: string): FieldOf<string> =>
  word('Village', description, shaped(VILLAGE), [matching(VILLAGE)]);

/** An organisation, office, mission or port by its code; never a person who acts alone. */
export const Organisation = (description: string): FieldOf<string> =>
  word('Organisation', description, shaped(ORGANISATION), [matching(ORGANISATION)]);

/** A calendar day without a zone. */
export const Day = (description: string): FieldOf<string> =>
  word('Day', description, { type: 'string', format: 'date' }, [rule('day', isDay)]);

/** An instant in UTC with milliseconds. */
export const Moment = (description: string): FieldOf<string> =>
  word('Moment', description, { type: 'string', format: 'date-time' }, [rule('moment', isInstant)]);

/** A calendar year, 1900 to 2199. */
export const Year = (description: string): FieldOf<number> =>
  word('Year', description, { type: 'integer', minimum: 1900, maximum: 2199 }, [
    IsInt(),
    Min(1900),
    Max(2199),
  ]);

/** A whole number from 0 to `max`. */
export const Count = (description: string, { max }: { max: number }): FieldOf<number> =>
  word('Count', description, whole(max), [IsInt(), Min(0), Max(max)]);

/** Yes or no. */
export const Flag = (description: string): FieldOf<boolean> =>
  word('Flag', description, { type: 'boolean' }, [IsBoolean()]);

/** A keyed hash, which says only whether two things are the same. */
export const Hash = (description: string): FieldOf<string> =>
  word('Hash', description, shaped(HASH), [matching(HASH)]);

/** A part with fields of its own. */
export const Part = <T extends object>(description: string, part: PartClass<T>): FieldOf<T> =>
  word('Part', description, { type: 'object' }, [IsInstance(part), ValidateNested()], { part });

/** A list of parts, at most 100. */
export const Each = <T extends object>(description: string, part: PartClass<T>): FieldOf<T[]> =>
  word(
    'Each',
    description,
    { type: 'array', maxItems: 100 },
    [IsArray(), ArrayMaxSize(100), IsInstance(part, { each: true }), ValidateNested({ each: true })],
    { part, list: true },
  );

/** May be absent. `null` is not absence: what is not known is left out. */
export const Optional =
  (): PropertyDecorator =>
  (target, property): void => {
    ValidateIf((_, value) => value !== undefined)(target, property);
    declareOptional(target.constructor, String(property));
  };

/* Words for our own operations only: parking and relay ticks. */

/** A service by its name. */
export const Service = (description: string): FieldOf<string> =>
  word('Service', description, shaped(SERVICE), [matching(SERVICE)]);

/** A type of event, as on the wire. */
export const EventType = (description: string): FieldOf<string> =>
  word('EventType', description, shaped(EVENT_TYPE), [matching(EVENT_TYPE)]);

/** A position in an outbox, in decimal digits. */
export const Position = (description: string): FieldOf<string> =>
  word('Position', description, shaped(POSITION), [matching(POSITION)]);

/** For each topic the next offset of each of its partitions, in decimal digits. */
export const Offsets = (description: string): FieldOf<Record<string, string[]>> =>
  word(
    'Offsets',
    description,
    {
      type: 'object',
      propertyNames: { pattern: TOPIC },
      patternProperties: { [TOPIC]: { type: 'array', items: shaped(POSITION), maxItems: 1000 } },
    },
    [rule('offsets', isOffsets)],
  );

function word<V>(
  name: string,
  description: string,
  schema: JsonSchema,
  rules: readonly PropertyDecorator[],
  more: { known?: readonly string[] | undefined; part?: PartClass; list?: boolean } = {},
): FieldOf<V> {
  const { known, part, list } = more;
  return (target: object, property: string) => {
    for (const check of rules) check(target, property);
    declareField(target.constructor, property, {
      word: name,
      description,
      schema: known ? withKnown(schema, known) : schema,
      ...(known && { known }),
      ...(part && { part }),
      ...(list && { list }),
    });
  };
}

/** `x-extensible-enum` (Zalando's guidelines): these are known today, and a reader must bear others. */
function withKnown(schema: JsonSchema, known: readonly string[]): JsonSchema {
  const items = schema['items'];
  return items
    ? { ...schema, items: { ...items, 'x-extensible-enum': known } }
    : { ...schema, 'x-extensible-enum': known };
}

function shaped(pattern: string): JsonSchema {
  return { type: 'string', pattern };
}

function whole(max: number): JsonSchema {
  return { type: 'integer', minimum: 0, maximum: max };
}

function matching(pattern: string, options: { each?: boolean } = {}): PropertyDecorator {
  return Matches(new RegExp(pattern), options);
}

function rule(name: string, holds: (value: unknown) => boolean): PropertyDecorator {
  return ValidateBy({
    name,
    validator: { validate: holds, defaultMessage: () => `$property must be a ${name}` },
  });
}

function isOffsets(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const topic = new RegExp(TOPIC);
  const offset = new RegExp(POSITION);
  return Object.entries(value).every(
    ([name, next]) =>
      topic.test(name) &&
      Array.isArray(next) &&
      next.length <= 1000 &&
      next.every((each) => typeof each === 'string' && offset.test(each)),
  );
}
