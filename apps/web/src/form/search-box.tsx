import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/text-field.js';

/** A person who types pauses longer than this when she is done. */
const PAUSE_MS = 500;
/** Fewer letters are looked for only when it is asked for by the button. */
const LEAST_LETTERS = 3;

interface SearchBoxProps {
  label: string;
  hint?: string;
  onSearch: (text: string) => void;
}

/**
 * Looks when typing pauses, at once by Enter or the button, and shows everything again when the box is empty. Kept out of
 * the page's address: a name in it would stay in the phone's history.
 */
export function SearchBox({ label, hint, onSearch }: SearchBoxProps): JSX.Element {
  const [text, setText] = useState('');
  const wanted = text.trim();
  useEffect(() => {
    if (wanted.length > 0 && wanted.length < LEAST_LETTERS) return undefined;
    const timer = setTimeout(() => onSearch(wanted), wanted ? PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [wanted]);
  return (
    <form
      class="search no-print"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(wanted);
      }}
    >
      <TextField
        name="search"
        kind="search"
        label={label}
        hint={hint}
        value={text}
        onChange={setText}
        maxLength={60}
      />
      <Button variant="secondary" type="submit">{t`Cari`}</Button>
    </form>
  );
}
