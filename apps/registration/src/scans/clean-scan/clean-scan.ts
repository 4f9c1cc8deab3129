import type { ScanType } from '../scan.js';
import { ScanBroken, ScanTypeUnsupported } from '../scan.errors.js';
import { bareJpeg, isJpeg, type Picture } from './jpeg.js';
import { isPdf, isWholePdf } from './pdf.js';
import { barePng, isPng } from './png.js';

/** Four times what a phone's camera takes; a small file may spell a picture that stops the phone which opens it. */
const MOST_PIXELS = 50_000_000;

export interface CleanScan {
  readonly contentType: ScanType;
  readonly file: Buffer;
}

/**
 * What a file is, by its own first bytes, and the file without what its camera wrote beside the picture (the place, first
 * of all). A PDF stays as it is.
 *
 * @throws ScanTypeUnsupported, ScanBroken
 */
export function cleanScan(file: Buffer): CleanScan {
  if (isJpeg(file)) return { contentType: 'image/jpeg', file: bare(bareJpeg(file)) };
  if (isPng(file)) return { contentType: 'image/png', file: bare(barePng(file)) };
  if (!isPdf(file)) throw new ScanTypeUnsupported();
  if (!isWholePdf(file)) throw new ScanBroken();
  return { contentType: 'application/pdf', file };
}

function bare(picture: Picture | undefined): Buffer {
  const pixels = picture ? picture.width * picture.height : 0;
  if (!picture || pixels === 0 || pixels > MOST_PIXELS) throw new ScanBroken();
  return picture.bare;
}
