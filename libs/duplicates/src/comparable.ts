import { normalisePhone, parseNik, type Sex } from '@libs/identifiers';
import type { LocalDate } from '@libs/kernel';
import { foldName, type FoldedName, type NameWord } from './fold-name.js';

/** A person as a desk told of her. */
export interface PersonTold {
  readonly name: string;
  readonly birthDate: LocalDate;
  readonly sex: Sex;
  /** Ten digits, Kemendagri, as they are today: who knows of a renamed village gives its present code. */
  readonly village: string;
  readonly nik?: string;
  /** Her mother's name or its initial, or bin/binti with her father's. */
  readonly motherName?: string;
  readonly phone?: string;
}

/** What comparing needs of a person, and nothing more: no number of hers, no title. */
export interface Comparable {
  readonly name: FoldedName;
  readonly birthDate: LocalDate;
  /** Of the mother's name: words or initials. Empty where it is not known. */
  readonly mother: readonly NameWord[];
  readonly village: string;
  /** E.164; absent where none was told that could be dialled. */
  readonly phone?: string;
  /** Absent where the form and the NIK say different things. */
  readonly sex?: Sex;
}

/** @param today the day in Jakarta, for reading the NIK: of it nothing is kept but that it agrees on the sex */
export function comparable(person: PersonTold, today: LocalDate): Comparable {
  const name = foldName(person.name);
  const parent = person.motherName ?? '';
  const father = /^\s*(?:bin|binti|bt)\b(.+)/i.exec(parent)?.[1];
  const phone = person.phone && normalisePhone(person.phone);
  const nikSex = person.nik && parseNik(person.nik, { today }).sex;
  return {
    name: father === undefined ? name : { own: name.own, father: foldName(father).own },
    birthDate: person.birthDate,
    mother: father === undefined ? foldName(parent).own : [],
    village: person.village,
    ...(phone && { phone }),
    ...((!nikSex || nikSex === person.sex) && { sex: person.sex }),
  };
}
