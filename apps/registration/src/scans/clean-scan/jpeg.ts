const SOI = Buffer.of(0xff, 0xd8);
const EOI = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
/** How Adobe's programs say which colours these are: without it some pictures turn green. */
const ADOBE = 0xee;

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const standsAlone = (marker: number) => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);
const isMetadata = (marker: number) =>
  (marker >= 0xe0 && marker <= 0xef && marker !== ADOBE) || marker === COMMENT;

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Without what a camera writes beside it: where and when it was taken, and with what. */
  readonly bare: Buffer;
}

export function isJpeg(file: Buffer): boolean {
  return file.length > 2 && file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff;
}

/**
 * Walks over the segments of a JPEG (ITU-T T.81, Annex B) and leaves out those that hold no picture: EXIF, XMP, thumbnails,
 * comments.
 *
 * @returns undefined for what is no whole JPEG, or has anything behind its end
 */
export function bareJpeg(file: Buffer): Picture | undefined {
  const kept: Buffer[] = [SOI];
  let frame: Omit<Picture, 'bare'> | undefined;
  let hasScan = false;
  let at = SOI.length;
  while (file[at] === 0xff) {
    while (file[at + 1] === 0xff) at += 1;
    const marker = file[at + 1];
    if (marker === EOI) {
      const isWhole = frame && hasScan && at + 2 === file.length;
      return isWhole ? { ...frame!, bare: Buffer.concat([...kept, file.subarray(at)]) } : undefined;
    }
    let end = endOfSegment(file, at);
    if (marker === undefined || end === undefined) return undefined;
    if (isFrame(marker)) {
      if (frame || end < at + 9) return undefined;
      frame = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
    }
    if (marker === SCAN) {
      hasScan = true;
      end = endOfCoded(file, end);
    }
    if (!isMetadata(marker)) kept.push(file.subarray(at, end));
    at = end;
  }
  return undefined;
}

function endOfSegment(file: Buffer, at: number): number | undefined {
  if (at + 4 > file.length || standsAlone(file[at + 1]!)) return undefined;
  const length = file.readUInt16BE(at + 2);
  const end = at + 2 + length;
  return length < 2 || end > file.length ? undefined : end;
}

/** Where the coded picture ends: at a marker that is neither a stuffed byte nor a restart. */
function endOfCoded(file: Buffer, start: number): number {
  for (let at = file.indexOf(0xff, start); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    if (next !== 0x00 && next !== 0xff && !(next! >= 0xd0 && next! <= 0xd7)) return at;
  }
  return file.length;
}
