import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { signOut } from '../session/session.js';
import { Button, Buttons } from '../ui/button.js';
import { Page } from '../ui/page.js';

/** The issuer knows the person, and we have given her nothing to do here (or taken it back). */
export function NoAssignment(): JSX.Element {
  return (
    <Page
      narrow
      title={t`Belum ada penugasan untuk Anda`}
      lead={t`Anda sudah masuk, tetapi belum diberi peran dan wilayah. Mintalah pengelola sistem mencatat penugasan Anda.`}
    >
      <Buttons>
        <Button variant="secondary" onClick={() => void signOut()}>{t`Keluar`}</Button>
      </Buttons>
    </Page>
  );
}
