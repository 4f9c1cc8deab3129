import type { Page } from '@playwright/test';
import { expect, look, test } from './looking.js';
import { signIn } from './people.js';
import { post } from './post.js';
import { next, someone } from './registration.js';

const WORKERS = '/api/registration/v1/workers';
const KURIPAN = '3307102004';

test('the head approves several at once after a fresh sign-in, and loses nothing on the way there and back', async ({
  page,
  say,
}) => {
  await signIn(page, 'sri');
  const [ready, blocked] = [await registered(page, 'Wulan Antre'), await registered(page, 'Yuni Antre')];
  await signedByFamily(page, ready);
  await signedByFamily(page, blocked);
  await page.goto('/tugas/antrean/verifikasi');
  await look(page, 'queue-verification');
  await page.goto('/tugas/antrean/perbaikan');
  await look(page, 'queue-mending');

  await signIn(page, 'kades-kuripan');
  await page.goto('/tugas/antrean');
  await page.locator('#search').fill('Wulan');
  await expect(page.getByRole('rowheader', { name: 'Wulan Antre' }).first()).toBeVisible();
  await look(page, 'queue-approval');
  await page.locator('#search').fill('Nobody Here');
  await look(page, 'queue-approval-empty');

  await page
    .getByRole('link', { name: say('Setujui beberapa sekaligus', 'Approve several at once') })
    .click();
  await next(page);
  await look(page, 'approvals-unanswered');
  const choice = page.locator(`input[name=people][value^="${ready}"]`);
  await choice.focus();
  await page.keyboard.press('Space');
  await page.locator(`input[name=people][value^="${blocked}"]`).check();
  for (const check of await page.locator('input[name=checklist]').all()) await check.check();
  await page.locator('#capacity').selectOption('KEPALA_DESA');
  await look(page, 'approvals');

  // As the service answers a sign-in of an hour ago; that it does is in village-queues.int-spec.ts.
  const stale = { type: '/problems/sign-in-stale', title: '-', status: 401, detail: '-', instance: '-' };
  await page.route(
    '**/village-queues/approvals',
    (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', json: stale }),
    { times: 1 },
  );
  await next(page);
  await signIn(page, 'kades-kuripan', { alreadyThere: true });
  await expect(page.getByText(say('Anda sudah masuk lagi', 'You have signed in again'))).toBeVisible();
  await expect(choice).toBeChecked();
  await expect(page.locator('#capacity')).toHaveValue('KEPALA_DESA');
  await look(page, 'approvals-signed-in-again');

  await step(page, `${blocked}/return`, { reasonCode: 'ADDRESS_WRONG' }, 1);
  await next(page);
  await expect(page.getByText(say('1 dari 2 orang disetujui', '1 of 2 approved'))).toBeVisible();
  await look(page, 'approvals-done');
  await page.getByRole('link', { name: 'Wulan Antre' }).click();
  await expect(page.getByText(say('Terverifikasi desa', 'Verified by the village')).first()).toBeVisible();
});

test('the district sees who waits too long, looks at what sending many back would do, does it, and takes it back', async ({
  page,
  say,
}) => {
  await signIn(page, 'sri');
  const her = await registered(page, 'Zahra Antre');
  const changed = await registered(page, 'Vina Antre');

  await signIn(page, 'dinas-wonosobo');
  await page.goto('/tugas/verifikasi');
  await look(page, 'district-queue');
  await page.locator('#state').selectOption('REGISTERED');
  await page.locator('#country').selectOption('TW');
  await page.locator('#area').selectOption('330710');
  await expect(page.getByRole('rowheader', { name: 'Antre' }).first()).toBeVisible();
  await look(page, 'district-queue-narrowed');
  await page.locator('#overdue').check();
  await expect(
    page.getByText(
      say('Tidak ada calon yang menunggu verifikasi', 'No candidate is waiting for verification'),
    ),
  ).toBeVisible();

  await page.locator('#overdue').uncheck();
  await page
    .getByRole('link', { name: say('Kembalikan beberapa sekaligus', 'Send several back at once') })
    .click();
  await expect(
    page.getByText(say('Seperti disaring di antrean:', 'As narrowed in the queue:')),
  ).toContainText('Taiwan');
  await next(page);
  await look(page, 'returns-unanswered');
  await page.locator(`input[name=people][value^="${her}"]`).check();
  await page.locator(`input[name=people][value^="${changed}"]`).check();
  await page.getByLabel(say('Alamat salah', 'The address is wrong')).check();
  await step(page, `${changed}/rejection`, { reasonCode: 'NOT_RESIDENT' }, 1);
  await next(page);
  await expect(
    page.getByText(say('1 dari 2 akan dikembalikan ke desa', '1 of 2 would be sent back to the village')),
  ).toBeVisible();
  await look(page, 'returns-foreseen');
  const press = (text: string) => page.getByRole('button', { name: text }).press('Enter');
  await press(say('Kembalikan ke desa', 'Send back to the village'));
  await expect(page.getByText(say('1 dari 1 orang: dikembalikan', '1 of 1: sent back'))).toBeVisible();
  await look(page, 'returns-done');
  await press(say('Batalkan pengembalian', 'Take this back'));
  await expect(
    page.getByText(say('1 dari 1 orang: pengembalian dibatalkan', '1 of 1: taken back')),
  ).toBeVisible();
  await look(page, 'returns-taken-back');
});

/** Through the public API, as the desk's own form does: other tests look at its screens. */
async function registered(page: Page, name: string, villageCode = KURIPAN): Promise<string> {
  const { born, nik } = someone();
  const birthDate = `${born.getFullYear()}-${two(born.getMonth() + 1)}-${two(born.getDate())}`;
  const intent = { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: daysOn(60) };
  const more = { sex: 'P', education: 'SLTP', identityStatus: 'SIGHTED_KTP', intent };
  const person = { name, birthDate, nik, hamlet: 'Krajan', rt: '02' };
  return (await post(page, WORKERS, { villageCode, person, ...more }))['workerId'] as string;
}

async function signedByFamily(page: Page, workerId: string): Promise<void> {
  const signer = { name: 'Budi Contoh', nik: '3307101502909902', address: 'Dusun Contohan' };
  const letter = await post(page, `${WORKERS}/${workerId}/letters`, { signerRelation: 'SUAMI', signer });
  const at = `/api/registration/v1/letters/${String(letter['letterId'])}`;
  await post(page, `${at}/printing`, { capacity: 'KEPALA_DESA' }, 1);
  await post(page, `${at}/family-signature`, {}, 2);
}

function step(page: Page, path: string, body: object, version: number): Promise<Record<string, unknown>> {
  return post(page, `${WORKERS}/${path}`, body, version);
}

function daysOn(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
