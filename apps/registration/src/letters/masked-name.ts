/**
 * A name by which who holds the paper recognises the one on it, and nobody learns another: `S••• C•••••`. The first letter
 * of each word and how long it is.
 */
export function maskedName(name: string): string {
  return name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [first = '', ...rest] = Array.from(word);
      return first.toLocaleUpperCase('id') + '•'.repeat(rest.length);
    })
    .join(' ');
}
