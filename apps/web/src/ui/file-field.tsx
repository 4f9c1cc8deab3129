import type { JSX } from 'preact';
import { describedBy } from './control.js';
import { Field } from './field-parts.js';

interface FileFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** As the browser's own dialogue filters: `.csv,text/csv`. */
  accept: string;
  /** On a phone its camera is offered, the one that looks away from whoever holds it. */
  capture?: boolean;
  onChange: (file: File | undefined) => void;
}

/** One file of the device, chosen by its own dialogue. */
export function FileField({
  name,
  label,
  hint,
  error,
  accept,
  capture,
  onChange,
}: FileFieldProps): JSX.Element {
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <input
        id={name}
        name={name}
        class="input"
        type="file"
        accept={accept}
        capture={capture ? 'environment' : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, hint, error)}
        onChange={(event) => onChange(event.currentTarget.files?.[0])}
      />
    </Field>
  );
}
