/*
 * The village's consultations and books: a bundle of their own, so that the register and the form, for which a desk
 * waits while somebody stands before it, come first.
 */
export { ConsultationBook } from './consultations/consultation-book.js';
export { HoldConsultation } from './consultations/hold-consultation.js';
export { NewLetter } from './letters/new-letter.js';
export { CandidateRegister } from './registers/candidates.js';
