import type { Id, Instant, LocalDate } from '@libs/kernel';
import { CapacityNotHeld } from './village-letter.errors.js';

/** Who signs for a village in which capacity, from a day to a day: head, caretaker, or somebody on the head's behalf. */
export class Signatory {
  constructor(
    readonly id: Id,
    readonly village: string,
    readonly capacity: string,
    readonly validFrom: LocalDate,
    /** The last day; null while it is open. */
    public validTo: LocalDate | null,
    readonly dataKey: Buffer,
    /** Name and service number, sealed. */
    readonly officer: Buffer,
    readonly recordedAt: Instant,
  ) {}

  signsOn(day: LocalDate): boolean {
    return this.validFrom <= day && (this.validTo === null || day <= this.validTo);
  }
}

/**
 * Who signs in this capacity on that day; nobody, where the village has not said who signs for it.
 *
 * @param all those of the village, the newest first
 * @throws CapacityNotHeld where it has said, and it is somebody else
 */
export function signatoryOn(
  all: readonly Signatory[],
  capacity: string,
  day: LocalDate,
): Signatory | undefined {
  const signing = all.filter((one) => one.signsOn(day));
  const found = signing.find((one) => one.capacity === capacity);
  if (!found && signing.length > 0) throw new CapacityNotHeld();
  return found;
}
