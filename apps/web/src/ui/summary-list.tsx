import type { ComponentChildren, JSX } from 'preact';

export interface Fact {
  term: string;
  value: ComponentChildren;
  /** "Ubah", with the whole meaning for those who hear links alone. */
  change?: { href: string; text: string; label: string };
}

/** What is known, term by term: a record, or the answers to check before sending. */
export function SummaryList({ facts }: { facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="summary-list">
      {facts.map(({ term, value, change }) => (
        <div class="summary-list__row" key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {change && (
            <dd class="summary-list__action">
              <a href={change.href} aria-label={change.label}>
                {change.text}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
