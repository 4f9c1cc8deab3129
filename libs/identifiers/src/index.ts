/* Safe for the browser: desk and service judge alike. */
export {
  maskNik,
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
