import type { JSX } from 'preact';
import type { Control } from './control.js';
import { FieldGroup } from './field-parts.js';
import type { Choice } from './select-dropdown.js';

interface RadioGroupProps extends Control<string> {
  label: string;
  hint?: string | undefined;
  choices: readonly Choice[];
}

export function RadioGroup({
  name,
  label,
  hint,
  error,
  value,
  onChange,
  choices,
}: RadioGroupProps): JSX.Element {
  return (
    <FieldGroup name={name} label={label} hint={hint} error={error}>
      <div class="choices">
        {choices.map((choice, index) => (
          <label key={choice.value} class="choice">
            <input
              type="radio"
              // The first one bears the field's id: that is where the error summary leads.
              id={index === 0 ? name : `${name}-${choice.value}`}
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <span class="choice__text">
              {choice.label}
              {choice.hint && <span class="secondary small">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
