import { request } from './request.js';
import type { RegistrationStatus } from './types.js';

/** Where anybody asks how far a registration is, signed in or not. */
export const STATUS_PAGE = '/keadaan';

/** By POST: the code and the year together do not belong into an address. */
export function registrationStatus(code: string, birthYear: number): Promise<RegistrationStatus> {
  return request('POST', '/api/registration/v1/public/status', { body: { code, birthYear } });
}
