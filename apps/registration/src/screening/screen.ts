import type { Instant, LocalDate } from '@libs/kernel';
import { occupationOf } from '@libs/reference';
import {
  decide,
  type Decision,
  type Licence,
  type PolicyTables,
  type RedFlagCode,
  type Signs,
} from '@libs/rules';
import type { MigrationIntent } from '@libs/contracts';

/** What she plans, and who is behind it. */
export interface Plan {
  readonly born: LocalDate;
  readonly village: string;
  readonly intent: Partial<MigrationIntent> &
    Pick<MigrationIntent, 'country' | 'isco08' | 'plannedDeparture'>;
  readonly recruiterId?: string;
}

/** Kinds of visa as they are offered at a kitchen table; only one of them lets anybody work. */
export const OFFERED_VISA = ['WORK', 'VISIT', 'UMRAH_ZIARAH', 'TOURIST', 'STUDENT'] as const;

/** What she told of how she is being recruited. What nobody asked is left out, and clears nothing. */
export interface ToldSigns extends Omit<
  Signs,
  'workVisaOffered' | 'destinationStatus' | 'recruiterLicensed'
> {
  readonly offeredVisa?: (typeof OFFERED_VISA)[number];
}

/** What is known of a plan when it is looked at. */
export interface Looked {
  readonly licence?: Licence;
  readonly signs?: ToldSigns;
}

/** The policy as it was heard. */
export interface VersionedPolicy extends PolicyTables {
  /** As placement names one: by the last change of any row, in UTC, `20260228T000000.000Z`. Absent before any was heard. */
  readonly version?: string;
}

export type ScreeningDecision = 'CLEAR' | 'OPEN_QUESTIONS' | 'BLOCKED_PENDING_REVIEW';

/** What a first look came to, and all that it rested on. */
export interface Screened {
  /** Kept, sealed with the person. */
  readonly decision: Decision;
  readonly outcome: ScreeningDecision;
  /** Of the policy that it was judged by, told with it. */
  readonly policyVersion?: string;
  /** Signs of bad recruitment that somebody has to look at: none, where they do not weigh enough together. */
  readonly redFlags: readonly RedFlagCode[];
}

/**
 * The first look at a plan (*pemeriksaan awal*): advice to the worker and the desk, by the rules that the browser has too.
 * It stops nobody from being registered; a person decides.
 */
export function screen(
  plan: Plan,
  { licence, signs: told = {} }: Looked,
  { version, ...tables }: VersionedPolicy,
  at: { on: LocalDate; knownAt: Instant },
): Screened {
  const { born, village } = plan;
  const { plannedDeparture, country, scheme, employerType, isco08 } = plan.intent;
  const { offeredVisa } = told;
  const jobGroup = occupationOf(isco08)?.group;
  const decision = decide(
    {
      step: 'SCREENING',
      area: village,
      of: {
        born,
        // Who has a NIK is a citizen; the district confirms it.
        citizenship: 'WNI',
        intent: {
          country,
          ...(scheme && { scheme }),
          ...(employerType && { employerType }),
          ...(jobGroup && { jobGroup }),
        },
        plannedDeparture,
        ...(licence && { licence }),
        // An offer tells its kind and no last day: it is taken to last until she leaves.
        ...(offeredVisa && {
          offeredVisa: { isWorkClass: offeredVisa === 'WORK', expiresOn: plannedDeparture },
        }),
        // The kind of visa is no sign of the rules: it is kept with them for whoever asks further.
        signs: told,
      },
    },
    tables,
    at,
  );
  const { evaluation, redFlags } = decision.verdict;
  const fails = evaluation.results.some(({ outcome }) => outcome === 'FAIL');
  const raised = redFlags?.raises ? redFlags.raised : [];
  return {
    decision,
    ...(version && { policyVersion: version }),
    outcome: outcomeOf(fails || redFlags?.blocks === true, !evaluation.passes || raised.length > 0),
    redFlags: raised,
  };
}

function outcomeOf(blocked: boolean, open: boolean): ScreeningDecision {
  if (blocked) return 'BLOCKED_PENDING_REVIEW';
  return open ? 'OPEN_QUESTIONS' : 'CLEAR';
}

/**
 * What she had told by that look: what is asked later is asked beside it. Looks that were sealed without the kind of visa she was
 * offered tell whether it lets anybody work.
 */
export function toldIn({ asked }: Decision): ToldSigns {
  if (asked.step !== 'SCREENING') return {};
  const { signs, offeredVisa } = asked.of;
  // Nobody told these: how many were lost to the recruiter, and what the record says of her card, is known at each look.
  const { lostCasesOfRecruiter: _, cardFromElsewhere: __, ...told } = signs ?? {};
  return { ...(offeredVisa && { offeredVisa: offeredVisa.isWorkClass ? 'WORK' : 'VISIT' }), ...told };
}
