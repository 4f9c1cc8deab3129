/**
 * What a field tells of a person. `id`: a pseudonym, or the code of an organisation. `code`: an entry of a list that many
 * share. `date`: a day of the journey. `count`: a number or a yes-or-no. `hash`: keyed, good for comparing alone.
 * `quasi-identifier`: with others of its kind may single somebody out (shown under domain.md §8.3). `sensitive`: specific
 * data of UU 27/2022 Art. 4(2), as a code and nothing more. `restricted`: only on a restricted topic. `part`: fields of its
 * own, each reviewed by its name. `operations`: about policies, areas or our machinery, not about a person.
 */
export type Sensitivity =
  | 'id'
  | 'code'
  | 'date'
  | 'count'
  | 'hash'
  | 'quasi-identifier'
  | 'sensitive'
  | 'restricted'
  | 'part'
  | 'operations';

/** What it tells, and why it may lie on a log from which nothing is erased. */
export type Review = readonly [Sensitivity, because: string];

/**
 * The fields that may be on the log. Who adds one answers for its line; a test fails on a field without. A name that means
 * different things is reviewed with its class. Never a name, number, address, contact or text (domain.md §7.1).
 */
export const REVIEWED_FIELDS: Readonly<Record<string, Review>> = {
  villageCode: ['quasi-identifier', 'origin is the first dimension of every figure'],
  birthYear: [
    'quasi-identifier',
    'age decides eligibility (E01) and age bands; day and month stay in the vault',
  ],
  sex: ['quasi-identifier', 'dimension of every published table'],
  education: ['quasi-identifier', 'dimension of the published tables; ten levels'],
  plannedDeparture: ['quasi-identifier', 'the day for which age and policies are judged'],
  sinceYear: ['quasi-identifier', 'how long she has been away, to the year'],
  accompanyingAdults: ['quasi-identifier', 'a head count at landing; who they are stays with reintegration'],
  accompanyingMen: ['quasi-identifier', 'the tables of deportations count men, women, boys and girls apart'],
  accompanyingBoys: ['quasi-identifier', 'the tables of deportations count men, women, boys and girls apart'],
  accompanyingChildren: ['quasi-identifier', 'children are counted apart, never as workers'],

  sexOfClient: ['quasi-identifier', 'dimension of the consultations that a village reports'],
  privateSession: [
    'sensitive',
    'that a village speaks with people alone; of the village, never with a person',
  ],

  docType: [
    'quasi-identifier',
    'which papers there are, of a list of fifteen; a court’s paper says that she was divorced',
  ],

  medium: ['quasi-identifier', 'how she agreed; a thumbprint may say that she does not write'],

  purpose: ['sensitive', 'what she has agreed to; of a referral that there is a case, not which'],
  medicalOutcome: ['sensitive', 'fit or not, the one thing that leaves a health facility (E07)'],
  condition: ['sensitive', 'whether a returnee needs company or care on the way, not why'],
  domains: ['sensitive', 'that there is a need, not what it is'],
  urgent: ['sensitive', 'that it cannot wait, not what it is'],
  forms: ['sensitive', 'form of help by the list of PP 59/2021 Art. 22'],

  proceduralStatus: [
    'restricted',
    'counted, so that help is planned by need; it accuses nobody (domain.md §0)',
  ],
  caseCategory: ['restricted', 'counted by category in published tables (domain.md §4.7); of a list'],
  deportationCause: ['restricted', 'counted by cause in the tables of landings; of a list, and no finding'],
  returnReason: ['restricted', 'counted by cause in published tables (UU 18/2017 Art. 27)'],

  'RecruiterSeen.kind': ['restricted', 'what somebody who recruits is, as told; of a list of four'],
  'RecruiterSeen.flags': ['restricted', 'what was told of him, RF01 to RF15; a report, and no finding'],

  intent: ['part', 'what the worker wants'],
  costs: ['part', 'cost lines of an agreement'],
  externalIds: ['part', 'numbers in other systems, hashed'],
  ruleResults: ['part', 'outcomes of rules'],
  journeys: ['part', 'which journeys of a merged record are which of the other'],
  arrival: ['part', 'an arrival key'],

  otherWorkerId: ['id', 'a suspected pair; that somebody may be registered twice, and not where'],
  survivorId: ['id', 'which of two records stays'],
  mergedId: ['id', 'which of two records is merged; every service joins what it knows of the two'],
  'SameTrip.from': ['id', 'a journey that was told twice'],
  'SameTrip.to': ['id', 'the journey that it is'],
  caseId: ['id', 'joins the events of a complaint'],
  letterId: ['id', 'joins a letter with permit and revocation'],
  consentId: ['id', 'joins a consent and its withdrawal'],
  scope: ['id', 'the organisation that a consent is for; it gains and loses access by it'],
  documentId: ['id', 'joins the events of a paper, of which there may be several of a kind'],
  courseId: ['id', 'joins the events of a course'],
  batchId: ['id', 'joins the events of a batch'],
  sessionId: ['id', 'joins the attendance of a session'],
  planId: ['id', 'joins the services of a plan'],
  membershipId: ['id', 'joins the events of a programme membership'],
  recruiterId: ['id', 'a company, centre or registered sponsor; persons among them have a code only'],
  reportId: ['id', 'a report of a recruiter'],
  providerId: ['id', 'a training or programme provider'],
  lspId: ['id', 'a certification body, never the one that trained (X15); a grant is made by it'],
  p3miId: ['id', 'a placement company; grants are made by it'],
  officeCode: ['id', 'figures by office that served'],
  missionCode: ['id', 'a mission; a grant is made by it'],
  embarkationCode: ['id', 'a port or airport'],
  debarkationCode: ['id', 'figures by place of landing'],

  idHash: ['hash', 'the same person in two systems is found without the number'],
  cardHash: ['hash', 'a card is recognised without its number'],
  qrHash: ['hash', 'a letter is recognised without its code'],
  certificateHash: ['hash', 'a certificate is recognised without its number'],

  letterType: ['code', 'which kind of letter; so far there is one'],
  identityStatus: ['code', 'decides whether the district may verify'],
  informant: ['code', 'whose word it rests on; who that is stays with the village'],
  source: ['code', 'dimension of the figures'],
  'MigrationIntent.scheme': ['code', 'dimension of the published tables'],
  'PlacementAgreementSigned.scheme': ['code', 'dimension of the published tables'],
  certificationScheme: ['code', 'what was tested'],
  country: ['code', 'dimension of the published tables'],
  transitCountry: ['code', 'red flag RF12'],
  jobLabel: ['code', 'dimension of the published tables: the ministry’s own list of jabatan'],
  extensionScheme: ['code', 'dimension of the published tables'],
  extensionNo: ['count', 'two reports of one extension count once (X17)'],
  departureFailure: ['code', 'why somebody stayed; of a list of six, none about her family'],
  severity: ['code', 'how much a complaint presses; not what it is about'],
  deathEvidence: ['code', 'how sure a death is; not of what'],
  isco08: ['code', 'dimension of the published tables'],
  employerType: ['code', 'dimension of the published tables'],
  signerRelation: ['code', 'rule E04'],
  witnessedBy: ['code', 'capacity, not person (rule E04)'],
  'FamilyPermitRevoked.reasonCode': [
    'code',
    'why a journey is held; of a list of six that tells nothing of a family',
  ],
  'DocumentRecorded.status': ['code', 'told, or seen by an officer (rules E05, E08)'],
  'DocumentRejected.status': ['code', 'not accepted, or no longer good'],
  'DocumentRejected.reasonCode': ['code', 'why a paper does not count; of a list of nine'],
  'DocumentExpired.status': ['code', 'whether a paper that anybody had seen was lost'],
  changedFields: ['code', 'which fields of a record, never what they say'],
  'WorkerDetailsCorrected.reasonCode': ['code', 'why a record was corrected; of a list of five'],
  'RegistrationReturned.reasonCode': ['code', 'what the desk is to mend; of a list of four'],
  'RegistrationRejected.reasonCode': ['code', 'why a journey ended; of a list of seven, none about a family'],
  'WorkerWithdrew.reasonCode': ['code', 'why people do not go, coarsely; no health, no names'],
  'WorkerImportUndone.reasonCode': [
    'code',
    'why an import was undone; of a list of three, none about a person',
  ],
  stage: ['code', 'how far she had come when she withdrew'],
  stands: ['code', 'how far her village had brought her before an import that was undone'],
  checklist: ['code', 'what a decision rests on'],
  system: ['code', 'names the system that an external number is of'],
  trainingType: ['code', 'dimension of training figures'],
  topics: ['code', 'what PP 59/2021 Art. 4(4) asks to be told'],
  'ConsultationHeld.channel': ['code', 'how a talk was held'],
  'CaseOpened.channel': ['code', 'how a complaint came in; dimension of the published tables'],
  place: ['code', 'kabupaten where a session was held'],
  item: ['code', 'rule E13'],
  class: ['code', 'rule E13'],
  payer: ['code', 'rule E13'],
  amountBand: ['code', 'a band; amounts stay with placement (E13)'],
  wageBand: ['code', 'a band; wages stay with placement'],
  currency: ['code', 'of the band'],
  visaClass: ['code', 'rule E09'],
  programmes: ['code', 'rule E10'],
  programmeType: ['code', 'dimension of reintegration figures'],
  'ReintegrationCompleted.outcome': ['code', 'dimension of reintegration figures'],
  ruleId: ['code', 'which rule'],
  'RuleResult.outcome': ['code', 'what the rule said'],
  'RuleResult.code': ['code', 'why it did not pass'],

  from: ['date', 'first day of a term'],
  to: ['date', 'last day of a term; the check-in before a contract ends'],
  expiresOn: ['date', 'a document must outlast the journey (E06, E08)'],
  validUntil: ['date', 'a result or card must outlast the departure (E07)'],

  redFlags: ['code', 'signs about a recruiter, RF01 to RF15; a plan is looked at by people'],
  flagCode: ['code', 'a sign about a recruiter, RF01 to RF15'],
  clearedReason: ['code', 'why a sign is answered; of a list of four'],
  decision: ['code', 'what a first look comes to; of a list of three'],
  screening: ['code', 'what a first look comes to; of a list of three'],

  score: ['count', 'weights of the signs, together'],
  'DuplicateSuspected.score': ['count', 'how much speaks for one person; of what, is not told'],
  'DuplicateDismissed.score': ['count', 'how much spoke for one person when it was looked at'],
  noticeVersion: ['count', 'which text was read to her'],
  method: ['code', 'the same number, or much else alike; not what'],
  weight: ['count', 'of one sign'],
  attempt: ['count', 'how often tested'],
  hours: ['count', 'length of a course'],
  isWorkClass: ['count', 'rule E09'],
  withFamily: ['count', 'whether the family was there (domain.md §2.2)'],
  escorted: ['count', 'facilitation of return'],

  areaCode: ['operations', 'an area'],
  kind: ['operations', 'of an area'],
  succeededBy: ['operations', 'of an area'],
  programme: ['operations', 'of a village'],
  validFrom: ['operations', 'of an area, programme, policy or licence'],
  validTo: ['operations', 'of an area, programme, policy or licence'],
  ruleRowId: ['operations', 'a row of the policy'],
  confidence: ['operations', 'how well a row of the policy is founded'],
  supersedes: ['operations', 'the row of the policy that was wrong'],
  jobGroup: ['operations', 'of a policy row'],
  'DestinationPolicyChanged.scheme': ['operations', 'of a policy row'],
  'DestinationPolicyChanged.status': ['operations', 'of a policy row'],
  parameters: ['part', 'what a policy row says'],
  minAge: ['operations', 'a number of rule E01'],
  childAge: ['operations', 'a number of rule E02'],
  divorcedSignThemselves: ['count', 'a parameter of rule E04'],
  exemptJobs: ['operations', 'of rule E06'],
  healthValidityDays: ['operations', 'a number of rule E07'],
  monthsAfterDeparture: ['operations', 'a number of rule E08'],
  villageVerificationRequired: ['count', 'a parameter of the clearance'],
  raiseFrom: ['operations', 'a number of the red flags'],
  blockFrom: ['operations', 'a number of the red flags'],
  wagePercent: ['operations', 'a number of rule RF10'],
  exitPoints: ['operations', 'kabupaten and kota, of rule RF12'],
  lostCasesOfRecruiter: ['operations', 'a number of rule RF14, of no recruiter'],
  'PolicyParameterChanged.country': ['code', 'of a policy row'],
  'PolicyParameterChanged.scheme': ['operations', 'of a policy row'],
  'PolicyParameterChanged.employerType': ['operations', 'of a policy row'],
  'CostPolicyChanged.item': ['operations', 'of a row about costs'],
  'CostPolicyChanged.isco08': ['code', 'of a row about costs'],
  'CostPolicyChanged.country': ['code', 'of a row about costs'],
  'CostPolicyChanged.employerType': ['operations', 'of a row about costs'],
  'CostPolicyChanged.class': ['operations', 'of a row about costs'],
  'CostPolicyChanged.payer': ['operations', 'of a row about costs'],
  'P3miLicenceChanged.status': ['operations', 'of a company’s licence'],
  countries: ['operations', 'of a company’s permits'],
  eventId: ['operations', 'an event'],
  eventType: ['operations', 'of an event'],
  'EventParked.reason': [
    'operations',
    'why it was set aside, by code; stack and values stay in the database',
  ],
  keyDestroyedAt: ['operations', 'that a person is erased, and from when on'],
  heardAt: ['operations', 'of an arrival key'],
  position: ['operations', 'of an arrival key'],
  service: ['operations', 'one of ours'],
  stamp: ['operations', 'of a relay'],
  offsets: ['operations', 'of the topics'],
  waiting: ['operations', 'rows in an outbox, changes on the devices of a village desk'],
  oldestWaitingSince: ['operations', 'of a village desk'],
  oldestWaitingAgeMs: ['operations', 'of an outbox'],
};

/** The line a field was reviewed under. */
export function reviewOf(part: { readonly name: string }, field: string): Review | undefined {
  return REVIEWED_FIELDS[`${part.name}.${field}`] ?? REVIEWED_FIELDS[field];
}
