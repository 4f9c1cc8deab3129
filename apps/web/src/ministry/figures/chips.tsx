import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';

interface ChipsProps {
  /** What they are of, for those who hear them. */
  label: string;
  chosen: readonly { value: string; label: string }[];
  onRemove: (value: string) => void;
}

/** What has been chosen, each with its way out. */
export function Chips({ label, chosen, onRemove }: ChipsProps): JSX.Element | null {
  if (chosen.length === 0) return null;
  return (
    <ul class="chips" aria-label={label}>
      {chosen.map((each) => {
        const { label: name } = each;
        return (
          <li key={each.value}>
            <button type="button" class="chip" onClick={() => onRemove(each.value)}>
              <span class="visually-hidden">{t`Hapus ${name}`}</span>
              <span aria-hidden="true">{name} ✕</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
