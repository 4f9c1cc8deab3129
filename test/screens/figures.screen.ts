import { readFile } from 'node:fs/promises';
import type { Page, Route } from '@playwright/test';
import type {
  ChangeExplained,
  FigureAnswer,
  FigureRow,
  StateCounts,
} from '../../apps/web/src/api/status/types.gen.js';
import { expect, look, test } from './looking.js';
import { signIn } from './people.js';

const HEARD = ['11', '12', '13', '18', '31', '32', '33', '34', '35', '51', '52', '53', '73', '91'];

test('the ministry’s first page compares months, and each part leads to its figure', async ({
  page,
  say,
}) => {
  await page.route('**/v1/figures/*?*', aYearOfIndonesia);
  await signIn(page, 'kementerian');
  await page.goto('/kementerian?bulan=2026-03');
  await expect(page.getByRole('article')).toHaveCount(3);
  await expect(page.locator('.chart__picture svg')).toHaveCount(7);
  await expect(page.getByRole('button', { name: say('Unduh CSV', 'Download CSV') })).toHaveCount(7);
  await look(page, 'ministry-overview');
  const funnel = page.getByRole('region', { name: say('Dari langkah ke langkah', 'From step to step') });
  const step = say('Verifikasi dinas: 60, median 9 hari', 'District verification: 60, median 9 days');
  await expect(funnel.getByRole('img', { name: step })).toBeVisible();
  const download = page.waitForEvent('download');
  await funnel.getByRole('button', { name: say('Unduh CSV', 'Download CSV') }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv).toContain(`VERIFIKASI_DINAS,${say('Verifikasi dinas', 'District verification')},9,60`);
  expect(csv).toContain('LAMA_LANGKAH');
  const series = page.getByRole('figure').first();
  await series.getByRole('button', { name: say('Lihat tabel', 'See the table') }).click();
  await expect(series.getByRole('row')).toHaveCount(14);
  await page.locator('#asOf').fill('2026-04-05T09:40:00');
  await page.locator('#month').selectOption('2026-02');
  await ask(page, say('Tampilkan', 'Show'));
  await expect(page).toHaveURL(/bulan=2026-02&asOf=2026-04-05T02%3A40%3A00\.000Z$/);
  await expect(page.locator('#asOf')).toHaveValue('2026-04-05T09:40');
  await expect(page.locator('.chart__picture svg')).toHaveCount(7);
  await look(page, 'ministry-overview-as-of');
  await page.getByRole('link', { name: say('Negara tujuan teratas', 'Top destinations') }).click();
  await expect(page).toHaveURL(
    /PENEMPATAN_LAYANAN\?from=2026-02&to=2026-02&by=country&top=10&asOf=2026-04-05/,
  );
});

test('a figure is asked by its definition; its address makes the same view again', async ({ page, say }) => {
  await page.route('**/v1/figures/*?*', aYearOfIndonesia);
  await signIn(page, 'kementerian');
  await page.goto('/kementerian/angka');
  await look(page, 'figures');
  await page
    .getByRole('link', { name: say('Layanan penempatan', 'Placement services'), exact: true })
    .click();
  await page.locator('#from').selectOption('2026-03');
  await page.locator('#to').selectOption('2026-01');
  await ask(page, say('Tampilkan', 'Show'));
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, 'figure-period-slip');
  await page.locator('#from').selectOption('2026-01');
  await page.locator('#to').selectOption('2026-03');
  await page.locator('#by-1').selectOption('province');
  await page.locator('#against').selectOption('year');
  await ask(page, say('Tampilkan', 'Show'));
  await expect(page).toHaveURL(/from=2026-01&to=2026-03&by=province&against=year$/);
  await expect(page.locator('#answer')).toBeFocused();
  await expect(page.locator('#answer')).toContainText(say('menurut daerah asal', 'by area of origin'));
  const table = page.getByRole('table');
  await expect(table.getByRole('row', { name: 'Maluku Utara' })).toContainText(
    say('belum melapor', 'not reported'),
  );
  await expect(table.getByRole('row', { name: 'Papua', exact: false }).first()).toBeVisible();
  await expect(table).toContainText(say('tidak ditampilkan', 'not shown'));
  await expect(
    page.getByText(say('Pembanding: Januari 2025 s.d.', 'Compared with January 2025 to')),
  ).toBeVisible();
  await expect(page.getByText(say('< 5 atau belum melapor', '< 5 or not reported'))).toBeVisible();
  await look(page, 'figure-map');

  // By keyboard: one stop for the map, the arrows in it.
  await page.getByRole('button', { name: /^Aceh / }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /Sumatera Utara/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/by=regency&area=12&against=year$/);
  await expect(table.getByRole('row', { name: 'Kota Sibolga' })).toContainText('0');
  await expect(table.getByRole('row', { name: 'Kabupaten Nias Utara' })).toContainText(
    say('belum melapor', 'not reported'),
  );
  await look(page, 'figure-regencies');
  await page.goBack();
  await expect(page).toHaveURL(/by=province&against=year$/);

  await page.getByLabel(say('Batang', 'Bars')).check();
  await expect(page).toHaveURL(/tampil=bars$/);
  await look(page, 'figure-bars');
  await page.getByLabel(say('Peta wilayah', 'Map of shapes')).check();
  await look(page, 'figure-shapes');
  await page.reload();
  await expect(page.getByLabel(say('Peta wilayah', 'Map of shapes'))).toBeChecked();
});

test('what is taken along says what it rests on', async ({ page, say }) => {
  await page.route('**/v1/figures/*?*', aYearOfIndonesia);
  await signIn(page, 'kementerian');
  await page.goto('/kementerian/angka/PENEMPATAN_LAYANAN?from=2025-12&to=2026-03&by=month,sex&country=TW');
  await expect(page.locator('.chart__picture svg')).toBeVisible();
  await look(page, 'figure-lines');
  const taken = async (button: string): Promise<string> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    return readFile(await (await download).path(), 'latin1');
  };
  const [csv, svg, png] = [
    await taken(say('Unduh CSV', 'Download CSV')),
    await taken(say('Unduh SVG', 'Download SVG')),
    await taken(say('Unduh PNG', 'Download PNG')),
  ];
  expect(csv.startsWith('\u00EF\u00BB\u00BF')).toBe(true);
  for (const file of [csv, svg]) {
    expect(file).toContain('PENEMPATAN_LAYANAN');
    expect(file).toContain('Taiwan');
  }
  expect(png.slice(1, 4)).toBe('PNG');
  expect(await taken(say('Unduh XLSX', 'Download XLSX'))).toMatch(/^PK/);
  await page.route('**/file?*', (route) => route.abort());
  await page.getByRole('button', { name: say('Unduh XLSX', 'Download XLSX') }).click();
  await expect(page.getByRole('alert')).toBeVisible();
});

test('a figure stands beside its target, as a share of it, and beside what was published', async ({
  page,
  say,
}) => {
  await page.route('**/v1/figures/*?*', besideItsTarget);
  await signIn(page, 'kementerian');
  await page.goto('/kementerian/angka/PENEMPATAN_LAYANAN?from=2026-01&to=2026-10');
  const answer = page.getByRole('region', { name: say('Layanan penempatan', 'Placement services') });
  await expect(answer).toContainText(say('110,5 % (286.422 dari 259.144)', '110.5 % (286,422 of 259,144)'));
  await expect(answer).toContainText('Permen P2MI 16/2025');
  await expect(answer).toContainText(say('sebagian darinya', 'a part was asked'));
  await expect(answer).toContainText(say('berlaku sejak 20 November 2026', 'stands from 20 November 2026'));
  await look(page, 'figure-target');
  await page.goto('/kementerian?bulan=2026-10');
  const targets = page.getByRole('region', { name: say('Target dan angka', 'Target and published') });
  await expect(targets.getByRole('article')).toHaveCount(2);
  await expect(targets).toContainText(say('dari 259.144', 'of 259,144'));
  await look(page, 'ministry-targets');
});

test('rules, offices, landings and the ministry’s own jobs are told in words, their codes beside', async ({
  page,
  say,
}) => {
  await page.route('**/v1/figures/*?*', aYearOfIndonesia);
  await signIn(page, 'kementerian');
  const row = (name: string): ReturnType<Page['getByRole']> => page.getByRole('rowheader', { name });
  const month = 'from=2026-03&to=2026-03';
  await page.goto(`/kementerian/angka/PENOLAKAN_ATURAN?${month}&by=kind`);
  await expect(row(say('E01: Apakah umurnya cukup', 'E01: Is she old enough'))).toBeVisible();
  await look(page, 'figure-rules');
  await page.goto(`/kementerian/angka/KEPULANGAN_DEPORTASI?${month}&by=kind`);
  await expect(row(say('Anak perempuan', 'Girls'))).toBeVisible();
  await expect(page.locator('#kind')).toContainText(say('Anak laki-laki', 'Boys'));
  await page.goto(`/kementerian/angka/PENEMPATAN_MENURUT_UPT?${month}&by=office`);
  await expect(row('BP3MI Jawa Tengah (BP3MI_JATENG)')).toBeVisible();
  await expect(row('KP2MI')).toBeVisible();
  await page.goto(`/kementerian/angka/KEPULANGAN_MENURUT_DEBARKASI?${month}&by=debarkation`);
  await expect(row('Soekarno-Hatta, Tangerang (CGK)')).toBeVisible();
  await expect(row(say('Tempat mendarat tidak diketahui', 'Place of landing not known'))).toBeVisible();
  await page.goto(`/kementerian/angka/PENEMPATAN_LAYANAN?${month}&by=country`);
  await expect(row(say('Ceko', 'Czechia'))).toBeVisible();
  await page.goto(`/kementerian/angka/PENEMPATAN_LAYANAN?${month}&by=isco08`);
  await expect(row(say('Operator mesin lain', 'Other machine operator'))).toBeVisible();
  await page.goto(`/kementerian/angka/PENEMPATAN_LAYANAN?${month}&by=scheme`);
  await expect(row(say('Perpanjangan di dalam negeri', 'Extended at home'))).toBeVisible();
  await page.goto(`/kementerian/angka/PENEMPATAN_LAYANAN?${month}&by=jobLabel`);
  await expect(row(say('Pekerja pabrik (FACTORY_WORKER)', 'Factory worker (FACTORY_WORKER)'))).toBeVisible();
});

test('what has changed since a figure was printed is asked by the moment printed on it', async ({
  page,
  say,
}) => {
  await signIn(page, 'kementerian');
  await page.goto('/kementerian/angka/PENDAFTARAN_CPMI/perubahan?from=2026-01&to=2026-11');
  await ask(page, say('Tampilkan', 'Show'));
  await look(page, 'changes-slip');
  await page.locator('#since').fill('2026-01-01T00:00:00');
  await ask(page, say('Tampilkan', 'Show'));
  await expect(page.getByText(say('Selisih', 'Difference'))).toBeVisible();
  await look(page, 'changes');
  await page.route('**/changes?*', async (route) => {
    const told = (await (await route.fetch()).json()) as ChangeExplained;
    const events = told.events.slice(0, 1).map((event) => ({ ...event, n: 3 }));
    return route.fulfill({ json: { ...told, before: 10, now: 11, difference: 1, notShown: -2, events } });
  });
  await page.reload();
  const sums = page.getByRole('definition');
  await expect(sums.filter({ hasText: '+3' })).toHaveCount(1);
  await expect(sums.filter({ hasText: '−2' })).toContainText(say('terbatas', 'restricted'));
  await look(page, 'changes-not-shown');
});

test('a figure with nothing to count, one that is refused, and one that does not come say so', async ({
  page,
  say,
}) => {
  await signIn(page, 'kementerian');
  await page.goto('/kementerian/angka/KEPULANGAN?from=2020-01&to=2020-01&by=country');
  await expect(page.getByText(say('Belum ada yang dihitung', 'Nothing to count'))).toBeVisible();
  await look(page, 'figure-nothing');
  await page.goto('/kementerian/angka/KEPULANGAN?from=2020-01&to=2020-01&by=debarkation');
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'figure-refused');
  await page.goto('/kementerian/angka/TIDAK_ADA');
  await expect(
    page.getByRole('heading', { name: say('Halaman tidak ditemukan', 'Page not found') }),
  ).toBeVisible();
  await page.route('**/v1/figures/*?*', (route) => route.abort());
  await page.goto('/kementerian/angka/KEPULANGAN?from=2020-01&to=2020-01');
  await expect(page.getByRole('button', { name: say('Coba lagi', 'Try again') })).toBeVisible();
});

test('an address that says what cannot be asked is answered with what is wrong in it', async ({
  page,
  say,
}) => {
  await signIn(page, 'kementerian');
  const figure = '/kementerian/angka/KEBERANGKATAN';
  await page.goto(`${figure}?from=banana&to=2026-01&asOf=kemarin`);
  await expect(page.getByRole('alert')).toContainText(
    say('from: Harus berupa bulan', 'from: This must be a month'),
  );
  await expect(page.getByRole('alert')).toContainText('asOf: ');
  await look(page, 'figure-address');
  await page.goto(`${figure}/perubahan?from=x&to=y&since=2026-01-01T00:00:00.000Z`);
  await expect(page.getByRole('alert')).toContainText('from: ');
  await page.goto(`${figure}?from=0001-01&to=2024-02`);
  await expect(page.locator('#from')).toHaveValue('0001-01');
  await page.goto('/kementerian?bulan=2022-01');
  await expect(page.locator('#month')).toHaveValue('2022-01');
  await page.goto('/kementerian/laporan?bulan=banana');
  await expect(page.getByRole('button', { name: say('Cetak', 'Print') })).toBeVisible();
});

test('what was read stays while the network is away, and is read anew when it is back', async ({
  page,
  say,
}) => {
  await page.route('**/v1/figures/states?*', async (route) => {
    const answer = (await (await route.fetch()).json()) as StateCounts;
    await route.fulfill({
      json: { ...answer, rows: [{ area: '3307', state: 'ABROAD_KNOWN', journeys: 12 }] },
    });
  });
  await signIn(page, 'kementerian');
  await page.goto('/kementerian');
  const states = page.getByRole('region', { name: say('Keadaan riwayat migrasi', 'Journeys by state') });
  const provinces = states.getByRole('region', { name: say('Menurut daerah asal', 'By area of origin') });
  await expect(provinces.getByRole('row', { name: 'Jawa Tengah' })).toBeVisible();
  await page.context().setOffline(true);
  await expect(states.getByRole('alert')).toHaveCount(1);
  await expect(provinces.getByRole('row', { name: 'Jawa Tengah' })).toBeVisible();
  await look(page, 'ministry-offline');
  await page.context().setOffline(false);
  await expect(states.getByRole('alert')).toHaveCount(0);
});

test('the monthly report is of one moment, which its address says, and prints on A4', async ({
  page,
  say,
}) => {
  await page.route('**/v1/figures/*?*', aYearOfIndonesia);
  await signIn(page, 'kementerian');
  await page.goto('/kementerian/laporan?bulan=2026-03');
  await expect(page).toHaveURL(/asOf=/);
  await expect(page.getByRole('button', { name: say('Cetak', 'Print') })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(29);
  const headlines = page.getByRole('table').first();
  await expect(headlines.getByRole('row', { name: say('PMI meninggal', 'Deaths') })).toContainText('79');
  await expect(
    headlines.getByRole('columnheader', { name: say('Selisih dengan Februari', 'Difference to February') }),
  ).toHaveCount(1);
  await look(page, 'report');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.length).toBeGreaterThan(50_000);
  const asOf = new URL(page.url()).searchParams.get('asOf');
  await page.locator('#month').selectOption('2026-02');
  await ask(page, say('Tampilkan', 'Show'));
  await expect(page).toHaveURL(/bulan=2026-02/);
  expect(new URL(page.url()).searchParams.get('asOf')).toBe(asOf);
});

test('a district office asks the figures of its own area, and nothing else of the ministry’s', async ({
  page,
  say,
}) => {
  await signIn(page, 'dinas-wonosobo');
  await page.getByRole('link', { name: say('Angka', 'Figures'), exact: true }).click();
  await page.getByRole('link', { name: say('Pendaftaran CPMI', 'Registrations'), exact: true }).click();
  await expect(page.locator('#answer')).toBeVisible();
  await look(page, 'figure-of-an-office');
  await page.goto('/kementerian');
  await expect(
    page.getByRole('heading', {
      name: say('Halaman ini bukan untuk peran Anda', 'This page is not for your role'),
    }),
  ).toBeVisible();
});

test('an old code is a row of its own, and counts under its successor when that is asked', async ({
  page,
  say,
}) => {
  await page.route('**/v1/figures/*?*', withMerauke);
  await signIn(page, 'kementerian');
  await page.goto('/kementerian/angka/PENEMPATAN_LAYANAN?from=2022-03&to=2022-03&by=province');
  const answer = page.getByRole('region', { name: say('Layanan penempatan', 'Placement services') });
  const row = page.getByRole('rowheader', {
    name: say('Kabupaten Merauke, 91.01 (kode lama)', 'Kabupaten Merauke, 91.01 (old code)'),
  });
  await expect(row).toBeVisible();
  await expect(answer).toContainText(say('berlaku sejak 25 April 2025', 'in force since 25 April 2025'));
  await expect(answer).toContainText(
    say('yang berdiri sendiri: Kabupaten Merauke 91.01: 30', 'that stand apart: Kabupaten Merauke 91.01: 30'),
  );
  await look(page, 'figure-old-codes');

  await page.getByText(say('Saring', 'Filter'), { exact: true }).click();
  await page
    .getByLabel(say('Hitung kode lama di bawah wilayah penerusnya', 'Count old codes under their successors'))
    .check();
  await ask(page, say('Tampilkan', 'Show'));
  await expect(page).toHaveURL(/by=province&areaCodes=CURRENT$/);
  await expect(row).toHaveCount(0);
  await expect(answer).toContainText('Kabupaten Merauke 91.01 → 93.01: 30');
  await look(page, 'figure-carried-codes');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say('Unduh CSV', 'Download CSV') }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('91.01 → 93.01: 30');
  await page.reload();
  await expect(page.locator('#areaCodes')).toBeChecked();
  await expect(answer).toContainText('91.01 → 93.01: 30');
});

async function ask(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** The service's own answer, with people told under Merauke's code of before Papua was divided. */
async function withMerauke(route: Route): Promise<void> {
  const response = await route.fetch();
  const answer = (await response.json()) as FigureAnswer;
  const merauke = {
    code: '9101',
    name: 'Kabupaten Merauke',
    law: 'UU 14/2022',
    successors: ['9301'],
    n: 30,
  };
  const [papua, south]: FigureRow[] = [
    { key: { province: '91' }, n: 50 },
    { key: { province: '93' }, n: 60 },
  ];
  const isCarried = answer.areaCodes === 'CURRENT';
  const rows = isCarried
    ? [{ ...south!, n: 90 }, papua!]
    : [south!, papua!, { key: { province: '9101' }, old: merauke.name, n: 30 }];
  const oldAreas = [isCarried ? { ...merauke, countedUnder: '9301' } : merauke];
  return route.fulfill({ json: { ...answer, rows, oldAreas, total: 140 } });
}

/** The service's own answer, of a year with a target and of a month that was published. */
async function besideItsTarget(route: Route): Promise<void> {
  const response = await route.fetch();
  const answer = (await response.json()) as FigureAnswer;
  const year = { from: '2026-01-01', to: '2026-12-31' };
  const printed = { id: 'a-table', source: 'KP2MI, Laporan Data Penempatan', publishedOn: '2026-11-20' };
  const target = {
    ...printed,
    period: year,
    publishedOn: '2026-01-02',
    total: 259_144,
    legalBasis: 'Permen P2MI 16/2025',
  };
  const published = { ...printed, period: answer.period, total: 286_400, figureStatus: 'SEMENTARA' };
  return route.fulfill({ json: { ...answer, total: 286_422, target, published } });
}

/** The service's own answer with rows as a full country would have them: one kept back, one province without any. */
async function aYearOfIndonesia(route: Route): Promise<void> {
  const { pathname, searchParams } = new URL(route.request().url());
  if (pathname.endsWith('/LAMA_LANGKAH') && searchParams.has('kind')) return aStep(route);
  if (pathname.endsWith('/states') || !searchParams.has('by')) return route.continue();
  const response = await route.fetch();
  const answer = (await response.json()) as FigureAnswer;
  const by = (searchParams.get('by') ?? '').split(',');
  const against = searchParams.has('against');
  const keys = by.reduce<FigureRow['key'][]>(
    (all, each) => all.flatMap((key) => codesOf(each, answer).map((code) => ({ ...key, [each]: code }))),
    [{}],
  );
  const withOf = answer.totalOf !== undefined;
  const rows = keys.map((key, place): FigureRow => {
    const n = Math.round(79_339 / (place + 1));
    return {
      key,
      n: place === 2 && by.length === 1 && by[0] !== 'month' ? null : n,
      ...(withOf && { of: 2 * n }),
      ...(against && { against: Math.round(68_069 / (place + 1)) }),
    };
  });
  const provinces = HEARD.map((province) => ({ province, villages: 30, silent: 1 }));
  return route.fulfill({
    json: {
      ...answer,
      rows,
      total: 297_108,
      ...(against && { totalAgainst: 254_904 }),
      coverage: {
        ...answer.coverage,
        villagesExpected: 420,
        villagesFresh: 400,
        villagesSilent: 14,
        oldestUnsyncedHours: 52,
        provinces,
        ...(searchParams.has('area') && { regencies: [{ regency: '1273', villages: 4, silent: 0 }] }),
      },
    },
  });
}

/** Each step after registration taken by ten fewer, in as many days as there are ways to it and seven. */
async function aStep(route: Route): Promise<void> {
  const ways = (new URL(route.request().url()).searchParams.get('kind') ?? '').split(',').length;
  const answer = (await (await route.fetch()).json()) as FigureAnswer;
  return route.fulfill({ json: { ...answer, total: ways + 7, totalOf: 80 - 10 * ways } });
}

function codesOf(breakdown: string, { definition, period }: FigureAnswer): string[] {
  if (breakdown === 'kind' && definition.id === 'LAMA_LANGKAH')
    return ['DAFTAR>VERIFIKASI_DINAS', 'VERIFIKASI_DINAS>SELESAI_PROSES', 'SELESAI_PROSES>BERANGKAT'];
  if (breakdown === 'kind' && definition.id === 'KEPULANGAN_DEPORTASI') return ['P_DEWASA', 'ANAK_P'];
  if (breakdown === 'kind' && definition.id === 'PENOLAKAN_ATURAN') return ['E01', 'E15', 'AGREEMENT'];
  switch (breakdown) {
    case 'month':
      return monthsOf(period);
    case 'province':
      return HEARD.slice(0, -1);
    case 'regency':
      return ['3507', '3573', '1207', '1271'];
    case 'country':
      return ['TW', 'HK', 'MY', 'JP', 'CZ'];
    case 'sex':
      return ['P', 'L'];
    case 'isco08':
      return ['9111', '5322', '8189'];
    case 'office':
      return ['BP3MI_JATENG', 'KJRI-HK', 'KP2MI'];
    case 'debarkation':
      return ['CGK', 'NUNUKAN', 'UNKNOWN'];
    case 'jobLabel':
      return ['FACTORY_WORKER', 'HOUSE_MAID', 'NEW_LABEL'];
    case 'employerType':
      return ['PERSEORANGAN_RUMAH_TANGGA', 'BERBADAN_HUKUM'];
    case 'scheme':
      return ['P_TO_P', 'PPK_DALAM_NEGERI'];
    default:
      return ['SELESAI_PROSES', 'PERPANJANGAN'];
  }
}

function monthsOf({ from, to }: FigureAnswer['period']): string[] {
  const months: string[] = [];
  for (let [year = 0, month = 0] = from.split('-').map(Number); ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > to) return months;
    months.push(name);
  }
}
