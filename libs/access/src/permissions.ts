import { ROLES, type Role } from './roles.js';

/**
 * Who may do what: the one table that a reviewer reads (architecture §7, layer 1). A permission is what a route
 * declares with `@Permit`; where a person may do it (area, organisation) is decided by the layers below.
 * Sources: domain.md §3.2 (who does what), §4.1 (steps), §6 (trigger actors).
 */
const WHO_MAY = {
  // The list of places is public; who may ask us for it is whoever is signed in.
  'area:read': ROLES,

  // Registration: the village desk writes, the head answers for it, the district confirms (UU 18/2017 Art. 42, 13).
  'worker:register': ['PETUGAS_DESA', 'KEPALA_DESA'],
  // Who is abroad already is told to her village, and stays there (domain.md §12, X10).
  'worker:record-abroad': ['PETUGAS_DESA', 'KEPALA_DESA'],
  'worker:read': ['PETUGAS_DESA', 'KEPALA_DESA', 'DINAS', 'BP3MI'],
  // What is wrong is corrected where it was written, or by the district; nobody else writes on a record.
  'worker:correct': ['PETUGAS_DESA', 'KEPALA_DESA', 'DINAS'],
  'worker-history:read': ['PETUGAS_DESA', 'KEPALA_DESA', 'DINAS'],
  'registration:return': ['KEPALA_DESA'],
  // Many at once with one reason: the office that looks over them, never the desk.
  'registration:return-many': ['DINAS'],
  'registration:reject': ['KEPALA_DESA', 'DINAS'],
  // She herself says so, at her desk.
  'registration:withdraw': ['PETUGAS_DESA', 'KEPALA_DESA'],
  'family-permit:acknowledge': ['KEPALA_DESA'],
  'family-permit:revoke': ['KEPALA_DESA'],
  // The village's book of guests and consultations (R1): its own.
  'consultation:read': ['PETUGAS_DESA', 'KEPALA_DESA'],
  'consultation:record': ['PETUGAS_DESA', 'KEPALA_DESA'],
  // That a desk is there, and what could not be sent from it yet (domain.md §8.3).
  'desk:report': ['PETUGAS_DESA', 'KEPALA_DESA'],
  // What else it keeps books of (domain.md §2.4).
  'register:read': ['PETUGAS_DESA', 'KEPALA_DESA'],
  // Papers: the desk writes down what it is told or shown, the district looks at it and says whether it holds.
  'document:read': ['PETUGAS_DESA', 'KEPALA_DESA', 'DINAS', 'BP3MI'],
  'document:record': ['PETUGAS_DESA', 'KEPALA_DESA'],
  'document:verify': ['DINAS'],
  // That a paper is lost, or was written down wrongly, is told where she comes.
  'document:revoke': ['PETUGAS_DESA', 'KEPALA_DESA', 'DINAS'],
  // The village's register of families (R5): its own, and nobody else's.
  'family:read': ['PETUGAS_DESA', 'KEPALA_DESA'],
  'family:write': ['PETUGAS_DESA', 'KEPALA_DESA'],
  // She agrees, and withdraws, at her own desk. What the law has the village do asks for no consent.
  'consent:read': ['PETUGAS_DESA', 'KEPALA_DESA'],
  'consent:record': ['PETUGAS_DESA', 'KEPALA_DESA'],
  // Letters: the desk prints and keeps the book; what a letter leads to is the head's (the two above).
  'letter:read': ['PETUGAS_DESA', 'KEPALA_DESA'],
  'letter:write': ['PETUGAS_DESA', 'KEPALA_DESA'],
  // Counts by village, no person: the district asks where many went to outsiders (domain.md §12, X5).
  'letter:oversee': ['KEPALA_DESA', 'DINAS'],
  'letter:set-up': ['PETUGAS_DESA', 'KEPALA_DESA'],
  'village:verify': ['KEPALA_DESA'],
  'district:verify': ['DINAS'],
  // A sign of bad recruitment is answered by a person: the head who is liable, or the district.
  'red-flag:clear': ['KEPALA_DESA', 'DINAS'],
  // What the national systems call her: the offices reconcile by it, a desk needs none of it (domain.md §0, finding 3).
  'external-id:record': ['DINAS', 'BP3MI'],
  // Whom the national system knows is taken over, and taken back, by the office of the area (domain.md §6, §11).
  'worker:import': ['DINAS', 'BP3MI'],
  // Who recruits is told at any desk; what is told of a person, and what he says to it, is read by the head who is liable,
  // the district and the state's office alone (domain.md §2.4, R9). Nobody answers for him but an office that heard him.
  'recruiter:report': ['PETUGAS_DESA', 'KEPALA_DESA', 'DINAS', 'BP3MI'],
  'recruiter:read': ['KEPALA_DESA', 'DINAS', 'BP3MI'],
  'recruiter:answer': ['DINAS', 'BP3MI'],
  'recruiter-report:withdraw': ['KEPALA_DESA', 'DINAS', 'BP3MI'],
  'recruiter-report:dismiss': ['DINAS', 'BP3MI'],
  // Who may be registered twice is looked at by the lowest office that contains both villages, at last by the ministry's
  // own officer, who may nothing else.
  'duplicate:decide': ['DINAS', 'BP3MI', 'PEMERIKSA_DUPLIKAT'],
  // A mission or landing office asks for the village of somebody who lies dead or helpless before it (domain.md §12, X13).
  'origin:check': ['BP3MI', 'PERWAKILAN'],
  // Names for pseudonymous lists, of the people in one's scope: never the ministry (domain.md §10).
  'names:read': ['PETUGAS_DESA', 'KEPALA_DESA', 'DINAS', 'LPK', 'LSP', 'P3MI', 'BP3MI', 'PERWAKILAN'],

  // Training: who teaches does not examine (domain.md §4.5); orientation is the state's (OPP).
  'training:read': ['LPK', 'LSP', 'BP3MI', 'DINAS'],
  // Who teaches or examines takes whom she is told of and looks around for nobody (domain.md §3.2, BLKLN and LSP).
  'candidate:read': ['BP3MI', 'DINAS'],
  'training:enrol': ['LPK'],
  'competence:certify': ['LSP'],
  'orientation:pass': ['BP3MI'],

  // Placement: the company places, the state clears: never the company (Permen P2MI 4/2025 Art. 9(1), fixture X15).
  'placement:read': ['P3MI', 'BP3MI', 'PERWAKILAN', 'DINAS'],
  'agreement:sign': ['P3MI'],
  'placement-document:record': ['P3MI'],
  // What is missing, before it is decided: who gathers the papers, who clears, and who may except a rule.
  'clearance:advise': ['P3MI', 'BP3MI', 'DINAS'],
  // Of health (E07) who gathers and who clears: missions and districts may see the placement, not this.
  'health:read': ['P3MI', 'BP3MI'],
  'worker:clear': ['BP3MI'],
  // Pengecualian beralasan: district and state's office (domain.md §4.3), never a desk or a company.
  'rule:except': ['DINAS', 'BP3MI'],
  // Where one may go is nobody's secret. Changing it takes two administrators: one proposes, the other approves.
  'policy:read': ROLES,
  'policy-change:read': ['ADMIN', 'KEMENTERIAN'],
  'policy:change': ['ADMIN'],
  'departure:report': ['P3MI'],
  'arrival:report': ['PERWAKILAN'],

  // Reintegration: received by BP3MI at landing or by the village at home (domain.md §4.8).
  'reintegration:read': ['PETUGAS_DESA', 'KEPALA_DESA', 'BP3MI', 'DINAS'],
  'return:record': ['PETUGAS_DESA', 'KEPALA_DESA', 'BP3MI'],
  'needs:assess': ['PETUGAS_DESA', 'KEPALA_DESA', 'BP3MI'],
  'plan:open': ['PETUGAS_DESA', 'KEPALA_DESA', 'BP3MI'],
  'programme:enrol': ['PETUGAS_DESA', 'KEPALA_DESA', 'BP3MI'],
  'reintegration:complete': ['PETUGAS_DESA', 'KEPALA_DESA', 'BP3MI'],

  // Status: aggregates, and journeys without a name. The village watches over departures and returns (Art. 42), the
  // offices over their area; row security shows them their own area's.
  'journey:read': ['PETUGAS_DESA', 'KEPALA_DESA', 'DINAS', 'BP3MI', 'KEMENTERIAN'],
  'figures:read': ['KEMENTERIAN'],
  // Named analysts: the ministry of the country, an office of its own area; small cells are kept back (domain.md §8.3).
  'figure:ask': ['KEMENTERIAN', 'DINAS', 'BP3MI'],

  // Running the system: sees states of parts and assignments, no person.
  'operations:read': ['ADMIN', 'KEMENTERIAN'],
  'assignment:manage': ['ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof WHO_MAY;

const matrix = new Map<Permission, ReadonlySet<Role>>(
  Object.entries(WHO_MAY).map(([permission, roles]) => [permission as Permission, new Set<Role>(roles)]),
);

export const PERMISSIONS: readonly Permission[] = [...matrix.keys()];

/** Whether a role may do this at all, anywhere. */
export function may(role: Role, permission: Permission): boolean {
  return matrix.get(permission)?.has(role) ?? false;
}
