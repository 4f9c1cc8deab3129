import type { JSX } from 'preact';
import { type Control, describedBy } from './control.js';
import { FieldError, FieldGroup } from './field-parts.js';
import type { Choice } from './select-dropdown.js';

interface CheckboxProps extends Control<boolean> {
  label: string;
}

export function Checkbox({ name, label, error, value, onChange }: CheckboxProps): JSX.Element {
  return (
    <div class={error ? 'field field--invalid' : 'field'}>
      <FieldError name={name}>{error}</FieldError>
      <label class="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          checked={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(name, undefined, error)}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class="choice__text">{label}</span>
      </label>
    </div>
  );
}

interface CheckboxGroupProps extends Control<readonly string[]> {
  label: string;
  hint?: string | undefined;
  choices: readonly Choice[];
}

/** Any number of answers to one question, in the order of the choices. */
export function CheckboxGroup(props: CheckboxGroupProps): JSX.Element {
  const { name, label, hint, error, value, onChange, choices } = props;
  const toggle = (picked: string): void =>
    onChange(
      choices
        .map((choice) => choice.value)
        .filter((each) => (each === picked ? !value.includes(each) : value.includes(each))),
    );
  return (
    <FieldGroup name={name} label={label} hint={hint} error={error}>
      <div class="choices">
        {choices.map((choice, index) => (
          <label key={choice.value} class="choice">
            <input
              type="checkbox"
              id={index === 0 ? name : `${name}-${choice.value}`}
              name={name}
              value={choice.value}
              checked={value.includes(choice.value)}
              onChange={() => toggle(choice.value)}
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
