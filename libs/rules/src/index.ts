export { policyAt, type Bitemporal, type PolicyMoment } from './bitemporal.js';
export {
  evaluateClearance,
  evaluateDocuments,
  type Agreement,
  type ClearanceCase,
  type ClearanceRules,
} from './clearance.js';
export {
  companyLicensed,
  destinationOpen,
  findPolicy,
  type Confidence,
  type Destination,
  type Licence,
  type PolicyDay,
  type PolicyRow,
  type PolicyStatus,
} from './destination-policy.js';
export type { FamilyPermit, MaritalStatus, Paper } from './family.js';
export {
  CONTRACT_CONTENTS,
  type CompetenceCertificate,
  type ContractContent,
  type Insurance,
  type MedicalResult,
  type Visa,
  type WorkContract,
} from './papers.js';
export { SEED_PARAMETERS, type Parameters, type RedFlagParameters } from './parameters.js';
export type { Birth } from './person.js';
export {
  evaluateRedFlags,
  RED_FLAGS,
  type Lender,
  type RedFlag,
  type RedFlagCode,
  type RedFlagEvaluation,
  type RedFlagResult,
  type Signs,
} from './red-flags.js';
export { REFUSALS, type RefusalCode } from './refusals.js';
export {
  evaluateDistrictVerification,
  evaluateRegistration,
  evaluateScreening,
  evaluateScreeningFlags,
  evaluateVillageVerification,
  type DistrictCase,
  type RegistrationCase,
  type ScreeningCase,
  type VillageCase,
} from './registration.js';
export type { Evaluation, RuleId, RuleOutcome, RuleParams, RuleResult } from './rule-result.js';
export { SEED_POLICY } from './seed-policy.js';
