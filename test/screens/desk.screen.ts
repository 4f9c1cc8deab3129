import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, look, test, type Say } from './looking.js';
import { signIn } from './people.js';
import { seePhoto, takePhoto } from './photo.js';
import { fillDay, fillRegistration, inDays, next, someone } from './registration.js';

test('somebody abroad is written down on one page, and her record is marked as this village’s own', async ({
  page,
  say,
}) => {
  const rini = named('Rini');
  await signIn(page, 'sri');
  await page
    .getByRole('link', { name: say('Catat yang sudah di luar negeri', 'Record somebody already abroad') })
    .click();
  await next(page);
  await look(page, 'abroad-errors');
  await page.getByLabel(say('Keluarganya', 'The family'), { exact: true }).check();
  await page.locator('#name').fill(rini);
  await page.getByLabel(say('Perempuan', 'Female')).check();
  await page.locator('#birthYear').fill('1999');
  await page.locator('#country').selectOption('MY');
  await page.locator('#sinceYear').fill('2023');
  await look(page, 'abroad-form');
  await next(page);
  await expect(page.getByRole('heading', { level: 1, name: rini })).toBeVisible();
  await look(page, 'abroad-record');
  await page.goto('/desa');
  await expect(page.getByText(say('hanya desa ini', 'this village only')).first()).toBeVisible();
  await look(page, 'register-with-abroad');
});

test('a registration is sent back, mended, corrected and given up', async ({ page, say }) => {
  const ani = named('Ani');
  await signIn(page, 'sri');
  await fillRegistration(page, say, ani);
  await next(page);
  await page.waitForURL('**/desa/daftar/selesai');
  await page.getByRole('link', { name: say('Lihat catatan warga', 'See the record') }).click();
  const record = page.url();

  await signIn(page, 'kades-kuripan');
  await page.goto(record);
  await press(page, say('Kembalikan untuk diperbaiki', 'Send back to be mended'));
  await page.getByLabel(say('Alamat salah', 'The address is wrong')).check();
  await look(page, 'return');
  await next(page);
  await look(page, 'record-sent-back');

  await signIn(page, 'sri');
  await page.goto(record);
  await press(page, say('Perbaiki dan kirim lagi', 'Mend and send again'));
  await expect(page.locator('#name')).toHaveValue(ani);
  await page.locator('#hamlet').fill('Sawangan');
  await look(page, 'mend');
  await next(page);
  await expect(page.getByText('Sawangan')).toBeVisible();

  await press(page, say('Perbaiki data diri', 'Correct the personal details'));
  await page.getByLabel(say('Salah ketik', 'A slip of the keys')).check();
  await page.locator('#rt').fill('7');
  await look(page, 'correct');
  await next(page);
  await expect(page.getByText('RT 07')).toBeVisible();
  await press(page, say('Riwayat perubahan', 'History of changes'));
  await expect(page.getByText(say('Salah ketik', 'A slip of the keys'))).toBeVisible();
  await expect(page.getByText(say('dikembalikan untuk diperbaiki', 'sent back to be mended'))).toBeVisible();
  await look(page, 'history');
  await page.goto(record);

  await press(page, say('Catat ia mengundurkan diri', 'Record a withdrawal'));
  await look(page, 'withdraw');
  await next(page);
  await expect(page.getByText(say('Tidak mengatakan alasannya', 'No reason given'))).toBeVisible();
  await look(page, 'record-ended');
});

test('a number that says otherwise than the form is pointed out before it is sent, and refused by nobody', async ({
  page,
  say,
}) => {
  const { born, nik } = someone();
  const ofMan = `${nik.slice(0, 6)}${String(Number(nik.slice(6, 8)) - 40).padStart(2, '0')}${nik.slice(8)}`;
  const differs = page.getByText(
    say('Jenis kelaminnya lain dari yang ada di NIK.', 'The sex differs from that in the NIK.'),
  );
  await signIn(page, 'sri');
  await fillRegistration(page, say, named('Endah'), undefined, { born, nik: ofMan });
  await expect(differs).toBeVisible();
  await look(page, 'registration-check-number');
  await next(page);
  await page.waitForURL('**/desa/daftar/selesai');
  await press(page, say('Lihat catatan warga', 'See the record'));
  await expect(differs).toBeVisible();
  await press(page, say('Perbaiki data diri', 'Correct the personal details'));
  await expect(differs).toBeVisible();
  await page.locator('#nik').fill(nik);
  await expect(differs).toHaveCount(0);

  await page.goBack();
  await press(page, say('Catat dokumen', 'Write down a paper'));
  await page.locator('#docType').selectOption('KK');
  await page.locator('#number').fill('3307103199209901');
  await expect(
    page.getByText(
      say('Tanggal terbit di nomor KK tidak mungkin.', 'The day of issue in the number cannot be.'),
    ),
  ).toBeVisible();
  await look(page, 'document-form-number');
});

test('a consultation is written down in a few touches; a private one says where help is', async ({
  page,
  say,
}) => {
  await signIn(page, 'sri');
  await page.goto('/desa/konsultasi/baru');
  await page.getByLabel(say('Perempuan', 'Female')).check();
  await page.getByLabel(say('Biaya penempatan', 'Costs of placement')).check();
  await look(page, 'consultation-form');
  await next(page);
  await page.waitForURL('**/desa/konsultasi');
  await look(page, 'consultation-book');

  await page.goto('/desa/konsultasi/baru');
  await page.getByLabel(say('Perempuan', 'Female')).check();
  await page.getByRole('checkbox').first().check();
  await page.getByLabel(say('Sesi pribadi', 'Private session'), { exact: true }).check();
  await next(page);
  await expect(page.getByText(/posbakum/)).toBeVisible();
  await look(page, 'consultation-private');
});

test('papers are written down at the desk, one is shown later, and the district looks at them', async ({
  page,
  say,
}) => {
  const dewi = named('Dewi');
  await signIn(page, 'sri');
  const record = await registered(page, say, dewi);
  await expect(
    page.getByText(say('Belum ada dokumen yang dicatat.', 'No paper has been written down yet.')),
  ).toBeVisible();
  await press(page, say('Catat dokumen', 'Write down a paper'));
  await next(page);
  await look(page, 'document-errors');
  await page.locator('#docType').selectOption('PASSPORT');
  await page.getByLabel(say('Belum, baru diceritakan', 'Not yet, I was told of it')).check();
  await page.locator('#number').fill('99');
  await next(page);
  await expect(page.locator('#number')).toHaveAttribute('aria-invalid', 'true');
  await page.locator('#number').fill('c9900001');
  await fillDay(page, 'expiresOn', inDays(1000));
  await look(page, 'document-form');
  await next(page);
  await expect(page.getByText(say('baru diceritakan', 'told only'))).toBeVisible();
  await look(page, 'record-with-documents');

  await press(page, say('Paspor', 'Passport'));
  await look(page, 'document');
  await takePhoto(page, say, 'document');
  await press(page, say('Catat asli sudah dilihat', 'Record that the original was seen'));
  await page.locator('#number').fill('C9900002');
  await look(page, 'document-sighting');
  await next(page);
  await expect(page.getByText(say('asli sudah dilihat', 'original seen'))).toBeVisible();

  await signIn(page, 'dinas-wonosobo');
  await page.goto(record.replace('/desa/', '/tugas/'));
  await look(page, 'office-record');
  await press(page, say('Perbaiki data diri', 'Correct the personal details'));
  await page.getByLabel(say('Salah ketik', 'A slip of the keys')).check();
  await page.locator('#rt').fill('9');
  await next(page);
  await expect(page.getByText('RT 09')).toBeVisible();
  await press(page, say('Paspor', 'Passport'));
  await seePhoto(page, say, 'document-office');
  await press(page, say('Tolak dokumen', 'Reject the paper'));
  await look(page, 'document-rejection');
  await page.goBack();
  await press(page, say('Verifikasi dokumen', 'Verify the paper'));
  await next(page);
  await expect(page.getByText(say('diverifikasi dinas', 'verified by the district'))).toBeVisible();

  await signIn(page, 'sri');
  await page.goto(record);
  await press(page, say('Riwayat perubahan', 'History of changes'));
  await expect(page.getByText('•••••001')).toBeVisible();
  await look(page, 'history-of-documents');
});

test('a family is written down without the names of children, put right and taken off the list', async ({
  page,
  say,
}) => {
  await signIn(page, 'sri');
  const record = await registered(page, say, named('Wati'));
  const add = say('Catat anggota keluarga', 'Write down a family member');
  await press(page, add);
  await next(page);
  await look(page, 'family-errors');
  await page.locator('#relation').selectOption('ANAK');
  await page.locator('#birthYear').fill('2018');
  await expect(page.locator('#name')).toHaveCount(0);
  await page.getByLabel(say('Sekolah', 'At school'), { exact: true }).check();
  await look(page, 'family-child');
  await next(page);
  await press(page, add);
  await page.locator('#relation').selectOption('ORANGTUA');
  await page.locator('#birthYear').fill('1970');
  await page.locator('#name').fill('Aminah Contoh');
  await page.getByLabel(say('Ya', 'Yes'), { exact: true }).check();
  await next(page);
  await expect(page.getByText(say('pengasuh', 'caregiver'), { exact: true })).toBeVisible();
  await look(page, 'record-with-family');

  await press(page, say('Ayah atau ibu', 'Father or mother'));
  await page.locator('#birthYear').fill('1971');
  await page.getByLabel(say('Salah ketik', 'A slip of the keys')).check();
  await look(page, 'family-correction');
  await next(page);
  await press(page, say('Anak', 'Child'));
  await press(page, say('Hapus dari daftar', 'Take off the list'));
  await page.getByLabel(say('Salah catat', 'Written down wrongly')).check();
  await look(page, 'family-removal');
  await next(page);
  await expect(page.getByRole('link', { name: say('Anak', 'Child'), exact: true })).toHaveCount(0);
  await page.goto(record);
  await press(page, say('Riwayat perubahan', 'History of changes'));
  await look(page, 'history-of-family');
});

test('a notice is read to her, she agrees with a thumbprint before a witness, and withdraws', async ({
  page,
  say,
}) => {
  await signIn(page, 'sri');
  await registered(page, say, named('Yanti'));
  await press(
    page,
    say('Berbagi data dengan organisasi pendamping', 'Sharing with an organisation that helps'),
  );
  await expect(page.getByText(say('Anda bebas menolak.', 'You are free to refuse.'))).toBeVisible();
  await next(page);
  await look(page, 'consent-errors');
  await page.locator('#heard').check();
  await page.locator('#scope').fill('oms-demo-01');
  await page.getByLabel(say('Cap jempol, di depan saksi', 'Thumbprint, before a witness')).check();
  await page.locator('#witness').fill('Aminah Contoh');
  await look(page, 'consent-form');
  await next(page);
  await expect(page.getByText('OMS-DEMO-01')).toBeVisible();
  await look(page, 'record-with-consent');

  await page.getByRole('link', { name: say('Cabut: ', 'Withdraw: ') }).click();
  await look(page, 'consent-withdrawal');
  await next(page);
  await expect(page.getByText('OMS-DEMO-01')).toHaveCount(0);
  await press(page, say('Riwayat perubahan', 'History of changes'));
  await expect(page.getByText(say('Ia mencabutnya', 'She has withdrawn it'))).toBeVisible();
  await look(page, 'history-of-consent');
});

/** A name of this run's own: the register holds what earlier runs have written. */
function named(name: string): string {
  return `${name} Contoh ${Date.now().toString(36)}`;
}

/** @returns the address of her record, which is then before the screen */
async function registered(page: Page, say: Say, name: string): Promise<string> {
  await fillRegistration(page, say, name);
  await next(page);
  await page.waitForURL('**/desa/daftar/selesai');
  await press(page, say('Lihat catatan warga', 'See the record'));
  await page.waitForURL('**/desa/warga/*');
  return page.url();
}

async function press(page: Page, link: string): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).first().click();
}

test('a book of the village is saved for a spreadsheet and printed for the binder, whole', async ({
  page,
  say,
}) => {
  await signIn(page, 'sri');
  const lina = named('Lina');
  await fillRegistration(page, say, lina);
  await next(page);
  await page.waitForURL('**/desa/daftar/selesai');
  await page.goto('/desa');
  await press(page, say('Register CPMI: cetak atau unduh', 'Register of candidates: print or download'));
  await page.getByLabel(/titik koma|semicolons/).check();
  await look(page, 'candidate-register');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: say('Unduh CSV', 'Download CSV') }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^R2-\d{4}-\d{2}-\d{2}\.csv$/);
  const [head, ...lines] = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(head).toContain(say('No.;Nama;Didaftarkan', 'No.;Name;Registered'));
  expect(lines.at(-1)).toMatch(new RegExp(`^${lines.length};.*${lina}.*;\\d{4}-\\d{2}-\\d{2};`));

  await page.evaluate('window.print = () => undefined');
  await page.getByRole('button', { name: say('Cetak', 'Print') }).click();
  const sheet = page.locator('table.sheet');
  await expect(sheet).toHaveCount(1);
  await expect(sheet).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toContainText('Kuripan, Watumalang');
  await expect(sheet).toContainText(lina);
  await expect(sheet).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
});

test('a desk says that it is there and what could not be sent from it, and asks nobody for that', async ({
  page,
  say,
}) => {
  const reported = async (): Promise<unknown> =>
    (await page.waitForRequest('**/v1/desk-reports')).postDataJSON() as unknown;
  await page.clock.install();
  const opened = reported();
  await signIn(page, 'sri');
  expect(await opened).toEqual({ waiting: 0 });

  await page.goto('/desa/konsultasi/baru');
  await page.getByLabel(say('Perempuan', 'Female')).check();
  await page.getByLabel(say('Biaya penempatan', 'Costs of placement')).check();
  await page.route('**/v1/consultations', (route) =>
    route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.fallback(),
  );
  await next(page);
  await expect(page.getByRole('alert')).toBeVisible();
  const waits = reported();
  await page.clock.fastForward(61_000);
  expect(await waits).toEqual({ waiting: 1, oldestWaitsSeconds: expect.any(Number) });
  await look(page, 'consultation-not-sent');

  await page.unroute('**/v1/consultations');
  const sent = reported();
  await next(page);
  await page.waitForURL('**/desa/konsultasi');
  await page.clock.fastForward(61_000);
  expect(await sent).toEqual({ waiting: 0 });
});
