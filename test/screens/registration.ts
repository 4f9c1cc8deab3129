import type { Page } from '@playwright/test';
import type { Say } from './looking.js';

/** Another day of birth and number each time: who is registered twice is not verified before the district has looked. */
export function someone(): { born: Date; nik: string } {
  const [year, month, day] = [1985 + chance(15), chance(12), 1 + chance(28)];
  const digits = [day + 40, month + 1, year % 100].map((part) => String(part).padStart(2, '0')).join('');
  return { born: new Date(year, month, day), nik: `330710${digits}${9900 + chance(100)}` };
}

function chance(below: number): number {
  return Math.floor(Math.random() * below);
}

/** Siti of the fixtures (domain.md §12, X1), under a name of the test's own; her number cannot be a real one. */
export async function fillRegistration(
  page: Page,
  say: Say,
  name: string,
  onPage: (slug: string) => Promise<void> = async () => undefined,
  { born, nik } = someone(),
): Promise<void> {
  const at = async (slug: string): Promise<void> => {
    await page.waitForURL(`**/desa/daftar/${slug}`);
    await onPage(slug);
  };
  await page.goto('/desa/daftar/pemberitahuan');
  await at('pemberitahuan');
  await page.locator('#notice').check();
  await next(page);

  await at('nama');
  await page.locator('#name').fill(name);
  await fillDay(page, 'birthDate', born);
  await page.getByLabel(say('Perempuan', 'Female')).check();
  await page.getByLabel(say('Kawin', 'Married'), { exact: true }).check();
  await next(page);

  await at('nik');
  await page.getByLabel(say('KTP asli sudah dilihat', 'The original card was seen')).check();
  await page.locator('#nik').fill(nik);
  await next(page);

  await at('alamat');
  await page.locator('#hamlet').fill('Krajan');
  await page.locator('#rt').fill('2');
  await page.locator('#rw').fill('1');
  await page.locator('#phone').fill(`0811 0000 ${nik.slice(-4)}`);
  await next(page);

  await at('pendidikan');
  await page.getByLabel(say('SMP atau sederajat', 'Lower secondary')).check();
  await next(page);

  await at('rencana');
  await page.locator('#country').selectOption('TW');
  await page.locator('#isco08').selectOption('5322');
  await page.locator('#scheme').selectOption('P_TO_P');
  await page.getByLabel(say('Perseorangan (rumah tangga)', 'Individual (household)')).check();
  await fillDay(page, 'plannedDeparture', inDays(60));
  await next(page);

  await at('perekrutan');
  await page.locator('#signsAsked').check();
  await next(page);
  await at('periksa');
}

/** Presses the page's one submitting button. */
export async function next(page: Page): Promise<void> {
  await page.locator('main button[type=submit]').click();
}

export async function fillDay(page: Page, name: string, day: Date): Promise<void> {
  await page.locator(`#${name}`).fill(String(day.getDate()));
  await page.locator(`#${name}-month`).fill(String(day.getMonth() + 1));
  await page.locator(`#${name}-year`).fill(String(day.getFullYear()));
}

/** So many days from now: a journey planned for a fixed day would be late one day. */
export function inDays(days: number): Date {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000);
}
