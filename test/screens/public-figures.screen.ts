import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, look, test } from './looking.js';

const DAYS = ['2026-10-31', '2026-09-30'];

const DEPARTURES = { id: 'Keberangkatan', en: 'Departures' };
const LEFT = {
  id: 'Pekerja yang meninggalkan Indonesia, menurut hari berangkat. Perpanjangan kontrak tidak termasuk.',
  en: 'Workers who left Indonesia, by the day of departure. Extensions are not among them.',
};

const TABLES = [
  {
    id: 'keberangkatan-month-province-sex',
    figure: DEPARTURES,
    title: {
      id: 'Keberangkatan menurut provinsi asal dan jenis kelamin, per bulan',
      en: 'Departures by province of origin and sex, by month',
    },
    text: LEFT,
    period: 'MONTH',
    dimensions: ['province', 'sex'],
  },
  {
    id: 'keberangkatan-year-regency',
    figure: DEPARTURES,
    title: {
      id: 'Keberangkatan menurut kabupaten/kota asal, per tahun',
      en: 'Departures by kabupaten/kota of origin, by year',
    },
    text: LEFT,
    period: 'YEAR',
    dimensions: ['regency'],
  },
  {
    id: 'keberangkatan-month-country-sex',
    figure: DEPARTURES,
    title: {
      id: 'Keberangkatan menurut negara/wilayah tujuan dan jenis kelamin, per bulan',
      en: 'Departures by destination and sex, by month',
    },
    text: LEFT,
    period: 'MONTH',
    dimensions: ['country', 'sex'],
  },
];

/* A published day stays for good, so that a running system would never be without one again: days and tables are given here.
   That the service gives them is a test of its own (publish-day.int-spec.ts). The programme's own figures are the system's. */
test('everybody reads what was published, by day, period and order, and takes it along as a file', async ({
  page,
  say,
}) => {
  const asked = await answer(page, DAYS);
  await page.goto('/');
  await page
    .getByRole('link', { name: say('Lihat angka untuk umum', 'See the figures for everybody') })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    say('Angka untuk umum', 'Figures for everybody'),
  );
  for (const count of [
    '936',
    '145',
    '27',
    say('2.200', '2,200'),
    say('52.000', '52,000'),
    say('2.300', '2,300'),
    '12',
  ])
    await expect(page.getByRole('definition').getByText(count, { exact: true })).toBeVisible();
  await expect(page.getByText(say('perkiraan 720.000', 'estimate (perkiraan) of 720,000'))).toHaveCount(1);
  await look(page, 'public-figures');

  await page.getByRole('link', { name: say(TABLES[0]!.title.id, TABLES[0]!.title.en) }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page).toHaveURL(/on=2026-10-31/);
  expect(await rows(page)).toEqual([
    [say('tidak diketahui', 'not known'), say('Perempuan', 'Female'), say('1.205', '1,205')],
    ['Jawa Tengah', say('Perempuan', 'Female'), '40'],
    [say('lainnya', 'other'), say('Laki-laki', 'Male'), '5'],
    ['Aceh', say('tidak diketahui', 'not known'), '0'],
  ]);
  await look(page, 'public-table');

  await page.getByRole('button', { name: say('Provinsi asal', 'Province of origin') }).click();
  await expect(page.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'ascending');
  await page.locator('#period').selectOption('2026-08');
  await expect(page.getByText(say('Agustus 2026.', 'August 2026.'))).toBeVisible();
  await page.locator('#on').selectOption('2026-09-30');
  await expect(page.getByText(say('akhir 30 September 2026', 'end of 30 September 2026'))).toBeVisible();
  expect(asked.at(-1)).toBe('?on=2026-09-30&period=2026-08');
  await page.goto(page.url());
  await expect(page.locator('#on')).toHaveValue('2026-09-30');
  await expect(page.locator('#period')).toHaveValue('2026-08');
  expect((await rows(page)).map(([name]) => name)[0]).toBe('Aceh');

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: say('Unduh CSV', 'Download CSV') }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('keberangkatan-month-province-sex-2026-08-2026-09-30.csv');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith(`\uFEFF"${say('Keberangkatan menurut', 'Departures by')}`)).toBe(true);
  expect(text).toContain(say('dibulatkan acak ke kelipatan 5', 'rounded at random to a multiple of 5'));
  expect(text).toContain('ODbL');
  expect(text).toContain(`\r\n2026-09-30,2026-08,33,Jawa Tengah,P,${say('Perempuan', 'Female')},40\r\n`);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: say('Cetak', 'Print') })).toBeHidden();
  await expect(page.locator('#on')).toBeHidden();
  await expect(page.getByRole('table')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
});

test('areas and destinations are told by their names, and what was not printed is told as such', async ({
  page,
  say,
}) => {
  await answer(page, DAYS);
  await page.goto('/angka/keberangkatan-year-regency?on=2026-10-31');
  await expect(page.getByRole('rowheader', { name: 'Kabupaten Wonosobo' })).toBeVisible();
  await look(page, 'public-table-regencies');
  await page.goto('/angka/keberangkatan-month-country-sex');
  await expect(page.getByRole('rowheader', { name: 'Taiwan' })).toBeVisible();
  await expect(page).toHaveURL(/on=2026-10-31$/);
  await look(page, 'public-table-destinations');
  await page.goto('/angka/keberangkatan-year-regency?on=2026-10-31&period=1999');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('#period')).toHaveValue('1999');
  await look(page, 'public-table-not-printed');
  await page.goto('/angka/tidak-ada');
  await expect(
    page.getByRole('heading', { name: say('Halaman tidak ditemukan', 'Page not found') }),
  ).toBeVisible();
});

test('where nothing is published yet, that is said', async ({ page, say }) => {
  await answer(page, []);
  await page.goto('/angka');
  await expect(
    page.getByText(say('Belum ada angka yang diterbitkan', 'No figures have been published yet')),
  ).toBeVisible();
  await expect(page.getByRole('definition').getByText('936', { exact: true })).toBeVisible();
  await look(page, 'public-figures-none');
});

const PRINTED: Readonly<Record<string, { periods: string[]; cells: unknown[] }>> = {
  'keberangkatan-month-province-sex': {
    periods: ['2026-09', '2026-08'],
    cells: [
      { values: { province: '11', sex: 'UNKNOWN' }, n: 0 },
      { values: { province: '33', sex: 'P' }, n: 40 },
      { values: { province: 'OTHER', sex: 'L' }, n: 5 },
      { values: { province: 'UNKNOWN', sex: 'P' }, n: 1205 },
    ],
  },
  'keberangkatan-month-country-sex': {
    periods: ['2026-09'],
    cells: [
      { values: { country: 'TW', sex: 'P' }, n: 123_455 },
      { values: { country: 'MR', sex: 'P' }, n: 0 },
      { values: { country: 'BN', sex: 'UNKNOWN' }, n: 0 },
    ],
  },
  'keberangkatan-year-regency': {
    periods: ['2025'],
    cells: [
      { values: { regency: '3307' }, n: 335 },
      { values: { regency: '3507' }, n: 410 },
      { values: { regency: '6409' }, n: 0 },
    ],
  },
};

/** Answers as the service does, and keeps what was asked for. */
async function answer(page: Page, days: readonly string[]): Promise<string[]> {
  const asked: string[] = [];
  await page.route('**/v1/public/figures', async (route) => {
    const { reach } = (await (await route.fetch()).json()) as { reach: unknown };
    return route.fulfill({ json: { days, tables: TABLES, reach } });
  });
  await page.route('**/v1/public/figures/*', (route) => {
    const { pathname, search, searchParams } = new URL(route.request().url());
    asked.push(search);
    const id = pathname.split('/').at(-1)!;
    const { periods, cells } = PRINTED[id]!;
    const on = searchParams.get('on') ?? DAYS[0]!;
    const period = searchParams.get('period') ?? periods[0]!;
    return periods.includes(period)
      ? route.fulfill({ json: { id, on, asOf: `${on}T17:00:00.000Z`, period, periods, cells } })
      : route.fulfill({
          status: 404,
          contentType: 'application/problem+json',
          json: {
            type: '/problems/not-published',
            title: 'Tabel belum terbit.',
            detail:
              'Tidak ada tabel, hari terbit, atau periode seperti ini. Lihat daftar tabel yang sudah terbit.',
            status: 404,
          },
        });
  });
  return asked;
}

function rows(page: Page): Promise<string[][]> {
  return page
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
}
