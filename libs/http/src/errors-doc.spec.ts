import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { renderErrorsPage } from './errors-doc.js';

const root = process.cwd();
// Our own libraries, and beside them an app that is only here.
const elsewhere = await mkdtemp(join(tmpdir(), 'errors-doc-'));
await symlink(join(root, 'libs'), join(elsewhere, 'libs'));
await mkdir(join(elsewhere, 'apps/desk/src'), { recursive: true });
afterAll(() => rm(elsewhere, { recursive: true }));

const told = (title: string) => ({ id: { title, detail: 'Besok.' }, en: { title, detail: 'Tomorrow.' } });
const deskClosed = `export class DeskClosed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'desk-closed';
}`;

async function pageWith(source: string, words: Record<string, ReturnType<typeof told>>): Promise<string> {
  await writeFile(join(elsewhere, 'apps/desk/src/desk.errors.ts'), source);
  return renderErrorsPage(elsewhere, { desk: words });
}

test('every refusal of the shared libraries has words in both languages, and no words are left over', async () => {
  const page = await renderErrorsPage(root, {});
  expect(page).toContain('| `not-signed-in` | 401 | **Not signed in.**');
  expect(page).toContain('| `idempotency-key-reused` | 409 |');
});

test('the refusals of an app are told with their status', async () => {
  expect(await pageWith(deskClosed, { 'desk-closed': told('Tutup') })).toContain(
    '## desk\n\n| `/problems/…` | Status | English | Bahasa Indonesia |\n| --- | --- | --- | --- |\n' +
      '| `desk-closed` | 409 | **Tutup.** Tomorrow. | **Tutup.** Besok. |\n',
  );
});

test.each([
  ['a refusal without words', deskClosed, {}, 'desk: no words for desk-closed'],
  ['words without a refusal', '', { lost: told('?') }, 'desk: words for nothing: lost'],
  [
    'a refusal of another form',
    deskClosed.replace("'desk-closed'", 'CODE'),
    {},
    'desk.errors.ts: a DomainError',
  ],
])('%s stops the page', async (_, source, words, message) => {
  await expect(pageWith(source, words)).rejects.toThrow(message);
});
