import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, look, test } from './looking.js';
import { signIn } from './people.js';

const HEADER =
  'ID PMI;Nama Orang;NIK;Tanggal Lahir;JK;Pendidikan;Desa;Negara Tujuan;Jabatan;Rencana Berangkat';

const row = (run: string, nth: number, name: string, country = 'Taiwan') => {
  const day = 1 + Math.floor(Math.random() * 28);
  const [month, year] = [1 + Math.floor(Math.random() * 12), 60 + Math.floor(Math.random() * 40)];
  const two = (n: number) => String(n).padStart(2, '0');
  const nik = `330710${day + 40}${two(month)}${year}99${two(Math.floor(Math.random() * 100))}`;
  const born = `${two(day)}/${two(month)}/19${year}`;
  return `SIS-${run}-${nth};${name};${nik};${born};P;SMP;33.07.10.2004;${country};Caregiver;2099-07-01`;
};

test('a district takes over a file of the national system, sees it before, mends what is left, and undoes it', async ({
  page,
  say,
}) => {
  // Of this run alone: who was imported before is known, and a word that was mapped before is remembered.
  const run = Date.now().toString(36).toUpperCase();
  await signIn(page, 'dinas-wonosobo');
  await page
    .getByRole('link', { name: say('Impor', 'Import'), exact: true })
    .first()
    .click();
  await send(page, say);
  await expect(page.locator('#file')).toHaveAttribute('aria-invalid', 'true');
  await look(page, 'imports-errors');

  const names = ['Aisyah', 'Badriyah', 'Cahyati'].map((name) => `${name} ${run}`);
  const [formosa, utopia] = [`Formosa ${run}`, `Utopia ${run}`];
  const rows = [row(run, 1, names[0]!), row(run, 2, names[1]!, formosa), row(run, 3, names[2]!, utopia)];
  await choose(page, [HEADER, ...rows].join('\r\n'));
  await send(page, say);
  await expect(page.getByRole('heading', { name: say('Cocokkan kolom', 'Match the columns') })).toBeVisible();
  await look(page, 'import-columns');
  await page.locator('#column-NAME').selectOption('Nama Orang');
  await page.locator('#fixed-SCHEME').selectOption('P_TO_P');
  await press(page, say('Periksa barisnya', 'Check the rows'));

  await expect(page.getByText(names[0]!)).toBeVisible();
  await look(page, 'import-preview');
  const meaning = page.getByLabel(new RegExp(`“${formosa}”`));
  await meaning.selectOption('HK');
  await press(page, say('Simpan dan periksa lagi', 'Save and check again'));
  await expect(page.getByText(names[1]!)).toBeVisible();
  await expect(page.getByLabel(new RegExp(`“${utopia}”`))).toHaveValue('');
  await page
    .getByText(say('Kata yang sudah diberi arti', 'Words that have been given a meaning'))
    .first()
    .click();
  await look(page, 'import-words');
  await press(page, say(`Hapus “${formosa}”`, `Remove “${formosa}”`));
  await meaning.selectOption('TW');
  await press(page, say('Simpan dan periksa lagi', 'Save and check again'));
  await expect(page.getByText(names[1]!)).toBeVisible();
  await press(page, say('Tidak diimpor: 1', 'Not imported: 1'));
  await expect(page.getByText(names[2]!)).toBeVisible();
  await look(page, 'import-refused');
  const coming = page.waitForEvent('download');
  await page
    .getByRole('link', {
      name: say('Unduh baris yang tidak diimpor (CSV)', 'Download the rows that are not imported (CSV)'),
    })
    .click();
  const mend = readFileSync(await (await coming).path(), 'utf8');
  expect(mend).toContain(names[2]);
  expect(mend).not.toContain(names[0]);

  await press(page, say('Impor 2 orang', 'Import 2 people'));
  await expect(page.getByText(say('2 orang diimpor', '2 people imported'))).toBeVisible();
  await look(page, 'import-done');
  await press(page, say('Batalkan impor ini', 'Undo this import'));
  await page.getByLabel(say('Berkasnya salah', 'The wrong file')).check();
  await press(page, say('Batalkan impor ini', 'Undo this import'));
  await expect(page.getByText(say('Impor dibatalkan', 'Import undone'), { exact: true })).toBeVisible();
  await look(page, 'import-undone');
  await page.getByRole('link', { name: say('Semua impor', 'All imports') }).click();
  await look(page, 'imports');
});

async function choose(page: Page, text: string): Promise<void> {
  await page
    .locator('#file')
    .setInputFiles({ name: 'sisko.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function send(page: Page, say: (id: string, en: string) => string): Promise<void> {
  await press(page, say('Unggah dan periksa', 'Upload and check'));
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}
