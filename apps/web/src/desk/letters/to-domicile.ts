import { villageOf } from '@libs/reference';
import type { WorkerRecord } from '../../client/types.js';
import type { Answer } from '../../form/field-spec.js';

/** What is sent of the answers: her own village, where her card is from here. */
export function toDomicile(
  { outside, cardVillage, evidence }: Record<string, Answer>,
  { villageCode }: Pick<WorkerRecord, 'villageCode'>,
): object {
  return outside === true
    ? { cardVillage: villageOf(String(cardVillage)), evidence }
    : { cardVillage: villageCode };
}
