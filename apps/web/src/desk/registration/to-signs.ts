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

/** The answers of the form; what was left blank may be left out. */
type SignAnswers = Partial<
  Pick<
    RegistrationAnswers,
    | 'offeredVisa'
    | 'signs'
    | 'transitCountry'
    | 'planTold'
    | 'wageTimesReference'
    | 'lenders'
    | 'routeRegencies'
    | 'signsAsked'
  >
>;

/**
 * What she told of her recruiter. A box that is not ticked says no only where everything was asked: what nobody asked
 * clears nothing, and is left out.
 */
export function toSigns(answers: SignAnswers): Told | undefined {
  const { offeredVisa, signs = [], transitCountry, planTold, signsAsked } = answers;
  const told: Record<string, unknown> = {};
  for (const sign of SIGNS) {
    const ticked = signs.includes(sign);
    if (!ticked && !signsAsked) continue;
    if (sign === 'notInWriting') told['offeredInWriting'] = !ticked;
    else told[sign] = ticked;
  }
  if (offeredVisa) told['offeredVisa'] = offeredVisa;
  if (transitCountry) told['transitCountries'] = [transitCountry];
  else if (signsAsked) told['transitCountries'] = [];
  if (planTold) {
    const { wageTimesReference, lenders = [], routeRegencies = [] } = answers;
    if (wageTimesReference) told['wageTimesReference'] = Number(wageTimesReference);
    if (lenders.length > 0 || signsAsked) told['lenders'] = lenders;
    if (routeRegencies.length > 0 || signsAsked) told['routeRegencies'] = routeRegencies;
  }
  return Object.keys(told).length > 0 ? told : undefined;
}

/** The boxes as they were filled when she told it: what is asked further begins with them. */
export function fromSigns(told: Told = {}): Required<SignAnswers> {
  const { wageTimesReference: times, lenders, routeRegencies } = told;
  const inWriting = {
    notInWriting: told.offeredInWriting === undefined ? undefined : !told.offeredInWriting,
  };
  const answers = { ...told, ...inWriting };
  return {
    signs: SIGNS.filter((sign) => answers[sign]),
    offeredVisa: told.offeredVisa ?? '',
    transitCountry: told.transitCountries?.[0] ?? '',
    planTold: (times ?? lenders ?? routeRegencies) !== undefined,
    wageTimesReference: times === undefined ? '' : String(times),
    lenders: lenders ?? [],
    routeRegencies: routeRegencies ?? [],
    signsAsked: SIGNS.every((sign) => answers[sign] !== undefined),
  };
}
