import { expect, test } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What people read here, with the picture of the code that it gives: each link, command and file named must be there. */
const pages = globSync(['*.md', '{apps,docs,libs,test,tools}/**/*.md']).toSorted();

test.each(pages)('what %s links to is there', (page) => {
  expect(linksOf(page).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
});

test.each(pages)('a command that %s names is a script of package.json', (page) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = [...readFileSync(page, 'utf8').matchAll(/\bnpm (?:run ([\w:]+)|(start|test)\b)/g)];
  const unknown = named.map(([, ran, short]) => ran ?? short ?? '').filter((script) => !(script in scripts));
  expect(unknown).toEqual([]);
});

/** A record of a decision is of its day and may name what is gone. */
test.each(pages.filter((page) => !page.startsWith('docs/adr/')))('a file that %s names is there', (page) => {
  const code = [...withoutFences(page).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
  const paths = code.filter((text) => /^(apps|docs|libs|test|tools)\/[\w./-]+$/.test(text));
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test('every decision stands on the list', () => {
  const list = linksOf('docs/adr/README.md');
  const records = globSync('[0-9]*.md', { cwd: 'docs/adr' });
  expect(records.filter((record) => !list.includes(record))).toEqual([]);
});

/** Code that a page shows is not a link, and what it creates is not there yet. */
function withoutFences(page: string): string {
  return readFileSync(page, 'utf8').replaceAll(/^(`{3,})[^\n]*\n.*?^\1$/gms, '');
}

/** Targets within the repository, as they are written. */
function linksOf(page: string): string[] {
  const text = withoutFences(page).replaceAll(/`[^`\n]*`/g, '');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)];
  return targets
    .map(([, inline, attribute]) => inline ?? attribute ?? '')
    .filter((target) => !/^(https?|mailto):/.test(target));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  return existsSync(target) && (anchor === undefined || anchorsOf(target).includes(anchor));
}

/** As GitHub makes them of headings: lower case, spaces to hyphens, no other signs. */
function anchorsOf(page: string): string[] {
  return [...withoutFences(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
