/* Safe for the browser: desk and service judge alike. */
export {
  parseFamilyCard,
  type FamilyCardContext,
  type FamilyCardFault,
  type FamilyCardWarning,
  type InvalidFamilyCard,
  type ValidFamilyCard,
} from './family-card.js';
export { HUMAN_CODES, humanCode, parseHumanCode, type HumanCode, type HumanCodeFault } from './human-code.js';
export { LETTER_CODE_BYTES, letterCode, parseLetterCode } from './letter-code.js';
export { maskNumber } from './mask-number.js';
export {
  maskNik,
  NIK_WARNINGS,
  parseNik,
  type InvalidNik,
  type NikContext,
  type NikFault,
  type NikWarning,
  type Sex,
  type TemporaryNik,
  type ValidNik,
} from './nik.js';
export { normalisePhone } from './phone.js';
export { travelDocumentsOf, type TravelDocumentKind } from './travel-document.js';
