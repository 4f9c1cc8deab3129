import type { PersonTold } from '@libs/duplicates';
import type { Sex } from '@libs/identifiers';
import { readAreas } from '@libs/reference';
import { Random } from '../faults/random.js';
import {
  DEVOUT,
  FLORES,
  INDRAMAYU,
  JAVA,
  LOMBOK,
  NEIGHBOURING_KEYS,
  RHYMES,
  SHORT_FORMS,
  SPELLINGS,
  type Naming,
} from './duplicates-names.js';

/** A registration as a desk typed it, and whose it is. */
export interface Registered {
  readonly told: PersonTold;
  readonly person: number;
  /** What the clerk did to it. */
  readonly noise: readonly Noise[];
}

export type Noise =
  | 'title'
  | 'short form'
  | 'spelling'
  | 'slip in the name'
  | 'word left out'
  | 'words joined'
  | 'words turned round'
  | 'called otherwise'
  | 'patronymic'
  | 'day and month swapped'
  | 'filler birthday'
  | 'next year'
  | 'slip in the date'
  | 'slip in the decade'
  | 'renamed village'
  | 'moved'
  | "slip in the mother's name"
  | 'another mother'
  | 'other sex';

/** Who she is, whatever desks write. */
interface Person {
  readonly words: readonly string[];
  readonly mother: readonly string[];
  readonly father: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly village: string;
  readonly phone?: string;
}

interface Village {
  readonly code: string;
  /** Before it was renamed or came to another subdistrict. */
  readonly formerly?: string;
  readonly naming: Naming;
}

const NAMING: Readonly<Record<string, Naming>> = {
  '3307': JAVA,
  '3509': JAVA,
  '3510': JAVA,
  '3507': JAVA,
  '3212': INDRAMAYU,
  '5202': LOMBOK,
  '5203': LOMBOK,
  '5313': FLORES,
};
/** Year of birth of who is 18 today. */
const YOUNGEST = 2008;
/** Nobility and parenthood of Lombok: a name follows. */
const NEVER_ALONE = new Set(['Lalu', 'Baiq', 'Amaq', 'Inaq']);
const VILLAGES_A_REGENCY = 50;
const RENAMED = 0.03;

/** In how many of the set's registrations somebody stands a second time. */
const DUPLICATES = 0.05;
/** Of people who are in the set: whose twin, brother or sister, or father or son of one name, is there as well. */
const TWINS = 0.0025;
const SIBLINGS = 0.05;
const NAMESAKES = 0.0025;

/**
 * How often a clerk does it, by registration. Set before the comparison was tried, from what is told of village
 * registers, and not changed since.
 */
const CLERK = {
  title: 0.05,
  shortForm: 0.25,
  spelling: 0.06,
  slip: 0.05,
  leftOut: 0.05,
  joined: 0.02,
  turned: 0.01,
  otherwise: 0.004,
  patronymic: 0.03,
  swapped: 0.015,
  filler: 0.015,
  nextYear: 0.015,
  slipInDate: 0.015,
  decade: 0.002,
  motherAbsent: 0.2,
  motherFull: 0.3,
  slipInMother: 0.06,
  otherMother: 0.015,
  noPhone: 0.2,
  recruitersPhone: 0.01,
  otherSex: 0.003,
};
/** Where she registers again: in another village of the subdistrict, of the regency, anywhere; and how often with another number. */
const MOVED = { subdistrict: 0.12, regency: 0.1, anywhere: 0.08 };
const OTHER_PHONE = 0.45;

/**
 * So many registrations, the same for the same seed. A twentieth are of people who stand there already; no such pair is
 * written wholly alike. The rest hold what is easily taken for that: twins, sisters and brothers, fathers and sons of one
 * name, neighbours called alike, phones of households and recruiters.
 *
 * It knows nothing of how people are compared: names and spellings are lists of its own.
 *
 * @param carelessness how many times as often as `CLERK` says it goes wrong where somebody is registered again
 */
export async function registrations(count: number, seed: number, carelessness = 1): Promise<Registered[]> {
  const villages = await villagesOf(new Random(seed + 1_000));
  const maker = new PeopleMaker(new Random(seed), villages, carelessness);
  return maker.make(count);
}

async function villagesOf(random: Random): Promise<Village[]> {
  const codes = (await readAreas()).filter(({ level }) => level === 4).map(({ code }) => code);
  return Object.entries(NAMING).flatMap(([regency, naming]) => {
    const own = random.shuffle(codes.filter((code) => code.startsWith(regency))).slice(0, VILLAGES_A_REGENCY);
    return own.map((code) => {
      if (random.next() >= RENAMED) return { code, naming };
      const subdistrict = random.pick(own).slice(0, 6);
      return { code, naming, formerly: `${subdistrict}2${900 + random.below(99)}` };
    });
  });
}

class PeopleMaker {
  private readonly people: Person[] = [];
  private readonly recruiters: readonly string[];
  private readonly byCode: ReadonlyMap<string, Village>;

  constructor(
    private readonly random: Random,
    private readonly villages: readonly Village[],
    private readonly carelessness: number,
  ) {
    this.byCode = new Map(villages.map((village) => [village.code, village]));
    this.recruiters = Array.from({ length: 20 }, () => this.number());
  }

  make(count: number): Registered[] {
    const again = Math.round(count * DUPLICATES);
    while (this.people.length < count - again) this.addHousehold();
    this.people.length = count - again;
    const first = this.people.map((person, index) => this.register(person, index, 1));
    const second = Array.from({ length: again }, () => this.registerAgain(first));
    return this.random.shuffle([...first, ...second]);
  }

  private addHousehold(): void {
    const person = this.aPerson();
    this.people.push(person);
    const chance = this.random.next();
    if (chance < TWINS) this.people.push(this.twinOf(person));
    else if (chance < TWINS + NAMESAKES) this.people.push(this.parentCalledLike(person));
    else if (chance < TWINS + NAMESAKES + SIBLINGS) this.people.push(this.siblingOf(person));
  }

  private aPerson(): Person {
    const village = this.aVillage();
    const sex = this.maybe(0.65) ? 'P' : 'L';
    const year = YOUNGEST - Math.floor(37 * Math.min(this.random.next(), this.random.next()));
    return {
      words: this.nameIn(village.naming, sex, year),
      mother: this.nameIn(village.naming, 'P', year - 25),
      father: this.pickOften(village.naming.men),
      sex,
      birthDate: this.dayIn(year),
      village: village.code,
      ...(this.maybe(0.9) && { phone: this.number() }),
    };
  }

  private twinOf(person: Person): Person {
    const rhyme = RHYMES.find((pair) => pair.includes(person.words[0]!)) ?? this.random.pick(RHYMES);
    const isRhymed = this.maybe(0.25);
    const index = this.people.length - 1;
    if (isRhymed) this.people[index] = { ...person, words: [rhyme[0], ...person.words.slice(1)] };
    return {
      ...person,
      words: isRhymed ? [rhyme[1], ...person.words.slice(1)] : this.nameOfSibling(person),
      ...this.phoneInHouse(person),
    };
  }

  private siblingOf(person: Person): Person {
    const year =
      Number(person.birthDate.slice(0, 4)) + (this.maybe(0.5) ? 1 : -1) * (1 + this.random.below(8));
    const sex = this.maybe(0.6) ? person.sex : person.sex === 'P' ? 'L' : 'P';
    const words =
      sex === person.sex ? this.nameOfSibling(person) : this.nameIn(this.namingOf(person), sex, year);
    return { ...person, sex, words, birthDate: this.dayIn(year), ...this.phoneInHouse(person) };
  }

  private parentCalledLike(person: Person): Person {
    const year = Number(person.birthDate.slice(0, 4)) - 18 - this.random.below(15);
    const mother = this.nameIn(this.namingOf(person), 'P', year - 25);
    return { ...person, mother, birthDate: this.dayIn(year), ...this.phoneInHouse(person) };
  }

  /** Parents like to give one word to all their children, and another to each. */
  private nameOfSibling(person: Person): readonly string[] {
    for (;;) {
      const words = this.nameIn(this.namingOf(person), person.sex, Number(person.birthDate.slice(0, 4)));
      const shares = person.words.length > 1 && this.maybe(0.3);
      const name = shares ? [words[0]!, ...person.words.slice(1)] : words;
      if (name.join(' ') !== person.words.join(' ')) return name;
    }
  }

  private phoneInHouse({ phone }: Person): { phone?: string } {
    return { phone: phone && this.maybe(0.3) ? phone : this.number() };
  }

  private nameIn(naming: Naming, sex: Sex, year: number): readonly string[] {
    const [first, more] = sex === 'P' ? [naming.women, naming.womensMore] : [naming.men, naming.mensMore];
    if (this.random.below(100) < naming.devout) {
      const devout = [this.random.pick(DEVOUT[sex].first), this.pickOften(DEVOUT[sex].second)];
      return this.maybe(0.75) ? devout : [...devout, this.pickOften(more)];
    }
    const chance = this.random.below(100) - (year < 1985 ? 15 : 0); // the old have shorter names
    const words = [this.pickOften(first)];
    if (chance >= naming.oneWord || NEVER_ALONE.has(words[0]!)) words.push(this.pickOften(more));
    if (chance >= naming.oneWord + naming.twoWords) words.push(this.pickOften(more));
    return [...new Set(words)];
  }

  private dayIn(year: number): string {
    const unknown = year < 1985 ? 0.18 : 0.05;
    if (this.maybe(unknown)) return `${year}-${this.random.pick(['01-01', '01-01', '07-01', '12-31'])}`;
    return this.date(year, 1 + this.random.below(12), 1 + this.random.below(31));
  }

  private register(
    person: Person,
    index: number,
    carelessness: number,
    village = person.village,
  ): Registered {
    const noise: Noise[] = [];
    const does = (rate: number, what: Noise): boolean => {
      const done = this.maybe(rate * carelessness);
      if (done) noise.push(what);
      return done;
    };
    if (village !== person.village) noise.push('moved');
    const motherName = this.motherAsTold(person, does);
    const phone = this.phoneAsTold(person, carelessness);
    return {
      person: index,
      noise,
      told: {
        name: this.nameAsTold(person, does),
        birthDate: this.birthAsTold(person.birthDate, does),
        sex: does(CLERK.otherSex, 'other sex') ? (person.sex === 'P' ? 'L' : 'P') : person.sex,
        village: this.codeAsTold(village, noise),
        ...(motherName && { motherName }),
        ...(phone && { phone }),
      },
    };
  }

  private registerAgain(first: readonly Registered[]): Registered {
    const before = this.random.pick(first);
    const person = this.people[before.person]!;
    const phone = this.maybe(OTHER_PHONE) ? this.number() : person.phone;
    const village = this.villageAfter(person);
    for (;;) {
      const told = { ...person, ...(phone && { phone }) };
      const again = this.register(told, before.person, this.carelessness, village);
      if (before.noise.length + again.noise.length > 0) return again;
    }
  }

  private nameAsTold({ words, father, sex }: Person, does: (rate: number, what: Noise) => boolean): string {
    let name = words.map((word) => {
      const short = SHORT_FORMS[word];
      return short && words.length > 1 && does(CLERK.shortForm, 'short form')
        ? this.random.pick(short)
        : word;
    });
    if (does(CLERK.otherwise, 'called otherwise'))
      name = [this.pickOften(sex === 'P' ? JAVA.women : JAVA.men)];
    if (name.length > 1 && does(CLERK.leftOut, 'word left out'))
      name.splice(this.random.below(name.length), 1);
    if (name.length > 1 && does(CLERK.turned, 'words turned round')) name.reverse();
    if (does(CLERK.spelling, 'spelling')) name = this.atOne(name, (word) => this.respelt(word));
    if (does(CLERK.slip, 'slip in the name')) name = this.atOne(name, (word) => this.mistyped(word));
    if (name.length > 1 && does(CLERK.joined, 'words joined')) {
      name.splice(0, 2, name[0]! + name[1]!.toLowerCase());
    }
    if (does(CLERK.patronymic, 'patronymic')) name.push(sex === 'P' ? 'binti' : 'bin', father);
    let written = name.join(' ');
    if (does(CLERK.title, 'title')) {
      const before = sex === 'P' ? ['Hj.', 'Hj', 'Ibu', 'Ny.', 'Hajah'] : ['H.', 'H', 'Bpk.', 'Ust.', 'Haji'];
      const after = [', S.Pd', ' S.Pd.I', ', SE', ', A.Md.', ' S.Ag'];
      written = this.maybe(0.7)
        ? `${this.random.pick(before)} ${written}`
        : written + this.random.pick(after);
    }
    return this.maybe(0.4) ? written.toUpperCase() : written;
  }

  private birthAsTold(birthDate: string, does: (rate: number, what: Noise) => boolean): string {
    const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number];
    if (day <= 12 && day !== month && does(CLERK.swapped, 'day and month swapped')) {
      return this.date(year, day, month);
    }
    if (does(CLERK.filler, 'filler birthday')) {
      return `${year}-${this.random.pick(['01-01', '01-01', '07-01', '12-31'])}`;
    }
    const before = this.maybe(0.5) ? -1 : 1;
    if (does(CLERK.nextYear, 'next year')) return this.date(year + before, month, day);
    if (does(CLERK.decade, 'slip in the decade')) return this.date(year - 10, month, day);
    if (!does(CLERK.slipInDate, 'slip in the date')) return birthDate;
    return this.maybe(0.6)
      ? this.date(year, month, 1 + this.random.below(31))
      : this.date(year, 1 + this.random.below(12), day);
  }

  private motherAsTold({ mother, village }: Person, does: (rate: number, what: Noise) => boolean): string {
    const chance = this.random.next();
    if (chance < CLERK.motherAbsent) return '';
    let words = does(CLERK.otherMother, 'another mother')
      ? this.nameIn(this.villageOf(village).naming, 'P', 1960)
      : mother;
    if (chance > CLERK.motherAbsent + CLERK.motherFull)
      return this.random.pick([words[0]![0]!, `${words[0]![0]}.`]);
    if (does(CLERK.slipInMother, "slip in the mother's name")) {
      words = this.atOne([...words], (word) => (this.maybe(0.5) ? this.mistyped(word) : this.respelt(word)));
    }
    return words.join(' ').slice(0, 20);
  }

  private phoneAsTold({ phone }: Person, carelessness: number): string | undefined {
    if (this.maybe(CLERK.recruitersPhone * carelessness)) return this.random.pick(this.recruiters);
    return this.maybe(CLERK.noPhone) ? undefined : phone;
  }

  private codeAsTold(village: string, noise: Noise[]): string {
    const { formerly } = this.villageOf(village);
    if (!formerly || this.maybe(0.5)) return village;
    noise.push('renamed village');
    return formerly;
  }

  private villageAfter({ village }: Person): string {
    const chance = this.random.next();
    const digits = [
      { below: MOVED.subdistrict, within: 6 },
      { below: MOVED.subdistrict + MOVED.regency, within: 4 },
      { below: MOVED.subdistrict + MOVED.regency + MOVED.anywhere, within: 0 },
    ].find(({ below }) => chance < below)?.within;
    if (digits === undefined) return village;
    return this.random.pick(this.villages.filter(({ code }) => code.startsWith(village.slice(0, digits))))
      .code;
  }

  private respelt(word: string): string {
    const fitting = SPELLINGS.filter(([sound]) => sound.test(word));
    if (fitting.length === 0) return word;
    const [sound, spelling] = this.random.pick(fitting);
    return capital(word.replace(sound, spelling));
  }

  private mistyped(word: string): string {
    if (word.length < 3) return word;
    const at = 1 + this.random.below(word.length - 1); // first letters are looked at
    const [before, letter, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
    switch (this.random.below(4)) {
      case 0:
        return before + after;
      case 1:
        return before + letter + letter + after;
      case 2:
        return at > 1 ? before.slice(0, -1) + letter + before.slice(-1) + after : before + after;
      default:
        return before + this.random.pick([...(NEIGHBOURING_KEYS[letter] ?? 'e')]) + after;
    }
  }

  private atOne(words: readonly string[], change: (word: string) => string): string[] {
    const at = this.random.below(words.length);
    return words.map((word, index) => (index === at ? change(word) : word));
  }

  private namingOf({ village }: Person): Naming {
    return this.villageOf(village).naming;
  }

  private villageOf(code: string): Village {
    return this.byCode.get(code)!;
  }

  /** A few villages send many: the first of a regency a tenth of its people, the last one in two hundred. */
  private aVillage(): Village {
    const regencies = this.villages.length / VILLAGES_A_REGENCY;
    const start = this.random.below(regencies) * VILLAGES_A_REGENCY;
    return this.villages[start + this.rank(VILLAGES_A_REGENCY, 3)]!;
  }

  /**
   * The first of a list the most often, so that the commonest names of a regency are borne by 3 to 10 in 1,000 of its women
   * or men. Of all men 1.4 in 1,000 are Sutrisno, of all women 2.5 Nurhayati (Dukcapil 2025: 144,497 and 254,922), and
   * each is at home in a part of the country.
   */
  private pickOften(words: readonly string[]): string {
    return words[this.rank(words.length, 40)]!;
  }

  /** Zipf's law, nearly: rank r has a share as 1/(r + flat). */
  private rank(count: number, flat: number): number {
    return Math.min(count - 1, Math.floor(flat * ((count + flat) / flat) ** this.random.next() - flat));
  }

  private date(year: number, month: number, day: number): string {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
  }

  private number(): string {
    return `0812${String(this.random.below(10 ** 8)).padStart(8, '0')}`;
  }

  private maybe(chance: number): boolean {
    return this.random.next() < chance;
  }
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
