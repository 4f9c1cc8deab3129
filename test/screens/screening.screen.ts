import { expect, look, test } from './looking.js';
import { signIn } from './people.js';
import { fillRegistration, next } from './registration.js';

test('a plan that ends badly is told so in plain words, and its signs wait for the head of the village', async ({
  page,
  say,
}) => {
  await signIn(page, 'sri');
  await fillRegistration(page, say, 'Wati Contoh', async (slug) => {
    if (slug !== 'perekrutan') return;
    await page
      .getByLabel(say('Ia atau keluarganya diberi uang', 'She or her family was given money'))
      .check();
    await page.getByLabel(say('Paspor, dokumen, atau ponselnya', 'Her passport, papers or phone')).check();
    await page.locator('#offeredVisa').selectOption('UMRAH_ZIARAH');
    await look(page, 'registration-perekrutan');
  });
  await look(page, 'registration-check-signs');
  await next(page);
  await expect(page.getByText(say('Ada halangan', 'Something stands in the way'))).toBeVisible();
  await look(page, 'registered-blocked');
  await page.getByRole('link', { name: say('Lihat catatan warga', 'See the record') }).click();
  const record = new URL(page.url()).pathname;
  await look(page, 'record-blocked');
  await page
    .getByRole('link', {
      name: say('Catat cerita baru dan periksa lagi', 'Record what she tells now, and look again'),
    })
    .click();
  await expect(page.locator('#offeredVisa')).toHaveValue('UMRAH_ZIARAH');
  await page.getByLabel(say('Ditawari menikah', 'Marriage with somebody over there')).check();
  await page.locator('#planTold').check();
  await page.getByLabel(say('Perorangan, juga perekrut', 'A person, also a recruiter')).check();
  await look(page, 'screening-again');
  await next(page);
  await expect(
    page.getByText(say('Rencananya sudah diperiksa lagi.', 'Her plan was looked at again.')),
  ).toBeVisible();

  await signIn(page, 'kades-kuripan');
  await page.goto(record);
  const answer = page.getByRole('link', {
    name: say('Jawab tanda bahaya ini', 'Answer this red flag'),
  });
  await expect(answer).toHaveCount(5);
  await answer.first().click();
  await page
    .getByLabel(say('Perekrut sudah diperiksa', 'The recruiter was checked with the district'))
    .check();
  await look(page, 'red-flag-answer');
  await next(page);
  await expect(page.getByText(say('Tanda bahaya terjawab.', 'The red flag is answered.'))).toBeVisible();
  await expect(answer).toHaveCount(4);

  await signIn(page, 'dinas-wonosobo');
  await page.goto('/tugas/verifikasi');
  await page.locator('#state').selectOption('REGISTERED');
  await expect(page.getByText(say('4 tanda bahaya', '4 red flags')).first()).toBeVisible();
  await page.goto(record.replace('/desa/', '/tugas/'));
  await expect(answer).toHaveCount(4);
  await look(page, 'office-record-blocked');
  await answer.first().click();
  await page.getByLabel(say('Dijelaskan dengan dokumen', 'Explained with papers')).check();
  await next(page);
  await expect(answer).toHaveCount(3);
});

test('a change of the policy shows whom it would touch, and waits for a second person', async ({
  page,
  say,
}) => {
  await signIn(page, 'admin');
  await page.goto('/pengelola');
  await look(page, 'policy-rows');
  await page.goto('/pengelola/usulan/baru');
  await page.locator('#country').selectOption('PG');
  await page.getByLabel(say('Tertutup', 'Closed'), { exact: true }).check();
  await page.locator('#legalBasis').fill('Keputusan contoh 1/2026');
  await page.getByLabel(say('Naskah resmi sudah dibaca', 'The official text was read')).check();
  await look(page, 'policy-propose');
  await next(page);
  await expect(
    page.getByText(
      say('Bila disetujui hari ini: 0 perjalanan ditahan', 'If approved today: 0 journeys held'),
    ),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: say('Setujui', 'Approve') })).toHaveCount(0);
  await look(page, 'policy-change-own');
  const change = new URL(page.url()).pathname;

  await signIn(page, 'admin-dua');
  await page.goto(change);
  await page.getByRole('button', { name: say('Setujui', 'Approve') }).click();
  await expect(page.getByText(say('Perubahan berlaku.', 'The change holds.'))).toBeVisible();
  await look(page, 'policy-changes');
});

test('a number of the rules and the bearer of a cost are changed by two, each on its time line', async ({
  page,
  say,
}) => {
  await signIn(page, 'admin');
  await page.goto('/pengelola/angka');
  await expect(page.getByRole('heading', { name: say('Berlaku sekarang', 'Holds now') })).toBeVisible();
  await look(page, 'policy-numbers');
  await page.goto('/pengelola/angka/baru');
  await page.locator('#number').selectOption('healthValidityDays');
  await page.locator('#value').fill('banyak');
  await page.locator('#country').selectOption('PG');
  await page.locator('#legalBasis').fill('Keputusan contoh 2/2026');
  await page.getByLabel(say('Naskah resmi sudah dibaca', 'The official text was read')).check();
  await next(page);
  await look(page, 'policy-number-wrong');
  await page.locator('#value').fill('60');
  await next(page);
  await expect(
    page.getByText(
      say('Bila disetujui hari ini: 0 perjalanan ditahan', 'If approved today: 0 journeys held'),
    ),
  ).toBeVisible();
  await look(page, 'policy-number-own');
  const number = new URL(page.url()).pathname;

  await page.goto('/pengelola/biaya');
  await page.locator('#item').selectOption('MEDICAL_EXAM');
  await look(page, 'policy-costs');
  await page.getByRole('link', { name: say('Usulkan perubahan', 'Propose a change') }).click();
  await page.getByLabel(say('biaya pribadi', 'personal cost')).check();
  await page.getByLabel(say('pemberi kerja', 'the employer'), { exact: true }).check();
  await page.locator('#country').selectOption('PG');
  await page.locator('#legalBasis').fill('Keputusan contoh 3/2026');
  await page.getByLabel(say('Naskah resmi sudah dibaca', 'The official text was read')).check();
  await look(page, 'policy-cost-propose');
  await next(page);
  await expect(
    page.getByText(say('0 perjalanan diberi peringatan biaya', '0 journeys warned of a cost')),
  ).toBeVisible();
  await look(page, 'policy-cost-own');
  const cost = new URL(page.url()).pathname;

  await signIn(page, 'admin-dua');
  for (const change of [number, cost]) {
    await page.goto(change);
    await page.getByRole('button', { name: say('Setujui', 'Approve') }).click();
    await expect(page.getByText(say('Perubahan berlaku.', 'The change holds.'))).toBeVisible();
  }
  await look(page, 'policy-changes-of-all');
  await page.goto('/pengelola/angka');
  await page.locator('#number').selectOption('healthValidityDays');
  await expect(page.getByRole('row').filter({ hasText: '60' }).first()).toBeVisible();
  await look(page, 'policy-number-changed');
});
