import { newId } from '@libs/kernel';
import { Kafka, logLevel } from 'kafkajs';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Client, escapeIdentifier } from 'pg';

/** Something that was looked through, by a name that leads to it, and all that stands in it. */
export interface Dumped {
  readonly place: string;
  readonly text: string;
}

/** Every row of every table of every database, as a superuser sees it. */
export async function* dumpDatabases(url: string): AsyncGenerator<Dumped> {
  const databases = await rowsOf<{ datname: string }>(
    url,
    'select datname from pg_database where not datistemplate',
  );
  for (const { datname } of databases) {
    const database = new URL(url);
    database.pathname = datname;
    const tables = await rowsOf<{ schema: string; name: string }>(
      database.toString(),
      `select nspname as schema, relname as name from pg_class c join pg_namespace n on n.oid = relnamespace
       where relkind in ('r', 'm') and nspname !~ '^(pg_|information_schema)'`,
    );
    for (const { schema, name } of tables) {
      const table = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
      const rows = await rowsOf<{ row: string }>(
        database.toString(),
        `select row_to_json(t)::text as row from ${table} t`,
      );
      yield { place: `${datname}: ${table}`, text: rows.map(({ row }) => row).join('\n') };
    }
  }
}

async function rowsOf<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Every record of every topic, with its key and headers. */
export async function dumpTopics(brokers: string): Promise<Dumped[]> {
  const kafka = new Kafka({ clientId: 'dump', brokers: brokers.split(','), logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const topics = (await admin.listTopics()).filter((topic) => !topic.startsWith('__'));
  const due = new Set<string>();
  for (const topic of topics) {
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      if (BigInt(high) > BigInt(low)) due.add(`${topic} ${partition} ${BigInt(high) - 1n}`);
    }
  }
  await admin.disconnect();
  const dumped: Dumped[] = [];
  const consumer = kafka.consumer({ groupId: `dump-${newId()}`, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    consumer
      .run({
        eachMessage: async ({ topic, partition, message: { offset, key, headers, value } }) => {
          const parts = [key, ...Object.entries(headers ?? {}).flat(2), value];
          dumped.push({ place: `${topic} ${partition} ${offset}`, text: parts.map(String).join('\n') });
          due.delete(`${topic} ${partition} ${offset}`);
          if (due.size === 0) resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return dumped;
}

/** Every file below, but for those that PostgreSQL and Kafka keep their data in: these were looked through above. */
export function* dumpFiles(folder: string): Generator<Dumped> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const place = relative(folder, file);
    const isData = /^(postgres|kafka)\//.test(place) && !place.endsWith('.log');
    if (entry.isFile() && !isData) yield { place, text: readFileSync(file, 'latin1') };
  }
}
