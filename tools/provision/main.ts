import { CannotStart } from '../embedded/process.js';
import { runTool } from '../running/tool.js';
import { migrate, provision } from '../start/provision.js';
import { step } from '../start/progress.js';
import { ToldPasswords } from './settings.js';

// Databases, roles, topics and migrations for a system that something else than `npm start` runs (docker-compose.yml).
await runTool(async () => {
  const { POSTGRES_URL, KAFKA_BROKERS } = process.env;
  if (!POSTGRES_URL || !KAFKA_BROKERS) throw new CannotStart('POSTGRES_URL and KAFKA_BROKERS must be set.');
  const passwords = new ToldPasswords(process.env);
  const never = new AbortController().signal;
  await step('preparing databases and topics', () => provision(POSTGRES_URL, KAFKA_BROKERS, passwords));
  await step('migrating', () => migrate(POSTGRES_URL, passwords, never));
});
