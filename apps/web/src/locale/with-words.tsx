import { i18n, type Messages } from '@lingui/core';
import type { ComponentType, JSX } from 'preact';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import type { Locale } from './locale.js';

/** A catalogue of a part's own (lingui.config.ts), so that nobody fetches its words without the part. */
export type Catalogue = Readonly<Record<Locale, () => Promise<{ messages: Messages }>>>;

/**
 * A screen whose words are a catalogue of its own: shown once they are there, in each language. They are asked for with its
 * code, so that a part that was fetched ahead has them when it is opened without signal.
 */
export function withWords<Props extends { locale: Locale }>(
  Screen: ComponentType<Props>,
  catalogue: Catalogue,
): (props: Props) => JSX.Element {
  catalogue[i18n.locale as Locale]().catch(() => undefined);
  const addWords = async (locale: Locale): Promise<Locale> => {
    const { messages } = await catalogue[locale]();
    i18n.load(locale, messages);
    return locale;
  };
  return function WithWords(props: Props): JSX.Element {
    const { locale } = props;
    const load = useLoad(() => addWords(locale), [locale]);
    // For one drawing after the language was changed, what was loaded is that of the old.
    const ready = load.state === 'ready' && load.data !== locale ? ({ state: 'loading' } as const) : load;
    return <Loaded load={{ ...ready, reload: load.reload }}>{() => <Screen {...props} />}</Loaded>;
  };
}
