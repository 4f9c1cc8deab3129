import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { type Control, describedBy } from './control.js';
import { Field } from './field-parts.js';
import { Icon } from './icon.js';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface SelectDropdownProps extends Control<string> {
  label: string;
  hint?: string | undefined;
  choices: readonly Choice[];
  /** Something is always chosen: there is no empty line. */
  filled?: boolean;
}

/** The phone's own list: it opens full-screen there and is known to everyone. */
export function SelectDropdown(props: SelectDropdownProps): JSX.Element {
  const { name, label, hint, error, value, onChange, choices, filled } = props;
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <span class="select">
        <select
          id={name}
          name={name}
          class="input"
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(name, hint, error)}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {!filled && <option value="">{t`Pilih`}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </Field>
  );
}
