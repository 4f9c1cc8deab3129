import type { FieldSpec } from './field-spec.js';

/** A question as it was answered before, where the record says how. */
export function answered(field: FieldSpec, record: object): FieldSpec {
  const before: unknown = (record as Record<string, unknown>)[field.name];
  switch (field.kind) {
    case 'checks':
      return Array.isArray(before) ? { ...field, initial: before as readonly string[] } : field;
    case 'yes':
      return typeof before === 'boolean' ? { ...field, initial: before } : field;
    case 'count':
      return field;
    default:
      return typeof before === 'string' ? { ...field, initial: before } : field;
  }
}
