import { InternalTokenVerifier, ScopedDataSource } from '@libs/access';
import { TOPICS, type ServiceName } from '@libs/contracts';
import { newDataSource } from '@libs/database';
import { Clock, SystemClock } from '@libs/kernel';
import { Outbox, Relay, RelayOptions } from '@libs/messaging';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { JSONWebKeySet } from 'jose';
import type { DataSource, EntitySchema } from 'typeorm';
import type { ServiceEnv } from './env.js';
import { HealthController } from './health.controller.js';
import { Hearing } from './hearing.js';
import { newKafka } from './kafka.js';
import { Metrics } from './metrics.js';
import { MetricsController } from './metrics.controller.js';
import { Retention } from './retention.js';
import { SYSTEM } from './system.js';

/** The pool of machines: consumer, relay's wake-up, timers. Small: they work one batch at a time. */
const SYSTEM_POOL = 4;
const APP_POOL = 8;

export interface ServiceOptions {
  readonly name: ServiceName;
  readonly env: ServiceEnv;
  readonly entities: EntitySchema[];
}

/** What every service has: its database by two roles, its outbox and relay, who asks, what time it is, how it fares. */
@Module({})
export class ServiceModule {
  static for({ name, env, entities }: ServiceOptions): DynamicModule {
    const kafka = newKafka(name, env);
    const providers: Provider[] = [
      { provide: Clock, useClass: SystemClock },
      {
        provide: ScopedDataSource,
        inject: [getDataSourceToken()],
        useFactory: (source: DataSource) => new ScopedDataSource(source),
      },
      {
        provide: InternalTokenVerifier,
        useFactory: () => new InternalTokenVerifier(JSON.parse(env.INTERNAL_KEYS) as JSONWebKeySet),
      },
      {
        provide: RelayOptions,
        useValue: {
          service: name,
          url: env.DATABASE_SYSTEM_URL,
          kafka,
          topics: TOPICS.filter((topic) => topic.owners.length === 1 && topic.owners[0] === name).map(
            (topic) => topic.name,
          ),
        } satisfies RelayOptions,
      },
      Relay,
      Outbox,
      Metrics,
      Hearing,
      Retention,
    ];
    return {
      module: ServiceModule,
      global: true,
      imports: [
        TerminusModule,
        pool('default', env.DATABASE_APP_URL, entities, APP_POOL, name),
        pool(SYSTEM, env.DATABASE_SYSTEM_URL, entities, SYSTEM_POOL, name),
      ],
      controllers: [HealthController, MetricsController],
      providers,
      exports: [
        Clock,
        ScopedDataSource,
        InternalTokenVerifier,
        Relay,
        Outbox,
        Metrics,
        Hearing,
        TypeOrmModule,
      ],
    };
  }
}

function pool(
  name: string,
  url: string,
  entities: EntitySchema[],
  poolSize: number,
  service: ServiceName,
): DynamicModule {
  return TypeOrmModule.forRootAsync({
    name,
    useFactory: () => ({ retryAttempts: 120, retryDelay: 500 }),
    dataSourceFactory: () =>
      newDataSource({
        url,
        entities,
        poolSize,
        applicationName: `${service}-${name === 'default' ? 'app' : name}`,
      }).initialize(),
  });
}
