import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Pdf from 'pdfkit';
import { encode } from 'uqr';
import type { Bilingual, Line, PermitText } from './permit-text.js';

/** DejaVu Sans, embedded in the sheet: it has the letters of every name, and may be printed by anybody (Bitstream Vera licence). */
const FONT = readFont('DejaVuSans');
const BOLD = readFont('DejaVuSans-Bold');

/* Points, 72 to an inch; A4 is 595 × 842. */
const MARGIN = 57;
const WIDTH = 595.28 - 2 * MARGIN;
const LABEL = 150;
const BLOCK = WIDTH / 3;
const QR = 82;
/** Where a meterai of 30 × 23 mm is glued on, half under the signature. */
const STAMP = { width: 85, height: 65 };

type Sheet = PDFKit.PDFDocument;

/**
 * The sheet as a PDF of one A4 page, to be signed by hand. Its information block tells nothing of people.
 * @returns the whole file
 */
export async function drawPermit(text: PermitText): Promise<Buffer> {
  const sheet = new Pdf({
    size: 'A4',
    margins: { top: MARGIN, bottom: 28, left: MARGIN, right: MARGIN },
    lang: 'id-ID',
    info: { Title: text.title.id, Producer: 'Desa Migran', Creator: 'Desa Migran' },
    font: '', // else Helvetica, which is not embedded
  });
  const parts: Buffer[] = [];
  sheet.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise<void>((resolve, reject) => sheet.on('end', resolve).on('error', reject));
  sheet.registerFont('plain', FONT).registerFont('bold', BOLD);
  draw(sheet, text);
  sheet.end();
  await done;
  return Buffer.concat(parts);
}

function draw(sheet: Sheet, text: PermitText): void {
  sheet.font('bold').fontSize(14).text(text.title.id, { align: 'center' });
  sheet.font('plain').fontSize(9.5).text(text.title.en, { align: 'center' });
  sheet.moveDown(0.8);
  lines(sheet, text.numbers);
  paragraph(sheet, text.opening);
  lines(sheet, text.signer);
  paragraph(sheet, text.permits);
  lines(sheet, text.worker);
  paragraph(sheet, text.statement);
  signatures(sheet, text);
  verification(sheet, text);
}

function paragraph(sheet: Sheet, { id, en }: Bilingual): void {
  sheet.moveDown(0.5).fontSize(10).fillColor('black').text(id, MARGIN);
  sheet.fontSize(8).fillColor('#444444').text(en, MARGIN);
  sheet.fillColor('black').moveDown(0.3);
}

function lines(sheet: Sheet, all: readonly Line[]): void {
  for (const { label, value } of all) {
    const top = sheet.y;
    sheet.fontSize(9.5).fillColor('black').text(label.id, MARGIN, top, { width: LABEL });
    sheet.fontSize(7).fillColor('#444444').text(label.en, MARGIN, sheet.y, { width: LABEL });
    const under = sheet.y;
    sheet
      .fontSize(9.5)
      .fillColor('black')
      .text(`: ${value}`, MARGIN + LABEL, top, { width: WIDTH - LABEL });
    sheet.y = Math.max(under, sheet.y) + 1.5;
  }
  sheet.x = MARGIN;
}

/** Three hands beside each other: the family's over the meterai, hers, and the village's with its stamp. */
function signatures(sheet: Sheet, { place, family, bearer, village }: PermitText): void {
  sheet.moveDown(0.6).fontSize(9.5).text(place, MARGIN, sheet.y, { width: WIDTH, align: 'right' });
  const top = sheet.y + 6;
  const heads: [Bilingual, readonly string[]][] = [
    [village.heading, village.capacity],
    [bearer.heading, []],
    [family.heading, []],
  ];
  let under = top;
  heads.forEach(([heading, more], at) => {
    sheet.fontSize(9).text(heading.id, left(at), top, centred());
    sheet.fontSize(7).fillColor('#444444').text(heading.en, left(at), sheet.y, centred()).fillColor('black');
    for (const capacity of more) sheet.fontSize(8.5).text(capacity, left(at), sheet.y, centred());
    under = Math.max(under, sheet.y);
  });
  const box = { left: left(2) + 8, top: under + 8 };
  sheet.rect(box.left, box.top, STAMP.width, STAMP.height).dash(2, { space: 2 }).stroke('#888888').undash();
  sheet.fontSize(7).fillColor('#666666');
  sheet.text('Meterai Rp10.000', box.left, box.top + 26, { width: STAMP.width, align: 'center' });
  sheet.text('Duty stamp', box.left, sheet.y, { width: STAMP.width, align: 'center' }).fillColor('black');
  const named = box.top + STAMP.height + 8;
  const names = [village.name, bearer.name, family.name];
  let last = named;
  names.forEach((name, at) => {
    sheet.font('bold').fontSize(8.5).text(`( ${name} )`, left(at), named, centred()).font('plain');
    if (at === 0 && village.nip) sheet.fontSize(7.5).text(`NIP ${village.nip}`, left(at), sheet.y, centred());
    last = Math.max(last, sheet.y);
  });
  sheet.y = last;
}

function left(at: number): number {
  return MARGIN + at * BLOCK;
}

function centred(): { width: number; align: 'center' } {
  return { width: BLOCK - 8, align: 'center' };
}

function verification(sheet: Sheet, { verification: { words, address, code }, validity }: PermitText): void {
  const top = Math.max(sheet.y + 14, 842 - 28 - QR - 8);
  drawQr(sheet, address, MARGIN, top);
  const beside = { width: WIDTH - QR - 14 };
  const x = MARGIN + QR + 14;
  sheet.font('plain').fontSize(7.5).text(`${words.id} / ${words.en}:`, x, top, beside);
  sheet.font('bold').fontSize(8).text(address, x, sheet.y, beside);
  sheet.fontSize(10).text(code, x, sheet.y + 2, { ...beside, characterSpacing: 1 });
  sheet
    .font('plain')
    .fontSize(7)
    .text(validity.id, x, sheet.y + 3, beside);
  sheet
    .fillColor('#444444')
    .text(validity.en, x, sheet.y + 1, beside)
    .fillColor('black');
}

/** Dark squares, those that touch in a row as one, with the quiet border that readers need. */
function drawQr(sheet: Sheet, address: string, x: number, y: number): void {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const side = QR / size;
  data.forEach((row, down) => {
    for (let start = 0; start < row.length; start++) {
      if (!row[start]) continue;
      let end = start;
      while (row[end + 1]) end++;
      sheet.rect(x + start * side, y + down * side, (end - start + 1) * side, side);
      start = end;
    }
  });
  sheet.fill('black');
}

function readFont(name: 'DejaVuSans' | 'DejaVuSans-Bold'): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
}
