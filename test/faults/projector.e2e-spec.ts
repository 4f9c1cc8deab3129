import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newSigningKey } from '@libs/access';
import { WorkerRegistered } from '@libs/contracts';
import { newDataSource, Transaction } from '@libs/database';
import { newId } from '@libs/kernel';
import { createTopics, Outbox, Relay } from '@libs/messaging';
import { eventually, freshDatabase, kafkaBrokers, registered, type TestDatabase } from '@libs/testing';
import { Kafka, logLevel } from 'kafkajs';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { MIGRATIONS as REGISTRATION } from '../../apps/registration/migrations/index.js';
import { MIGRATIONS as STATUS } from '../../apps/status/migrations/index.js';
import { leaseHolder } from '../../tools/faults/lease-holder.js';
import { freePorts } from '../../tools/embedded/ports.js';
import { end, type Running } from '../../tools/embedded/process.js';
import { projectRoot } from '../../tools/embedded/project.js';
import { ServiceProcess } from '../../tools/start/service-process.js';

/** Status as the build has it, twice; its events come from a relay of the test's own. */
const NAMES = ['status-1', 'status-2'];
const TOPIC = WorkerRegistered.topic;

const folder = mkdtempSync(join(tmpdir(), 'desa-migran-projector-'));
const kafka = new Kafka({ clientId: 'test', brokers: kafkaBrokers(), logLevel: logLevel.NOTHING });
const admin = kafka.admin();
const running = new Map<string, Running>();
let registration: TestDatabase;
let status: TestDatabase;
let register: DataSource;
let relay: Relay;
let outbox: Outbox;
let ministry: Client;

beforeAll(async () => {
  [registration, status] = await Promise.all([
    freshDatabase('registration', REGISTRATION),
    freshDatabase('status', STATUS),
    createTopics(kafka),
    admin.connect(),
  ]);
  const { system: url } = registration.url;
  register = await newDataSource({ url, entities: [], poolSize: 4, applicationName: 'test' }).initialize();
  relay = new Relay({ service: 'registration', url, kafka, topics: [TOPIC] });
  outbox = new Outbox(relay);
  relay.onApplicationBootstrap();
  ministry = new Client({ connectionString: status.url.system });
  await ministry.connect();
  await startProcesses();
}, 120_000);

afterAll(async () => {
  for (const each of running.values()) await each.stop();
  await ministry.end();
  await relay.onApplicationShutdown();
  await admin.disconnect();
  await register.destroy();
  await Promise.all([registration.drop(), status.drop()]);
  rmSync(folder, { recursive: true });
}, 60_000);

async function startProcesses(): Promise<void> {
  const ports = await freePorts(NAMES.length);
  const { verifying } = await newSigningKey();
  for (const [nth, name] of NAMES.entries()) {
    const port = ports[nth]!;
    const system = new URL(status.url.system);
    system.searchParams.set('application_name', name); // so that the lock tells who holds it
    const env = {
      PORT: String(port),
      DATABASE_APP_URL: status.url.app,
      DATABASE_SYSTEM_URL: system.toString(),
      KAFKA_BROKERS: kafkaBrokers().join(','),
      INTERNAL_KEYS: JSON.stringify(verifying),
      IDEMPOTENCY_KEY: randomBytes(32).toString('base64'),
    };
    const entry = join(projectRoot, 'dist/apps/status/src/main.js');
    const service = new ServiceProcess({ name, entry, port, env, readyPath: '/ready' }, folder);
    running.set(name, await service.start());
    await service.ready(new AbortController().signal);
  }
}

/** The process that holds the projector's lease, once there is one. */
const holder = (): Promise<string> =>
  eventually(async () => {
    const { rows } = await ministry.query<{ name: string }>(leaseHolder('projector'));
    expect(rows).toHaveLength(1);
    return rows[0]!.name;
  });

const members = async (): Promise<number> => {
  const { groups } = await admin.describeGroups(['status']);
  return groups.reduce((sum, each) => sum + each.members.length, 0);
};

const workers = Array.from({ length: 20 }, newId);

const tell = (): Promise<string[]> =>
  new Transaction(register, { actor: { role: 'PETUGAS_DESA', area: '3307102004' } }).run(async (tx) => {
    const events = workers.map(registered);
    outbox.add(tx, ...events);
    return events.map(({ id }) => id);
  });

/** The facts of these workers that the ministry has, each as often as it has it. */
const facts = async (): Promise<string[]> => {
  const { rows } = await ministry.query<{ id: string }>(
    'select event_id as id from generation_1.fact where worker_id = any ($1)',
    [workers],
  );
  return rows.map(({ id }) => id);
};

test('of two processes of status one hears; kill -9 of it, and the other hears on: every event once', async () => {
  const first = await holder();
  expect(await members()).toBe(1);
  const told = await tell();
  await eventually(async () => expect((await facts()).toSorted()).toEqual(told.toSorted()));

  const telling = Promise.all([tell(), tell(), tell()]);
  await end(running.get(first)!.pid, 'SIGKILL');
  running.delete(first);
  told.push(...(await telling).flat());
  await eventually(async () => expect(await holder()).not.toBe(first)); // the server notices the death a moment later
  // Kafka believes for six seconds that a member which was killed still lives.
  await eventually(async () => expect((await facts()).toSorted()).toEqual(told.toSorted()), {
    within: 20_000,
  });
  expect(await members()).toBe(1);
}, 60_000);
