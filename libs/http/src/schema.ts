import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';

type Class = new () => object;
type Schema = Readonly<Record<string, unknown>>;
type Validation = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

const PARTS = Symbol('parts');

/** Remembers the class of a nested field, which TypeScript forgets where it is a list. */
export function rememberPart(type: () => Class): PropertyDecorator {
  return (prototype, property) => Reflect.defineMetadata(PARTS, type, prototype, property);
}

/** What a validator says of a field, in JSON Schema. One that is not here says nothing there. */
const SCHEMA_OF: Readonly<Record<string, (constraints: readonly unknown[]) => Schema>> = {
  isString: () => ({ type: 'string' }),
  isPlainText: () => ({ type: 'string' }),
  isTextOfLength: ([minLength, maxLength]) => ({ minLength, maxLength }),
  isId: () => ({ type: 'string', format: 'uuid' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isDay: () => ({ type: 'string', format: 'date' }),
  isInstant: () => ({ type: 'string', format: 'date-time' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isBoolean: () => ({ type: 'boolean' }),
  isIn: ([values]) => ({ type: 'string', enum: values }),
  matches: ([pattern]) => ({ type: 'string', pattern: (pattern as RegExp).source }),
  min: ([minimum]) => ({ minimum }),
  max: ([maximum]) => ({ maximum }),
  minLength: ([minLength]) => ({ minLength }),
  maxLength: ([maxLength]) => ({ maxLength }),
  arrayMinSize: ([minItems]) => ({ minItems }),
  arrayMaxSize: ([maxItems]) => ({ maxItems }),
  arrayUnique: () => ({ uniqueItems: true }),
};

/**
 * Tells @nestjs/swagger what the validators of a class say, so that a request is described once; an `@ApiProperty`
 * of its own adds to it, e.g. a description.
 */
export function describeByValidators(type: Class, done = new Set<Class>()): void {
  if (done.has(type)) return;
  done.add(type);
  const prototype = type.prototype as object;
  const defaults = new type() as Readonly<Record<string, unknown>>;
  for (const [property, validations] of Object.entries(validationsOf(type))) {
    const part = partOf(prototype, property);
    if (part) describeByValidators(part, done);
    const isOptional =
      defaults[property] !== undefined ||
      validations.some(({ type: kind }) => kind === 'conditionalValidation');
    const options = { ...schemaOf(validations, part), ...defaultOf(defaults[property]) };
    (isOptional ? ApiPropertyOptional : ApiProperty)(options)(prototype, property);
  }
}

/** True for a class that validators describe: the requests among the types of a method's parameters. */
export function isValidated(type: unknown): type is Class {
  return typeof type === 'function' && Object.keys(validationsOf(type as Class)).length > 0;
}

/**
 * Refuses a class with a bare `@ValidateNested`: it lets an object pass that is missing, and a list of lists for a
 * list, and the use case would fail on them.
 */
export function assertPartsKnown(type: Class, done = new Set<Class>()): void {
  if (done.has(type)) return;
  done.add(type);
  for (const [property, validations] of Object.entries(validationsOf(type))) {
    const part = partOf(type.prototype as object, property);
    if (part) assertPartsKnown(part, done);
    else if (validations.some(({ type: kind }) => kind === 'nestedValidation')) {
      throw new Error(`${type.name}.${property} must say @Nested or @NestedList instead of @ValidateNested`);
    }
  }
}

function validationsOf(type: Class): Record<string, Validation[]> {
  const all = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  return Object.groupBy(all, ({ propertyName }) => propertyName) as Record<string, Validation[]>;
}

function partOf(prototype: object, property: string): Class | undefined {
  const remembered = Reflect.getMetadata(PARTS, prototype, property) as (() => Class) | undefined;
  return remembered?.();
}

function schemaOf(validations: readonly Validation[], part: Class | undefined): Schema {
  const isList = validations.some(({ name }) => name === 'isArray');
  const own = merge(validations.filter(({ each }) => !each));
  if (part) return isList ? { ...own, type: () => part, isArray: true } : { type: () => part };
  return isList ? { ...own, type: 'array', items: merge(validations.filter(({ each }) => each)) } : own;
}

function merge(validations: readonly Validation[]): Schema {
  const parts = validations.map(({ name, constraints }) => SCHEMA_OF[name ?? '']?.(constraints as unknown[]));
  return Object.assign({}, ...parts) as Schema;
}

function defaultOf(value: unknown): Schema {
  return value === undefined ? {} : { default: value };
}
