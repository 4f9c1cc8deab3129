import { expect, test } from '@jest/globals';
import { SERVICES } from '@libs/contracts';
import { readEnv, ServiceEnv } from '@libs/service';
import { getMetadataStorage } from 'class-validator';
import { readFileSync } from 'node:fs';
import { GatewayEnv } from '../../apps/gateway/src/gateway-env.js';
import { IdentityEnv } from '../../apps/identity/src/identity-env.js';
import { PlacementEnv } from '../../apps/placement/src/env.js';
import { RegistrationEnv } from '../../apps/registration/src/env.js';
import { TrainingEnv } from '../../apps/training/src/env.js';
import { newSettings, PASSWORD_SETTINGS } from '../../tools/provision/settings.js';
import { environmentOf, interpolate, readComposeFile, referredBy } from './compose-file.js';

/** The class by which each application's `main.ts` reads what it is told. */
const ENV_OF: Readonly<Record<string, new () => object>> = {
  registration: RegistrationEnv,
  training: TrainingEnv,
  placement: PlacementEnv,
  reintegration: ServiceEnv,
  status: ServiceEnv,
  identity: IdentityEnv,
  gateway: GatewayEnv,
};
const APPLICATIONS = Object.keys(ENV_OF);

const text = readFileSync('docker-compose.yml', 'utf8');
const compose = readComposeFile();
const settings = await newSettings();
const services = Object.entries(compose.services);
const longLived = services.filter(([name]) => name !== 'provision');
const told = (name: string) => environmentOf(compose.services[name]!, settings);

test('PostgreSQL, Kafka, the one step before, and every application are there', () => {
  expect(services.map(([name]) => name)).toEqual(['postgres', 'kafka', 'provision', ...APPLICATIONS]);
  expect(compose.services['postgres']!.image).toBe('postgres:18');
  expect(compose.services['kafka']!.image).toMatch(/^apache\/kafka:4\./);
  const ours = services.filter(([, { image }]) => image === 'desa-migran').map(([name]) => name);
  expect(ours).toEqual(['provision', ...APPLICATIONS]);
});

test.each(APPLICATIONS)(
  '%s starts with what it is told, and is told nothing that it does not read',
  (name) => {
    const { SERVICE, ...environment } = told(name);
    expect(SERVICE).toBe(name);
    const env = readEnv(ENV_OF[name]!, environment);
    expect(Object.keys(environment).filter((setting) => !settingsOf(env).includes(setting))).toEqual([]);
  },
);

function settingsOf(env: object): string[] {
  return getMetadataStorage()
    .getTargetValidationMetadatas(env.constructor, '', false, false)
    .map(({ propertyName }) => propertyName);
}

test.each(APPLICATIONS)('%s holds only its own secrets, and connects only to its own database', (name) => {
  const own = Object.values(compose.services[name]!.environment).flatMap((value) =>
    referredBy(String(value)),
  );
  const shared = ['INTERNAL_KEYS', 'OIDC_CLIENT_SECRET', 'PORT'];
  const ofTheGateway = name === 'gateway' ? ['INTERNAL_SIGNING_KEY', 'SESSION_KEY'] : [];
  const foreign = own.filter(
    (setting) =>
      !setting.startsWith(`${name.toUpperCase()}_`) && ![...shared, ...ofTheGateway].includes(setting),
  );
  expect(foreign).toEqual([]);
  for (const [setting, value] of Object.entries(told(name)).filter(([each]) =>
    each.startsWith('DATABASE_'),
  )) {
    const { username, password, hostname, pathname } = new URL(value);
    const role = /^DATABASE_(\w+)_URL$/.exec(setting)![1]!.toLowerCase();
    expect([username, hostname, pathname]).toEqual([`${name}_${role}`, 'postgres', `/${name}`]);
    expect(password).toBe(settings[`${name}_${role}_PASSWORD`.toUpperCase()]);
  }
});

test('the step before is told the passwords under which the applications will come', () => {
  const { POSTGRES_URL, KAFKA_BROKERS, ...passwords } = told('provision');
  expect(Object.keys(passwords).toSorted()).toEqual(PASSWORD_SETTINGS.toSorted());
  for (const [name, password] of Object.entries(passwords))
    expect([name, password]).toEqual([name, settings[name]]);
  expect(new URL(POSTGRES_URL!).password).toBe(told('postgres')['POSTGRES_PASSWORD']);
  for (const service of SERVICES) expect(told(service)['KAFKA_BROKERS']).toBe(KAFKA_BROKERS);
});

test('the gateway finds every service and the issuer where they listen', () => {
  const { SERVICES: addresses, IDENTITY_URL, OIDC_ISSUER, PUBLIC_URL } = told('gateway');
  const at = (name: string) => `http://${name}:${told(name)['PORT']}`;
  expect(JSON.parse(addresses!)).toEqual(Object.fromEntries(SERVICES.map((name) => [name, at(name)])));
  expect(IDENTITY_URL).toBe(at('identity'));
  expect(told('identity')).toMatchObject({ OIDC_ISSUER, PUBLIC_URL });
  expect(told('registration')).toMatchObject({ PUBLIC_URL });
  const ports = compose.services['gateway']!.ports!.map((port) => interpolate(port, settings));
  expect(ports).toEqual([`127.0.0.1:${new URL(PUBLIC_URL!).port}:${told('gateway')['PORT']}`]);
});

test.each(services)('%s has a limit of memory and is nobody’s root', (_, { mem_limit, user }) => {
  expect(mem_limit).toMatch(/^\d+[mg]$/);
  expect(user).toMatch(/^(?!root$)[a-z]+$/);
});

test.each(longLived)('%s says whether it is well', (name, { healthcheck }) => {
  expect(healthcheck?.test[0]).toBe('CMD');
  if (!APPLICATIONS.includes(name)) return;
  const path = name === 'identity' ? '/health/ready' : '/ready';
  expect(healthcheck!.test.join(' ')).toContain(`http://127.0.0.1:${told(name)['PORT']}${path}'`);
});

test('everything waits for what it stands on', () => {
  const waits = (name: string) =>
    Object.fromEntries(
      Object.entries(compose.services[name]!.depends_on ?? {}).map(([on, { condition }]) => [on, condition]),
    );
  expect(waits('provision')).toEqual({ postgres: 'service_healthy', kafka: 'service_healthy' });
  const provisioned = { provision: 'service_completed_successfully' };
  for (const name of [...SERVICES, 'identity']) expect(waits(name)).toEqual(provisioned);
  const behind = [...SERVICES, 'identity'].map((name) => [name, 'service_healthy']);
  expect(waits('gateway')).toEqual({ ...provisioned, ...Object.fromEntries(behind) });
});

test('what keeps data keeps it in a named volume', () => {
  const mounts = services.flatMap(([name, { volumes = [] }]) => volumes.map((volume) => [name, volume]));
  expect(mounts).toEqual([
    ['postgres', 'postgres:/var/lib/postgresql'],
    ['kafka', 'kafka:/var/lib/kafka/data'],
  ]);
  expect(Object.keys(compose.volumes)).toEqual(['postgres', 'kafka']);
});

test('nobody is reached from outside but the gateway', () => {
  expect(compose.networks['inside']).toEqual({ internal: true });
  for (const [name, { networks, ports }] of services) {
    expect([name, networks, ports === undefined]).toEqual(
      name === 'gateway' ? [name, ['inside', 'outside'], false] : [name, ['inside'], true],
    );
  }
});

test('no secret stands in the file, and .env.example names all that .env must tell', () => {
  const example = readFileSync('.env.example', 'utf8');
  const lines = example.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines.filter((line) => !/^\w+=$/.test(line))).toEqual(['PORT=8080']);
  const names = lines.map((line) => line.split('=')[0]!);
  expect(names.toSorted()).toEqual([...Object.keys(settings), 'PORT'].toSorted());
  expect([...new Set(referredBy(text))].toSorted()).toEqual(names.toSorted());

  for (const [, { environment }] of services) {
    for (const [name, value] of Object.entries(environment)) {
      if (!/PASSWORD|SECRET|KEY|KEK/.test(name)) continue;
      expect([name, String(value)]).toEqual([name, expect.stringMatching(/^\$\{\w+(:\?[\w .]+)?\}$/)]);
    }
  }
  expect(text.match(/:\/\/\w+:(?!\$)[^@\s]+@/g) ?? []).toEqual([]); // a password in an address
  expect(text.match(/[A-Za-z0-9+/_-]{32,}/g)?.filter(looksRandom) ?? []).toEqual([]);
});

/** Letters of both cases and digits in one long word are not for reading. */
function looksRandom(word: string): boolean {
  return /[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word);
}
