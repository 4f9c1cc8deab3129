import { Unreachable, readProblem } from './problem.js';

export interface RequestOptions {
  body?: unknown;
  /** Of one form, kept for all its attempts: the server does the thing once, however often it is told. */
  idempotencyKey?: string;
  /** The version that was looked at; the server refuses if it has changed since. */
  version?: number | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Asks the gateway (same origin, cookie session).
 * @throws Problem for any answer that is not 2xx, Unreachable when none came.
 */
export async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await answer(method, path, options);
  if (!response.ok) throw await readProblem(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Asks for a file, which comes whole. @throws as `request` */
export async function requestFile(path: string): Promise<Blob> {
  const response = await answer('GET', path, {});
  if (!response.ok) throw await readProblem(response);
  return response.blob();
}

async function answer(method: string, path: string, options: RequestOptions): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      headers: headersOf(options),
      body: options.body === undefined ? null : JSON.stringify(options.body),
      signal: options.signal ?? null,
      credentials: 'same-origin',
      cache: 'no-store', // what is read here is personal, and must be of now
    });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new Unreachable({ cause });
  }
}

export function headersOf({ body, idempotencyKey, version }: RequestOptions): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    // The language of the screens, so that a refusal is in the words of the page.
    'accept-language': document.documentElement.lang,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  };
}

/** An address with its query; empty values are left out. Never put a name or number of a person here: addresses are logged. */
export function address(path: string, query: Record<string, string | undefined> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
