import { newId } from '@libs/kernel';
import type { Page } from './paging.js';
import type { Attempt } from './registration.js';
import { address, request } from './request.js';
import { partsOf } from './text-parts.js';
import type { ImportLine, ImportRecord, ImportRowLine, MapColumnsRequest } from './types.js';

const IMPORTS = '/api/registration/v1/imports';

export function findImports(after?: string, signal?: AbortSignal): Promise<Page<ImportLine>> {
  return request('GET', address(IMPORTS, { after, limit: '25' }), { signal });
}

export function getImport(importId: string, signal?: AbortSignal): Promise<ImportRecord> {
  return request('GET', `${IMPORTS}/${importId}`, { signal });
}

/**
 * Sends the text of a file part by part: a body holds one MB. Broken off, it is sent anew as another import; what nobody
 * says yes to is forgotten.
 * @param onPart told how many of how many parts have arrived
 */
export async function uploadFile(
  text: string,
  onPart: (arrived: number, all: number) => void,
): Promise<ImportRecord> {
  const importId = newId();
  const at = `${IMPORTS}/${importId}`;
  const parts = partsOf(text);
  await request('POST', IMPORTS, { body: { importId }, idempotencyKey: importId });
  for (const [part, pieces] of parts.entries()) {
    onPart(part, parts.length);
    await request('POST', `${at}/parts`, { body: { part, pieces }, idempotencyKey: `${importId}.${part}` });
  }
  onPart(parts.length, parts.length);
  const body = { parts: parts.length };
  return request('POST', `${at}/reading`, { body, idempotencyKey: `${importId}.read` });
}

export async function mapColumns(importId: string, body: MapColumnsRequest, attempt: Attempt): Promise<void> {
  await request('POST', `${IMPORTS}/${importId}/mapping`, { body, ...attempt });
}

export async function decideImport(
  importId: string,
  decision: 'confirmation' | 'undo',
  body: object,
  attempt: Attempt,
): Promise<void> {
  await request('POST', `${IMPORTS}/${importId}/${decision}`, { body, ...attempt });
}

export function findRows(
  importId: string,
  filter: { which: string; after?: string | undefined },
  signal?: AbortSignal,
): Promise<Page<ImportRowLine>> {
  return request('GET', address(`${IMPORTS}/${importId}/rows`, { ...filter, limit: '25' }), { signal });
}

/** Where the browser fetches the rows that are not imported, to be mended. */
export function refusedHref(importId: string): string {
  return `${IMPORTS}/${importId}/refused`;
}
