import './figures.css';
import { i18n } from '@lingui/core';
import type { ComponentType, JSX } from 'preact';
import { useLoad } from '../../client/use-load.js';
import { Loaded } from '../../form/loaded.js';
import type { Locale } from '../../locale/locale.js';

/** A screen whose words are a catalogue of its own (lingui.config.ts): shown once they are there, in each language. */
export function withWords<Props extends { locale: Locale }>(
  Screen: ComponentType<Props>,
): (props: Props) => JSX.Element {
  return function WithWords(props: Props): JSX.Element {
    const { locale } = props;
    const load = useLoad(() => addWords(locale), [locale]);
    // For one drawing after the language was changed, what was loaded is that of the old.
    const ready = load.state === 'ready' && load.data !== locale ? ({ state: 'loading' } as const) : load;
    return <Loaded load={{ ...ready, reload: load.reload }}>{() => <Screen {...props} />}</Loaded>;
  };
}

async function addWords(locale: Locale): Promise<Locale> {
  const { messages } = locale === 'en' ? await import('./locales/en.js') : await import('./locales/id.js');
  i18n.load(locale, messages);
  return locale;
}
