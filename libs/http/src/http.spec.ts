import { createSecretKey } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import {
  Body,
  Controller,
  createParamDecorator,
  type ExecutionContext,
  Get,
  HttpCode,
  Logger,
  Module,
  Param,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError, isId, newId } from '@libs/kernel';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import * as fc from 'fast-check';
import type { FastifyRequest } from 'fastify';
import {
  assertUnchanged,
  attemptOf,
  type CommandAttempt,
  type Correlation,
  IdPipe,
  IfMatch,
  IsDay,
  IsId,
  IsPlainText,
  Nested,
  NestedList,
  newHttpAdapter,
  page,
  PageRequest,
  positionOf,
  setupHttp,
} from './index.js';

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>();
const Attempt = createParamDecorator((_: unknown, context: ExecutionContext) =>
  attemptOf(requestOf(context)),
);
const Trace = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).correlation);

class FamilyPermitMissing extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'family-permit-missing';

  constructor() {
    super('The family has not given its permit', { rule: 'E04', status: 200, missing: ['permit', 'letter'] });
  }
}

class NotYours extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'not-yours';
}

class Child {
  @IsInt() @Min(1900) @Max(2100) birthYear!: number;
}

class Person {
  @IsPlainText({ max: 20 }) name!: string;
  @IsDay() birthDate!: string;
  @IsIn(['L', 'P']) sex!: string;
  @IsOptional()
  @NestedList(() => Child, { max: 3 })
  children?: Child[];
}

class RegisterRequest {
  @IsId() workerId!: string;
  @Nested(() => Person) person!: Person;
}

class HalfValidated {
  @ValidateNested() @Type(() => Person) person!: Person;
}

let handled: unknown[] = [];

@Controller('v1/workers')
class Workers {
  @Post()
  register(
    @Body() request: RegisterRequest,
    @Attempt() attempt: CommandAttempt,
    @Trace() trace: Correlation,
  ): object {
    handled.push({ request, attempt, trace });
    return { id: request.workerId, version: 1 };
  }

  @Put(':workerId')
  @HttpCode(200)
  correct(
    @Param('workerId', IdPipe) id: string,
    @Body() _: RegisterRequest,
    @IfMatch() read: number,
  ): object {
    assertUnchanged(7, read);
    return { id, version: 8 };
  }

  @Post(':workerId/departure')
  depart(@Attempt() attempt: CommandAttempt): object {
    handled.push(attempt);
    throw new FamilyPermitMissing();
  }

  @Post(':workerId/clearance')
  clear(): never {
    throw new NotYours('This is another office’s to decide');
  }

  @Get()
  list(@Query() request: PageRequest): object {
    const after = positionOf(request, (part): part is number => Number.isSafeInteger(part), isId)?.[0] ?? 0;
    const rows = Array.from({ length: 30 - after }, (_, i) => ({ n: after + i + 1, id: newId() }));
    return page(rows.slice(0, request.limit + 1), request, ({ n, id }) => [n, id]);
  }

  @Get('bug')
  bug(): never {
    throw Object.assign(new Error('invalid input syntax for type uuid: "Siti"'), {
      code: '22P02',
      detail: 'Siti',
    });
  }

  @Get('away')
  away(): never {
    throw new Error('Connection terminated');
  }

  @Post('half-validated')
  halfValidated(@Body() body: HalfValidated): object {
    handled.push(body);
    return body;
  }

  @Post('unvalidated')
  unvalidated(@Body() body: object): object {
    handled.push(body);
    return body;
  }
}

@Module({ controllers: [Workers] })
class App {}

const logged: unknown[] = [];
Logger.overrideLogger({
  log: () => undefined,
  warn: (...line) => void logged.push(line),
  error: (...line) => void logged.push(line),
});

const app = await NestFactory.create<NestFastifyApplication>(App, newHttpAdapter());
setupHttp(app, {
  words: {
    'family-permit-missing': {
      id: { title: 'Izin keluarga belum ada', detail: 'Belum ada: {missing}.' },
      en: { title: 'Family permit missing', detail: 'Missing: {missing}.' },
    },
  },
  idempotencyKey: createSecretKey(Buffer.alloc(32, 1)),
  isUnavailable: (error) => error instanceof Error && error.message === 'Connection terminated',
  askerOf: () => ({ subject: 'ptmaju', role: 'P3MI', orgId: 'P3MI-DEMO-01' }),
});
await app.init();
await app.getHttpAdapter().getInstance().ready();

beforeEach(() => {
  handled = [];
  logged.length = 0;
});
afterAll(() => app.close());

type Sent = Parameters<typeof app.inject>[0] & object;

const siti = {
  workerId: '0198c0de-0000-7000-8000-000000000001',
  person: { name: 'Siti Aminah', birthDate: '1995-06-15', sex: 'P', children: [{ birthYear: 2015 }] },
};

async function send(sent: Sent) {
  const response = await app.inject(sent);
  return { ...response, body: response.body ? (JSON.parse(response.body) as Record<string, unknown>) : {} };
}

const register = (payload: unknown, headers: Record<string, string> = {}) =>
  send({
    method: 'POST',
    url: '/v1/workers',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'k1', ...headers },
    payload: typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
  });

const withPerson = (change: object) => ({ ...siti, person: { ...siti.person, ...change } });

function expectProblem(response: Awaited<ReturnType<typeof send>>, status: number, type: string) {
  expect(response.body).toMatchObject({
    type,
    status,
    title: expect.any(String),
    detail: expect.any(String),
    instance: response.headers['x-correlation-id'],
  });
  expect(response.statusCode).toBe(status);
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
}

test('a good request is handled, with what the edge knows of it', async () => {
  const response = await register(withPerson({ name: '  Siti Aminah ' }));
  expect(response.statusCode).toBe(201);
  expect(response.body).toEqual({ id: siti.workerId, version: 1 });
  expect(response.headers).toMatchObject({ etag: '"1"', 'cache-control': 'no-store' });
  expect(handled).toEqual([
    {
      request: siti,
      attempt: { route: 'POST /v1/workers', key: 'k1', bodyHmac: expect.any(Buffer) },
      trace: { correlationId: response.headers['x-correlation-id'], traceparent: expect.any(String) },
    },
  ]);
});

test('repeats have the same HMAC, and another body, another resource or another route another', async () => {
  const hmacs = async (...calls: (() => Promise<unknown>)[]) => {
    handled = [];
    for (const call of calls) await call();
    return handled.map((each) =>
      ((each as { attempt?: CommandAttempt }).attempt ?? (each as CommandAttempt)).bodyHmac.toString('hex'),
    );
  };
  const depart = (id: string) =>
    send({ method: 'POST', url: `/v1/workers/${id}/departure`, headers: { 'idempotency-key': 'k1' } });
  const [first, repeat, other, a, b] = await hmacs(
    () => register(siti),
    () => register(siti, { 'idempotency-key': 'k2' }),
    () => register(withPerson({ sex: 'L' })),
    () => depart('a'),
    () => depart('b'),
  );
  expect(first).toBe(repeat);
  expect(new Set([first, other, a, b]).size).toBe(4);
});

const name = (value: string) => JSON.stringify(withPerson({ name: value }));

test.each<[string, unknown, string[]]>([
  ['a wrong type', withPerson({ name: 5 }), ['/person/name']],
  ['a list for a text', withPerson({ name: ['Siti'] }), ['/person/name']],
  ['a text for an object', { ...siti, person: 'Siti' }, ['/person']],
  ['null for an object', { ...siti, person: null }, ['/person']],
  ['an unknown field', { ...siti, role: 'ADMIN' }, ['/role']],
  ['an unknown field inside', withPerson({ verified: true }), ['/person/verified']],
  [
    'an unknown field that every object has',
    withPerson({ toString: 'x', hasOwnProperty: 1 }),
    ['/person/toString'],
  ],
  [
    'a field missing',
    { workerId: siti.workerId, person: { ...siti.person, sex: undefined } },
    ['/person/sex'],
  ],
  ['everything missing', {}, ['/workerId', '/person']],
  [
    'a fault in a list',
    withPerson({ children: [{ birthYear: 2015 }, { birthYear: 1 }] }),
    ['/person/children/1/birthYear'],
  ],
  ['a list in a list', withPerson({ children: [[]] }), ['/person/children']],
  [
    'too many for the field',
    withPerson({ children: [1, 2, 3, 4].map((n) => ({ birthYear: 2000 + n })) }),
    ['/person/children'],
  ],
  ['a day that is none', withPerson({ birthDate: '0000-00-00' }), ['/person/birthDate']],
  ['30 February', withPerson({ birthDate: '2026-02-30' }), ['/person/birthDate']],
  ['a day with an hour', withPerson({ birthDate: '1995-06-15T00:00:00Z' }), ['/person/birthDate']],
  ['an empty name', withPerson({ name: ' ' }), ['/person/name']],
  ['a control character', withPerson({ name: 'Si\u0007ti' }), ['/person/name']],
  ['a name that shows nothing', withPerson({ name: '\u200b\u202e' }), ['/person/name']],
  ['two lines', withPerson({ name: 'Siti\nAminah' }), ['/person/name']],
  ['an upper-case id', { ...siti, workerId: siti.workerId.toUpperCase() }, ['/workerId']],
  ['NUL', name('Si\0ti'), ['/person/name']],
  ['a lone surrogate', name('Siti').replace('Siti', '\\ud83d'), ['/person/name']],
  ['a name of 20,000 letters', name('a'.repeat(20_000)), ['/person/name']],
  ['truncated JSON', JSON.stringify(siti).split(' ')[0], ['/person/name']],
  ['a repeated key', name('Siti').replace('"sex"', '"name":"Wati","sex"'), ['/person/name']],
  ['deep nesting', `{"person":${'{"a":'.repeat(50)}1${'}'.repeat(51)}`, [`/person${'/a'.repeat(19)}`]],
  [
    'a list of 10,000',
    withPerson({ children: Array.from({ length: 10_000 }, () => ({ birthYear: 2015 })) }),
    ['/person/children'],
  ],
  ['__proto__', name('Siti').replace('"sex"', '"__proto__":{},"sex"'), ['/person/__proto__']],
  ['a number that is none', name('Siti').replace('2015', 'NaN'), ['/person/children/0/birthYear']],
  ['a number beyond all', name('Siti').replace('2015', '1e999'), ['/person/children/0/birthYear']],
  ['a list for a body', [], ['']],
  ['no JSON', 'name=Siti', ['']],
  ['an empty body', '', ['']],
  ['bytes that are no UTF-8', Buffer.from(name('Sit\u00ef'), 'latin1'), ['']],
])('%s is a 400 that names the field, and nothing is done', async (_, payload, pointers) => {
  const response = await register(payload);
  expectProblem(response, 400, '/problems/invalid-request');
  const errors = response.body['errors'] as { pointer: string; detail: string }[];
  expect(errors.map(({ pointer }) => pointer)).toEqual(pointers);
  expect(errors.every(({ detail }) => detail.length > 5 && !/[{}]/.test(detail))).toBe(true);
  expect(handled).toEqual([]);
});

test.each([
  ['text/plain', 415],
  ['application/x-www-form-urlencoded', 415],
  ['multipart/form-data; boundary=x', 415],
  ['application/json; charset=utf-16', 415],
  ['application/json;charset=latin1', 415],
  ['nonsense', 415],
  ['application/json; charset="UTF-8"', 201],
])('a body of %s is answered %i', async (type, status) => {
  const response = await register(siti, { 'content-type': type });
  if (status === 415) expectProblem(response, 415, '/problems/media-type-unsupported');
  expect(response.statusCode).toBe(status);
});

test('a body above 1 MiB is a 413, declared or not', async () => {
  const large = name('a'.repeat(1_100_000));
  expectProblem(await register(large), 413, '/problems/body-too-large');
  expectProblem(await register(siti, { 'content-length': '2000000' }), 413, '/problems/body-too-large');
  expect(handled).toEqual([]);
});

test('values are never told back', async () => {
  const secret = 'Siti-3307105506959901';
  const requests = [
    { ...siti, workerId: secret },
    withPerson({ birthDate: secret, sex: secret }),
    `{"a":"${secret}`,
  ];
  for (const request of requests) {
    expect(JSON.stringify((await register(request)).body)).not.toContain(secret);
  }
});

test.each<[string, Sent, number, string]>([
  ['an unknown address', { method: 'GET', url: '/v1/nothing' }, 404, '/problems/route-not-found'],
  ['an unknown method', { method: 'PATCH', url: '/v1/workers' }, 404, '/problems/route-not-found'],
  ['a broken encoding', { method: 'GET', url: '/v1/%zz' }, 400, '/problems/unreadable-request'],
  [
    'an address too long',
    { method: 'POST', url: `/v1/workers/${'a'.repeat(300)}/departure` },
    414,
    '/problems/address-too-long',
  ],
])('%s is a problem, not the framework speaking', async (_, request, status, type) => {
  expectProblem(await send(request), status, type);
});

test.each([
  ['none', {}],
  ['an empty one', { 'idempotency-key': '' }],
  ['one with a space', { 'idempotency-key': 'a b' }],
  ['one too long', { 'idempotency-key': 'a'.repeat(101) }],
])('a write with %s for its Idempotency-Key is a 400 that names the header', async (_, headers) => {
  const response = await send({ method: 'POST', url: '/v1/workers/1/departure', headers });
  expectProblem(response, 400, '/problems/invalid-request');
  expect(response.body['errors']).toEqual([{ header: 'Idempotency-Key', detail: expect.any(String) }]);
  expect(handled).toEqual([]);
});

test('a change names the version it has read, and that must be the current one', async () => {
  const correct = (ifMatch?: string, id = siti.workerId) =>
    send({
      method: 'PUT',
      url: `/v1/workers/${id}`,
      headers: { 'content-type': 'application/json', ...(ifMatch && { 'if-match': ifMatch }) },
      payload: JSON.stringify(siti),
    });
  expectProblem(await correct(), 428, '/problems/version-not-named');
  expectProblem(await correct('"6"'), 412, '/problems/changed-meanwhile');
  for (const wrong of ['7', '*', 'W/"7"', '"7", "8"', '"-1"', '"99999999999"']) {
    expectProblem(await correct(wrong), 400, '/problems/invalid-request');
  }
  expect((await correct('"7"')).headers['etag']).toBe('"8"');
  const noId = await correct('"7"', 'siti');
  expectProblem(noId, 400, '/problems/invalid-request');
  expect(noId.body['errors']).toMatchObject([{ parameter: 'workerId' }]);
});

test('a list is walked page by page, each row once', async () => {
  const seen: number[] = [];
  let next: string | undefined = '';
  while (next !== undefined) {
    const { body } = await send({ method: 'GET', url: `/v1/workers?limit=7${next && `&after=${next}`}` });
    seen.push(...(body['items'] as { n: number }[]).map(({ n }) => n));
    next = body['next'] as string | undefined;
  }
  expect(seen).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  expect((await send({ method: 'GET', url: '/v1/workers' })).body['items']).toHaveLength(25);
});

const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');

test.each([
  ['limit', '0'],
  ['limit', '101'],
  ['limit', '-1'],
  ['limit', 'ten'],
  ['limit', '1e1'],
  ['limit', ''],
  ['limit', '5&limit=6'],
  ['after', 'nonsense'],
  ['after', ''],
  ['after', cursor(null)],
  ['after', cursor([1])],
  ['after', cursor(['1', newId()])],
  ['after', cursor([1, "'; drop table worker"])],
  ['after', 'a'.repeat(501)],
  ['area', '3307'],
])('the parameter %s=%s is a 400 that names it', async (parameter, value) => {
  const response = await send({ method: 'GET', url: `/v1/workers?${parameter}=${value}` });
  expectProblem(response, 400, '/problems/invalid-request');
  expect(response.body['errors']).toMatchObject([{ parameter }]);
});

test('a refusal of the domain is told in the words of who asks, with its details beside', async () => {
  const depart = (language: string) =>
    send({
      method: 'POST',
      url: '/v1/workers/1/departure',
      headers: { 'idempotency-key': 'k', 'accept-language': language },
    });
  const english = await depart('en-GB, id;q=0.5');
  expectProblem(english, 422, '/problems/family-permit-missing');
  expect(english.body).toMatchObject({
    title: 'Family permit missing',
    detail: 'Missing: permit, letter.',
    rule: 'E04',
  });
  expect(english.headers['content-language']).toBe('en');
  for (const language of ['id', '', 'in-ID, en;q=0.1', 'fr', '*', ';;;q=', 'en;q=0']) {
    expect((await depart(language)).body['title']).toBe('Izin keluarga belum ada');
  }
});

test('what somebody may not do is recorded: what, under which route, and who tried (X15)', async () => {
  const response = await send({ method: 'POST', url: `/v1/workers/${siti.workerId}/clearance?nik=1` });
  expectProblem(response, 403, '/problems/not-yours');
  const line = {
    message: 'Refused',
    code: 'not-yours',
    route: 'POST /v1/workers/:workerId/clearance',
    correlationId: response.headers['x-correlation-id'],
    subject: 'ptmaju',
    role: 'P3MI',
    orgId: 'P3MI-DEMO-01',
  };
  expect(logged).toEqual([[line, 'Audit']]);
});

test('a bug tells nothing, and is logged once with its stack but without what the database said of values', async () => {
  const response = await send({ method: 'GET', url: '/v1/workers/bug' });
  expectProblem(response, 500, 'about:blank');
  expect(Object.keys(response.body).sort()).toEqual(['detail', 'instance', 'status', 'title', 'type']);
  expect(logged).toHaveLength(1);
  const line = JSON.stringify(logged);
  expect(line).toContain('SQLSTATE 22P02');
  expect(line).toContain('http.spec');
  expect(line).toContain('GET /v1/workers/bug');
  expect(line + JSON.stringify(response.body)).not.toContain('Siti');
});

test('a dependency that is away is a 503 that says when to come back', async () => {
  const response = await send({ method: 'GET', url: '/v1/workers/away' });
  expectProblem(response, 503, '/problems/unavailable');
  expect(response.headers['retry-after']).toBe('1');
  expect(logged).toEqual([]);
});

test.each(['unvalidated', 'half-validated'])('an %s body is a bug, not an open door', async (route) => {
  const response = await send({ method: 'POST', url: `/v1/workers/${route}`, payload: {} });
  expectProblem(response, 500, 'about:blank');
  expect(handled).toEqual([]);
});

test('the thread of a request goes on, and a wrong one is not taken up', async () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const headers = { 'x-correlation-id': 'desk-1.7', traceparent: `00-${traceId}-b7ad6b7169203331-00` };
  const { headers: answered } = await register(siti, headers);
  expect(answered['x-correlation-id']).toBe('desk-1.7');
  const [{ trace }] = handled as [{ trace: Correlation }];
  expect(trace.traceparent).toMatch(new RegExp(`^00-${traceId}-(?!b7ad6b7169203331)[0-9a-f]{16}-00$`));

  const wrong = { 'x-correlation-id': 'a b', traceparent: '00-0-0-0' };
  expect((await register(siti, wrong)).headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('no body and no header makes a service fail', async () => {
  const key = fc.constantFrom(
    'workerId',
    'person',
    'name',
    'birthDate',
    'sex',
    'children',
    'birthYear',
    'constructor',
    '__proto__',
    '',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.jsonValue(),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
    ),
  }));
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    tree.map((value) => JSON.stringify(value) ?? ''),
    fc.tuple(fc.nat(JSON.stringify(siti).length), fc.string({ maxLength: 5 })).map(([at, text]) => {
      const good = JSON.stringify(siti);
      return good.slice(0, at) + text + good.slice(at + text.length);
    }),
  );
  const header = fc.stringMatching(/^[\x20-\x7e]{0,40}$/);
  await fc.assert(
    fc.asyncProperty(body, header, header, async (payload, language, type) => {
      const headers = { 'accept-language': language, ...(type.length > 30 && { 'content-type': type }) };
      const { statusCode } = await register(payload, headers);
      expect(statusCode).toBeLessThan(500);
    }),
    { numRuns: 400 },
  );
  expect(logged).toEqual([]);
});
