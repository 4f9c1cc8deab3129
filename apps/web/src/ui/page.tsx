import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.js';
import { Toast } from './toast.js';

interface PageProps {
  title: string;
  /** Small words above the title: which step or queue this belongs to. */
  caption?: ComponentChildren;
  lead?: ComponentChildren;
  back?: { href: string; text: string } | undefined;
  /** What stands beside the title, such as the page's one primary action. */
  aside?: ComponentChildren;
  /** A reading width for forms and texts. */
  narrow?: boolean;
  children: ComponentChildren;
}

let firstPage = true;

/** One screen: its name in the tab and the heading, which takes the focus when the screen changes. */
export function Page({ title, caption, lead, back, aside, narrow, children }: PageProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Desa Migran`;
  }, [title]);
  useEffect(() => {
    if (!firstPage) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    firstPage = false;
  }, []);
  return (
    <div class={narrow ? 'page page--text' : 'page'}>
      {back && (
        <a class="back" href={back.href}>
          <Icon name="back" />
          {back.text}
        </a>
      )}
      <Toast />
      <div class="page__head">
        <div class="page__titles">
          {caption && <p class="page__caption">{caption}</p>}
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {lead && <p class="page__lead">{lead}</p>}
        </div>
        {aside}
      </div>
      {children}
    </div>
  );
}
