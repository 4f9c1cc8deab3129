import type { ServerResponse } from 'node:http';
import type { Language } from './language.js';
import type { Problem } from './problem.js';

/** What goes with the body of a problem, beside its length. */
export function headersOf(problem: Problem, language: Language): Record<string, string> {
  return {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    vary: 'accept-language',
    'x-correlation-id': problem.instance,
    ...(problem.status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(problem.status === 429 && { 'retry-after': '10' }),
    ...(problem.status === 503 && { 'retry-after': '1' }),
  };
}

/**
 * Answers where no framework has been asked yet. Headers set before stay, and cost more than those given here.
 * @param also headers that every answer of the app has
 */
export function writeProblem(
  response: ServerResponse,
  problem: Problem,
  language: Language,
  also: Readonly<Record<string, string>> = {},
): void {
  const body = JSON.stringify(problem);
  response
    .writeHead(problem.status, {
      ...also,
      ...headersOf(problem, language),
      'content-length': Buffer.byteLength(body),
    })
    .end(body);
}
