import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Locale } from '../locale/locale.js';
import { type Person, signOut } from '../session/session.js';
import { Button, Buttons } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { LanguageSwitch } from '../ui/language-switch.js';
import { SkipLink } from '../ui/skip-link.js';
import { placeAt, placesOf } from './navigation.js';
import { hasUnsent } from './unsent.js';

interface ShellProps {
  person: Person | undefined;
  locale: Locale;
  onLocale: (locale: Locale) => void;
  children: ComponentChildren;
}

/** What every page has around it: the name, the language, where one can go, who is signed in, the small print. */
export function Shell({ person, locale, onLocale, children }: ShellProps): JSX.Element {
  return (
    <>
      <SkipLink />
      <header class="header">
        <div class="header__inner">
          <a class="header__name" href="/">
            <Mark />
            Desa Migran
          </a>
          <LanguageSwitch locale={locale} onChange={onLocale} />
        </div>
      </header>
      {person && <Navigation person={person} />}
      <main class="main" id="isi" tabIndex={-1}>
        {children}
      </main>
      <footer class="footer">
        <div class="footer__inner">
          <p>{t`Perangkat lunak terbuka untuk layanan desa bagi pekerja migran. Bukan situs resmi pemerintah.`}</p>
          <p class="row">
            <a href="/tentang">{t`Tentang`}</a>
            <a href="/privasi">{t`Privasi`}</a>
          </p>
        </div>
      </footer>
    </>
  );
}

function Navigation({ person }: { person: Person }): JSX.Element {
  const { path } = useLocation();
  const [asking, setAsking] = useState(false);
  const here = placeAt(person.role, path);
  return (
    <nav class="nav" aria-label={t`Menu utama`}>
      <div class="nav__inner">
        <ul>
          {placesOf(person.role).map((place) => (
            <li key={place.href}>
              <a href={place.href} aria-current={place === here ? 'page' : undefined}>
                {i18n._(place.name)}
              </a>
            </li>
          ))}
        </ul>
        <div class="nav__who">
          <span>{person.title}</span>
          <Button
            variant="tertiary"
            onClick={() => (hasUnsent() ? setAsking(true) : void signOut())}
          >{t`Keluar`}</Button>
        </div>
      </div>
      <Dialog open={asking} title={t`Isian belum dikirim`} onClose={() => setAsking(false)}>
        <p>{t`Ada formulir yang belum dikirim. Bila Anda keluar, isiannya hilang dari ponsel ini.`}</p>
        <Buttons>
          <Button onClick={() => setAsking(false)}>{t`Tetap di sini`}</Button>
          <Button variant="secondary" onClick={() => void signOut()}>{t`Keluar dan buang isian`}</Button>
        </Buttons>
      </Dialog>
    </nav>
  );
}

/** A roof, and a way that leads out and back. */
function Mark(): JSX.Element {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M4 15 16 5l12 10"
        fill="none"
        stroke="currentColor"
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <path
        d="M8 20c0 5 4 8 8 8s8-3 8-8"
        fill="none"
        stroke="#ff8a84"
        stroke-width="3"
        stroke-linecap="round"
      />
      <circle cx="16" cy="18" r="3" fill="currentColor" />
    </svg>
  );
}
