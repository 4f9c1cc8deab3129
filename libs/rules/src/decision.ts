import type { Instant, LocalDate } from '@libs/kernel';
import { rowsKnown } from './bitemporal.js';
import { evaluateAgreement, evaluateClearance, type AgreementCase, type ClearanceCase } from './clearance.js';
import type { CostRow } from './cost-policy.js';
import type { Destination, PolicyRow } from './destination-policy.js';
import { withExceptions, type Exception } from './exceptions.js';
import { parametersFor, type ParameterRow } from './parameters.js';
import type { RedFlagEvaluation, Signs } from './red-flags.js';
import {
  evaluateDistrictVerification,
  evaluateRegistration,
  evaluateScreening,
  evaluateScreeningFlags,
  evaluateVillageVerification,
  type DistrictCase,
  type RegistrationCase,
  type ScreeningCase,
  type VillageCase,
} from './registration.js';
import type { Evaluation } from './rule-result.js';

/** What is judged at each step of a journey (domain.md §6). */
interface Cases {
  readonly REGISTRATION: RegistrationCase;
  /** With the signs, where the desk asked for them. */
  readonly SCREENING: ScreeningCase & { readonly signs?: Signs };
  readonly VILLAGE: VillageCase;
  readonly DISTRICT: DistrictCase;
  readonly AGREEMENT: AgreementCase;
  readonly CLEARANCE: ClearanceCase;
}

/** A step, the case that it is about, and where the worker is from. */
export type Asked = {
  [Step in keyof Cases]: { readonly step: Step; readonly of: Cases[Step]; readonly area?: string };
}[keyof Cases];

/** All that rules are judged by beside the case. */
export interface PolicyTables {
  readonly policy: readonly PolicyRow[];
  readonly costPolicy: readonly CostRow[];
  readonly parameters: readonly ParameterRow[];
}

/** The day that is judged for, and the instant whose knowledge is used. */
export interface DecisionMoment {
  readonly on: LocalDate;
  readonly knownAt: Instant;
}

/**
 * All that a decision rests on, and by which version of this library. Plain data: it is stored as it is, by who decides
 * and with what else is personal of the case, and on no topic.
 */
export interface DecisionBasis {
  readonly rulesVersion: number;
  readonly asked: Asked;
  readonly at: DecisionMoment;
  /** Of each table the versions of rows that could bear on the case. */
  readonly rows: PolicyTables;
  readonly exceptions: readonly Exception[];
}

export interface Verdict {
  readonly evaluation: Evaluation;
  /** Of a screening whose signs were asked for. */
  readonly redFlags?: RedFlagEvaluation;
}

export interface Decision extends DecisionBasis {
  readonly verdict: Verdict;
}

/**
 * Every version of the rules that a stored decision may name. Rules that would judge a case otherwise are another version
 * beside the old one, which stays as long as decisions made by it are kept.
 */
const JUDGES: Readonly<Record<number, (basis: DecisionBasis) => Verdict>> = { 1: judge };
const RULES_VERSION = 1;

/** What is kept of a decision: what it said follows from what it rested on. */
export function basisOf({ rulesVersion, asked, at, rows, exceptions }: Decision): DecisionBasis {
  return { rulesVersion, asked, at, rows, exceptions };
}

/** A decision as it was made, from what was kept of it. @throws Error as replay does */
export function decisionOf(basis: DecisionBasis): Decision {
  return { ...basis, verdict: replay(basis) };
}

/** Judges a case by the rules of today and the rows as they were known, and keeps what that rested on. */
export function decide(
  asked: Asked,
  tables: PolicyTables,
  at: DecisionMoment,
  exceptions: readonly Exception[] = [],
): Decision {
  const basis = { rulesVersion: RULES_VERSION, asked, at, rows: rowsFor(asked, tables, at), exceptions };
  return decisionOf(basis);
}

/**
 * What a decision said, judged again from nothing but what it kept: the same for ever, whatever the tables say since.
 *
 * @throws Error of a version of the rules that this library does not have
 */
export function replay(basis: DecisionBasis): Verdict {
  const judgeOfThen = JUDGES[basis.rulesVersion];
  if (!judgeOfThen) throw new Error(`No rules of version ${basis.rulesVersion} are kept here`);
  return judgeOfThen(basis);
}

function judge(basis: DecisionBasis): Verdict {
  const { evaluation, ...more } = judgeStep(basis);
  return { evaluation: withExceptions(evaluation, basis.exceptions), ...more };
}

function judgeStep({ asked, at, rows }: DecisionBasis): Verdict {
  const { policy, costPolicy } = rows;
  const scope = { ...destinationOf(asked), area: asked.area };
  const parameters = parametersFor(rows.parameters, scope, { validOn: at.on, knownAt: at.knownAt });
  switch (asked.step) {
    case 'REGISTRATION':
      return { evaluation: evaluateRegistration(asked.of, parameters, at.on) };
    case 'SCREENING': {
      const { signs, ...worker } = asked.of;
      const evaluation = evaluateScreening(worker, policy, parameters, at);
      return {
        evaluation,
        ...(signs && { redFlags: evaluateScreeningFlags(worker, signs, evaluation, parameters) }),
      };
    }
    case 'VILLAGE':
      return { evaluation: evaluateVillageVerification(asked.of, parameters, at.on) };
    case 'DISTRICT':
      return { evaluation: evaluateDistrictVerification(asked.of, parameters, at.on) };
    case 'AGREEMENT':
      return { evaluation: evaluateAgreement(asked.of, { policy, costPolicy }, at) };
  }
  return { evaluation: evaluateClearance(asked.of, { policy, costPolicy, parameters }, at) };
}

/** The rows that were known and could bear on the case: few enough to be kept with every decision. */
function rowsFor(asked: Asked, tables: PolicyTables, { knownAt }: DecisionMoment): PolicyTables {
  const country = destinationOf(asked)?.country;
  const items = 'costs' in asked.of ? (asked.of.costs ?? []).map(({ item }) => item) : [];
  const fits = (row: { country?: string; area?: string }) =>
    (row.country === undefined || row.country === country) && (asked.area ?? '').startsWith(row.area ?? '');
  return {
    policy: rowsKnown(tables.policy, knownAt).filter(fits),
    costPolicy: rowsKnown(tables.costPolicy, knownAt).filter((row) => items.includes(row.item) && fits(row)),
    parameters: rowsKnown(tables.parameters, knownAt).filter(fits),
  };
}

function destinationOf(asked: Asked): Destination | undefined {
  if ('intent' in asked.of) return asked.of.intent;
  return asked.step === 'AGREEMENT' || asked.step === 'CLEARANCE' ? asked.of.agreement : undefined;
}
