import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { mapColumns } from '../../client/imports.js';
import type { ImportRecord, MapColumnsRequest } from '../../client/types.js';
import { Failure } from '../../form/failure.js';
import { useForm } from '../../form/use-form.js';
import { numberWords } from '../../locale/format.js';
import { Button, Buttons } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { SelectDropdown } from '../../ui/select-dropdown.js';
import { TextField } from '../../ui/text-field.js';
import { IMPORT_FIELD_WORDS } from '../../words/imports.js';
import { wordOf } from '../../words/words.js';
import { MEANINGS } from './meanings.js';
import { withSaid } from './said-words.js';

/** At a time: the most frequent first. */
const SHOWN = 20;

interface Props {
  file: ImportRecord;
  onMapped: () => void;
}

/** Words of the file that have no code: the office says what they mean, or leaves their rows out. Nothing is guessed. */
export function UnmappedWords({ file, onMapped }: Props): JSX.Element {
  const words = file.unmapped.toSorted((one, other) => other.rows - one.rows).slice(0, SHOWN);
  const nameOf = (index: number) => `word-${index}`;
  const form = useForm<Record<string, string>>({
    initial: Object.fromEntries(words.map((_, index) => [nameOf(index), ''])),
    check: (values) =>
      Object.fromEntries(
        words.flatMap(({ field }, index) => {
          const code = values[nameOf(index)];
          const isWrong = field === 'VILLAGE' && code && !/^\d{10}$/.test(code.replaceAll('.', ''));
          return isWrong ? [[nameOf(index), t`Kode desa mempunyai 10 angka.`]] : [];
        }),
      ),
    submit: async (values, idempotencyKey) => {
      const said = words.flatMap(({ field, told }, index) => {
        const code = (values[nameOf(index)] ?? '').replaceAll('.', '');
        return code ? [{ field, told, code }] : [];
      });
      const { importId, version, mapping } = file;
      const body = { ...mapping, values: withSaid(mapping?.values ?? [], said) } as MapColumnsRequest;
      await mapColumns(importId, body, { idempotencyKey, version });
      onMapped();
    },
  });
  return (
    <form class="card stack" noValidate onSubmit={form.onSubmit}>
      <h2>{t`Kata yang belum dikenal`}</h2>
      <p class="secondary">{t`Pilih artinya. Yang tidak dipilih, barisnya tidak diimpor.`}</p>
      <ErrorSummary complaints={form.complaints} />
      {words.map(({ field, told, rows }, index) => {
        const label = `${wordOf(IMPORT_FIELD_WORDS, field)}: “${told}”`;
        const count = numberWords(rows);
        const common = { label, hint: t`${count} baris`, ...form.bind(nameOf(index)) };
        return field === 'VILLAGE' ? (
          <TextField
            key={nameOf(index)}
            {...common}
            hint={t`${count} baris. Kode desa, 10 angka`}
            kind="digits"
            width="medium"
          />
        ) : (
          <SelectDropdown key={nameOf(index)} {...common} choices={MEANINGS[field]()} />
        );
      })}
      <Failure error={form.failure} />
      <Buttons>
        <Button variant="secondary" type="submit" busy={form.busy}>{t`Simpan dan periksa lagi`}</Button>
      </Buttons>
    </form>
  );
}
