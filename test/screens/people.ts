import type { Page } from '@playwright/test';
import { DEMO_ACCOUNTS } from '../../apps/identity/src/demo-accounts.js';

/** Signs in as a person does, whoever was before the screen until now. */
export async function signIn(page: Page, username: string, { alreadyThere = false } = {}): Promise<void> {
  const account = DEMO_ACCOUNTS.find((each) => each.username === username);
  if (!account) throw new Error(`There is no demonstration account ${username}`);
  if (!alreadyThere) {
    await page.context().clearCookies();
    await page.goto('/auth/login');
  }
  await page.locator('#username').fill(account.username);
  await page.locator('#password').fill(account.password);
  await page.locator('button[type=submit]').click();
  await page.locator('.nav__who').waitFor();
}
