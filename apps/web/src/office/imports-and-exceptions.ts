/*
 * What only the district and the state's office do, and not every day: a bundle of its own, so that no other office
 * fetches it, and they fetch their lists first.
 */
export { ExceptionCase, GiveException, WithdrawException } from './exceptions/exception-case.js';
export { Exceptions, ExceptionsOfOne } from './exceptions/exceptions.js';
export { ImportPage } from './imports/import-page.js';
export { Imports } from './imports/imports.js';
