import type { HoldConsultationRequest } from '../../client/types.js';
import type { Answer } from '../../form/field-spec.js';

/** The answers as the registration service takes them. */
export function toHoldRequest(
  answers: Readonly<Record<string, Answer>>,
  villageCode: string,
  workerId?: string,
): HoldConsultationRequest {
  const { present, signerUnsafe, ...talk } = answers;
  return {
    ...talk,
    villageCode,
    withFamily: present === 'FAMILY',
    privateSession: present === 'ALONE',
    ...(workerId && { workerId }),
    ...(signerUnsafe !== undefined && { signerUnsafe: signerUnsafe === 'YES' }),
    // Codes are those that the form offered, and the service checks each again.
  } as HoldConsultationRequest;
}
