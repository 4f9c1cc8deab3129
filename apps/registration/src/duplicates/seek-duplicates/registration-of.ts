import { comparable, type Comparable } from '@libs/duplicates';
import type { Sex } from '@libs/identifiers';
import type { Id, LocalDate } from '@libs/kernel';
import type { BlindIndex, Vault } from '@libs/vault';
import type { Card, Identity } from '../../workers/person.js';

/** A worker's row, sealed. */
export interface SealedRegistration {
  readonly workerId: Id;
  readonly journeyId: Id;
  readonly village: string;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly recordedAt: Date;
  readonly isRestricted: boolean;
  /** An office has taken her over from a file, and her village has not vouched for her yet. */
  readonly notKnownToVillage: boolean;
  readonly dataKey: Buffer;
  readonly card: Buffer;
  readonly identity: Buffer;
}

/** Its columns of `worker`. */
export const SEALED_REGISTRATION = `id as "workerId", journey_id as "journeyId", village_code as village, sex, birth_year as "birthYear",
  recorded_at as "recordedAt", confidentiality = 'RESTRICTED' as "isRestricted",
  not_known_to_village as "notKnownToVillage", data_key as "dataKey", card, identity`;

/** A registration as it is compared. */
export interface Registration {
  readonly sealed: SealedRegistration;
  readonly person: Comparable;
  readonly nik?: string;
}

/**
 * Opens what comparing needs. Of whom only the year of birth is known has the first of January written, as a desk would:
 * comparing takes it for the filler that it is.
 * @throws Unsealable
 */
export function registrationOf(vault: Vault, sealed: SealedRegistration, today: LocalDate): Registration {
  const { workerId, dataKey, village, sex, birthYear } = sealed;
  const card = vault.open<Card>('worker', workerId, dataKey, 'card', sealed.card);
  const identity = vault.open<Identity>('worker', workerId, dataKey, 'identity', sealed.identity);
  const { nik, phone, birthDate = `${birthYear}-01-01` } = identity;
  const told = {
    name: card.name,
    birthDate,
    sex,
    village,
    ...(nik && { nik }),
    ...(phone && { phone }),
    ...(card.motherInitial && { motherName: card.motherInitial }),
  };
  return { sealed, person: comparable(told, today), ...(nik && { nik }) };
}

/**
 * Whether these two may be compared. An office writes its files itself: were its people compared with RESTRICTED ones, it
 * would learn by a list of names who of them is known abroad, which her village alone may know (domain.md §5.3).
 */
export function mayMeet(one: SealedRegistration, other: SealedRegistration): boolean {
  return !((one.notKnownToVillage && other.isRestricted) || (other.notKnownToVillage && one.isRestricted));
}

/** Whether anything that was compared has changed since, told without what it is. */
export function likenessOf(index: BlindIndex, pair: readonly [Registration, Registration]): Buffer {
  const compared = pair
    .toSorted((one, other) => (one.sealed.workerId < other.sealed.workerId ? -1 : 1))
    .map(({ person, nik }) => [nik, person]);
  return index.of('LIKENESS', `PAIR|${JSON.stringify(compared)}`);
}
