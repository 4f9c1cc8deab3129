import type { FieldSpec } from './field-spec.js';

/** A question as it was answered before, where the record says how. */
export function answered(field: FieldSpec, record: object): FieldSpec {
  const before: unknown = (record as Record<string, unknown>)[field.name];
  if (typeof before !== 'string' || field.kind === 'checks' || field.kind === 'yes' || field.kind === 'count')
    return field;
  return { ...field, initial: before };
}
