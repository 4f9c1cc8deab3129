const SHOWN = 3;

/** A number of a paper as lists show it: its last three characters, by which two of one person are told apart. */
export function maskNumber(number: string): string {
  return '•'.repeat(Math.max(0, number.length - SHOWN)) + number.slice(-SHOWN);
}
