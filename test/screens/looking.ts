import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import type { Look } from './playwright.config.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What docs/screens shows, at both widths; every other picture is for whoever looks through them, and is not kept. */
const SHOWN: ReadonlySet<string> = new Set([
  'front',
  'register',
  'registration-rencana',
  'registration-check',
  'record',
  'letter-draft',
  'letter-signed',
  'approvals',
  'district-queue',
  'duplicates',
  'duplicate-pair',
  'import-preview',
  'placement-documents',
  'clearance-refused',
  'policy-changes',
  'policy-numbers',
  'needs',
  'changes',
  'ministry-states',
  'ministry-journey',
  'figure-map',
  'public-figures',
  'pipeline',
]);

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Text by language; a test names what it presses as the person before the screen reads it. */
export type Say = (indonesian: string, english: string) => string;

export const test = base.extend<Look & { say: Say }>({
  language: ['id', { option: true }],
  say: async ({ language }, use) => use((indonesian, english) => (language === 'id' ? indonesian : english)),
  context: async ({ context, language }, use) => {
    await context.addInitScript(`localStorage.setItem('bahasa', '${language}')`);
    await use(context);
    // What a page still asks for when its test has ended would fail the next one.
    await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
  },
});

export { expect };

/**
 * A screen as it stands must be clear to everyone: no finding of axe (WCAG 2.2 AA), nothing wider than the screen,
 * every control a thumb high. With SCREENSHOTS=1 pictures are taken: in Indonesian, those of SHOWN go to docs/screens.
 */
export async function look(page: Page, name: string): Promise<void> {
  await expect(page.locator('.skeleton')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
  expect(await tooWide(page)).toEqual([]);
  expect(await tooSmall(page)).toEqual([]);
  if (process.env['SCREENSHOTS']) await takePicture(page, name, test.info().project.name);
}

async function takePicture(page: Page, name: string, project: string): Promise<void> {
  const [width = '', language] = project.split('-');
  const path =
    language === 'id' && SHOWN.has(name)
      ? here(`../../docs/screens/${name}-${width}.png`)
      : here(`../../test-results/screens/${project}/${name}.png`);
  await page.screenshot({ path, fullPage: true });
}

/** What sticks out of the screen, or of its own box with its text cut off. */
function tooWide(page: Page): Promise<string[]> {
  return page
    .locator('body *:not(.visually-hidden, .skip-link, option, thead, thead *, svg *)')
    .evaluateAll((all) =>
      all
        .filter((each) => {
          const { documentElement, defaultView } = each.ownerDocument;
          const hides = defaultView?.getComputedStyle(each).overflowX === 'hidden';
          const cut = hides && each.scrollWidth > each.clientWidth + 1;
          return cut || each.getBoundingClientRect().right > documentElement.clientWidth + 1;
        })
        .map((each) => each.outerHTML.slice(0, 120)),
    );
}

/** Buttons and fields below 48 px, where the thumb misses; choices count with their label. */
function tooSmall(page: Page): Promise<string[]> {
  return page
    .locator('button, select, .button, .choice, input:not([type=radio], [type=checkbox])')
    .evaluateAll((all) =>
      all
        .map((each) => ({ each, height: each.getBoundingClientRect().height }))
        .filter(({ height }) => height > 0 && height < 47.5)
        .map(({ each, height }) => `${height} px: ${each.outerHTML.slice(0, 120)}`),
    );
}
