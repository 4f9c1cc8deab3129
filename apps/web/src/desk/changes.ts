/*
 * What becomes of a registration that stands, and who is recorded abroad: a bundle of its own, like the books, so that
 * the register and the form come first.
 */
export { RecordAbroad } from './abroad/record-abroad.js';
export { FamilyPermit } from './family-permit.js';
export { PermitRevocation } from './permit-revocation.js';
export { MendRegistration } from './mending/mend-registration.js';
export { RejectRegistration } from './mending/reject-registration.js';
export { ReturnRegistration } from './mending/return-registration.js';
export { Withdraw } from './mending/withdraw.js';
