import type { Instant } from '@libs/kernel';
import { dayInJakarta } from '@libs/kernel';
import { maskNik, normalisePhone, parseNik, type NikWarning, type Sex } from '@libs/identifiers';
import { familyPermit, type MaritalStatus, type Parameters } from '@libs/rules';
import { NikImpossible, SignerDoesNotFit } from './worker.errors.js';

/** What a list shows of a person: by this people of one village tell each other apart (domain.md §10, L1). */
export interface Card {
  readonly name: string;
  readonly motherInitial?: string;
  readonly hamlet?: string;
  readonly rt?: string;
  readonly rw?: string;
  /** First four and last two digits; absent where nobody knows the number. */
  readonly maskedNik?: string;
}

/** What only the record shows (L2). */
export interface Identity {
  readonly nik?: string;
  readonly birthDate?: string;
  readonly phone?: string;
  readonly maritalStatus?: MaritalStatus;
}

/** A person as the desk types her. */
export interface Told {
  readonly name: string;
  readonly motherInitial?: string;
  readonly birthDate?: string;
  readonly phone?: string;
  readonly hamlet?: string;
  readonly rt?: string;
  readonly rw?: string;
  readonly maritalStatus?: MaritalStatus;
}

/**
 * The number, where it can be one (domain.md §5.1). A temporary one is allowed here and stops at the district; what
 * merely disagrees with the rest of the form is for a person to look at, since real numbers contain errors.
 */
export function checkedNik(nik: string, identityStatus: string, now: Instant): string {
  const parsed = parseNik(nik, { today: dayInJakarta(now) });
  if (parsed.kind === 'INVALID') throw new NikImpossible(parsed.reason);
  if (parsed.kind === 'TEMPORARY' && identityStatus !== 'TEMPORARY') throw new NikImpossible('TEMPORARY');
  return nik;
}

/** How far a number that somebody merely tells is established. */
export function establishedBy(nik: string | undefined, now: Instant): string {
  if (nik === undefined) return 'ABSENT';
  const parsed = parseNik(nik, { today: dayInJakarta(now) });
  if (parsed.kind === 'INVALID') throw new NikImpossible(parsed.reason);
  return parsed.kind === 'TEMPORARY' ? 'TEMPORARY' : 'FORMAT_VALID';
}

/**
 * Where the number says otherwise than the record: for a person to look at, since real numbers contain errors (domain.md
 * §5.1). Whether its kecamatan still goes by that code the list of areas tells, which is not asked here.
 * @param recordedAt when she was written down: nobody was born later
 */
export function nikWarningsOf(
  { nik, birthDate }: Identity,
  sex: Sex,
  recordedAt: Instant,
): readonly NikWarning[] {
  if (nik === undefined) return [];
  const stated = { statedSex: sex, ...(birthDate && { statedBirthDate: birthDate }) };
  return parseNik(nik, { today: dayInJakarta(recordedAt), ...stated }).warnings;
}

export function personOf(told: Told, nik?: string): { card: Card; identity: Identity } {
  const { name, motherInitial, hamlet, rt, rw, birthDate, maritalStatus } = told;
  const phone = told.phone === undefined ? undefined : (normalisePhone(told.phone) ?? told.phone);
  return {
    card: {
      name,
      ...(motherInitial && { motherInitial }),
      ...(hamlet && { hamlet }),
      ...(rt && { rt }),
      ...(rw && { rw }),
      ...(nik && { maskedNik: maskNik(nik) }),
    },
    identity: {
      ...(nik && { nik }),
      ...(birthDate && { birthDate }),
      ...(phone && { phone }),
      ...(maritalStatus && { maritalStatus }),
    },
  };
}

/**
 * Whether whoever signs the family permit is the one whom her marital status asks for (rule E04). Where nobody has said
 * what it is, the head sees to it, as everywhere before it was asked.
 * @throws SignerDoesNotFit
 */
export function assertSignerFits(
  signerRelation: string,
  { maritalStatus }: Pick<Identity, 'maritalStatus'>,
  { divorcedSignThemselves }: Pick<Parameters, 'divorcedSignThemselves'>,
): void {
  if (!maritalStatus) return;
  const permit = { signerRelation, knownByVillageHead: true, revoked: false };
  const { outcome } = familyPermit(permit, maritalStatus, divorcedSignThemselves);
  if (outcome === 'FAIL') throw new SignerDoesNotFit();
}
