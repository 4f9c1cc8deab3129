import { newSigningKey } from '@libs/access';
import type { ServiceName } from '@libs/contracts';
import { newHttpAdapter, type Catalogue } from '@libs/http';
import { readEnv, ServiceEnv, type RunOptions } from '@libs/service';
import { Logger, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GatewayEnv } from '../../apps/gateway/src/gateway-env.js';
import { GatewayModule } from '../../apps/gateway/src/gateway.module.js';
import { WORDS as GATEWAY_WORDS } from '../../apps/gateway/src/words.js';
import { PlacementEnv } from '../../apps/placement/src/env.js';
import { PlacementModule } from '../../apps/placement/src/placement.module.js';
import { WORDS as PLACEMENT_WORDS } from '../../apps/placement/src/words.js';
import { RegistrationEnv } from '../../apps/registration/src/env.js';
import { RegistrationModule } from '../../apps/registration/src/registration.module.js';
import { WORDS as REGISTRATION_WORDS } from '../../apps/registration/src/words.js';
import { ReintegrationModule } from '../../apps/reintegration/src/reintegration.module.js';
import { WORDS as REINTEGRATION_WORDS } from '../../apps/reintegration/src/words.js';
import { StatusModule } from '../../apps/status/src/status.module.js';
import { WORDS as STATUS_WORDS } from '../../apps/status/src/words.js';
import { TrainingEnv } from '../../apps/training/src/env.js';
import { TrainingModule } from '../../apps/training/src/training.module.js';
import { WORDS as TRAINING_WORDS } from '../../apps/training/src/words.js';

type Environment = Readonly<Record<string, string>>;

/** The words of every application's refusals. */
export const WORDS: Readonly<Record<ServiceName | 'gateway', Catalogue>> = {
  registration: REGISTRATION_WORDS,
  training: TRAINING_WORDS,
  placement: PLACEMENT_WORDS,
  reintegration: REINTEGRATION_WORDS,
  status: STATUS_WORDS,
  gateway: GATEWAY_WORDS,
};

/** What each service is started with, by what it is told: as its `main.ts` has it. */
export const RUN_OPTIONS: Readonly<Record<ServiceName, (told: Environment) => RunOptions>> = {
  registration: starts('registration', RegistrationEnv, (env) => RegistrationModule.for(env)),
  training: starts('training', TrainingEnv, (env) => TrainingModule.for(env)),
  placement: starts('placement', PlacementEnv, (env) => PlacementModule.for(env)),
  reintegration: starts('reintegration', ServiceEnv, (env) => ReintegrationModule.for(env)),
  status: starts('status', ServiceEnv, (env) => StatusModule.for(env)),
};

function starts<E extends ServiceEnv>(
  name: ServiceName,
  Env: new () => E,
  moduleOf: (env: E) => DynamicModule,
): (told: Environment) => RunOptions {
  return (told) => {
    const env = readEnv(Env, told);
    return { name, env, module: moduleOf(env), words: WORDS[name] };
  };
}

const KEY = Buffer.alloc(32).toString('base64');
const NOWHERE = 'nowhere.invalid';

/** Enough to be looked at. Nobody connects to it. */
const NOTHING_BEHIND = {
  PORT: '1',
  PUBLIC_URL: `https://${NOWHERE}`,
  DATABASE_APP_URL: `postgres://${NOWHERE}/app`,
  DATABASE_SYSTEM_URL: `postgres://${NOWHERE}/system`,
  KAFKA_BROKERS: `${NOWHERE}:9092`,
  INTERNAL_KEYS: '{"keys":[]}',
  IDEMPOTENCY_KEY: KEY,
  VAULT_KEK: KEY,
  VAULT_INDEX_KEY: KEY,
};

/** A service as the framework knows it: its routes and handlers, no instance of anything, and nothing behind it. */
export function preview(service: ServiceName): Promise<NestFastifyApplication> {
  return look(() => RUN_OPTIONS[service](NOTHING_BEHIND).module);
}

export async function previewGateway(): Promise<NestFastifyApplication> {
  const { signing } = await newSigningKey();
  const told = {
    ...NOTHING_BEHIND,
    INTERNAL_SIGNING_KEY: JSON.stringify(signing),
    SESSION_KEY: KEY,
    OIDC_ISSUER: `https://${NOWHERE}/identity`,
    OIDC_CLIENT_ID: 'gateway',
    OIDC_CLIENT_SECRET: KEY,
    SERVICES: '{}',
  };
  return look(() => GatewayModule.for(readEnv(GatewayEnv, told)));
}

function look(moduleOf: () => DynamicModule): Promise<NestFastifyApplication> {
  Logger.overrideLogger(false); // it warns of two services in one process, which only happens here
  return NestFactory.create<NestFastifyApplication>(moduleOf(), newHttpAdapter(), {
    preview: true,
    logger: false,
  });
}
