import { InternalTokenMinter, newSigningKey, type Access } from '@libs/access';
import { newId } from '@libs/kernel';
import { createService, type RunOptions, type ServiceEnv } from '@libs/service';
import { createTopics } from '@libs/messaging';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Kafka, logLevel } from 'kafkajs';
import { randomBytes } from 'node:crypto';
import type { InjectOptions, Response } from 'light-my-request';
import { kafkaBrokers, type TestDatabase } from './databases.js';

/** A service under test, spoken to as the gateway speaks to it. */
export interface TestService {
  readonly app: NestFastifyApplication;
  /** Asks as somebody: signed token, and for writes an Idempotency-Key unless one is given. */
  as(access: Partial<Access> & Pick<Access, 'role'>): Asker;
  close(): Promise<void>;
}

export interface Asker {
  get(url: string, headers?: Record<string, string>): Promise<Response>;
  post(url: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  patch(url: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** Environment values for a service of a test; `more` for what a service's own environment class adds. */
export function testEnv<T extends ServiceEnv>(
  shape: new () => T,
  database: TestDatabase,
  more: Partial<T> = {},
): T {
  return Object.assign(new shape(), {
    PORT: 1,
    DATABASE_APP_URL: database.url.app,
    DATABASE_SYSTEM_URL: database.url.system,
    KAFKA_BROKERS: kafkaBrokers().join(','),
    IDEMPOTENCY_KEY: randomBytes(32).toString('base64'),
    ...more,
  });
}

/** Starts a service without listening, and without hearing: handlers are called by the test. */
export async function startService<E extends ServiceEnv>(
  env: E,
  options: (env: E) => Omit<RunOptions, 'env'>,
): Promise<TestService> {
  // Without topics its relay would try until it is stopped, and stopping would wait for that.
  await createTopics(new Kafka({ brokers: kafkaBrokers(), logLevel: logLevel.NOTHING }));
  const { signing, verifying } = await newSigningKey();
  const minter = new InternalTokenMinter(signing);
  env.INTERNAL_KEYS = JSON.stringify(verifying);
  const app = await createService({ ...options(env), env });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const ask = async (access: Access, request: InjectOptions): Promise<Response> => {
    const authorization = `Bearer ${await minter.mint(access)}`;
    return app.inject({
      ...request,
      headers: { authorization, 'accept-language': 'en', ...request.headers },
    });
  };
  return {
    app,
    as: (partial) => {
      const access: Access = {
        subject: newId(),
        areas: [],
        purposes: [],
        authTime: Math.floor(Date.now() / 1000),
        ...partial,
      };
      return {
        get: (url, headers = {}) => ask(access, { method: 'GET', url, headers }),
        post: (url, body, headers = {}) => ask(access, command('POST', url, body, headers)),
        patch: (url, body, headers = {}) => ask(access, command('PATCH', url, body, headers)),
      };
    },
    close: () => app.close(),
  };
}

function command(
  method: 'POST' | 'PATCH',
  url: string,
  body: unknown,
  headers: Record<string, string>,
): InjectOptions {
  return {
    method,
    url,
    payload: Buffer.isBuffer(body) ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': newId(), ...headers },
  };
}
