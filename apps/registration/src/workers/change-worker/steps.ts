import {
  DistrictVerified,
  FamilyPermitGranted,
  FamilyPermitRevoked,
  RedFlagCleared,
  RegistrationRejected,
  RegistrationReturned,
  ScreeningCompleted,
  VillageVerified,
  WorkerImported,
  WorkerImportUndone,
  WorkerRegistered,
  WorkerWithdrew,
  type DomainEvent,
} from '@libs/contracts';
import type { LocalDate } from '@libs/kernel';

/** A step that somebody took with a record, as its history names it. */
export interface Step {
  /** What it was about: REGISTRATION, FAMILY_PERMIT, SCREENING, or a sign of bad recruitment by its code. */
  readonly kind: string;
  readonly action: string;
  readonly reason?: string;
  readonly on: LocalDate;
}

type Told = Readonly<Record<string, string | undefined>>;

const STEP_OF: Readonly<Record<string, (told: Told) => Omit<Step, 'on'>>> = {
  [WorkerRegistered.type]: () => ({ kind: 'REGISTRATION', action: 'REGISTERED' }),
  [WorkerImported.type]: () => ({ kind: 'REGISTRATION', action: 'IMPORTED' }),
  [WorkerImportUndone.type]: ({ reasonCode }) => ended('IMPORT_UNDONE', reasonCode),
  [RegistrationReturned.type]: ({ reasonCode }) => ended('RETURNED', reasonCode),
  [RegistrationRejected.type]: ({ reasonCode }) => ended('REJECTED', reasonCode),
  [WorkerWithdrew.type]: ({ reasonCode }) => ended('WITHDRAWN', reasonCode),
  [VillageVerified.type]: () => ({ kind: 'REGISTRATION', action: 'VILLAGE_VERIFIED' }),
  [DistrictVerified.type]: () => ({ kind: 'REGISTRATION', action: 'DISTRICT_VERIFIED' }),
  [FamilyPermitGranted.type]: () => ({ kind: 'FAMILY_PERMIT', action: 'KNOWN' }),
  [FamilyPermitRevoked.type]: ({ reasonCode }) => ({
    ...ended('REVOKED', reasonCode),
    kind: 'FAMILY_PERMIT',
  }),
  [RedFlagCleared.type]: ({ flagCode, clearedReason }) => ({
    ...ended('ANSWERED', clearedReason),
    kind: flagCode!,
  }),
  [ScreeningCompleted.type]: () => ({ kind: 'SCREENING', action: 'LOOKED_AGAIN' }),
};

/**
 * The steps that what was told tells of, in their order; each made a version of the record. What a look at her plan found
 * beside another step is that step's. A correction is kept with what it overwrote, and is none of these.
 */
export function stepsOf(told: readonly DomainEvent[]): Step[] {
  const steps = told.flatMap(({ contract, occurredOn: on, data }): Step[] => {
    const step = STEP_OF[contract.type];
    return step ? [{ ...step(data as Told), on }] : [];
  });
  const [first, ...others] = steps.filter(({ kind }) => kind !== 'SCREENING');
  return first ? [first, ...others] : steps;
}

function ended(action: string, reason: string | undefined): Omit<Step, 'on'> {
  return { kind: 'REGISTRATION', action, ...(reason && { reason }) };
}
