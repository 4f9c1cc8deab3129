import { ContractExtended } from './placement/contract-extended.v1.js';
import { DepartureFailed } from './placement/departure-failed.v1.js';
import { LeaveStarted } from './placement/leave-started.v1.js';
import { LeaveEnded } from './placement/leave-ended.v1.js';
import { CaseOpened } from './placement/case-opened.v1.js';
import { CaseResolved } from './placement/case-resolved.v1.js';
import { CaseClosed } from './placement/case-closed.v1.js';
import { CaseReopened } from './placement/case-reopened.v1.js';
import { CaseCategoryTold } from './placement/case-category-told.v1.js';
import { TrainingCompleted } from './training/training-completed.v1.js';
import { WorkerDied } from './reintegration/worker-died.v1.js';
import { RemainsRepatriated } from './reintegration/remains-repatriated.v1.js';
import { WorkerErased } from './registration/worker-erased.v1.js';
import { RelayTick } from './clock/relay-tick.v1.js';
import { EventParked } from './operations/event-parked.v1.js';
import { EventRedriven } from './operations/event-redriven.v1.js';
import { ArrivalReported } from './placement/arrival-reported.v1.js';
import { ContractSigned } from './placement/contract-signed.v1.js';
import { DocumentSetCompleted } from './placement/document-set-completed.v1.js';
import { EligibilityReevaluated } from './placement/eligibility-reevaluated.v1.js';
import { MedicalResultRecorded } from './placement/medical-result-recorded.v1.js';
import { PassportRecorded } from './placement/passport-recorded.v1.js';
import { PlacementAgreementSigned } from './placement/placement-agreement-signed.v1.js';
import { SocialSecurityActivated } from './placement/social-security-activated.v1.js';
import { VisaRecorded } from './placement/visa-recorded.v1.js';
import { WorkerCleared } from './placement/worker-cleared.v1.js';
import { WorkerDeparted } from './placement/worker-departed.v1.js';
import { CostPolicyChanged } from './policy/cost-policy-changed.v1.js';
import { DestinationPolicyChanged } from './policy/destination-policy-changed.v1.js';
import { P3miLicenceChanged } from './policy/p3mi-licence-changed.v1.js';
import { PolicyParameterChanged } from './policy/policy-parameter-changed.v1.js';
import { AreaRecorded } from './reference/area-recorded.v1.js';
import { VillageProgrammeRecorded } from './reference/village-programme-recorded.v1.js';
import { ConsentGiven } from './registration/consent-given.v1.js';
import { ConsentWithdrawn } from './registration/consent-withdrawn.v1.js';
import { ConsultationHeld } from './registration/consultation-held.v1.js';
import { DeskReported } from './registration/desk-reported.v1.js';
import { DistrictVerified } from './registration/district-verified.v1.js';
import { DocumentRecorded } from './registration/document-recorded.v1.js';
import { DocumentVerified } from './registration/document-verified.v1.js';
import { DocumentRejected } from './registration/document-rejected.v1.js';
import { DocumentExpired } from './registration/document-expired.v1.js';
import { DuplicateDismissed } from './registration/duplicate-dismissed.v1.js';
import { DuplicateSuspected } from './registration/duplicate-suspected.v1.js';
import { FamilyPermitGranted } from './registration/family-permit-granted.v1.js';
import { FamilyPermitRevoked } from './registration/family-permit-revoked.v1.js';
import { RecruiterSeen } from './registration/recruiter-seen.v1.js';
import { RedFlagCleared } from './registration/red-flag-cleared.v1.js';
import { RedFlagRaised } from './registration/red-flag-raised.v1.js';
import { ScreeningCompleted } from './registration/screening-completed.v1.js';
import { ProceduralStatusTold } from './registration/procedural-status-told.v1.js';
import { RegistrationReturned } from './registration/registration-returned.v1.js';
import { RegistrationRejected } from './registration/registration-rejected.v1.js';
import { WorkerWithdrew } from './registration/worker-withdrew.v1.js';
import { VillageLetterIssued } from './registration/village-letter-issued.v1.js';
import { VillageLetterRevoked } from './registration/village-letter-revoked.v1.js';
import { VillageVerified } from './registration/village-verified.v1.js';
import { WorkerImportUndone } from './registration/worker-import-undone.v1.js';
import { WorkerImported } from './registration/worker-imported.v1.js';
import { WorkerRegistered } from './registration/worker-registered.v1.js';
import { WorkersMerged } from './registration/workers-merged.v1.js';
import { WorkersUnmerged } from './registration/workers-unmerged.v1.js';
import { WorkerDetailsCorrected } from './registration/worker-details-corrected.v1.js';
import { WorkerRecordedAbroad } from './registration/worker-recorded-abroad.v1.js';
import { NeedsAssessed } from './reintegration/needs-assessed.v1.js';
import { ProgrammeAccepted } from './reintegration/programme-accepted.v1.js';
import { ProgrammeGraduated } from './reintegration/programme-graduated.v1.js';
import { ReintegrationCompleted } from './reintegration/reintegration-completed.v1.js';
import { ReintegrationPlanOpened } from './reintegration/reintegration-plan-opened.v1.js';
import { ReturnCauseRecorded } from './reintegration/return-cause-recorded.v1.js';
import { WorkerReturned } from './reintegration/worker-returned.v1.js';
import { CompetencyCertified } from './training/competency-certified.v1.js';
import { CompetencyNotYet } from './training/competency-not-yet.v1.js';
import { OrientationPassed } from './training/orientation-passed.v1.js';
import { TrainingEnrolled } from './training/training-enrolled.v1.js';
import { TrainingStarted } from './training/training-started.v1.js';
import type { PublishedContract } from './contract.js';

/** The published language: every version of every kind of event that was ever on the log. None is ever taken out. */
export const CONTRACTS: readonly PublishedContract[] = [
  ConsultationHeld,
  DeskReported,
  RecruiterSeen,
  WorkerRegistered,
  WorkerImported,
  WorkerImportUndone,
  ScreeningCompleted,
  RedFlagRaised,
  RedFlagCleared,
  WorkerRecordedAbroad,
  WorkerDetailsCorrected,
  ProceduralStatusTold,
  FamilyPermitGranted,
  FamilyPermitRevoked,
  VillageLetterIssued,
  VillageLetterRevoked,
  ConsentGiven,
  ConsentWithdrawn,
  DocumentRecorded,
  DocumentVerified,
  DocumentRejected,
  DocumentExpired,
  RegistrationReturned,
  RegistrationRejected,
  WorkerWithdrew,
  WorkerErased,
  VillageVerified,
  DistrictVerified,
  DuplicateSuspected,
  DuplicateDismissed,
  WorkersMerged,
  WorkersUnmerged,
  TrainingEnrolled,
  TrainingStarted,
  TrainingCompleted,
  CompetencyCertified,
  CompetencyNotYet,
  OrientationPassed,
  PlacementAgreementSigned,
  MedicalResultRecorded,
  PassportRecorded,
  VisaRecorded,
  SocialSecurityActivated,
  ContractSigned,
  DocumentSetCompleted,
  EligibilityReevaluated,
  WorkerCleared,
  WorkerDeparted,
  ArrivalReported,
  ContractExtended,
  DepartureFailed,
  LeaveStarted,
  LeaveEnded,
  CaseOpened,
  CaseResolved,
  CaseClosed,
  CaseReopened,
  CaseCategoryTold,
  WorkerReturned,
  ReturnCauseRecorded,
  NeedsAssessed,
  ReintegrationPlanOpened,
  ProgrammeAccepted,
  ProgrammeGraduated,
  ReintegrationCompleted,
  WorkerDied,
  RemainsRepatriated,
  AreaRecorded,
  VillageProgrammeRecorded,
  DestinationPolicyChanged,
  PolicyParameterChanged,
  CostPolicyChanged,
  P3miLicenceChanged,
  EventParked,
  EventRedriven,
  RelayTick,
];

const byType = new Map(CONTRACTS.map((contract) => [contract.type, contract]));

export function contractOf(type: string): PublishedContract | undefined {
  return byType.get(type);
}
