import type { JSX } from 'preact';
import { type Control, describedBy } from '../../ui/control.js';
import { Field } from '../../ui/field-parts.js';

interface MomentFieldProps extends Control<string> {
  label: string;
  hint?: string;
  kind: 'date' | 'datetime-local';
}

/** A day or a moment in the browser's own field, with its calendar: for offices, which look days up more than they know them. */
export function MomentField(props: MomentFieldProps): JSX.Element {
  const { name, label, hint, error, value, onChange, kind } = props;
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <input
        id={name}
        name={name}
        type={kind}
        step={kind === 'date' ? undefined : 1}
        class="input"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, hint, error)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
