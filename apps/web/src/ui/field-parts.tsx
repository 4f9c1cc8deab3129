import { t } from '@lingui/core/macro';
import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.js';

export function Hint({
  name,
  children,
}: {
  name: string;
  children?: string | undefined;
}): JSX.Element | null {
  return children ? (
    <span id={`${name}-hint`} class="field__hint">
      {children}
    </span>
  ) : null;
}

export function FieldError({
  name,
  children,
}: {
  name: string;
  children?: string | undefined;
}): JSX.Element | null {
  return children ? (
    <span id={`${name}-error`} class="field__error">
      <Icon name="alert" />
      <span>
        <span class="visually-hidden">{t`Kesalahan:`} </span>
        {children}
      </span>
    </span>
  ) : null;
}

interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: ComponentChildren;
}

/** A single control with its label above, its hint, and what is wrong with it. */
export function Field({ name, label, hint, error, children }: FieldProps): JSX.Element {
  return (
    <div class={error ? 'field field--invalid' : 'field'}>
      <label class="field__label" for={name}>
        {label}
      </label>
      <Hint name={name}>{hint}</Hint>
      <FieldError name={name}>{error}</FieldError>
      {children}
    </div>
  );
}

/** Several controls that answer one question: its legend is the question. */
export function FieldGroup({ name, label, hint, error, children }: FieldProps): JSX.Element {
  return (
    <fieldset
      class={error ? 'field field--invalid' : 'field'}
      aria-describedby={
        [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
      }
    >
      <legend class="field__label">{label}</legend>
      <Hint name={name}>{hint}</Hint>
      <FieldError name={name}>{error}</FieldError>
      {children}
    </fieldset>
  );
}
