import { crc32 } from 'node:zlib';

/** For tests: files as a camera and a scanner make them, as small as they can be. */

const segment = (marker: number, held: Buffer): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(held.length + 2);
  return Buffer.concat([Buffer.of(0xff, marker), length, held]);
};

const frame = (width: number, height: number): Buffer => {
  const held = Buffer.of(8, 0, 0, 0, 0, 1, 1, 0x11, 0);
  held.writeUInt16BE(height, 1);
  held.writeUInt16BE(width, 3);
  return segment(0xc0, held);
};

export interface JpegParts {
  readonly width?: number;
  readonly height?: number;
  /** Segments beside the picture: `[0xe1, 'Exif…']`. */
  readonly beside?: readonly (readonly [marker: number, text: string])[];
}

export function aJpeg({ width = 1200, height = 1600, beside = [] }: JpegParts = {}): Buffer {
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    ...beside.map(([marker, text]) => segment(marker, Buffer.from(text))),
    segment(0xdb, Buffer.alloc(65, 1)),
    frame(width, height),
    segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)),
    // Coded: a stuffed byte and a restart stand in it.
    Buffer.of(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56),
    Buffer.of(0xff, 0xd9),
  ]);
}

const chunk = (type: string, held: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), held]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(held.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
};

export function aPng(beside: readonly (readonly [type: string, text: string])[] = [], width = 2): Buffer {
  const header = Buffer.of(0, 0, 0, 0, 0, 0, 0, 2, 8, 0, 0, 0, 0);
  header.writeUInt32BE(width, 0);
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...beside.map(([type, text]) => chunk(type, Buffer.from(text))),
    chunk('IDAT', Buffer.of(0x78, 0x9c)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
