import { today } from '../locale/today.js';
import { faultOf } from './answers.js';
import { faultWords } from './field.js';
import type { FieldSpec, FieldValues } from './field-spec.js';
import type { Complaints } from './use-form.js';

/** What is wrong with the answers, field by field, in words. */
export function complaintsOf(fields: readonly FieldSpec[], values: FieldValues): Complaints<FieldValues> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const fault = faultOf(field, values[field.name] ?? '', today());
      return fault ? [[field.name, faultWords(fault, field)]] : [];
    }),
  );
}
