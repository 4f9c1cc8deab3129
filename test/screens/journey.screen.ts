import type { Page } from '@playwright/test';
import { expect, look, test } from './looking.js';
import { signIn } from './people.js';
import { post } from './post.js';
import { fillDay, fillRegistration, inDays, next } from './registration.js';

test('Siti goes from the village desk to work abroad and home again, each step by the one whose it is', async ({
  page,
  say,
}) => {
  test.setTimeout(600_000);
  // On a system that is not fresh there may be another; the pictures are taken of a fresh one.
  const siti = process.env['SCREENSHOTS']
    ? 'Siti Contoh'
    : `Siti Contoh ${Date.now().toString(36).slice(-5)}`;

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
  // Her papers, on which the village verifies the married (E05): how they are recorded is looked at elsewhere.
  for (const docType of ['MARITAL_STATUS_LETTER', 'MARRIAGE_BOOK'])
    await post(page, `/api/registration/v1/workers/${reference}/documents`, { docType, sighted: true });

  await signIn(page, 'kades-kuripan');
  await page.goto(`/desa/warga/${reference}`);
  await press(page, say('Ketahui izin keluarga', 'Take note of the family permit'));
  await page.getByLabel(say('Suami', 'Husband'), { exact: true }).check();
  await page.locator('#capacity').selectOption('KEPALA_DESA');
  await look(page, 'family-permit');
  await next(page);
  await confirmed(page, say('Izin keluarga sudah diketahui.', 'The family permit is now known.'));

  await press(page, say('Verifikasi desa', 'Verify for the village'));
  await checkAll(page);
  await look(page, 'village-verification');
  await next(page);
  await confirmed(page, say('Verifikasi desa tercatat.', 'The village’s verification is recorded.'));

  await signIn(page, 'dinas-wonosobo');
  await look(page, 'district-queue');
  await takeStep(page, siti, '/tugas/verifikasi', say('Verifikasi dinas', 'Verify for the district'));
  await page.locator('#ID_CPMI').fill('CPMI-33-0001');
  await look(page, 'district-verification');
  await next(page);
  await confirmed(page, say('Verifikasi dinas tercatat.', 'The district’s verification is recorded.'));
  await page.goto(`/tugas/warga/${reference}/nomor`);
  await page.locator('input[name=systems][value=SISKOP2MI]').check();
  await page.locator('#SISKOP2MI').fill('SP-33-0001');
  await look(page, 'external-ids');
  await next(page);
  await expect(page.getByText('CPMI-33-0001')).toBeVisible();
  await expect(page.getByText('SP-33-0001')).toBeVisible();
  await look(page, 'office-record-numbers');

  await signIn(page, 'lpk-demo-01');
  await look(page, 'training-queue');
  // The district's word has to be heard by training first.
  await expect(async () => {
    await page.goto('/tugas/peserta/baru/peserta');
    await page.locator('#workerId').fill(reference);
    await page.getByRole('radio').first().check();
    await page.locator('#lspId').fill('LSP-DEMO-01');
    await next(page);
    await confirmed(page, say('Pendaftaran pelatihan tercatat.', 'The enrolment is recorded.'), 3_000);
  }).toPass({ timeout: 30_000 });
  await look(page, 'training-enrolled');

  // The body that the enrolment named may tell her from others, until it has certified her.
  await signIn(page, 'lsp-demo-01');
  await takeStep(page, siti, '/tugas/uji-kompetensi', say('Catat hasil uji', 'Record the test result'));
  await page.getByLabel(say('Kompeten (K)', 'Competent (K)'), { exact: true }).check();
  await page.locator('#certificateNumber').fill('BNSP 99 0001');
  await fillDay(page, 'expiresOn', inDays(900));
  await look(page, 'competence-test');
  await next(page);
  await confirmed(page, say('Hasil uji tercatat.', 'The test result is recorded.'));

  await signIn(page, 'p3mi-demo-01');
  await look(page, 'placements-before');
  await press(page, say('Tanda tangani perjanjian', 'Sign the agreement'));
  await page.locator('#workerId').fill(reference);
  await page.locator('#country').selectOption('TW');
  await page.locator('#isco08').selectOption('5322');
  await page.getByLabel(say('Perseorangan (rumah tangga)', 'Individual (household)')).check();
  await look(page, 'agreement');
  await next(page);
  await confirmed(page, say('Perjanjian penempatan tercatat.', 'The placement agreement is recorded.'));

  await takeStep(page, siti, '/tugas/penempatan', say('Buka', 'Open'));
  await look(page, 'placement');
  await press(page, say('Catat hasil kesehatan', 'Record the medical result'));
  await page.getByLabel(say('Sehat (fit)', 'Fit'), { exact: true }).check();
  await fillDay(page, 'validUntil', inDays(80));
  await next(page);
  await confirmed(page, say('Hasil kesehatan tercatat.', 'The medical result is recorded.'));

  await press(page, say('Catat paspor', 'Record the passport'));
  await page.locator('#number').fill('c9900001');
  await fillDay(page, 'expiresOn', inDays(1500));
  await next(page);
  await confirmed(page, say('Paspor tercatat.', 'The passport is recorded.'));

  await press(page, say('Catat visa kerja', 'Record the work visa'));
  await page.locator('#number').fill('V99-0001');
  await page.locator('#visaClass').fill('FR');
  await page.locator('#isWorkClass').check();
  await fillDay(page, 'expiresOn', inDays(400));
  await next(page);
  await confirmed(page, say('Visa tercatat.', 'The visa is recorded.'));

  await press(page, say('Catat jaminan sosial', 'Record social security'));
  await page.getByLabel('JKK').check();
  await page.getByLabel('JKM').check();
  await fillDay(page, 'from', inDays(-1));
  await fillDay(page, 'to', inDays(900));
  await next(page);
  await confirmed(page, say('Jaminan sosial tercatat.', 'Social security is recorded.'));

  await press(page, say('Catat perjanjian kerja', 'Record the work contract'));
  await checkAll(page);
  await fillDay(page, 'from', inDays(60));
  await fillDay(page, 'to', inDays(790));
  await look(page, 'contract');
  await next(page);
  await confirmed(page, say('Perjanjian kerja tercatat.', 'The work contract is recorded.'));
  await look(page, 'placement-documents');

  await signIn(page, 'bp3mi-jateng');
  await look(page, 'orientation-queue');
  await page.goto('/tugas/selesai-proses');
  await look(page, 'clearance-queue');
  await takeStep(page, siti, '/tugas/selesai-proses', say('Selesaikan proses', 'Clear'));
  await expect(page.getByText(say('Yang masih kurang hari ini', 'Still missing today'))).toBeVisible();
  await page.locator('#cardNumber').fill('EKPMI-99-0001');
  await fillDay(page, 'validUntil', inDays(790));
  await next(page);
  await expect(
    page
      .getByRole('alert')
      .getByText(/OPP|orientation/i)
      .first(),
  ).toBeVisible();
  await look(page, 'clearance-refused');

  await page
    .getByRole('link', { name: say('Lihat syarat dan pengecualian', 'See conditions and exceptions') })
    .click();
  await look(page, 'exception-case');
  const conditions = new URL(page.url()).pathname;

  // Of the district, which is told nothing of health.
  await signIn(page, 'dinas-wonosobo');
  await page.goto('/tugas/pengecualian');
  await look(page, 'exceptions');
  await page.locator('#search').fill(siti);
  await expect(page.getByText(say('Ditemukan', 'Found')).first()).toBeVisible();
  const open = page.getByRole('link', { name: say(`Buka: ${siti}`, `Open: ${siti}`) });
  await open.click();
  await page.waitForURL('**/orang/*');
  await open.click();
  await page.waitForURL(`**${conditions}`);
  await look(page, 'exception-case-district');
  await page
    .getByRole('link', { name: say('Beri pengecualian', 'Make an exception') })
    .first()
    .click();
  await page.locator('#reason').fill('ok');
  await next(page);
  await look(page, 'exception-without-reason');
  await page.locator('#reason').fill('Daftar hadir OPP sudah dilihat di kantor BP3MI.');
  await look(page, 'exception');
  await next(page);
  await confirmed(page, say('Pengecualian tercatat.', 'The exception is recorded.'));
  await look(page, 'exception-given');

  await signIn(page, 'bp3mi-jateng');
  await takeStep(page, siti, '/tugas/selesai-proses', say('Selesaikan proses', 'Clear'));
  await look(page, 'clearance-excepted');

  await signIn(page, 'dinas-wonosobo');
  await page.goto(conditions);
  await page.getByRole('link', { name: say('Cabut pengecualian', 'Take back an exception') }).click();
  await look(page, 'exception-taken-back');
  await next(page);
  await confirmed(page, say('Pengecualian dicabut.', 'The exception is taken back.'));
  await look(page, 'exception-withdrawn');

  await signIn(page, 'bp3mi-jateng');

  await takeStep(page, siti, '/tugas/opp', say('Catat lulus OPP', 'Record orientation as passed'));
  await page.getByRole('checkbox').first().check();
  await look(page, 'orientation');
  await next(page);
  await confirmed(page, say('OPP tercatat.', 'The orientation is recorded.'));

  await expect(async () => {
    await takeStep(page, siti, '/tugas/selesai-proses', say('Selesaikan proses', 'Clear'));
    await expect(page.getByText(say('Semua syarat terpenuhi', 'Every rule holds'))).toBeVisible({
      timeout: 3_000,
    });
  }).toPass({ timeout: 30_000 });
  await page.locator('#cardNumber').fill('EKPMI-99-0001');
  await fillDay(page, 'validUntil', inDays(790));
  await look(page, 'clearance');
  await next(page);
  await confirmed(page, say('Selesai proses, E-KPMI tercatat.', 'Cleared; the E-KPMI is recorded.'));

  await signIn(page, 'p3mi-demo-01');
  await takeStep(page, siti, '/tugas/penempatan', say('Buka', 'Open'));
  await press(page, say('Laporkan keberangkatan', 'Report the departure'));
  await page.locator('#embarkationCode').fill('cgk');
  await look(page, 'departure');
  await next(page);
  await confirmed(page, say('Keberangkatan tercatat.', 'The departure is recorded.'));

  await signIn(page, 'perwakilan-taipei');
  await look(page, 'arrivals');
  await takeStep(page, siti, '/tugas/kedatangan', say('Catat kedatangan', 'Record the arrival'));
  await next(page);
  await confirmed(page, say('Kedatangan tercatat.', 'The arrival is recorded.'));

  await signIn(page, 'sri');
  await takeStep(page, siti, '/tugas/kepulangan', say('Catat kepulangan', 'Record the return'));
  await page.locator('#returnReason').selectOption('KONTRAK_SELESAI');
  await page.locator('#debarkationCode').fill('CGK');
  await page.getByLabel(say('Bisa melanjutkan perjalanan sendiri', 'Can travel on alone')).check();
  await look(page, 'return');
  await next(page);
  await confirmed(page, say('Kepulangan tercatat.', 'The return is recorded.'));

  await takeStep(page, siti, '/tugas/purna', say('Data kebutuhan', 'Assess needs'));
  await page.getByLabel(say('Penghasilan dan usaha', 'Income and livelihood')).check();
  await look(page, 'needs');
  await next(page);
  await confirmed(page, say('Kebutuhan tercatat.', 'The needs are recorded.'));

  await takeStep(page, siti, '/tugas/purna', say('Buka rencana pemberdayaan', 'Open a reintegration plan'));
  await page.getByLabel(say('Pelatihan vokasional', 'Vocational')).check();
  await next(page);
  await confirmed(page, say('Rencana pemberdayaan dibuka.', 'The reintegration plan is open.'));

  await takeStep(page, siti, '/tugas/purna', say('Daftarkan ke program', 'Enrol in a programme'));
  await page.getByLabel(say('Usaha produktif', 'Productive business'), { exact: true }).check();
  await page.locator('#providerId').fill('BUMDES-33-07-10-2004');
  await look(page, 'programme');
  await next(page);
  await confirmed(page, say('Pendaftaran program tercatat.', 'The programme is recorded.'));

  await takeStep(page, siti, '/tugas/purna', say('Selesaikan pemberdayaan', 'Complete the reintegration'));
  await page.getByLabel(say('Usahanya berjalan', 'The business is running')).check();
  await next(page);
  await confirmed(page, say('Pemberdayaan selesai.', 'The reintegration is completed.'));
  await look(page, 'returnees');

  await signIn(page, 'kementerian');
  await expect(page.getByText(say('Keadaan per', 'As of')).first()).toBeVisible();
  await look(page, 'ministry-states');
  await expect(async () => {
    await page.goto(`/kementerian/riwayat/${reference}`);
    await expect(page.getByText(say('Pemberdayaan selesai', 'Reintegration completed'))).toBeVisible({
      timeout: 2_000,
    });
  }).toPass({ timeout: 30_000 });
  await look(page, 'ministry-journey');
  expect(await page.content()).not.toContain('Contoh');
  await page.goto('/kementerian/riwayat');
  await look(page, 'ministry-journeys');
});

async function press(page: Page, link: string): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).first().click();
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

async function checkAll(page: Page): Promise<void> {
  await page.getByRole('checkbox').first().waitFor();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
}

async function confirmed(page: Page, text: string, timeout = 15_000): Promise<void> {
  await expect(page.getByRole('status').getByText(text.replace('’', "'"))).toBeVisible({ timeout });
}
