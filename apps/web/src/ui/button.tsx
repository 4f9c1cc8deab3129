import type { ComponentChildren, JSX } from 'preact';

/** One primary button a screen: the step that the page is for. */
export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'danger';

interface ButtonProps {
  variant?: ButtonVariant;
  type?: 'button' | 'submit';
  /** At work: it keeps its focus and place, and does nothing when pressed again. */
  busy?: boolean;
  /** One of several, of which one is chosen. */
  'aria-pressed'?: boolean;
  onClick?: () => void;
  children: ComponentChildren;
}

export function Button({
  variant = 'primary',
  type = 'button',
  busy,
  onClick,
  children,
  'aria-pressed': pressed,
}: ButtonProps): JSX.Element {
  return (
    <button
      type={type}
      class={`button button--${variant}`}
      aria-disabled={busy}
      aria-pressed={pressed}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}

interface ButtonLinkProps {
  variant?: ButtonVariant;
  href: string;
  /** What the link is about, for those who hear links out of their row: "Verifikasi: Siti Contoh". */
  label?: string;
  onClick?: () => void;
  children: ComponentChildren;
}

export function ButtonLink({
  variant = 'primary',
  href,
  label,
  onClick,
  children,
}: ButtonLinkProps): JSX.Element {
  return (
    <a class={`button button--${variant}`} href={href} aria-label={label} onClick={onClick}>
      {children}
    </a>
  );
}

/** The buttons at the foot of a form, the primary first. */
export function Buttons({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="buttons">{children}</div>;
}
