import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorKind } from '@libs/kernel';
import { InvalidRequest, type Fault } from './http.errors.js';
import { fill, type Language } from './language.js';
import { BUG, CODE_OF_STATUS, SHARED_WORDS, type Catalogue, type Wording } from './problem-words.js';
import { tell } from './reasons.js';

/** The body of every answer that is not a success (RFC 9457), sent as `application/problem+json`. */
export interface Problem {
  /** `/problems/<code>`, stable and listed in docs/errors.md; `about:blank` for a bug of ours. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The request's correlation id: under it the logs of every service tell the same story. */
  readonly instance: string;
  /** What is wrong with which field, where the request itself is at fault. */
  readonly errors?: readonly unknown[];
  /** The refusal's details, e.g. the rule or the list of what is missing. */
  readonly [extension: string]: unknown;
}

/** The one place where a refusal becomes a status: a new kind does not compile without one. */
export const STATUS_OF: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'changed-meanwhile': 412,
  'precondition-missing': 428,
  'rule-broken': 422,
  'too-large': 413,
  unsupported: 415,
  'too-often': 429,
  busy: 503,
};

/** More would only help whoever wants long answers to short questions. */
const MOST_FAULTS = 50;

/** Makes problems of whatever was thrown, in the words of the person asking. */
export class Problems {
  private readonly words: Catalogue;

  /**
   * @param words of the refusals of this app
   * @param isUnavailable true where a dependency is away and the same request may succeed in a moment
   */
  constructor(
    words: Catalogue,
    private readonly isUnavailable: (error: unknown) => boolean,
  ) {
    this.words = { ...SHARED_WORDS, ...words };
  }

  of(error: unknown, language: Language, instance: string): Problem {
    if (error instanceof InvalidRequest) {
      const errors = error.faults.slice(0, MOST_FAULTS).map((fault) => describe(fault, language));
      return this.typed(STATUS_OF[error.kind], error.code, language, instance, { errors });
    }
    if (error instanceof DomainError) {
      return this.typed(STATUS_OF[error.kind], error.code, language, instance, error.details, error.message);
    }
    if (this.isUnavailable(error)) return this.typed(503, 'unavailable', language, instance);
    return this.ofStatus(statusOf(error), language, instance, partsOf(error));
  }

  /** What the framework refused, or a bug: only the status is told, never its message. */
  ofStatus(status: number, language: Language, instance: string, details = {}): Problem {
    if (status >= 500 && status !== 503) {
      return { type: 'about:blank', ...BUG[language], status: 500, instance };
    }
    return this.typed(status, CODE_OF_STATUS[status] ?? 'refused', language, instance, details);
  }

  private typed(
    status: number,
    code: string,
    language: Language,
    instance: string,
    details: Readonly<Record<string, unknown>> = {},
    message = '',
  ): Problem {
    const { title, detail }: Wording = this.words[code]?.[language] ?? { title: code, detail: message };
    // Details come first: they may add to a problem, not change what it is.
    return { ...details, type: `/problems/${code}`, title, status, detail: fill(detail, details), instance };
  }
}

function describe(fault: Fault, language: Language): unknown {
  const { reason, values = [], ...place } = fault;
  return { ...place, detail: tell(reason, values, language) };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  const isFastifys = typeof code === 'string' && code.startsWith('FST_');
  return isFastifys && typeof statusCode === 'number' ? statusCode : 500;
}

/** Which parts are up and which down, where a health check of Terminus says so; not what it says of them. */
function partsOf(error: unknown): Record<string, unknown> {
  const response = error instanceof HttpException ? error.getResponse() : undefined;
  const parts = (response as { details?: unknown } | undefined)?.details;
  if (typeof parts !== 'object' || parts === null) return {};
  const states = Object.entries(parts).map(([part, state]) => [part, (state as { status?: unknown }).status]);
  return { parts: Object.fromEntries(states) };
}
