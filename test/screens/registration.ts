import type { Page } from '@playwright/test';
import type { Say } from './looking.js';

/** Siti of the fixtures (domain.md §12, X1), under a name of the test's own; her number cannot be a real one. */
export async function fillRegistration(
  page: Page,
  say: Say,
  name: string,
  onPage: (slug: string) => Promise<void> = async () => undefined,
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
  await fillDay(page, 'birthDate', new Date(1995, 5, 15));
  await page.getByLabel(say('Perempuan', 'Female')).check();
  await next(page);

  await at('nik');
  await page.getByLabel(say('KTP asli sudah dilihat', 'The original card was seen')).check();
  await page.locator('#nik').fill('3307 1055 0695 9901');
  await next(page);

  await at('alamat');
  await page.locator('#hamlet').fill('Krajan');
  await page.locator('#rt').fill('2');
  await page.locator('#rw').fill('1');
  await page.locator('#phone').fill('0811 0000 9901');
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
