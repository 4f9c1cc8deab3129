import { newId } from '@libs/kernel';
import { setUnsent } from '../../shell/unsent.js';
import { waitsNoMore } from '../../shell/waiting.js';
import { type DateParts, NO_DATE } from '../../ui/date-parts.js';

/** Everything the registration form asks, as it stands in its boxes. */
export interface RegistrationAnswers {
  notice: boolean;
  name: string;
  motherInitial: string;
  maritalStatus: string;
  identityStatus: string;
  nik: string;
  birthDate: DateParts;
  sex: string;
  hamlet: string;
  rt: string;
  rw: string;
  phone: string;
  education: string;
  country: string;
  isco08: string;
  scheme: string;
  employerType: string;
  plannedDeparture: DateParts;
  recruiterId: string;
  offeredVisa: string;
  signs: readonly string[];
  transitCountry: string;
  planTold: boolean;
  lenders: readonly string[];
  wageTimesReference: string;
  routeRegencies: readonly string[];
  signsAsked: boolean;
}

const NOTHING: RegistrationAnswers = {
  notice: false,
  name: '',
  motherInitial: '',
  maritalStatus: '',
  identityStatus: '',
  nik: '',
  birthDate: NO_DATE,
  sex: '',
  hamlet: '',
  rt: '',
  rw: '',
  phone: '',
  education: '',
  country: '',
  isco08: '',
  scheme: '',
  employerType: '',
  plannedDeparture: NO_DATE,
  recruiterId: '',
  offeredVisa: '',
  signs: [],
  transitCountry: '',
  planTold: false,
  lenders: [],
  wageTimesReference: '',
  routeRegencies: [],
  signsAsked: false,
};

interface Draft {
  answers: RegistrationAnswers;
  /** Names this registration to the server, however often it has to be sent. */
  idempotencyKey: string;
}

/*
 * One registration at a time, in this page's memory and nowhere else: it survives going to another screen,
 * not closing the page (shell/unsent.ts warns).
 */
let draft: Draft | undefined;
let dropped = false;

export function currentDraft(): Draft {
  return (draft ??= { answers: NOTHING, idempotencyKey: newId() });
}

export function holdsDraft(): boolean {
  return draft !== undefined && draft.answers !== NOTHING;
}

export function keepAnswers(answers: Partial<RegistrationAnswers>): void {
  const { answers: before, idempotencyKey } = currentDraft();
  draft = { answers: { ...before, ...answers }, idempotencyKey };
  setUnsent(true);
}

export function dropDraft(): void {
  if (draft) waitsNoMore(draft.idempotencyKey);
  draft = undefined;
  dropped = true;
  setUnsent(false);
}

/** Whether a draft of this page's lifetime was sent or given up: then one that is missing was not lost. */
export function hasDropped(): boolean {
  return dropped;
}
