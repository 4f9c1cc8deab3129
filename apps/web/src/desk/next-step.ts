import type { Role } from '@libs/access';
import type { WorkerStep } from '../client/registration.js';
import type { WorkerLine } from '../client/types.js';

export interface RegisterStep {
  name: 'resubmission' | 'family-permit' | 'village-verification' | 'district-verification';
  /** Whose step it is. */
  role: Role;
  /** Where its form is, under the record's address. */
  path: string;
  done: boolean;
}

type Standing = Pick<
  WorkerLine,
  'state' | 'familyPermitKnown' | 'familyPermitRevokedOn' | 'notKnownToVillage'
>;

/** The steps at the register, in their usual order (domain.md §4.1, steps 4 to 6). */
export function stepsOf({
  state,
  familyPermitKnown,
  familyPermitRevokedOn,
  notKnownToVillage,
}: Standing): RegisterStep[] {
  const byDistrict = state === 'DISTRICT_VERIFIED';
  // The district may go first; a permit, known or revoked since, is the sign that the village has had its say.
  const permitSeen = familyPermitKnown || familyPermitRevokedOn !== undefined;
  const byVillage = state === 'VILLAGE_VERIFIED' || (byDistrict && permitSeen && !notKnownToVillage);
  return [
    { name: 'family-permit', role: 'KEPALA_DESA', path: 'izin-keluarga', done: familyPermitKnown },
    { name: 'village-verification', role: 'KEPALA_DESA', path: 'verifikasi', done: byVillage },
    { name: 'district-verification', role: 'DINAS', path: 'verifikasi', done: byDistrict },
  ];
}

/** Nothing more is done at the register: it has ended, or she is abroad already. */
export function isOver({ state }: Pick<Standing, 'state'>): boolean {
  return state === 'REJECTED' || state === 'WITHDRAWN' || state === 'ABROAD_KNOWN';
}

interface TurningStep {
  name: 'return' | 'resubmission' | 'rejection' | 'withdrawal';
  roles: readonly Role[];
  path: string;
  from: readonly WorkerLine['state'][];
}

/** What leads back or ends a registration, and from where (domain.md §6). */
const TURNING_STEPS: readonly TurningStep[] = [
  {
    name: 'resubmission',
    roles: ['PETUGAS_DESA', 'KEPALA_DESA'],
    path: 'perbaikan',
    from: ['DRAFT'],
  },
  { name: 'return', roles: ['KEPALA_DESA'], path: 'pengembalian', from: ['REGISTERED'] },
  {
    name: 'rejection',
    roles: ['KEPALA_DESA'],
    path: 'penolakan',
    from: ['REGISTERED', 'VILLAGE_VERIFIED'],
  },
  {
    name: 'withdrawal',
    roles: ['PETUGAS_DESA', 'KEPALA_DESA'],
    path: 'pengunduran-diri',
    from: ['DRAFT', 'REGISTERED', 'VILLAGE_VERIFIED', 'DISTRICT_VERIFIED'],
  },
];

/** Of these the ones that a person at the village may take now. */
export function turningSteps({ state }: Pick<Standing, 'state'>, role: Role): readonly TurningStep[] {
  return TURNING_STEPS.filter(({ roles, from }) => roles.includes(role) && from.includes(state));
}

/** Whether a step is no longer there to be taken: it is done, or the registration is past it. */
export function isPast(worker: Standing, step: WorkerStep): boolean {
  const turning = TURNING_STEPS.find(({ name }) => name === step);
  if (turning) return !turning.from.includes(worker.state);
  return isOver(worker) || stepsOf(worker).some(({ name, done }) => name === step && done);
}

/**
 * The one step that a record waits for; none once the district has verified, with or without the village's word, unless
 * the permit was revoked: then a new one; or she was taken over from the national system, and the village has its say now.
 */
export function nextStep(worker: Standing): RegisterStep | undefined {
  if (isOver(worker)) return undefined;
  if (worker.state === 'DRAFT')
    return { name: 'resubmission', role: 'PETUGAS_DESA', path: 'perbaikan', done: false };
  const { state, familyPermitRevokedOn, notKnownToVillage } = worker;
  if (state === 'DISTRICT_VERIFIED' && !familyPermitRevokedOn && !notKnownToVillage) return undefined;
  return stepsOf(worker).find(({ done }) => !done);
}
