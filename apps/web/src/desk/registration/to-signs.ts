import type { RegisterWorkerRequest } from '../../client/types.js';
import type { RegistrationAnswers } from './draft.js';

type Told = NonNullable<RegisterWorkerRequest['signs']>;

/** What is asked about her recruiter, in the order in which one asks (domain.md §4.10). */
export const SIGNS = [
  'cashPaidToFamily',
  'metOnlineOnly',
  'hidesOfficeOrIdentity',
  'notInWriting',
  'destinationVague',
  'promisedFastAndFree',
  'trainingCentrePromisesWork',
  'housedBeforePapers',
  'papersChanged',
  'letterFromOtherVillage',
  'papersOrPhoneHeld',
  'marriageOffered',
] as const;

/**
 * What she told of her recruiter. A box that is not ticked says no only where everything was asked: what nobody asked
 * clears nothing, and is left out.
 */
export function toSigns(
  answers: Pick<RegistrationAnswers, 'offeredVisa' | 'signs' | 'transitCountry' | 'signsAsked'>,
): Told | undefined {
  const { offeredVisa, signs, transitCountry, signsAsked } = answers;
  const told: Record<string, unknown> = {};
  for (const sign of SIGNS) {
    const ticked = signs.includes(sign);
    if (!ticked && !signsAsked) continue;
    if (sign === 'notInWriting') told['offeredInWriting'] = !ticked;
    else told[sign] = ticked;
  }
  if (offeredVisa !== '') told['offeredVisa'] = offeredVisa;
  if (transitCountry !== '') told['transitCountries'] = [transitCountry];
  else if (signsAsked) told['transitCountries'] = [];
  return Object.keys(told).length > 0 ? told : undefined;
}
