import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { getArea } from '../../client/areas.js';
import { csv } from '../../files/csv.js';
import { saveFile } from '../../files/save-file.js';
import { Failure } from '../../form/failure.js';
import { dayWords, numberWords } from '../../locale/format.js';
import { today } from '../../locale/today.js';
import { usePerson } from '../../session/session.js';
import { Button, Buttons } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { placeName } from '../../words/place.js';
import { allRows } from './all-rows.js';
import type { RegisterDefinition, RegisterFilter } from './register.js';
import type { Sheet } from './register-sheet.js';

interface RegisterOutputProps<Row> {
  register: RegisterDefinition<Row>;
  filter: RegisterFilter;
  onPrint: (sheet: Sheet) => void;
}

/**
 * Everything that the filter lets through as a file or on paper, not only the page on the screen.
 *
 * Both are made here and not by the service: the lists already give what the reader may see and nothing more, page by page,
 * and the words for their codes, in both languages, are the screen's. Five thousand entries are fifty reads.
 */
export function RegisterOutput<Row>({ register, filter, onPrint }: RegisterOutputProps<Row>): JSX.Element {
  const { areas } = usePerson();
  const [semicolon, setSemicolon] = useState(false);
  const [count, setCount] = useState<number>();
  const [failure, setFailure] = useState<unknown>();

  const make = async (
    medium: 'text' | 'saved',
    use: (table: Table) => Promise<void> | void,
  ): Promise<void> => {
    setCount(0);
    setFailure(undefined);
    try {
      const rows = await allRows(
        (after, limit) => register.read(filter, { after, limit }),
        (soFar) => setCount(soFar),
      );
      await use(tableOf(register, rows, medium));
    } catch (error) {
      setFailure(error);
    } finally {
      setCount(undefined);
    }
  };
  const save = ({ head, body }: Table): void =>
    saveFile(
      `${register.number}-${today()}.csv`,
      csv([head, ...body], semicolon ? ';' : ','),
      'text/csv;charset=utf-8',
    );
  const print = async ({ head, body }: Table): Promise<void> => {
    const villages = await Promise.all(areas.map(getArea));
    onPrint({
      title: `${register.number} ${register.title()}`,
      place: villages.map(placeName).join('; '),
      period: periodWords(filter),
      head,
      body,
    });
  };

  const busy = count !== undefined;
  const soFar = numberWords(count ?? 0);
  return (
    <section class="stack no-print">
      <Failure error={failure} />
      <Checkbox
        name="semicolon"
        label={t`Pisahkan kolom CSV dengan titik koma (;)`}
        value={semicolon}
        onChange={setSemicolon}
      />
      <Buttons>
        <Button
          variant="secondary"
          busy={busy}
          onClick={() => void make('saved', save)}
        >{t`Unduh CSV`}</Button>
        <Button variant="secondary" busy={busy} onClick={() => void make('text', print)}>{t`Cetak`}</Button>
      </Buttons>
      <p role="status" class="secondary">
        {busy && t`Sedang disiapkan: ${soFar} baris`}
      </p>
    </section>
  );
}

interface Table {
  readonly head: readonly string[];
  readonly body: readonly (readonly string[])[];
}

/** Numbered as the lines of a book are. */
function tableOf<Row>(
  { columns, isEntry }: RegisterDefinition<Row>,
  rows: readonly Row[],
  medium: 'text' | 'saved',
): Table {
  const written = columns().flatMap((column) => {
    const text = column[medium] ?? column.text;
    return text ? [{ label: column.label, text }] : [];
  });
  return {
    head: [t`No.`, ...written.map(({ label }) => label)],
    body: rows
      .filter((row) => isEntry?.(row) ?? true)
      .map((row, index) => [String(index + 1), ...written.map(({ text }) => text(row))]),
  };
}

function periodWords({ from, to = today() }: RegisterFilter): string {
  const last = dayWords(to);
  if (!from) return t`sampai ${last}`;
  const first = dayWords(from);
  return t`${first} sampai ${last}`;
}
