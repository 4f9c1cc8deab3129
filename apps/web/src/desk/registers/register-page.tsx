import { msg, t } from '@lingui/core/macro';
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { usePages } from '../../client/paging.js';
import { answersOf, initialValues } from '../../form/answers.js';
import { complaintsOf, labelIn } from '../../form/complaints.js';
import { Field } from '../../form/field.js';
import type { FieldSpec, FieldValues } from '../../form/field-spec.js';
import { Loaded } from '../../form/loaded.js';
import { useForm } from '../../form/use-form.js';
import { today } from '../../locale/today.js';
import { Button, Buttons } from '../../ui/button.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Page } from '../../ui/page.js';
import { Pagination } from '../../ui/pagination.js';
import type { RegisterDefinition, RegisterFilter } from './register.js';
import { RegisterOutput } from './register-output.js';
import { RegisterSheet, type Sheet } from './register-sheet.js';

interface RegisterPageProps<Row> {
  register: RegisterDefinition<Row>;
  aside?: ComponentChildren;
  children?: ComponentChildren;
}

/** A book of the village: looked through, saved for a spreadsheet, printed for the binder. */
export function RegisterPage<Row>({ register, aside, children }: RegisterPageProps<Row>): JSX.Element {
  const [filter, setFilter] = useState<RegisterFilter>({});
  const [sheet, setSheet] = useState<Sheet>();
  return (
    <>
      <div class={sheet && 'no-print'}>
        <Page title={register.title()} lead={register.lead?.()} aside={aside}>
          {children}
          <Filter fields={register.filters ?? []} onFilter={setFilter} />
          <Lines key={JSON.stringify(filter)} register={register} filter={filter} onPrint={setSheet} />
        </Page>
      </div>
      {sheet && <RegisterSheet sheet={sheet} onDone={() => setSheet(undefined)} />}
    </>
  );
}

const PERIOD: readonly FieldSpec[] = [
  { kind: 'day', name: 'from', label: msg`Dari hari`, optional: true },
  { kind: 'day', name: 'to', label: msg`Sampai hari`, optional: true },
];

interface FilterProps {
  fields: readonly FieldSpec[];
  onFilter: (filter: RegisterFilter) => void;
}

function Filter({ fields, onFilter }: FilterProps): JSX.Element {
  const all = [...PERIOD, ...fields];
  const form = useForm<FieldValues>({
    initial: initialValues(all, today()),
    check: (values) => complaintsOf(all, values),
    labelOf: labelIn(all),
    submit: async (values) =>
      onFilter(
        Object.fromEntries(
          Object.entries(answersOf(all, values, today())).map(([name, answer]) => [name, String(answer)]),
        ),
      ),
  });
  return (
    <details class="card no-print">
      <summary>{t`Saring`}</summary>
      <form class="stack" onSubmit={form.onSubmit} noValidate>
        <ErrorSummary complaints={form.complaints} />
        {all.map((spec) => (
          <Field key={spec.name} spec={spec} control={form.bind(spec.name)} />
        ))}
        <Buttons>
          <Button variant="secondary" type="submit">{t`Tampilkan`}</Button>
        </Buttons>
      </form>
    </details>
  );
}

interface LinesProps<Row> {
  register: RegisterDefinition<Row>;
  filter: RegisterFilter;
  onPrint: (sheet: Sheet) => void;
}

function Lines<Row>({ register, filter, onPrint }: LinesProps<Row>): JSX.Element {
  const { load, page, onPrevious, onNext } = usePages(
    (after, signal) => register.read(filter, { after, limit: 25 }, signal),
    [filter],
  );
  const shown = register.columns().filter(({ paperOnly }) => !paperOnly);
  const columns = shown.map(({ label, role, cell, text }) => ({
    label,
    ...(role && { role }),
    cell: (row: Row) => (cell ?? text)?.(row),
  }));
  const { title, advice } = register.empty();
  return (
    <Loaded load={load}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={title}>{advice && <p class="secondary">{advice}</p>}</EmptyState>
        ) : (
          <div class="stack">
            <DataTable caption={register.title()} columns={columns} rows={items} keyOf={register.keyOf} />
            <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
            <RegisterOutput register={register} filter={filter} onPrint={onPrint} />
          </div>
        )
      }
    </Loaded>
  );
}
