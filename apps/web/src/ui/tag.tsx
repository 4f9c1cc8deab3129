import type { ComponentChildren, JSX } from 'preact';
import type { Sentiment } from './alert.js';

export function Tag({
  sentiment,
  children,
}: {
  sentiment?: Sentiment;
  children: ComponentChildren;
}): JSX.Element {
  return <span class={sentiment ? `tag tag--${sentiment}` : 'tag'}>{children}</span>;
}
