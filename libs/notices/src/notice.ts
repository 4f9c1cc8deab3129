/** What is read to somebody, or given to her on paper, in the languages of the screens. */
export type Text = Readonly<Record<'id' | 'en', string>>;

/** STATUTORY is told at registration and asks for nothing; each other asks whether she agrees to one thing. */
export type NoticeCode =
  'STATUTORY' | 'OMS_SHARING' | 'WHATSAPP_MESSAGES' | 'PHOTO_STORY' | 'REFERRAL' | 'RESEARCH';

/**
 * One version of a notice (UU 27/2022 Art. 5, 21, 22). What was once read to people is never changed: a better text is a
 * new version, and the older ones stay, since records name them.
 */
export interface Notice {
  readonly code: NoticeCode;
  /** From 1 on, by code. */
  readonly version: number;
  readonly title: Text;
  /** To be read aloud, sentence by sentence. */
  readonly sentences: readonly Text[];
}

export function newestOf(versions: readonly Notice[]): Notice {
  return versions.reduce((a, b) => (b.version > a.version ? b : a));
}
