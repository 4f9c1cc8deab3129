const HEADER = /^%PDF-[12]\.\d[\r\n]/;
const END = '%%EOF';

export function isPdf(file: Buffer): boolean {
  return HEADER.test(file.toString('latin1', 0, 16));
}

/** Whether it ends where a PDF ends: what has anything behind may be something else as well. */
export function isWholePdf(file: Buffer): boolean {
  const at = file.lastIndexOf(END);
  return at > 0 && file.toString('latin1', at + END.length).trim() === '';
}
