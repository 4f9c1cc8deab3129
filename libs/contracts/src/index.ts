export { ATTRIBUTES, type Attribute, type AttributeName } from './attributes.js';
export {
  fromKafkaRecord,
  toKafkaRecord,
  type Heard,
  type IncomingRecord,
  type OutgoingRecord,
  type Unreadable,
} from './cloud-event.js';
export * from './codes.js';
export {
  SERVICES,
  TELLERS,
  type Confidentiality,
  type Contract,
  type DomainEvent,
  type Envelope,
  type EventActor,
  type EventContext,
  type PublishedContract,
  type ReceivedEvent,
  type ServiceName,
  type StampedEvent,
  type Subject,
  type SubjectKind,
} from './contract.js';
export { event, type Occurrence } from './event.js';
export { fieldsOf, schemaOf, type Field, type JsonSchema, type PartClass } from './field-registry.js';
export { HEARD_BY } from './heard-by.js';
export { readerOf, type Reader, type Reading } from './reader.js';
export { CONTRACTS, contractOf } from './registry.js';
export { TOPICS, confidentialityOf, mayPublish, ownerOf, type Topic } from './topics.js';
export { reviewOf, REVIEWED_FIELDS, type Review, type Sensitivity } from './reviewed-fields.js';
export { EventBreaksContract, validateForWriting } from './writing.js';

export { WorkerImportUndone } from './registration/worker-import-undone.v1.js';
export { WorkerImported } from './registration/worker-imported.v1.js';
export { MigrationIntent, WorkerRegistered } from './registration/worker-registered.v1.js';
export { ScreeningCompleted } from './registration/screening-completed.v1.js';
export { RedFlagRaised } from './registration/red-flag-raised.v1.js';
export { RecruiterSeen } from './registration/recruiter-seen.v1.js';
export { RedFlagCleared } from './registration/red-flag-cleared.v1.js';
export { DeskReported } from './registration/desk-reported.v1.js';
export { ConsultationHeld } from './registration/consultation-held.v1.js';
export { WorkerDetailsCorrected } from './registration/worker-details-corrected.v1.js';
export { WorkerRecordedAbroad } from './registration/worker-recorded-abroad.v1.js';
export { ProceduralStatusTold } from './registration/procedural-status-told.v1.js';
export { FamilyPermitGranted } from './registration/family-permit-granted.v1.js';
export { FamilyPermitRevoked } from './registration/family-permit-revoked.v1.js';
export { VillageLetterIssued } from './registration/village-letter-issued.v1.js';
export { VillageLetterRevoked } from './registration/village-letter-revoked.v1.js';
export { RegistrationReturned } from './registration/registration-returned.v1.js';
export { RegistrationRejected } from './registration/registration-rejected.v1.js';
export { WorkerWithdrew } from './registration/worker-withdrew.v1.js';
export { ConsentGiven } from './registration/consent-given.v1.js';
export { ConsentWithdrawn } from './registration/consent-withdrawn.v1.js';
export { DocumentRecorded } from './registration/document-recorded.v1.js';
export { DocumentVerified } from './registration/document-verified.v1.js';
export { DocumentRejected } from './registration/document-rejected.v1.js';
export { DocumentExpired } from './registration/document-expired.v1.js';
export { VillageVerified } from './registration/village-verified.v1.js';
export { DistrictVerified, ExternalId } from './registration/district-verified.v1.js';
export { DuplicateSuspected } from './registration/duplicate-suspected.v1.js';
export { DuplicateDismissed } from './registration/duplicate-dismissed.v1.js';
export { SameTrip, WorkersMerged } from './registration/workers-merged.v1.js';
export { WorkersUnmerged } from './registration/workers-unmerged.v1.js';
export { TrainingEnrolled } from './training/training-enrolled.v1.js';
export { TrainingStarted } from './training/training-started.v1.js';
export { CompetencyCertified } from './training/competency-certified.v1.js';
export { CompetencyNotYet } from './training/competency-not-yet.v1.js';
export { OrientationPassed } from './training/orientation-passed.v1.js';
export { CostItem, PlacementAgreementSigned } from './placement/placement-agreement-signed.v1.js';
export { MedicalResultRecorded } from './placement/medical-result-recorded.v1.js';
export { PassportRecorded } from './placement/passport-recorded.v1.js';
export { VisaRecorded } from './placement/visa-recorded.v1.js';
export { SocialSecurityActivated } from './placement/social-security-activated.v1.js';
export { ContractSigned } from './placement/contract-signed.v1.js';
export { DocumentSetCompleted, RuleResult } from './placement/document-set-completed.v1.js';
export { EligibilityReevaluated } from './placement/eligibility-reevaluated.v1.js';
export { WorkerCleared } from './placement/worker-cleared.v1.js';
export { WorkerDeparted } from './placement/worker-departed.v1.js';
export { ArrivalReported } from './placement/arrival-reported.v1.js';
export { WorkerReturned } from './reintegration/worker-returned.v1.js';
export { ReturnCauseRecorded } from './reintegration/return-cause-recorded.v1.js';
export { NeedsAssessed } from './reintegration/needs-assessed.v1.js';
export { ReintegrationPlanOpened } from './reintegration/reintegration-plan-opened.v1.js';
export { ProgrammeAccepted } from './reintegration/programme-accepted.v1.js';
export { ProgrammeGraduated } from './reintegration/programme-graduated.v1.js';
export { ReintegrationCompleted } from './reintegration/reintegration-completed.v1.js';
export { AreaRecorded } from './reference/area-recorded.v1.js';
export { VillageProgrammeRecorded } from './reference/village-programme-recorded.v1.js';
export { CostPolicyChanged } from './policy/cost-policy-changed.v1.js';
export { DestinationPolicyChanged } from './policy/destination-policy-changed.v1.js';
export { P3miLicenceChanged } from './policy/p3mi-licence-changed.v1.js';
export { PolicyParameterChanged, RuleParameters } from './policy/policy-parameter-changed.v1.js';
export { ArrivalKey, EventParked } from './operations/event-parked.v1.js';
export { EventRedriven } from './operations/event-redriven.v1.js';
export { RelayTick } from './clock/relay-tick.v1.js';
export { WorkerErased } from './registration/worker-erased.v1.js';
export { RemainsRepatriated } from './reintegration/remains-repatriated.v1.js';
export { WorkerDied } from './reintegration/worker-died.v1.js';
export { TrainingCompleted } from './training/training-completed.v1.js';
export { CaseCategoryTold } from './placement/case-category-told.v1.js';
export { CaseReopened } from './placement/case-reopened.v1.js';
export { CaseClosed } from './placement/case-closed.v1.js';
export { CaseResolved } from './placement/case-resolved.v1.js';
export { CaseOpened } from './placement/case-opened.v1.js';
export { LeaveEnded } from './placement/leave-ended.v1.js';
export { LeaveStarted } from './placement/leave-started.v1.js';
export { DepartureFailed } from './placement/departure-failed.v1.js';
export { ContractExtended } from './placement/contract-extended.v1.js';
