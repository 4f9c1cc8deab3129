import { existsSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { DEMO_ACCOUNTS } from '../../apps/identity/src/demo-accounts.js';
import { figure, type Figure } from './interleave.js';
import type { BenchSystem } from './system.js';

const LOADS = 10;
/** The laptop profile: an office's line, and the processor as it is. */
const LINE = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 };
const SCREEN = { width: 1280, height: 900 };
const OVERVIEW = '/kementerian';

/** From the address until nothing on the ministry's first screen is still being fetched, with nothing of it in any cache. */
export async function firstView(system: BenchSystem): Promise<Figure[]> {
  const { CHROMIUM_PATH } = process.env;
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = CHROMIUM_PATH ?? usual.find((path) => existsSync(path));
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const signedIn = await signIn(browser, system.gateway);
    const all: number[] = [];
    const painted: number[] = [];
    for (let load = 0; load <= LOADS; load++) {
      const context = await browser.newContext({ storageState: signedIn, viewport: SCREEN });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', LINE);
      await page.goto(`${system.gateway}${OVERVIEW}`, { waitUntil: 'commit' });
      const shown = await page.waitForFunction(() => {
        const { document } = globalThis as unknown as { document: { querySelector(css: string): unknown } };
        const stands = document.querySelector('main figure') && !document.querySelector('.skeleton');
        return stands && performance.now();
      });
      const first = await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      );
      // The first load warms up what serves it.
      if (load > 0) all.push(Number(await shown.jsonValue()));
      if (load > 0) painted.push(first);
      await context.close();
    }
    return [
      figure('dashboard.first_view_ms', all, 'ms', 2_000),
      figure('dashboard.first_paint_ms', painted, 'ms'),
    ];
  } finally {
    await browser.close();
  }
}

async function signIn(browser: Browser, gateway: string) {
  const account = DEMO_ACCOUNTS.find(({ username }) => username === 'kementerian')!;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${gateway}/auth/login`);
  await page.locator('#username').fill(account.username);
  await page.locator('#password').fill(account.password);
  await page.locator('button[type=submit]').click();
  await page.locator('.nav__who').waitFor();
  const state = await context.storageState();
  await context.close();
  return state;
}
