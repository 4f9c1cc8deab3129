import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { SelectDropdown } from '../../ui/select-dropdown.js';
import { TextField } from '../../ui/text-field.js';
import { Chips } from './chips.js';
import { codeChoices, codeName, filterName } from './figure-words.js';
import type { Filter } from './question.js';

interface CodePickerProps {
  filter: Exclude<Filter, 'area'>;
  measure: string;
  chosen: readonly string[];
  onChange: (codes: readonly string[]) => void;
}

/** Codes by which a figure is narrowed: any of those chosen. Codes of a list that is not known here are typed. */
export function CodePicker({ filter, measure, chosen, onChange }: CodePickerProps): JSX.Element {
  const choices = codeChoices(filter, measure);
  const label = filterName(filter);
  if (!choices)
    return (
      <TextField
        name={filter}
        label={label}
        hint={t`Kode, dipisahkan dengan koma`}
        value={chosen.join(',')}
        onChange={(text) => onChange(text.split(',').map((code) => code.trim()))}
      />
    );
  return (
    <div class="stack stack--tight">
      <SelectDropdown
        name={filter}
        label={label}
        value=""
        choices={choices.filter(({ value }) => !chosen.includes(value))}
        onChange={(code) => code && onChange([...chosen, code])}
      />
      <Chips
        label={label}
        chosen={chosen.map((code) => ({ value: code, label: codeName(filter, code, measure) }))}
        onRemove={(code) => onChange(chosen.filter((each) => each !== code))}
      />
    </div>
  );
}
