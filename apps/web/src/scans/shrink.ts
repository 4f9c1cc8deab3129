/** The long side in pixels: small print on an A4 sheet is still read. */
const LONGEST = 1600;
/** As much as a body may have. */
const MOST_BYTES = 1024 * 1024;
const QUALITIES = [0.8, 0.6, 0.4];

export type Unfit = 'TOO_LARGE' | 'UNREADABLE';

/**
 * A photo drawn anew as a JPEG small enough for a village's line, the right way up, and without what the camera wrote beside
 * it; a PDF as it is.
 */
export async function shrunk(file: File): Promise<Blob | Unfit> {
  if (file.type === 'application/pdf') return file.size > MOST_BYTES ? 'TOO_LARGE' : file;
  const picture = await createImageBitmap(file).catch(() => undefined);
  const canvas = picture && drawn(picture);
  if (!canvas) return 'UNREADABLE';
  for (const quality of QUALITIES) {
    const jpeg = await jpegOf(canvas, quality);
    if (!jpeg) return 'UNREADABLE';
    if (jpeg.size <= MOST_BYTES) return jpeg;
  }
  return 'TOO_LARGE';
}

function drawn(picture: ImageBitmap): HTMLCanvasElement | undefined {
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  // A JPEG has no transparency: what a PNG leaves open would be black.
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}

/** As an address that a page may show: our pages allow none of the browser's own. */
export function dataUrlOf(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(new Error('The picture cannot be read')));
    reader.readAsDataURL(picture);
  });
}
