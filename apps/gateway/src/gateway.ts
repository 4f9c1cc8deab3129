import { createSecretKey, randomBytes } from 'node:crypto';
import type { RequestListener, Server } from 'node:http';
import { askerOf } from '@libs/access';
import { isUnavailable } from '@libs/database';
import { newHttpAdapter, Problems, setupHttp } from '@libs/http';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Connections } from './door/connections.js';
import { Credentials } from './door/credentials.js';
import { FrontDoor } from './door/front-door.js';
import { Turnstile } from './door/turnstile.js';
import { newRefuse } from './door/refuse.js';
import type { GatewayEnv } from './gateway-env.js';
import { GatewayModule, newUpstream, SERVICES } from './gateway.module.js';
import { dataHeaders, pageHeaders } from './web/security-headers.js';
import { servePages } from './web/web.js';
import { WORDS } from './words.js';

/** The gateway, ready to listen. */
export async function newGateway(env: GatewayEnv): Promise<NestFastifyApplication> {
  const publicUrl = new URL(env.PUBLIC_URL);
  const data = dataHeaders(publicUrl);
  const logger = new ConsoleLogger({
    json: true,
    prefix: 'gateway',
    logLevels: ['log', 'warn', 'error', 'fatal'],
  });
  const app = await NestFactory.create<NestFastifyApplication>(GatewayModule.for(env), newHttpAdapter(), {
    logger,
  });
  setupHttp(app, {
    name: 'gateway',
    words: WORDS,
    idempotencyKey: createSecretKey(randomBytes(32)), // no route of our own takes an Idempotency-Key
    isUnavailable,
    askerOf,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(data);
    done();
  });
  if (env.WEB_DIR) await servePages(fastify, env.WEB_DIR, pageHeaders(publicUrl));
  const connections = new Connections(app.getHttpServer());
  fastify.addHook('preClose', (done) => {
    connections.close();
    done();
  });
  app.enableShutdownHooks();
  await app.init();

  const door = new FrontDoor(
    {
      services: app.get(SERVICES),
      issuer: env.IDENTITY_URL
        ? { path: new URL(env.OIDC_ISSUER).pathname, upstream: newUpstream('sign-on', env.IDENTITY_URL, env) }
        : undefined,
      origin: publicUrl.origin,
      dataHeaders: data,
      clientAddressHeader: env.CLIENT_ADDRESS_HEADER?.toLowerCase(),
    },
    app.get(Credentials),
    new Turnstile(env.PUBLIC_PER_MINUTE),
    newRefuse(new Problems(WORDS, isUnavailable), data),
  );
  standBefore(app.getHttpServer(), door);
  return app;
}

/** From now on the door sees a request first, and the framework only what the door leaves to it. */
function standBefore(server: Server, door: FrontDoor): void {
  const [own] = server.listeners('request') as RequestListener[];
  server.off('request', own!);
  server.on('request', (request, response) => door.handle(request, response, own!));
}
