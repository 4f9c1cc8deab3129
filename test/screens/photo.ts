import type { Page } from '@playwright/test';
import { expect, look, type Say } from './looking.js';

/** A sheet as a phone's camera sees it: far larger than it is kept. */
export async function photoOfSheet(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const drawn = await page.locator('body').evaluate((body) => {
    const canvas = body.ownerDocument.createElement('canvas');
    [canvas.width, canvas.height] = [2400, 3200];
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#6b5b4b';
    pen.fillRect(0, 0, 2400, 3200);
    pen.fillStyle = '#fdfdf6';
    pen.fillRect(150, 150, 2100, 2900);
    pen.fillStyle = '#222';
    pen.font = '90px serif';
    for (let line = 0; line < 18; line++) pen.fillText('Surat izin keluarga (contoh)', 350, 450 + line * 140);
    return canvas.toDataURL('image/jpeg', 0.95);
  });
  return {
    name: 'lembar.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from(drawn.replace(/^.*,/, ''), 'base64'),
  };
}

/** Takes the photo on the page before the screen, looks at it, and keeps it. */
export async function takePhoto(page: Page, say: Say, name: string): Promise<void> {
  await expect(page.getByText(say('Pindaian belum ada.', 'There is no scan yet.'))).toBeVisible();
  const field = page.locator('#scan');
  await expect(field).toHaveAttribute('capture', 'environment');
  await field.setInputFiles({ name: 'catatan.txt', mimeType: 'text/plain', buffer: Buffer.from('catatan') });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await look(page, `${name}-scan-unfit`);
  await field.setInputFiles(await photoOfSheet(page));
  await expect(
    page.getByAltText(say('Foto yang akan disimpan', 'The photo that will be saved')),
  ).toBeVisible();
  await look(page, `${name}-scan-chosen`);
  await page.getByRole('button', { name: say('Simpan pindaian', 'Save the scan') }).click();
  await seePhoto(page, say, name);
}

/** Opens the photo that is kept: its long side has been made 1600 pixels. */
export async function seePhoto(page: Page, say: Say, name: string): Promise<void> {
  await page.getByText(say('Lihat pindaian', 'Look at the scan')).click();
  const kept = page.locator('details .scan');
  await expect(kept).toHaveJSProperty('naturalHeight', 1600);
  await look(page, `${name}-scan-kept`);
}
