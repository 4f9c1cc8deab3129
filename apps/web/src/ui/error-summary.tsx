import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface FieldComplaint {
  /** The field to go to; without one the complaint is about the whole. */
  field?: string;
  text: string;
  /** The page where the field is, when it is on another one. */
  href?: string;
}

/** Everything that is wrong, at the top, each line leading to its field. It takes the focus when it appears. */
export function ErrorSummary({ complaints }: { complaints: readonly FieldComplaint[] }): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (complaints.length > 0) box.current?.focus();
  }, [complaints]);
  if (complaints.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{t`Ada yang perlu diperbaiki`}</h2>
      <ul>
        {complaints.map(({ field, text, href }) => (
          <li key={`${field ?? ''}${text}`}>
            {href ? <a href={href}>{text}</a> : field ? <FieldLink field={field} text={text} /> : text}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Focuses by script: a plain #fragment would become an address in the history. */
function FieldLink({ field, text }: { field: string; text: string }): JSX.Element {
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        const control = document.getElementById(field);
        control?.scrollIntoView({ block: 'center' });
        control?.focus({ preventScroll: true });
      }}
    >
      {text}
    </a>
  );
}
