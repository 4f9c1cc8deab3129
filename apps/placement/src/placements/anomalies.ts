import type { AnomalyCode } from '@libs/journey';
import type { LocalDate } from '@libs/kernel';
import type { Placement } from './placement.js';

/** What is odd about a placement as told so far: shown to who reported it, gone when a late fact explains it. */
export function anomaliesOf(placement: Placement): AnomalyCode[] {
  const { linked, departure, arrival, clearance, returnedOn } = placement;
  const expired = departure && clearance && departure.departedOn > clearance.validUntil;
  const lacksOn = (day: LocalDate) => placement.papersLostOn(day).length > 0;
  const isHeldOn = (day: LocalDate) => lacksOn(day) || placement.closedOn(day) !== undefined;
  const odd: [boolean, AnomalyCode][] = [
    [!linked, 'BEFORE_REGISTRATION'],
    [clearance !== null && lacksOn(clearance.clearedOn), 'CLEARED_UNDER_HOLD'],
    [departure !== null && clearance === null, 'DEPARTED_WITHOUT_CLEARANCE'],
    [departure !== null && isHeldOn(departure.departedOn), 'DEPARTED_UNDER_HOLD'],
    [expired === true, 'CARD_EXPIRED'],
    [arrival !== null && departure === null, 'ABROAD_WITHOUT_DEPARTURE'],
    [returnedOn !== null && arrival === null && departure === null, 'RETURNED_WITHOUT_DEPARTURE'],
  ];
  return odd.flatMap(([holds, code]) => (holds ? [code] : []));
}
