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

/**
 * What she has told by now, where the boxes were filled as she told it before: an answer that was changed takes the place of
 * what stood there, and all else stays, also what the form cannot show. Nothing, where nothing was changed.
 */
export function toChangedSigns(before: Told | undefined, answers: SignAnswers): Told | undefined {
  const told: Record<string, unknown> = { ...before };
  const shown: Record<string, unknown> = toSigns(fromSigns(before)) ?? {};
  const now: Record<string, unknown> = toSigns(answers) ?? {};
  const changed = Object.keys({ ...shown, ...now }).filter(
    (sign) => JSON.stringify(now[sign]) !== JSON.stringify(shown[sign]),
  );
  if (changed.length === 0) return undefined;
  for (const sign of changed) {
    if (now[sign] === undefined) delete told[sign];
    else told[sign] = now[sign];
  }
  const [, ...furtherTransit] = before?.transitCountries ?? [];
  // The form shows the first country alone: the others are still on the way, unless the way is direct now.
  if (answers.transitCountry && furtherTransit.length > 0)
    told['transitCountries'] = [...new Set([answers.transitCountry, ...furtherTransit])];
  return told;
}
