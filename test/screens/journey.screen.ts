import type { Page } from '@playwright/test';
import { expect, look, test } from './looking.js';
import { signIn } from './people.js';
import { fillDay, fillRegistration, next } from './registration.js';

test('Siti goes from the village desk to work abroad and home again, each step by the one whose it is', async ({
  page,
  say,
}, { project }) => {
  test.setTimeout(600_000);
  const siti = `Siti Contoh ${project.name} ${Date.now().toString(36).slice(-4)}`;

  await signIn(page, 'sri');
  await look(page, 'register-before');
  await fillRegistration(page, say, siti, (slug) => look(page, `registration-${slug}`));
  await look(page, 'registration-check');
  await next(page);
  await expect(
    page.getByRole('heading', { name: say('Pendaftaran terkirim', 'Registration sent') }),
  ).toBeVisible();
  await look(page, 'registration-sent');
  const reference = (await page.locator('.alert .digits').textContent()) ?? '';
  await page.getByRole('link', { name: say('Lihat catatan warga', 'See the record') }).click();
  await look(page, 'record');
  await page.goto('/desa');
  await expect(page.getByRole('link', { name: siti })).toBeVisible();
  await look(page, 'register');

  await signIn(page, 'kades-kuripan');
  await page.goto(`/desa/warga/${reference}`);
  await press(page, say('Ketahui izin keluarga', 'Take note of the family permit'));
  await page.getByLabel(say('Suami', 'Husband'), { exact: true }).check();
  await page.locator('#capacity').selectOption('KEPALA_DESA');
  await look(page, 'family-permit');
  await next(page);
  await confirmed(page, say('Izin keluarga sudah diketahui.', 'The family permit is now known.'));

  await press(page, say('Verifikasi desa', 'Verify for the village'));
  for (const check of await page.getByRole('checkbox').all()) await check.check();
  await look(page, 'village-verification');
  await next(page);
  await confirmed(page, say('Verifikasi desa tercatat.', 'The village’s verification is recorded.'));

  await signIn(page, 'dinas-wonosobo');
  await look(page, 'district-queue');
  await takeStep(page, siti, '/tugas/verifikasi', say('Verifikasi dinas', 'Verify for the district'));
  await page.locator('#number').fill('CPMI-33-0001');
  await look(page, 'district-verification');
  await next(page);
  await confirmed(page, say('Verifikasi dinas tercatat.', 'The district’s verification is recorded.'));

  await signIn(page, 'lpk-demo-01');
  await look(page, 'training-queue');
  // The district's word has to be heard by training first.
  await expect(async () => {
    await page.goto('/tugas/peserta/baru');
    await page.locator('#workerId').fill(reference);
    await page.getByRole('radio').first().check();
    await page.locator('#lspId').fill('LSP-DEMO-01');
    await next(page);
    await confirmed(page, say('Pendaftaran pelatihan tercatat.', 'The enrolment is recorded.'), 3_000);
  }).toPass({ timeout: 30_000 });
  await look(page, 'training-enrolled');

  await signIn(page, 'lsp-demo-01');
  // The body that certifies learns no name: to it she is the end of her reference.
  const candidate = say('Calon', 'Candidate') + ` ${reference.slice(-6).toUpperCase()}`;
  await takeStep(page, candidate, '/tugas/uji-kompetensi', say('Catat hasil uji', 'Record the test result'));
  await page.getByLabel(say('Kompeten (K)', 'Competent (K)'), { exact: true }).check();
  await page.locator('#certificateNumber').fill('BNSP 99 0001');
  await fillDay(page, 'expiresOn', '1', '3', '2029');
  await look(page, 'competence-test');
  await next(page);
  await confirmed(page, say('Hasil uji tercatat.', 'The test result is recorded.'));

  await signIn(page, 'bp3mi-jateng');
  await look(page, 'orientation-queue');
  await takeStep(page, siti, '/tugas/opp', say('Catat lulus OPP', 'Record orientation as passed'));
  await page.getByRole('checkbox').first().check();
  await look(page, 'orientation');
  await next(page);
  await confirmed(page, say('OPP tercatat.', 'The orientation is recorded.'));

  await signIn(page, 'kementerian');
  await look(page, 'ministry-states');
  await expect(async () => {
    await page.goto(`/kementerian/riwayat/${reference}`);
    await expect(page.getByText(say('Lulus orientasi', 'Pre-departure orientation')).first()).toBeVisible({
      timeout: 2_000,
    });
  }).toPass({ timeout: 30_000 });
  await look(page, 'ministry-journey');
  expect(await page.content()).not.toContain('Contoh');
  await page.goto('/kementerian/riwayat');
  await look(page, 'ministry-journeys');
});

async function press(page: Page, link: string): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).click();
}

/** Opens the step on her line of a list, once the list has heard of her. */
async function takeStep(page: Page, who: string, list: string, step: string): Promise<void> {
  const action = page.getByRole('link', { name: `${step}: ${who}` });
  await expect(async () => {
    await page.goto(list);
    await action.click({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByText(who).first()).toBeVisible();
}

async function confirmed(page: Page, text: string, timeout = 15_000): Promise<void> {
  await expect(page.getByRole('status').getByText(text.replace('’', "'"))).toBeVisible({ timeout });
}
