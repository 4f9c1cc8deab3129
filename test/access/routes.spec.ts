import { expect, test } from '@jest/globals';
import { listRoutes, may, ROLES, type Role } from '@libs/access';
import { SERVICES } from '@libs/contracts';
import { readFile } from 'node:fs/promises';
import { preview, previewGateway } from '../../tools/docs/applications.js';

const applications = {
  ...Object.fromEntries(
    await Promise.all(SERVICES.map(async (name) => [name, listRoutes(await preview(name))] as const)),
  ),
  gateway: listRoutes(await previewGateway()),
};

/** `registration POST /v1/workers` → the roles that may, as a reader of the page sees them. */
function readPage(page: string): Map<string, string[]> {
  const [, ...sections] = page.split(/^## /m);
  const rows = sections.flatMap((section) => {
    const [name, ...lines] = section.split('\n');
    return lines
      .filter((line) => line.startsWith('| `'))
      .map((line) => {
        const [route, , ...dots] = cells(line);
        return [`${name} ${route}`, ROLES.filter((_, column) => dots[column] === '●')] as [string, string[]];
      });
  });
  return new Map(rows.filter(([route]) => !route.startsWith('Permissions')));
}

function cells(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''));
}

test.each(Object.entries(applications))('every route of %s declares who may call it', (_, routes) => {
  expect(routes.filter(({ rule }) => rule === undefined)).toEqual([]);
});

test('docs/access.md tells of every route which roles may call it, and of no other', async () => {
  const told = readPage(await readFile('docs/access.md', 'utf8'));
  const declared = Object.entries(applications).flatMap(([name, routes]) =>
    routes.map(({ method, path, rule }) => {
      const roles = ROLES.filter((role: Role) => rule === 'public' || (rule && may(role, rule)));
      return [`${name} ${method} ${path}`, roles] as const;
    }),
  );
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(declared));
});

test('without a sign-in there is nothing but health, metrics, the steps of signing in, whether a letter is real, how far a registration is, and published figures', () => {
  const open = Object.values(applications)
    .flat()
    .filter(({ rule }) => rule === 'public');
  expect([...new Set(open.map(({ path }) => path))].toSorted()).toEqual([
    '/auth/callback',
    '/auth/login',
    '/auth/logout',
    '/auth/me',
    '/health',
    '/live',
    '/metrics',
    '/ready',
    '/v1/public/figures',
    '/v1/public/figures/:id',
    '/v1/public/letters/:code',
    '/v1/public/status',
  ]);
});
