import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, look, test } from './looking.js';
import { signIn } from './people.js';
import { seePhoto, takePhoto } from './photo.js';
import { fillDay, fillRegistration, next } from './registration.js';

test('a village makes her letter, the family signs it by hand, the head takes note and later revokes it', async ({
  page,
  say,
}) => {
  test.setTimeout(300_000);
  const siti = `Siti Surat ${Date.now().toString(36).slice(-5)}`;
  await signIn(page, 'sri');
  await fillRegistration(page, say, siti);
  await next(page);
  const reference = (await page.locator('.alert .digits').textContent()) ?? '';
  await page.goto(`/desa/warga/${reference}`);

  await press(page, say('Buat surat izin keluarga', 'Make a family permit letter'));
  await page.getByLabel(say('Suami', 'Husband'), { exact: true }).check();
  await page.locator('#name').fill('Bambang Contoh');
  await look(page, 'letter-new');
  await next(page);
  await confirmed(page, say('Konsep surat tersimpan.', 'The draft is saved.'));
  await look(page, 'letter-draft');

  await press(page, say('Beri nomor dan cetak', 'Number and print'));
  await page.locator('#capacity').selectOption('KEPALA_DESA');
  await page.locator('#agendaEntry').fill(String(Date.now() % 90_000));
  await look(page, 'letter-printing');
  await next(page);
  await expect(page.getByText(/33\.07\.10\.2004\/\d{4}\/\d{5}/)).toBeVisible();
  const letter = page.url();
  const coming = page.waitForEvent('download');
  await press(page, say('Unduh lembar (PDF)', 'Download the sheet (PDF)'));
  const sheet = await coming;
  expect(sheet.suggestedFilename()).toMatch(/^surat-izin-33\.07\.10\.2004-\d{4}-\d{5}\.pdf$/);
  expect(readFileSync(await sheet.path(), 'latin1').slice(0, 5)).toBe('%PDF-');

  await press(page, say('Catat sudah ditandatangani', 'Record as signed'));
  await next(page);
  await confirmed(page, say('Tanda tangan keluarga tercatat.', "The family's signature is recorded."));
  await look(page, 'letter-signed');
  await takePhoto(page, say, 'letter');
  await page.goto('/desa/surat');
  await expect(page.getByText(siti).first()).toBeVisible();
  await look(page, 'letter-register');

  await signIn(page, 'kades-kuripan');
  await page.goto(letter);
  await seePhoto(page, say, 'letter-head');
  await press(page, say('Ketahui izin keluarga', 'Take note of the family permit'));
  await page.locator('#capacity').selectOption('KEPALA_DESA');
  await look(page, 'letter-acknowledged');
  await next(page);
  await confirmed(page, say('Izin keluarga sudah diketahui.', 'The family permit is now known.'));
  await look(page, 'record-with-letter');

  await press(page, say('Cabut izin keluarga', 'Revoke the family permit'));
  await page.getByLabel(say('Keluarga menarik izinnya', 'The family has withdrawn its permit')).check();
  await page.locator('#capacity').selectOption('KEPALA_DESA');
  await look(page, 'permit-revocation');
  await next(page);
  await expect(
    page.getByText(say('Izin keluarga dicabut sejak', 'Family permit revoked since')),
  ).toBeVisible();
  await look(page, 'record-revoked');
});

test('a village says how it numbers its letters, and who signs them', async ({ page, say }) => {
  await signIn(page, 'kades-kuripan');
  await page.goto('/desa/surat/pengaturan');
  await page.locator('#agendaTemplate').fill('400.12/DS-KRP');
  await page.getByRole('button', { name: say('Simpan nomor agenda', 'Save the agenda number') }).click();
  await expect(page.locator('#agendaTemplate')).toHaveAttribute('aria-invalid', 'true');
  await page.locator('#agendaTemplate').fill('400.12/{nomor}/DS-KRP/{bulan}/{tahun}');
  await page.getByRole('button', { name: say('Simpan nomor agenda', 'Save the agenda number') }).click();
  await confirmed(page, say('Nomor agenda tersimpan.', 'The agenda number is saved.'));
  await press(page, say('Pengaturan surat', 'Letter settings'));
  await page.locator('#capacity').selectOption('KEPALA_DESA');
  await page.locator('#name').fill('Kepala Contoh');
  await fillDay(page, 'validFrom', new Date(2025, 0, 1));
  await page.getByRole('button', { name: say('Tambah pejabat', 'Add the officer') }).click();
  await confirmed(page, say('Pejabat tercatat.', 'The officer is recorded.'));
  await press(page, say('Pengaturan surat', 'Letter settings'));
  await expect(page.getByText('Kepala Contoh').first()).toBeVisible();
  await look(page, 'letter-settings');
});

test('who holds a letter is told whether it is valid, and what must stand on it', async ({ page, say }) => {
  const code = '0000-0000-0000-0000-0';
  const letter = {
    type: 'FAMILY_PERMIT',
    number: '33.07.10.2004/2026/00017',
    villageCode: '3307102004',
    villageName: 'Kuripan',
    printedOn: '2026-03-04',
    country: 'TW',
    birthYear: 1995,
    maskedName: 'S••• C•••••',
    signerRelation: 'SUAMI',
    capacity: 'PLT_KEPALA_DESA',
    since: '2026-03-09',
  };
  // The code stands on the paper alone, so the answer is given here; that the service gives it is a test of its own.
  for (const [state, title] of [
    ['DIKETAHUI', say('Surat ini berlaku', 'This letter is valid')],
    ['DICETAK', say('Surat ini belum berlaku', 'This letter is not valid yet')],
    ['DICABUT', say('Surat ini dicabut, tidak berlaku', 'This letter was revoked and is not valid')],
  ] as const) {
    await page.route('**/v1/public/letters/*', (route) => route.fulfill({ json: { ...letter, state } }));
    await page.goto(`/periksa/${code}`);
    await expect(page.getByText(title, { exact: true })).toBeVisible();
    await expect(page.getByText(letter.maskedName)).toBeVisible();
    await look(page, `letter-check-${state.toLowerCase()}`);
    await page.unroute('**/v1/public/letters/*');
  }
});

test('a district sees where many letters went to people from elsewhere', async ({ page, say }) => {
  await signIn(page, 'dinas-wonosobo');
  const items = [
    {
      villageCode: '3307102004',
      villageName: 'Kuripan',
      letters: 12,
      outsiders: 7,
      otherKabupaten: 6,
      alarm: true,
    },
    {
      villageCode: '3307102005',
      villageName: 'Contoh',
      letters: 4,
      outsiders: 0,
      otherKabupaten: 0,
      alarm: false,
    },
  ];
  await page.route('**/v1/letters/outsiders*', (route) => route.fulfill({ json: { items } }));
  await page.goto('/tugas/surat-luar');
  await expect(
    page.getByText(say('Kuripan: 7 surat untuk orang luar', 'Kuripan: 7 letters to outsiders')),
  ).toBeVisible();
  await look(page, 'letters-outsiders');
});

async function press(page: Page, link: string): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).first().click();
}

async function confirmed(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('status').getByText(text)).toBeVisible();
}
