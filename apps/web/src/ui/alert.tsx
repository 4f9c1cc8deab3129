import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.js';

export type Sentiment = 'informative' | 'positive' | 'warning' | 'negative';

const ICONS: Record<Sentiment, IconName> = {
  informative: 'info',
  positive: 'check',
  warning: 'alert',
  negative: 'alert',
};

interface AlertProps {
  sentiment: Sentiment;
  title: string;
  /** `alert` interrupts a screen reader: for what has just gone wrong. `status` waits for a pause. */
  live?: 'alert' | 'status';
  children?: ComponentChildren;
}

/** A message in its place on the page: colour, icon and words say the same. */
export function Alert({ sentiment, title, live, children }: AlertProps): JSX.Element {
  return (
    <div class={`alert alert--${sentiment}`} role={live}>
      <Icon name={ICONS[sentiment]} />
      <div class="alert__body stack stack--tight">
        <p class="alert__title">{title}</p>
        {children}
      </div>
    </div>
  );
}
