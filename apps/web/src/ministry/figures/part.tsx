import type { ComponentChildren, JSX } from 'preact';

interface PartProps {
  id: string;
  title: string;
  /** The figure that it is made of, asked the same way. */
  href: string;
  children: ComponentChildren;
}

/** A part of the ministry's first page, which leads to its figure. */
export function Part({ id, title, href, children }: PartProps): JSX.Element {
  return (
    <section class="stack stack--tight" aria-labelledby={id}>
      <h2 id={id}>
        <a class="part__link" href={href}>
          {title}
        </a>
      </h2>
      {children}
    </section>
  );
}
