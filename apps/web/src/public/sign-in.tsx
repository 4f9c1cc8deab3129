import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { ButtonLink } from '../ui/button.js';

/** The way to the sign-in, which leads back to the address one came from. */
export function SignInButton(): JSX.Element {
  const here = window.location.pathname;
  const href = here === '/' ? '/auth/login' : `/auth/login?returnTo=${encodeURIComponent(here)}`;
  return <ButtonLink href={href}>{t`Masuk`}</ButtonLink>;
}
