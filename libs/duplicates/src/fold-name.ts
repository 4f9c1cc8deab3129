/** Before a name: religious, academic and courtesy titles, and nobility whose bearers write it or not. */
const TITLES = words(`
  h hj haji hajah hjh kh k ky kyai kiai ust ustad ustaz ustadz ustadzah tgh tgk tuan guru
  dr drs dra drg ir prof bpk bapak pak ibu bu sdr sdri sdra nn ny tn alm almh rm rr r raden roro rara`);

/** After a name, with their dots left out. */
const DEGREES = words(`
  spd spdi spdsd sag sh shi se sei skom sp st sip ssos ssi ss skep skm stp spt spsi sth ssy stro
  mpd mpdi mag mh mm msi mkom mt mkes ma phd amd amdkeb amdkep amk amkeb ama ners ns lc ba bsc dipl h hj`);

/** Son of, daughter of: what stands behind is the father's name. */
const PATRONYMICS = words('bin binti bt bte');

/** In their folded spelling. `M.` is not among them: it is Muhammad for most men and Maria for many women of Flores. */
const SHORT_FOR: Readonly<Record<string, string>> = {
  moh: 'muhamad',
  muh: 'muhamad',
  mohd: 'muhamad',
  muhd: 'muhamad',
  mhd: 'muhamad',
  mohamad: 'muhamad',
  mohamed: 'muhamad',
  muhamed: 'muhamad',
  ah: 'ahmad',
  nor: 'nur',
  abd: 'abdul',
  abdu: 'abdul',
  st: 'siti',
};

/**
 * Written as a word of their own or as the beginning of the next (Nur Aini, Nuraini; Abd. Rahman, Abdurrahman): here always
 * of their own.
 */
const BEGINNING = /^(nur|siti|muhamad|abdul|abdu(?=[^l]))(?=.{3})/;

/** A name has few words; whoever writes more is not compared by them all. */
const MOST_WORDS = 12;

/** A word of a name. */
export interface NameWord {
  /** In the one spelling of comparison. */
  readonly folded: string;
  /** As it was typed, in small letters: a slip of the finger is nearer to this. */
  readonly typed: string;
}

export interface FoldedName {
  readonly own: readonly NameWord[];
  /** What was written behind _bin_ or _binti_. */
  readonly father: readonly NameWord[];
}

/**
 * The words of a name in one spelling, for comparing and never for showing. Titles, degrees, _bin_ and _binti_ are gone;
 * abbreviations are written out (_Moh._, _Abd._, _St._); the spelling before 1972 and today's are one (_oe_ u, _dj_ j,
 * _tj_ c, _j_ y), and so are letters that are heard alike (_f_, _v_, _p_; _ch_, _kh_; _z_, _j_, _s_; _ae_, _ai_; doubled
 * ones; an _h_ that is not heard). A single letter stays as an initial. A name may be one word, and where nothing but a
 * title is given, that is it.
 *
 * @returns no word where the text has no letter
 */
export function foldName(name: string): FoldedName {
  const chunks = name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘`ʼ]/gu, '') // accents, apostrophes, and what is not seen: joiners, marks of direction
    .toLowerCase()
    .split(/[\s,;()/]+/u)
    .filter((chunk) => /\p{L}/u.test(chunk));
  const written = withoutTitles(withoutDegrees(chunks).flatMap(lettersOf));
  const patronymic = written.findIndex((word, index) => index > 0 && PATRONYMICS.has(word));
  if (patronymic === -1) return { own: folded(written), father: [] };
  const father = withoutTitles(written.slice(patronymic + 1));
  return { own: folded(written.slice(0, patronymic)), father: folded(father) };
}

function folded(written: readonly string[]): readonly NameWord[] {
  return written.slice(0, MOST_WORDS).flatMap((typed) => {
    const parts = spelling(typed).replace(BEGINNING, '$1 ').split(' ');
    return parts.map((word) => ({
      folded: SHORT_FOR[word] ?? word,
      typed: parts.length === 1 ? typed : word,
    }));
  });
}

function withoutDegrees(chunks: readonly string[]): readonly string[] {
  const dotless = chunks.map((chunk) => lettersOf(chunk).join(''));
  let end = chunks.length;
  for (;;) {
    if (end > 1 && DEGREES.has(dotless[end - 1]!)) end -= 1;
    else if (end > 2 && dotless[end - 2]!.length === 1 && DEGREES.has(dotless[end - 2]! + dotless[end - 1]!))
      end -= 2; // S. Pd
    else return chunks.slice(0, end);
  }
}

function withoutTitles(written: readonly string[]): readonly string[] {
  const first = written.findIndex((word) => !TITLES.has(word));
  return first === -1 ? written.slice(-1) : written.slice(first);
}

function spelling(word: string): string {
  return word
    .replace(/(?<=.)y(?![aiueo])/g, 'i')
    .replaceAll('oe', 'u')
    .replaceAll('dj', 'j')
    .replaceAll('tj', 'c')
    .replaceAll('j', 'y')
    .replaceAll('sy', 's')
    .replace(/^z/, 'y')
    .replaceAll('z', 's')
    .replaceAll('ae', 'ai')
    .replace(/[ck]h/g, 'h')
    .replace(/([bdgst])h/g, '$1')
    .replace(/[fv]/g, 'p')
    .replaceAll('q', 'k')
    .replace(/(?<=..[aiueo])h$/, '')
    .replace(/(.)\1+/gu, '$1');
}

function lettersOf(chunk: string): string[] {
  return chunk.split(/[^\p{L}]+/u).filter(Boolean);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
