import type { Page } from '@playwright/test';
import { expect } from './looking.js';

/** As the page itself asks, with its own session. */
export async function post(
  page: Page,
  path: string,
  body: object,
  version?: number,
): Promise<Record<string, unknown>> {
  const answer = await page.evaluate(
    async ([to, text, tag]) => {
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...(tag && { 'if-match': tag }),
      };
      const response = await fetch(to!, { method: 'POST', headers, body: text! });
      return { ok: response.ok, text: await response.text() };
    },
    [path, JSON.stringify(body), version === undefined ? '' : `"${version}"`],
  );
  expect(answer, path).toMatchObject({ ok: true });
  return JSON.parse(answer.text) as Record<string, unknown>;
}
