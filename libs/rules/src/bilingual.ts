export type Language = 'id' | 'en';

/** A text in both languages of the screens. */
export type Bilingual = Readonly<Record<Language, string>>;

/** What is said of a result: why it is so, what to do next, and by which law or source. */
export interface Words {
  readonly why: Bilingual;
  readonly next: Bilingual;
  /** Without a full stop: it may stand in brackets. */
  readonly basis: Bilingual;
}
