import type { Page } from '@playwright/test';
import { expect, look, test } from './looking.js';
import { signIn } from './people.js';
import { fillRegistration, next } from './registration.js';

test('everybody may read the front page, about, privacy, and that a page is not there', async ({
  page,
  say,
}) => {
  for (const [path, name, heading] of [
    ['/', 'front', say('Layanan desa untuk pekerja migran', 'Village services for migrant workers')],
    ['/tentang', 'about', say('Tentang Desa Migran', 'About Desa Migran')],
    ['/privasi', 'privacy', say('Privasi', 'Privacy')],
    ['/periksa', 'letter-check', say('Periksa surat', 'Verify a letter')],
    ['/angka', 'public-figures-now', say('Angka untuk umum', 'Figures for everybody')],
    ['/keadaan', 'status-check', say('Keadaan pendaftaran', 'State of a registration')],
    ['/tidak/ada', 'not-found', say('Halaman tidak ditemukan', 'Page not found')],
    ['/desa', 'sign-in-needed', say('Masuk dulu', 'Sign in first')],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await look(page, name);
  }
});

test('who types a wrong code is told so, and who types one that nobody gave learns no more than that', async ({
  page,
  say,
}) => {
  await page.goto('/periksa');
  await page.locator('#code').fill('7K3Q-DW9M');
  await next(page);
  await expect(page.locator('#code')).toHaveAttribute('aria-invalid', 'true');
  await look(page, 'letter-check-slip');
  await page.locator('#code').fill('0000 0000 0000 0000 0');
  await next(page);
  await expect(page).toHaveURL(/\/periksa\/0000-0000-0000-0000-0$/);
  await expect(
    page.getByText(say('Tidak ada surat dengan kode ini', 'No letter has this code'), { exact: true }),
  ).toBeVisible();
  await look(page, 'letter-check-unknown');
});

test('who has a code asks how far the registration is; a wrong year and a code of nobody are told alike', async ({
  page,
  say,
}) => {
  await signIn(page, 'sri');
  await fillRegistration(page, say, `Sari Contoh ${Date.now().toString(36)}`);
  await next(page);
  await page.waitForURL('**/desa/daftar/selesai');
  const code = (await page.locator('.card strong.digits').textContent()) ?? '';
  await look(page, 'registered');
  await page.getByRole('link', { name: say('Lihat catatan warga', 'See the record') }).click();
  const born =
    (await page
      .getByRole('term')
      .filter({ hasText: say('Tanggal lahir', 'Date of birth') })
      .locator('..')
      .textContent()) ?? '';
  const year = /\d{4}/.exec(born)![0];
  // This browser has no share sheet, as on an office's monitor.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: say('Bagikan lewat WhatsApp', 'Share by WhatsApp') }).click();
  await expect(page.getByText(say('Pesan sudah disalin', 'The message is copied'))).toBeVisible();
  const message = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(message).toContain(code);
  expect(message).toContain('/keadaan');
  expect(message).not.toMatch(/Sari|Contoh|3307\d{12}/);
  await look(page, 'record-shared');

  await page.evaluate('navigator.share = ({ text }) => ((window.name = text), Promise.resolve())');
  await page.getByRole('button', { name: say('Bagikan lewat WhatsApp', 'Share by WhatsApp') }).click();
  expect(await page.evaluate<string>('window.name')).toBe(message);

  await page.context().clearCookies();
  await page.goto('/keadaan');
  await page.locator('#code').fill(code.slice(0, -1));
  await next(page);
  await look(page, 'status-slip');
  await page.locator('#code').fill(code.toLowerCase());
  await page.locator('#birthYear').fill(String(Number(year) - 1));
  await next(page);
  await expect(page.getByText(say('Tidak ditemukan', 'Not found'), { exact: true })).toBeVisible();
  await look(page, 'status-unknown');
  await page.locator('#birthYear').fill(year);
  await next(page);
  await expect(page.getByText(say('Terdaftar di desa', 'Registered in the village'))).toBeVisible();
  await look(page, 'status');
  expect(page.url()).toMatch(/\/keadaan$/);
});

test('a page of another role says so, and leads back to one’s own work', async ({ page, say }) => {
  await signIn(page, 'sri');
  await page.goto('/kementerian');
  await expect(
    page.getByRole('heading', {
      name: say('Halaman ini bukan untuk peran Anda', 'This page is not for your role'),
    }),
  ).toBeVisible();
  await look(page, 'forbidden');
  await page.getByRole('link', { name: say('Ke pekerjaan saya', 'To my work') }).click();
  await expect(page).toHaveURL(/\/desa$/);
});

test('who was sent to the sign-in comes back to the address first asked for', async ({ page, say }) => {
  await page.goto('/tugas/kepulangan');
  await page.getByRole('link', { name: say('Masuk', 'Sign in') }).click();
  await signIn(page, 'sri', { alreadyThere: true });
  await expect(page).toHaveURL(/\/tugas\/kepulangan$/);
});

test('the form is filled in without a mouse, and each complaint leads to its field', async ({
  page,
  say,
}) => {
  await signIn(page, 'sri');
  await page.goto('/desa/daftar/pemberitahuan');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText(say('Langsung ke isi', 'Skip to content'));
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.locator('#notice').press('Space');
  await page.locator('button[type=submit]').press('Enter');
  await page.waitForURL('**/desa/daftar/nama');

  await page.locator('button[type=submit]').focus();
  await page.keyboard.press('Enter');
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await look(page, 'registration-errors');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#name')).toBeFocused();
  await page.keyboard.type('Siti Contoh');
  await expect(summary.getByRole('link')).toHaveCount(3);
});

test('a change of language keeps what was typed, and so does a look at another screen', async ({
  page,
  say,
}) => {
  await signIn(page, 'sri');
  await startRegistration(page);
  await page.locator('#name').fill('Siti Contoh');
  await page.getByRole('button', { name: say('English', 'Bahasa Indonesia') }).click();
  await expect(page.locator('label[for=name]')).toHaveText(say('Full name', 'Nama lengkap'));
  await expect(page.locator('#name')).toHaveValue('Siti Contoh');
  await page.getByRole('link', { name: say('Returns', 'Kepulangan') }).click();
  await page.goBack();
  await expect(page.locator('#name')).toHaveValue('Siti Contoh');
});

test('a part that signal was missing for is fetched when told to, once there is signal', async ({
  page,
  say,
}) => {
  await signIn(page, 'sri');
  let asked = 0;
  await page.route('**/auth/me', (route) => (asked++ === 0 ? route.continue() : route.abort()));
  // Not of her menu, so not fetched ahead.
  await page.goto('/kementerian');
  const retry = page.getByRole('button', { name: say('Coba lagi', 'Try again') });
  await expect(retry).toBeVisible();
  await page.unrouteAll();
  await retry.click();
  await expect(
    page.getByRole('heading', {
      name: say('Halaman ini bukan untuk peran Anda', 'This page is not for your role'),
    }),
  ).toBeVisible();
});

test('leaving with an unsent form is asked about first, and nothing of it lies on the phone', async ({
  page,
  say,
}) => {
  await signIn(page, 'sri');
  await startRegistration(page);
  await page.locator('#name').fill('Siti Contoh');
  await page.getByRole('button', { name: say('Keluar', 'Sign out'), exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'unsent');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: say('Batalkan pendaftaran', 'Give up this registration') }).click();
  await page.getByRole('button', { name: say('Tetap di sini', 'Stay here') }).click();
  await expect(page.locator('#name')).toHaveValue('Siti Contoh');

  const stored = await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })');
  expect(stored).not.toContain('Siti');
  const asked = page.waitForEvent('dialog');
  await Promise.all([asked.then((dialog) => dialog.accept()), page.reload()]);
  expect((await asked).type()).toBe('beforeunload');
  await expect(
    page.getByText(
      say(
        'Isian sebelumnya hilang karena halaman dimuat ulang; mulai lagi.',
        'What was filled in is lost because the page was reloaded; start again.',
      ),
    ),
  ).toBeVisible();
  await expect(page.locator('#notice')).not.toBeChecked();
});

test('when no answer comes, sending again registers her once', async ({ page, say }) => {
  await signIn(page, 'sri');
  await fillRegistration(page, say, 'Rini Contoh');
  const keys: string[] = [];
  await page.route('**/v1/workers', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    keys.push((await route.request().headerValue('idempotency-key')) ?? '');
    // The first time it is done, and the answer is lost on the way back.
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await next(page);
  await expect(
    page.getByText(say('Tidak tersambung ke server', 'No connection to the server')),
  ).toBeVisible();
  await look(page, 'unreachable');
  await next(page);
  await expect(
    page.getByRole('heading', { name: say('Pendaftaran terkirim', 'Registration sent') }),
  ).toBeVisible();
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('somebody is looked for as her name is typed, and nothing of it stands in the address', async ({
  page,
  say,
}) => {
  await signIn(page, 'sri');
  const asked: unknown[] = [];
  await page.route('**/v1/workers/search', async (route) => {
    const { name } = route.request().postDataJSON() as { name: string };
    asked.push(name);
    await (asked.length === 1 ? route.abort() : route.continue());
  });
  await page.goto('/desa');
  await page.locator('#search').pressSequentially('Tiadabernama');
  await expect(
    page.getByText(say('Tidak tersambung ke server', 'No connection to the server')),
  ).toBeVisible();
  await page.locator('#search').press('Enter');
  await page.getByRole('button', { name: say('Coba lagi', 'Try again') }).click();
  await expect(
    page.getByText(say('Tidak ada warga bernama “Tiadabernama”', 'Nobody is called “Tiadabernama”')),
  ).toBeVisible();
  await look(page, 'search-nobody');
  expect(new Set(asked)).toEqual(new Set(['Tiadabernama']));
  expect(page.url()).not.toContain('Tiada');
  await page.locator('#search').fill('');
  await expect(page.getByText('Tiadabernama')).toHaveCount(0);
});

test('an office looks for somebody of its area by name', async ({ page, say }) => {
  await signIn(page, 'dinas-wonosobo');
  await page.getByRole('link', { name: say('Cari warga', 'Find somebody') }).click();
  await look(page, 'office-search');
  await page.locator('#search').fill('Contoh');
  await page.locator('#search').press('Enter');
  await expect(page.getByRole('status').first()).toBeVisible();
  await look(page, 'office-search-found');
});

/** Past the notice, to the first page on which something is typed. */
async function startRegistration(page: Page): Promise<void> {
  await page.goto('/desa/daftar/pemberitahuan');
  await page.locator('#notice').check();
  await next(page);
  await page.waitForURL('**/desa/daftar/nama');
}
