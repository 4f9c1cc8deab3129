import { request } from './request.js';
import type { CheckOriginRequest, OriginCheck } from './types.js';

/** By POST, so that a number stands in no address. */
export function checkOrigin(question: CheckOriginRequest): Promise<OriginCheck> {
  return request('POST', '/api/registration/v1/origins', { body: question });
}
