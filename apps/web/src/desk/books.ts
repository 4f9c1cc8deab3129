/*
 * The village's letters, consultations and books: a bundle of their own, so that the register and the form, for which a desk
 * waits while somebody stands before it, come first.
 */
export { ConsultationBook } from './consultations/consultation-book.js';
export { HoldConsultation } from './consultations/hold-consultation.js';
export { LetterPage } from './letters/letter-page.js';
export { LetterRegister } from './letters/letter-register.js';
export { LetterSettings } from './letters/letter-settings.js';
export { LetterStepPage } from './letters/letter-step.js';
export { NewLetter } from './letters/new-letter.js';
export { CandidateRegister } from './registers/candidates.js';
