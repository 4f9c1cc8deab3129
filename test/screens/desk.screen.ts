import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, look, test } from './looking.js';
import { signIn } from './people.js';
import { fillRegistration, next } from './registration.js';

test('somebody abroad is written down on one page, and her record is marked as this village’s own', async ({
  page,
  say,
}) => {
  const rini = named('Rini');
  await signIn(page, 'sri');
  await page
    .getByRole('link', { name: say('Catat yang sudah di luar negeri', 'Record somebody already abroad') })
    .click();
  await next(page);
  await look(page, 'abroad-errors');
  await page.getByLabel(say('Keluarganya', 'The family'), { exact: true }).check();
  await page.locator('#name').fill(rini);
  await page.getByLabel(say('Perempuan', 'Female')).check();
  await page.locator('#birthYear').fill('1999');
  await page.locator('#country').selectOption('MY');
  await page.locator('#sinceYear').fill('2023');
  await look(page, 'abroad-form');
  await next(page);
  await expect(page.getByRole('heading', { level: 1, name: rini })).toBeVisible();
  await look(page, 'abroad-record');
  await page.goto('/desa');
  await expect(page.getByText(say('hanya desa ini', 'this village only')).first()).toBeVisible();
  await look(page, 'register-with-abroad');
});

test('a registration is sent back, mended, corrected and given up', async ({ page, say }) => {
  const ani = named('Ani');
  await signIn(page, 'sri');
  await fillRegistration(page, say, ani);
  await next(page);
  await page.waitForURL('**/desa/daftar/selesai');
  await page.getByRole('link', { name: say('Lihat catatan warga', 'See the record') }).click();
  const record = page.url();

  await signIn(page, 'kades-kuripan');
  await page.goto(record);
  await press(page, say('Kembalikan untuk diperbaiki', 'Send back to be mended'));
  await page.getByLabel(say('Alamat salah', 'The address is wrong')).check();
  await look(page, 'return');
  await next(page);
  await look(page, 'record-sent-back');

  await signIn(page, 'sri');
  await page.goto(record);
  await press(page, say('Perbaiki dan kirim lagi', 'Mend and send again'));
  await expect(page.locator('#name')).toHaveValue(ani);
  await page.locator('#hamlet').fill('Sawangan');
  await look(page, 'mend');
  await next(page);
  await expect(page.getByText('Sawangan')).toBeVisible();

  await press(page, say('Perbaiki data diri', 'Correct the personal details'));
  await page.getByLabel(say('Salah ketik', 'A slip of the keys')).check();
  await page.locator('#rt').fill('7');
  await look(page, 'correct');
  await next(page);
  await expect(page.getByText('RT 07')).toBeVisible();
  await press(page, say('Riwayat perubahan', 'History of changes'));
  await expect(page.getByText(say('Salah ketik', 'A slip of the keys'))).toBeVisible();
  await look(page, 'history');
  await page.goto(record);

  await press(page, say('Catat ia mengundurkan diri', 'Record a withdrawal'));
  await look(page, 'withdraw');
  await next(page);
  await expect(page.getByText(say('Tidak mengatakan alasannya', 'No reason given'))).toBeVisible();
  await look(page, 'record-ended');
});

test('a consultation is written down in a few touches; a private one says where help is', async ({
  page,
  say,
}) => {
  await signIn(page, 'sri');
  await page.goto('/desa/konsultasi/baru');
  await page.getByLabel(say('Perempuan', 'Female')).check();
  await page.getByLabel(say('Biaya penempatan', 'Costs of placement')).check();
  await look(page, 'consultation-form');
  await next(page);
  await page.waitForURL('**/desa/konsultasi');
  await look(page, 'consultation-book');

  await page.goto('/desa/konsultasi/baru');
  await page.getByLabel(say('Perempuan', 'Female')).check();
  await page.getByRole('checkbox').first().check();
  await page.getByLabel(say('Sesi pribadi', 'Private session'), { exact: true }).check();
  await next(page);
  await expect(page.getByText(/posbakum/)).toBeVisible();
  await look(page, 'consultation-private');
});

test('a book of the village is saved for a spreadsheet and printed for the binder, whole', async ({
  page,
  say,
}) => {
  await signIn(page, 'sri');
  const lina = named('Lina');
  await fillRegistration(page, say, lina);
  await next(page);
  await page.waitForURL('**/desa/daftar/selesai');
  await page.goto('/desa');
  await press(page, say('Register CPMI: cetak atau unduh', 'Register of candidates: print or download'));
  await page.getByLabel(/titik koma|semicolons/).check();
  await look(page, 'candidate-register');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: say('Unduh CSV', 'Download CSV') }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^R2-\d{4}-\d{2}-\d{2}\.csv$/);
  const [head, ...lines] = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(head).toContain(say('No.;Nama;Didaftarkan', 'No.;Name;Registered'));
  expect(lines.at(-1)).toMatch(new RegExp(`^${lines.length};.*${lina}.*;\\d{4}-\\d{2}-\\d{2};`));

  await page.evaluate('window.print = () => undefined');
  await page.getByRole('button', { name: say('Cetak', 'Print') }).click();
  const sheet = page.locator('table.sheet');
  await expect(sheet).toHaveCount(1);
  await expect(sheet).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toContainText('Kuripan, Watumalang');
  await expect(sheet).toContainText(lina);
  await expect(sheet).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
});

/** A name of this run's own: the register holds what earlier runs have written. */
function named(name: string): string {
  return `${name} Contoh ${Date.now().toString(36)}`;
}

async function press(page: Page, link: string): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).first().click();
}
