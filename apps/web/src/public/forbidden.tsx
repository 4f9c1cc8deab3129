import type { Role } from '@libs/access';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { homeOf } from '../shell/navigation.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { ROLE_WORDS } from '../words/journey.js';
import { wordOf } from '../words/words.js';

export function Forbidden({ role }: { role: Role }): JSX.Element {
  const roleWord = wordOf(ROLE_WORDS, role);
  return (
    <Page
      narrow
      title={t`Halaman ini bukan untuk peran Anda`}
      lead={t`Anda masuk sebagai ${roleWord}. Bila seharusnya boleh, mintalah pengelola memeriksa penugasan Anda.`}
    >
      <Buttons>
        <ButtonLink href={homeOf(role)}>{t`Ke pekerjaan saya`}</ButtonLink>
      </Buttons>
    </Page>
  );
}
