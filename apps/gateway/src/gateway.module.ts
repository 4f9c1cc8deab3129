import { InternalTokenMinter, InternalTokenVerifier, PermitGuard } from '@libs/access';
import { newDataSource } from '@libs/database';
import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AssignmentsController } from './assignments/assignments.controller.js';
import { Assignments } from './assignments/assignments.js';
import { Credentials } from './door/credentials.js';
import { Upstream } from './door/upstream.js';
import type { GatewayEnv } from './gateway-env.js';
import { HealthController } from './health/health.controller.js';
import { Parts } from './health/parts.js';
import { Seal } from './sessions/sealed.js';
import { Sessions } from './sessions/sessions.js';
import { isThisMachine, Issuer } from './sign-in/issuer.js';
import { ORIGIN, SignInController } from './sign-in/sign-in.controller.js';

/** The services behind the door, by name. */
export const SERVICES = Symbol('services');

const POOL = 8;
const CLEAN_UP_EVERY_MS = 600_000;

/** Who comes in, and what they may. */
@Module({})
export class GatewayModule implements OnModuleInit, OnApplicationShutdown {
  private cleaning?: NodeJS.Timeout;

  constructor(
    private readonly source: DataSource,
    private readonly sessions: Sessions,
    @Inject(SERVICES) private readonly services: ReadonlyMap<string, Upstream>,
  ) {}

  static for(env: GatewayEnv): DynamicModule {
    const publicUrl = new URL(env.PUBLIC_URL);
    if (publicUrl.protocol !== 'https:' && !isThisMachine(publicUrl)) {
      throw new Error('PUBLIC_URL must be https: browsers keep a sign-in without TLS only for localhost');
    }
    const minter = new InternalTokenMinter(env.INTERNAL_SIGNING_KEY);
    return {
      module: GatewayModule,
      controllers: [SignInController, AssignmentsController, HealthController],
      providers: [
        { provide: DataSource, useFactory: () => connect(env.DATABASE_APP_URL) },
        { provide: ORIGIN, useValue: publicUrl.origin },
        { provide: SERVICES, useFactory: () => servicesOf(env) },
        { provide: Seal, useFactory: () => new Seal(env.SESSION_KEY) },
        { provide: Issuer, useFactory: () => newIssuer(env, publicUrl) },
        {
          provide: Sessions,
          inject: [DataSource, Seal, Issuer],
          useFactory: (source: DataSource, seal: Seal, issuer: Issuer) => new Sessions(source, seal, issuer),
        },
        {
          provide: Assignments,
          inject: [DataSource],
          useFactory: (source: DataSource) => new Assignments(source),
        },
        {
          provide: Credentials,
          inject: [Sessions, Issuer, Assignments],
          useFactory: (sessions: Sessions, issuer: Issuer, assignments: Assignments) =>
            new Credentials(sessions, issuer, assignments, minter),
        },
        {
          provide: Parts,
          inject: [DataSource, Issuer, SERVICES],
          useFactory: (source: DataSource, issuer: Issuer, services: ReadonlyMap<string, Upstream>) =>
            new Parts(source, issuer, services),
        },
        // Our own administration is asked for as any service is: with the internal token that we mint.
        { provide: InternalTokenVerifier, useFactory: () => new InternalTokenVerifier(minter.publicKeys) },
        { provide: APP_GUARD, useClass: PermitGuard },
      ],
    };
  }

  onModuleInit(): void {
    // A database that is away leaves expired rows lie until the next time: they sign nobody in.
    const clean = () => void this.sessions.removeExpired().catch(() => undefined);
    this.cleaning = setInterval(clean, CLEAN_UP_EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.cleaning);
    for (const service of this.services.values()) service.close();
    await this.source.destroy();
  }
}

function connect(url: string): Promise<DataSource> {
  return newDataSource({ url, entities: [], poolSize: POOL, applicationName: 'gateway' }).initialize();
}

function newIssuer(env: GatewayEnv, publicUrl: URL): Issuer {
  return new Issuer({
    issuer: env.OIDC_ISSUER,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET,
    audience: env.OIDC_AUDIENCE,
    subjectClaim: env.OIDC_SUBJECT_CLAIM,
    redirectUri: `${publicUrl.origin}/auth/callback`,
    internalUrl: env.IDENTITY_URL,
  });
}

function servicesOf(env: GatewayEnv): ReadonlyMap<string, Upstream> {
  return new Map(Object.entries(env.SERVICES).map(([name, url]) => [name, newUpstream(name, url, env)]));
}

export function newUpstream(name: string, url: string, env: GatewayEnv): Upstream {
  const limits = {
    active: env.SERVICE_ACTIVE,
    waiting: env.SERVICE_WAITING,
    patience: env.SERVICE_PATIENCE_MS,
  };
  return new Upstream(name, url, limits);
}
