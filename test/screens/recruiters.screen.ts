import { expect, look, test } from './looking.js';
import { signIn } from './people.js';
import { next } from './registration.js';

/** Said of him in the village, as it is written down: on the screens it is nobody's word but theirs. */
const SAID = 'Katanya calo itu menjanjikan gaji besar';

test('a recruiter is reported at the desk, which does not read it again; head and district see report and answer side by side', async ({
  page,
  say,
}) => {
  const name = `Karjo Contohan ${Math.random()
    .toString(36)
    .replace(/[^a-z]/g, '')}`;
  const press = (text: string): Promise<void> => page.getByRole('link', { name: text, exact: true }).click();

  await signIn(page, 'sri');
  await page.goto('/perekrut');
  await next(page);
  await look(page, 'recruiter-unanswered');
  await page.locator('#name').fill(name);
  await page.getByLabel(say('Sponsor atau PL', 'Sponsor or field recruiter (PL)')).check();
  await page.getByLabel(say('Keluarganya', 'The family'), { exact: true }).check();
  await page
    .getByLabel(say('Visa yang ditawarkan bukan visa kerja', 'The visa that is offered is no work visa'))
    .check();
  await page.locator('#lostCase').selectOption('LOST_CONTACT');
  await page.locator('#said').fill(SAID);
  await look(page, 'recruiter-report');
  await next(page);
  const told = page.getByText(/PR-[B-Z]{8}/);
  await expect(told).toBeVisible();
  await look(page, 'recruiter-reported');
  const [code = ''] = /PR-[B-Z]{8}/.exec((await told.textContent()) ?? '') ?? [];
  await page.goto(`/perekrut/${code}`);
  await expect(page.getByText(name)).toHaveCount(0);

  await signIn(page, 'kades-kuripan');
  await page.goto('/perekrut');
  await expect(page.getByRole('link', { name })).toBeVisible();
  await look(page, 'recruiters');
  await press(name);
  await expect(page.locator('q', { hasText: SAID })).toBeVisible();
  await look(page, 'recruiter-head');

  await signIn(page, 'dinas-wonosobo');
  await page.goto(`/perekrut/${code}`);
  await press(say('Catat jawaban perekrut', "Write down the recruiter's answer"));
  await page.locator('#text').fill('Visa kerja menyusul, ada suratnya');
  await look(page, 'recruiter-answer');
  await next(page);
  await expect(page.locator('q', { hasText: 'Visa kerja menyusul' })).toBeVisible();
  await look(page, 'recruiter-district');
  await press(say('Nyatakan tidak berdasar', 'Mark as unfounded'));
  await page.getByLabel(say('Berizin dan dikenal dinas', 'Licensed, and known to the district')).check();
  await look(page, 'recruiter-dismissal');
  await next(page);
  await expect(page.getByText(say('Laporan tidak berdasar', 'Report unfounded')).first()).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(`/perekrut/${code}`);

  await page.goto('/perekrut/perusahaan');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, 'companies');
});
