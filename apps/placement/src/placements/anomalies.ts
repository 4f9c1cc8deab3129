import type { AnomalyCode } from '@libs/journey';
import type { Placement } from './placement.js';

/** What is odd about a placement as told so far: shown to who reported it, gone when a late fact explains it. */
export function anomaliesOf({ linked, departure, arrival, clearance, returnedOn }: Placement): AnomalyCode[] {
  const expired = departure && clearance && departure.departedOn > clearance.validUntil;
  const odd: [boolean, AnomalyCode][] = [
    [!linked, 'BEFORE_REGISTRATION'],
    [departure !== null && clearance === null, 'DEPARTED_WITHOUT_CLEARANCE'],
    [expired === true, 'CARD_EXPIRED'],
    [arrival !== null && departure === null, 'ABROAD_WITHOUT_DEPARTURE'],
    [returnedOn !== null && arrival === null && departure === null, 'RETURNED_WITHOUT_DEPARTURE'],
  ];
  return odd.flatMap(([holds, code]) => (holds ? [code] : []));
}
