/*
 * The events of a worker's journey (domain.md §7.2), by stage. The stage orders facts of one day of which the hour is
 * not known: she is registered before she is verified. Events that undo each other share a stage, so that between
 * them the hour decides, or the moment of recording: registered, returned for repair and registered again is one morning.
 */
const STAGES = [
  ['WorkerDrafted', 'ConsultationHeld', 'ConsentGiven', 'ConsentWithdrawn'],
  [
    'WorkerRegistered',
    'RegistrationReturned',
    'WorkerRecordedAbroad',
    'ProceduralStatusTold',
    'NewJourneyOpened',
  ],
  ['WorkerDetailsCorrected', 'IdentityStatusChanged', 'DuplicateSuspected', 'DuplicateDismissed'],
  ['ScreeningCompleted', 'RedFlagRaised', 'RedFlagCleared'],
  ['FamilyPermitGranted', 'FamilyPermitRevoked', 'VillageLetterIssued', 'VillageLetterRevoked'],
  ['DocumentRecorded', 'DocumentVerified', 'DocumentRejected', 'DocumentExpired'],
  ['VillageVerified'],
  ['RegistrationRejected', 'DistrictVerified', 'WorkerImported', 'WorkerImportUndone'],
  ['SelectionRecorded', 'PlacementAgreementSigned', 'PlacementAgreementCancelled'],
  ['TrainingEnrolled', 'TrainingWaitlisted', 'TrainingStarted', 'SessionAttended'],
  ['TrainingCompleted', 'TrainingDropped', 'CompetencyTestScheduled'],
  ['CompetencyCertified', 'CompetencyNotYet', 'CertificateRevoked'],
  ['MedicalResultRecorded', 'PassportRecorded', 'VisaRecorded', 'ContractSigned'],
  ['SocialSecurityActivated', 'SocialSecurityLapsed'],
  ['DocumentSetCompleted'],
  ['OrientationScheduled', 'OrientationPassed', 'OrientationMissed'],
  ['EligibilityReevaluated', 'DestinationPolicyChanged', 'P3miLicenceChanged'],
  ['WorkerCleared'],
  ['WorkerWithdrew', 'DepartureFailed'],
  ['WorkerDeparted'],
  ['ArrivalReported', 'ContractRegularised'],
  ['CheckInDue', 'CheckInRecorded', 'ContactLost', 'ContactRestored', 'RemittanceNoted'],
  ['ContractExtended', 'ContractTerminated'],
  ['LeaveStarted', 'LeaveEnded'],
  [
    'CaseOpened',
    'CaseTriaged',
    'CaseAssigned',
    'CaseEscalated',
    'CaseResolved',
    'CaseClosed',
    'CaseReopened',
    'CaseCategoryTold',
  ],
  ['ReturnInitiated'],
  ['WorkerReturned', 'ReturnCauseRecorded'],
  ['ReturneeHandedOver'],
  ['NeedsAssessed'],
  ['ReintegrationPlanOpened'],
  [
    'ServiceDelivered',
    'ReferralSent',
    'ReferralAccepted',
    'ReferralRejected',
    'ReferralDone',
    'ReferralRevoked',
  ],
  ['ProgrammeApplied', 'ProgrammeAccepted', 'ProgrammeEnrolled', 'ProgrammeGraduated', 'ProgrammeDropped'],
  [
    'EnterpriseRegistered',
    'AssetGranted',
    'EnterpriseFollowedUp',
    'FamilyFollowUpRecorded',
    'ChildRiskFlagged',
  ],
  ['ReintegrationCompleted', 'ReturneeDeclinedServices'],
  ['WorkerDied', 'RemainsRepatriated'],
  ['WorkersMerged', 'WorkersUnmerged', 'SubjectRequestReceived', 'SubjectRequestFulfilled', 'WorkerErased'],
] as const;

/** What happened, in the words of the catalogue. */
export type EventName = (typeof STAGES)[number][number];

interface Known {
  readonly name: EventName;
  readonly rank: number;
}

const known = new Map<string, Known>(
  STAGES.flatMap((names, rank) => names.map((name) => [kebab(name), { name, rank }] as const)),
);

/** The name of an event by its wire type, in any version and from any service; OTHER for one not in the catalogue. */
export function eventName(type: string): EventName | 'OTHER' {
  return knownAs(type)?.name ?? 'OTHER';
}

/** The place of an event among those of its day; what is not known comes last and moves nothing. */
export function stageRank(type: string): number {
  return knownAs(type)?.rank ?? STAGES.length;
}

/** The rows of a table by the event they speak of; there are none for OTHER. */
export function byEvent<Row extends { readonly on: EventName }>(
  rows: readonly Row[],
): ReadonlyMap<EventName | 'OTHER', readonly Row[]> {
  const grouped = new Map<EventName, Row[]>();
  for (const row of rows) grouped.set(row.on, [...(grouped.get(row.on) ?? []), row]);
  return grouped;
}

/** Types as they were met: cutting the name out of each fact's type anew was a quarter of the fold's time. */
const met = new Map<string, Known>();

function knownAs(type: string): Known | undefined {
  const before = met.get(type);
  if (before) return before;
  const found = known.get(type.slice(type.indexOf('.') + 1, type.lastIndexOf('.')));
  if (found) met.set(type, found);
  return found;
}

function kebab(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}
