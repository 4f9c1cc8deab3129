export { policyAt, tableAt, type Bitemporal, type PolicyMoment } from './bitemporal.js';
export type { Bilingual, Language, Words } from './bilingual.js';
export {
  CLEARANCE_CODES,
  DOCUMENT_RULES,
  evaluateAgreement,
  evaluateClearance,
  HEALTH_CODES,
  type Agreement,
  type AgreementCase,
  type AgreementRules,
  type ClearanceCase,
  type ClearanceRules,
} from './clearance.js';
export {
  COST_ITEMS,
  noOvercharging,
  type ChargedJob,
  type Cost,
  type CostClass,
  type CostRow,
  type Payer,
} from './cost-policy.js';
export {
  basisOf,
  decide,
  decisionOf,
  replay,
  type Asked,
  type Decision,
  type DecisionBasis,
  type DecisionMoment,
  type PolicyTables,
  type Verdict,
} from './decision.js';
export { addDays } from './days.js';
export {
  companyLicensed,
  CONFIDENCE,
  destinationOpen,
  findPolicy,
  type Confidence,
  type Destination,
  type Licence,
  type PolicyDay,
  type PolicyRow,
  type PolicyStatus,
} from './destination-policy.js';
export { exceptable, exceptionFault, type Exception } from './exceptions.js';
export { EXPLANATIONS, explain, type Circumstances, type Explanation, type ResultCode } from './explain.js';
export {
  domicile,
  familyPermit,
  fewRedFlags,
  maritalPapers,
  MARITAL_STATUS,
  noOpenDuplicate,
  type FamilyPermit,
  type MaritalStatus,
  type Paper,
} from './family.js';
export { newestFirst } from './most-specific.js';
export {
  CONTRACT_CONTENTS,
  passportLasts,
  type CompetenceCertificate,
  type ContractContent,
  type Insurance,
  type MedicalResult,
  type Visa,
  type WorkContract,
} from './papers.js';
export {
  firstUnsaidDay,
  PARAMETER_RULES,
  parametersFor,
  saidTogether,
  SEED_PARAMETER_ROWS,
  SEED_PARAMETERS,
  type ParameterRow,
  type Parameters,
  type ParameterScope,
  type RedFlagParameters,
  type SomeParameters,
} from './parameters.js';
export { noChild, noOpenJourney, type Birth } from './person.js';
export {
  evaluateRedFlags,
  isRedFlag,
  RED_FLAGS,
  scoreOf,
  type Lender,
  type RedFlag,
  type RedFlagCode,
  type RedFlagEvaluation,
  type RedFlagResult,
  type Signs,
} from './red-flags.js';
export {
  evaluateDistrictVerification,
  evaluateRegistration,
  evaluateScreening,
  evaluateScreeningFlags,
  evaluateVillageVerification,
  type DistrictCase,
  type FamilyCase,
  type RegistrationCase,
  type ScreeningCase,
  type VillageCase,
} from './registration.js';
export { RULES, type Rule, type RuleId } from './rule-book.js';
export type { Evaluation, RuleOutcome, RuleParams, RuleResult } from './rule-result.js';
export { REFUSAL_CODES, RULE_WORDS, type RefusalCode } from './rule-words.js';
export { SEED_COSTS } from './seed-costs.js';
export { SEED_POLICY } from './seed-policy.js';
export {
  indexJourneys,
  touchedBy,
  type JourneyIndex,
  type OpenJourney,
  type TouchedJourney,
} from './touched.js';
