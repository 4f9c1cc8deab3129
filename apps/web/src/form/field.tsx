import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { CheckboxGroup, Checkbox } from '../ui/checkbox.js';
import type { Control } from '../ui/control.js';
import { DateField } from '../ui/date-field.js';
import type { DateParts } from '../ui/date-parts.js';
import { RadioGroup } from '../ui/radio-group.js';
import { SelectDropdown } from '../ui/select-dropdown.js';
import { TextField } from '../ui/text-field.js';
import type { Fault } from './answers.js';
import type { FieldSpec, FieldValue } from './field-spec.js';

interface FieldProps {
  spec: FieldSpec;
  control: Control<FieldValue>;
}

/** A question with the control that suits its kind. */
export function Field({ spec, control }: FieldProps): JSX.Element {
  const label = labelOf(spec);
  const hint = spec.hint && i18n._(spec.hint);
  const shared = { label, hint };
  switch (spec.kind) {
    case 'text':
      return (
        <TextField
          {...(control as Control<string>)}
          {...shared}
          kind={spec.entry ?? 'text'}
          width={spec.width ?? 'full'}
        />
      );
    case 'count':
      return <TextField {...(control as Control<string>)} {...shared} kind="digits" width="short" />;
    case 'select':
      return <SelectDropdown {...(control as Control<string>)} {...shared} choices={spec.choices()} />;
    case 'radio':
      return <RadioGroup {...(control as Control<string>)} {...shared} choices={spec.choices()} />;
    case 'checks':
      return (
        <CheckboxGroup {...(control as Control<readonly string[]>)} {...shared} choices={spec.choices()} />
      );
    case 'day':
      return <DateField {...(control as Control<DateParts>)} {...shared} />;
    default:
      return <Checkbox {...(control as Control<boolean>)} label={label} />;
  }
}

function labelOf(spec: FieldSpec): string {
  const label = i18n._(spec.label);
  return spec.optional && spec.kind !== 'yes' ? t`${label} (boleh kosong)` : label;
}

/** What is wrong with an answer, in words that say how to mend it. */
export function faultWords(fault: Fault, spec: FieldSpec): string {
  if (typeof fault === 'object') return i18n._(fault);
  const label = i18n._(spec.label);
  switch (fault) {
    case 'empty':
      return spec.kind === 'text' || spec.kind === 'day' || spec.kind === 'count'
        ? t`${label}: belum diisi`
        : t`${label}: belum dipilih`;
    case 'not-a-year':
      return t`${label}: tulis tahun dengan empat angka, misalnya 1995`;
    case 'not-a-day':
      return t`${label}: tulis tanggal yang ada di kalender, misalnya 27 3 2026`;
    case 'not-yet':
      return t`${label}: tanggalnya belum tiba`;
    case 'not-a-count':
      return t`${label}: tulis dengan angka, misalnya 2`;
    default:
      return t`Centang: ${label}`;
  }
}
