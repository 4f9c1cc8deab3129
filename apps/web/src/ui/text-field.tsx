import type { JSX } from 'preact';
import { type Control, describedBy } from './control.js';
import { Field } from './field-parts.js';

interface TextFieldProps extends Control<string> {
  label: string;
  hint?: string | undefined;
  /** `digits` brings up the phone's number pad and takes no letters away: what was typed stays visible. */
  kind?: 'text' | 'digits' | 'phone' | 'search';
  width?: 'short' | 'medium' | 'full';
  maxLength?: number;
  autoComplete?: string;
}

const KEYBOARD = {
  text: { type: 'text' },
  digits: { type: 'text', inputMode: 'numeric' },
  phone: { type: 'tel' },
  search: { type: 'search' },
} as const;

export function TextField(props: TextFieldProps): JSX.Element {
  const { name, label, hint, error, value, onChange, kind = 'text', width = 'full' } = props;
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <input
        id={name}
        name={name}
        class={`input input--${width}${kind === 'digits' ? ' digits' : ''}`}
        {...KEYBOARD[kind]}
        // Another person's data must not be offered to the next one at the same desk.
        autoComplete={props.autoComplete ?? 'off'}
        spellcheck={false}
        maxLength={props.maxLength}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, hint, error)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
