/** A fragment of JSON Schema, draft 7: what Ajv and AsyncAPI 3 both speak. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** One field of a contract, as its decorator declared it. */
export interface Field {
  readonly name: string;
  /** The word of the vocabulary it was declared with: `Uuid`, `Code`, `Area` … */
  readonly word: string;
  readonly description: string;
  /** What a value must look like; the same rule as the class-validator one of the word. */
  readonly schema: JsonSchema;
  readonly optional: boolean;
  /** The codes a writer may use today. Readers take any code of the right shape. */
  readonly known?: readonly string[];
  /** The class of a nested part, and whether it is a list of them. */
  readonly part?: PartClass;
  readonly list?: boolean;
}

/** A class whose fields are declared with the vocabulary; a contract or a part of one. */
export type PartClass<T extends object = object> = new () => T;

type Declaration = Omit<Field, 'name' | 'optional'>;

const declared = new WeakMap<object, Map<string, Declaration>>();
const optional = new WeakMap<object, Set<string>>();
const complete = new WeakMap<object, readonly Field[]>();

export function declareField(part: object, name: string, declaration: Declaration): void {
  const fields = declared.get(part) ?? new Map<string, Declaration>();
  declared.set(part, fields.set(name, declaration));
}

export function declareOptional(part: object, name: string): void {
  optional.set(part, (optional.get(part) ?? new Set()).add(name));
}

/** The fields of a contract or part in the order of the class; none for a class outside the vocabulary. */
export function fieldsOf(part: PartClass): readonly Field[] {
  const known = complete.get(part);
  if (known) return known;
  const fields = [...(declared.get(part) ?? [])].map(([name, declaration]) => ({
    ...declaration,
    name,
    optional: optional.get(part)?.has(name) ?? false,
  }));
  complete.set(part, fields);
  return fields;
}

/**
 * The JSON Schema of a contract or part. It allows unknown fields, since adding a field is free; what is not
 * in it is dropped by the reader.
 */
export function schemaOf(part: PartClass): JsonSchema {
  const fields = fieldsOf(part);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, propertyOf(field)])),
    required: fields.filter((field) => !field.optional).map((field) => field.name),
  };
}

function propertyOf({ description, schema, part, list }: Field): JsonSchema {
  if (!part) return { description, ...schema };
  return list ? { description, ...schema, items: schemaOf(part) } : { description, ...schemaOf(part) };
}
