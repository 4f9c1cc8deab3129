import Negotiator from 'negotiator';

/** Languages of the people we answer: Bahasa Indonesia unless English is asked for. */
export type Language = 'id' | 'en';

/** One text in every language that we speak. */
export type Words = Readonly<Record<Language, string>>;

// Old Android sends `in`, the code that Indonesian had before 1989.
const SPOKEN = ['id', 'in', 'en'];

/** The language asked for by `Accept-Language` (RFC 9110 §12.5.4). */
export function languageOf(headers: { readonly 'accept-language'?: string }): Language {
  if (!headers['accept-language']) return 'id'; // without a negotiation, since a refusal must cost little
  return new Negotiator({ headers }).language(SPOKEN) === 'en' ? 'en' : 'id';
}

/** Puts values in for `{name}`; a list is joined by commas, what is not there stays empty. */
export function fill(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => spell(values[name]));
}

function spell(value: unknown): string {
  if (Array.isArray(value)) return value.map(spell).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
