import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';

/** A register as it lies on paper. */
export interface Sheet {
  title: string;
  /** Whose book it is. */
  place: string;
  period: string;
  head: readonly string[];
  body: readonly (readonly string[])[];
}

/** On paper alone (ui/print.css): A4 across, room for the punch on the left, and its head on every page. */
export function RegisterSheet({ sheet, onDone }: { sheet: Sheet; onDone: () => void }): JSX.Element {
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', onDone);
  }, [sheet]);
  const { title, place, period, head, body } = sheet;
  return (
    <table class="sheet">
      <thead>
        <tr>
          <th class="sheet__title" colSpan={head.length} scope="colgroup">
            <strong>{title}</strong>
            <br />
            {place}
            <br />
            {t`Masa: ${period}`}
          </th>
        </tr>
        <tr>
          {head.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((cells) => (
          <tr key={cells[0]}>
            {cells.map((text, column) => (
              <td key={head[column]}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
