import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.js';

/** Nothing here: why, and what one can do about it. */
export function EmptyState({
  title,
  children,
}: {
  title: string;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="empty">
      <span class="secondary">
        <Icon name="people" size={40} />
      </span>
      <p class="empty__title">{title}</p>
      {children}
    </div>
  );
}
