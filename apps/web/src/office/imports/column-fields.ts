import { msg } from '@lingui/core/macro';
import type { ImportRecord, MapColumnsRequest } from '../../client/types.js';
import type { Answer, FieldSpec } from '../../form/field-spec.js';
import { IMPORT_FIELD_WORDS, type ImportField } from '../../words/imports.js';
import { EXTERNAL_SYSTEM_WORDS } from '../../words/person.js';
import { countryChoices } from '../../words/places-and-jobs.js';
import { SCHEME_WORDS } from '../../words/work.js';
import { oneOf } from '../../words/words.js';

const FIELDS = Object.keys(IMPORT_FIELD_WORDS) as ImportField[];
const OPTIONAL: readonly ImportField[] = ['SUBDISTRICT', 'MOTHER', 'PHONE'];
const FIXED = ['COUNTRY', 'SCHEME'] as const;

const columnField = (field: ImportField) => `column-${field}`;
const fixedField = (field: ImportField) => `fixed-${field}`;

/** One question a field: in which column it stands; of a destination or scheme that stands in none, what it is for all. */
export function columnFields({ header = [], mapping }: ImportRecord): FieldSpec[] {
  const columns = header.filter((name) => name !== '').map((name) => ({ value: name, label: name }));
  const initialOf = (field: ImportField) => mapping?.columns.find((each) => each.field === field)?.column;
  return [
    {
      kind: 'select',
      name: 'system',
      label: msg`Nomor dari sistem mana?`,
      choices: oneOf(EXTERNAL_SYSTEM_WORDS),
      initial: mapping?.system ?? 'SISKOP2MI',
    },
    ...FIELDS.flatMap((field): FieldSpec[] => {
      const fixed = FIXED.find((each) => each === field);
      const initial = initialOf(field);
      const column: FieldSpec = {
        kind: 'select',
        name: columnField(field),
        label: IMPORT_FIELD_WORDS[field],
        choices: () => columns,
        ...(initial !== undefined && { initial }),
        ...((fixed ?? OPTIONAL.includes(field)) && { optional: true }),
      };
      return fixed
        ? [column, forAll(fixed, mapping?.fixed.find((each) => each.field === field)?.code)]
        : [column];
    }),
  ];
}

function forAll(field: (typeof FIXED)[number], initial: string | undefined): FieldSpec {
  return {
    kind: 'select',
    name: fixedField(field),
    label: field === 'COUNTRY' ? msg`Tujuan untuk semua baris` : msg`Skema untuk semua baris`,
    hint: msg`Karena tidak ada kolomnya`,
    choices: field === 'COUNTRY' ? countryChoices : oneOf(SCHEME_WORDS),
    ...(initial !== undefined && { initial }),
    onlyIf: (values) => !values[columnField(field)],
  };
}

/** What the office has chosen, with what it has said of words before. */
export function toMapping(answers: Record<string, Answer>, { mapping }: ImportRecord): MapColumnsRequest {
  const answer = (name: string) => (typeof answers[name] === 'string' ? answers[name] : '');
  return {
    system: answer('system'),
    columns: FIELDS.flatMap((field) => {
      const column = answer(columnField(field));
      return column ? [{ field, column }] : [];
    }),
    fixed: FIXED.flatMap((field) => {
      const code = answer(fixedField(field));
      return code && !answer(columnField(field)) ? [{ field, code }] : [];
    }),
    values: mapping?.values.map(({ field, told, code }) => ({ field, told, code })) ?? [],
  } as MapColumnsRequest;
}
