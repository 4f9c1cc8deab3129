/** One complaint of the server about one part of what was sent (RFC 9457 extension `errors`). */
export interface FieldError {
  /** JSON Pointer into the body: `/person/birthDate`; absent where a header or parameter is at fault. */
  pointer?: string;
  /** Which part of the address. */
  parameter?: string;
  detail: string;
}

/** The body of `application/problem+json`, as every service and the gateway give it. */
export interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  instance?: string;
  errors?: FieldError[];
  [extension: string]: unknown;
}

/** The server said no, or could not: its status, its reason in words, and the number under which its log has it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly body: ProblemBody,
    readonly correlationId: string | undefined,
    /** Seconds after which asking again makes sense (503, 429). */
    readonly retryAfter: number | undefined,
  ) {
    super(body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
  }

  /** The last part of `type`: `family-permit-missing`; empty for `about:blank`. */
  get code(): string {
    const type = this.body.type ?? '';
    return type.startsWith('about:') ? '' : (type.split('/').pop() ?? '');
  }

  /** A refusal that the person before the screen can do something about: its `detail` is written for them. */
  get isRefusal(): boolean {
    return this.status >= 400 && this.status < 500 && this.body.detail !== undefined;
  }
}

/** No answer came: no network, or the server cannot be reached. What was asked may have been done all the same. */
export class Unreachable extends Error {
  constructor(options?: ErrorOptions) {
    super('The server cannot be reached', options);
    this.name = 'Unreachable';
  }
}

/** Reads a failed answer, also one that is no problem document (a proxy's HTML page, an empty body). */
export async function readProblem(response: Response): Promise<Problem> {
  const body = await problemBody(response);
  const after = Number(response.headers.get('retry-after'));
  return new Problem(
    response.status,
    body,
    response.headers.get('x-correlation-id') ?? body.instance,
    Number.isFinite(after) && after > 0 ? Math.ceil(after) : undefined,
  );
}

async function problemBody(response: Response): Promise<ProblemBody> {
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return {};
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? (body as ProblemBody) : {};
  } catch {
    return {};
  }
}
