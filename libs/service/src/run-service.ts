import { askerOf, InternalTokenVerifier, listRoutes, PermitGuard } from '@libs/access';
import type { ServiceName } from '@libs/contracts';
import { isUnavailable } from '@libs/database';
import { newHttpAdapter, setupHttp, type Catalogue } from '@libs/http';
import { EventConsumer, Projector, type ConsumerHooks, type ConsumerOptions } from '@libs/messaging';
import { ConsoleLogger, Logger, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getDataSourceToken } from '@nestjs/typeorm';
import { createSecretKey } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { ServiceEnv } from './env.js';
import { Hearing } from './hearing.js';
import { kafkaConfig } from './kafka.js';
import { Metrics } from './metrics.js';
import { SYSTEM } from './system.js';

export interface RunOptions {
  readonly name: ServiceName;
  readonly module: DynamicModule;
  readonly env: ServiceEnv;
  /** The words of this service's refusals, in both languages. */
  readonly words: Catalogue;
  /** What `status` does besides hearing. */
  readonly hooks?: (app: NestFastifyApplication) => ConsumerHooks;
  /** Of several processes one hears, and all answer (architecture §6). */
  readonly isProjector?: boolean;
}

/** Makes a service ready to listen: every service is the same but for its module and its words. */
export async function createService({
  name,
  module,
  env,
  words,
  hooks,
  isProjector = false,
}: RunOptions): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, newHttpAdapter(), {
    logger: new ConsoleLogger({ json: true, prefix: name, logLevels: ['log', 'warn', 'error', 'fatal'] }),
    abortOnError: false,
  });
  setupHttp(app, {
    name,
    words,
    isUnavailable,
    askerOf,
    idempotencyKey: createSecretKey(Buffer.from(env.IDEMPOTENCY_KEY, 'base64')),
  });
  app.useGlobalGuards(new PermitGuard(app.get(InternalTokenVerifier)));
  refuseUndeclared(app);
  observe(app);
  hear(app, name, env, isProjector, hooks?.(app));
  app.enableShutdownHooks();
  return app;
}

/** The whole life of a service's process. */
export async function runService(options: RunOptions): Promise<void> {
  const { name, env } = options;
  const app = await createService(options);
  await app.startAllMicroservices();
  app.get(Hearing).isUp = true;
  await app.listen(env.PORT, env.HOST);
  new Logger('Service').log(`${name} listens on ${env.HOST}:${env.PORT}`);
}

/** A route that does not say who may call it stops the start (architecture §7, layer 1). */
function refuseUndeclared(app: NestFastifyApplication): void {
  const undeclared = listRoutes(app).filter(({ rule }) => rule === undefined);
  if (undeclared.length > 0) {
    throw new Error(`No @Permit on ${undeclared.map(({ method, path }) => `${method} ${path}`).join(', ')}`);
  }
}

function observe(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      metrics.observe(
        request.method,
        request.routeOptions.url ?? '(none)',
        reply.statusCode,
        reply.elapsedTime / 1000,
      );
      done();
    });
}

function hear(
  app: NestFastifyApplication,
  name: ServiceName,
  env: ServiceEnv,
  isProjector: boolean,
  hooks: ConsumerHooks = {},
): void {
  const options: ConsumerOptions = {
    service: name,
    kafka: kafkaConfig(name, env),
    source: app.get<DataSource>(getDataSourceToken(SYSTEM)),
    onDead: (cause) => void end(app, cause),
    ...hooks,
  };
  const consumer = isProjector
    ? new Projector({ ...options, url: env.DATABASE_SYSTEM_URL })
    : new EventConsumer(options);
  app.connectMicroservice({ strategy: consumer });
  app.get(Metrics).watch(consumer, hooks.onOpen);
}

/** kafkajs has given up for good: whoever watches starts us anew, and we go on at our position. */
async function end(app: NestFastifyApplication, cause: Error): Promise<void> {
  app.get(Hearing).isUp = false;
  new Logger('Service').fatal(`The consumer has stopped for good: ${cause.message}`);
  process.exitCode = 1;
  await app.close();
  process.exit();
}
