import type { Id, Instant } from '@libs/kernel';

/** Consonants alone: they spell no word, and no run of them is taken for a number. */
const LETTERS = 'BCDFGHJKMNPQRSTVWXZ';
const LENGTH = 8;
/** Of an id, those that are drawn. */
const DRAWN_DIGITS = 12;

/** Under which an event and a registration name a person who recruits; companies go by their licence. */
export const RECRUITER_CODE = /^PR-[BCDFGHJKMNPQRSTVWXZ]{8}$/;

/** Somebody of whom a village was told that he recruits: a pseudonym of a regency. */
export class Recruiter {
  private constructor(
    readonly id: Id,
    readonly code: string,
    /** Four digits, Kemendagri: beyond it he is met anew. */
    readonly regency: string,
    /** A code of RECRUITER_KIND. */
    readonly kind: string,
    readonly recordedAt: Instant,
  ) {}

  static meet(id: Id, regency: string, kind: string, now: Instant): Recruiter {
    return new Recruiter(id, codeOf(id), regency, kind, now);
  }
}

/** Told by his id alone, so that a report that is sent again is answered as the first one was. */
export function codeOf(recruiterId: Id): string {
  let rest = Number.parseInt(recruiterId.slice(-DRAWN_DIGITS), 16);
  let code = '';
  while (code.length < LENGTH) {
    code += LETTERS[rest % LETTERS.length];
    rest = Math.floor(rest / LETTERS.length);
  }
  return `PR-${code}`;
}
