/**
 * The area whose office decides about a pair: the lowest that contains both villages, so the dinas of the kabupaten or
 * kota, else BP3MI of the province. Of two provinces BP3MI of that on the identity card, where both carry one number and
 * one of them lives there; else the ministry's own officer, whose area is written as nothing.
 */
export function decidingOffice(one: string, other: string, sharedNik?: string): string {
  for (const digits of [4, 2]) {
    if (one.slice(0, digits) === other.slice(0, digits)) return one.slice(0, digits);
  }
  const onCard = sharedNik?.slice(0, 2);
  return [one, other].some((village) => village.slice(0, 2) === onCard) ? onCard! : '';
}
