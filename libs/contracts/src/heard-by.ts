import type { PublishedContract, ServiceName } from './contract.js';
import { ArrivalReported } from './placement/arrival-reported.v1.js';
import { PlacementAgreementSigned } from './placement/placement-agreement-signed.v1.js';
import { WorkerDeparted } from './placement/worker-departed.v1.js';
import { DestinationPolicyChanged } from './policy/destination-policy-changed.v1.js';
import { P3miLicenceChanged } from './policy/p3mi-licence-changed.v1.js';
import { PolicyParameterChanged } from './policy/policy-parameter-changed.v1.js';
import { DistrictVerified } from './registration/district-verified.v1.js';
import { DocumentExpired } from './registration/document-expired.v1.js';
import { DocumentRejected } from './registration/document-rejected.v1.js';
import { DocumentVerified } from './registration/document-verified.v1.js';
import { FamilyPermitGranted } from './registration/family-permit-granted.v1.js';
import { FamilyPermitRevoked } from './registration/family-permit-revoked.v1.js';
import { RegistrationRejected } from './registration/registration-rejected.v1.js';
import { VillageVerified } from './registration/village-verified.v1.js';
import { WorkerDetailsCorrected } from './registration/worker-details-corrected.v1.js';
import { WorkerImportUndone } from './registration/worker-import-undone.v1.js';
import { WorkerImported } from './registration/worker-imported.v1.js';
import { WorkerRegistered } from './registration/worker-registered.v1.js';
import { WorkerWithdrew } from './registration/worker-withdrew.v1.js';
import { WorkersMerged } from './registration/workers-merged.v1.js';
import { WorkersUnmerged } from './registration/workers-unmerged.v1.js';
import { CONTRACTS } from './registry.js';
import { ReintegrationCompleted } from './reintegration/reintegration-completed.v1.js';
import { WorkerReturned } from './reintegration/worker-returned.v1.js';
import { CompetencyCertified } from './training/competency-certified.v1.js';
import { CompetencyNotYet } from './training/competency-not-yet.v1.js';
import { OrientationPassed } from './training/orientation-passed.v1.js';
import { TrainingEnrolled } from './training/training-enrolled.v1.js';

/** Who listens to what: the other half of the AsyncAPI document, and held against the handlers by a test. */
export const HEARD_BY: Readonly<Record<ServiceName, readonly PublishedContract[]>> = {
  registration: [
    TrainingEnrolled,
    CompetencyCertified,
    PlacementAgreementSigned,
    WorkerDeparted,
    ArrivalReported,
    WorkerReturned,
    ReintegrationCompleted,
    DestinationPolicyChanged,
    PolicyParameterChanged,
    P3miLicenceChanged,
  ],
  training: [
    WorkerRegistered,
    WorkerImported,
    WorkerImportUndone,
    WorkerDetailsCorrected,
    DistrictVerified,
    RegistrationRejected,
    WorkerWithdrew,
    WorkersMerged,
    WorkersUnmerged,
  ],
  placement: [
    WorkerRegistered,
    WorkerImported,
    WorkerImportUndone,
    WorkerDetailsCorrected,
    FamilyPermitGranted,
    FamilyPermitRevoked,
    DocumentVerified,
    DocumentRejected,
    DocumentExpired,
    VillageVerified,
    DistrictVerified,
    RegistrationRejected,
    WorkerWithdrew,
    CompetencyCertified,
    CompetencyNotYet,
    OrientationPassed,
    WorkerReturned,
    WorkersMerged,
    WorkersUnmerged,
  ],
  reintegration: [
    WorkerRegistered,
    WorkerImported,
    WorkerDeparted,
    ArrivalReported,
    WorkersMerged,
    WorkersUnmerged,
  ],
  status: CONTRACTS,
};
