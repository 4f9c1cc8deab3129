import { expect, look, test } from './looking.js';
import { signIn } from './people.js';
import { fillRegistration, next, someone } from './registration.js';

test('a mission finds the village of somebody who died, and nothing else of her', async ({ page, say }) => {
  await signIn(page, 'perwakilan-taipei');
  await page.goto('/tugas/asal');
  await next(page);
  await look(page, 'origin-unanswered');
  await page.locator('#nik').fill('5313 0955 0695 9960');
  await page.getByLabel(say('Meninggal', 'Deceased')).check();
  await look(page, 'origin-question');
  await next(page);
  await expect(
    page.getByText(say('Belum ada desa yang mencatatnya', 'No village has this number'), { exact: true }),
  ).toBeVisible();
  await expect(page.getByText('Ile Ape').or(page.getByText('Lembata')).first()).toBeVisible();
  await look(page, 'origin-unknown');
});

test('of two registrations of one number the district sees both side by side, decides, and may take it back', async ({
  page,
  say,
}) => {
  const her = someone();
  const twice = ['Kartika Contoh', 'Kartika Contohan'];
  await signIn(page, 'sri');
  for (const name of twice) {
    await fillRegistration(page, say, name, undefined, her);
    await next(page);
    await page.getByRole('link', { name: say('Lihat catatan warga', 'See the record') }).click();
  }
  const reference = page.locator('strong.digits', { hasText: /^[0-9A-Z]{4}-[0-9A-Z]{4}$/ });
  await expect(async () => {
    await page.reload();
    await expect(reference).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await look(page, 'record-to-be-checked');
  const ref = (await reference.textContent()) ?? '';

  await signIn(page, 'dinas-wonosobo');
  await page.goto('/tugas/duplikat');
  await look(page, 'duplicates');
  await page
    .getByRole('row', { name: ref })
    .or(page.getByRole('listitem').filter({ hasText: ref }))
    .getByRole('link')
    .click();
  const pair = new URL(page.url()).pathname;
  await look(page, 'duplicate-pair');
  await next(page);
  await look(page, 'duplicate-undecided');
  await page.locator('input[name=decision][value=FIRST]').check();
  await page.locator('input[name=trip][value=SAME]').check();
  await look(page, 'duplicate-merge');
  await next(page);
  await page.goto(pair);
  await look(page, 'duplicate-merged');
  await next(page);
  await page.goto(pair);
  await expect(page.locator('input[name=decision]')).toHaveCount(3);
});
