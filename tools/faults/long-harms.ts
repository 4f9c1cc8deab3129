import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { findProcess, until } from '../embedded/process.js';
import { fill } from './disks.js';
import { holdTransaction, pauseBroker } from './harms.js';
import { REGISTRATIONS } from './installation.js';
import { accepted, type Harm } from './trial.js';

const A_MINUTE_MS = 60_000;

/** Node rests at about 140 MB, and young garbage takes its share under load; without a bound this would be passed soon. */
const MOST_MEMORY = 400 * 2 ** 20;

/** A transaction is open for a minute while others commit and are heard. */
export const holdForAMinute: Harm = (system, work) =>
  holdTransaction(1, () => pause(A_MINUTE_MS))(system, work);

/** The broker does not move for a minute; what waits for it does not pile up in anybody's memory. */
export const pauseBrokerForAMinute: Harm = async (system, work) => {
  await pauseBroker(A_MINUTE_MS / 1_000)(system, work);
  for (const name of REGISTRATIONS) {
    const bytes = await system.metric(name, 'process_resident_memory_bytes');
    if (bytes > MOST_MEMORY) throw new Error(`${name} has ${Math.round(bytes / 2 ** 20)} MB after the pause`);
  }
};

/** The broker's disk is full: it ends, desks do not notice, and it comes back when there is room again. */
export const fillDiskOfBroker: Harm = async (system, work) => {
  const before = system.part('kafka').pid;
  const makeRoom = fill(join(system.dir, 'kafka'));
  try {
    const [receipts, refusals] = [work.receipts.length, work.refusals];
    if (!(await until(() => !findProcess(before), 60_000))) throw new Error('The broker bears a full disk');
    await accepted(work, 20);
    if (work.receipts.length === receipts || work.refusals > refusals) throw new Error('A desk has noticed');
  } finally {
    makeRoom();
  }
  if (!(await until(() => system.part('kafka').pid !== before, 60_000)))
    throw new Error('The broker does not come back');
};

/** PostgreSQL's disk is full: desks are refused for now, by 503 alone, and served when there is room again. */
export const fillDiskOfPostgres: Harm = async (system, work) => {
  const makeRoom = fill(join(system.dir, 'postgres'));
  try {
    const refusals = work.refusals;
    if (!(await until(() => work.refusals > refusals + 20, 60_000))) throw new Error('No desk was refused');
  } finally {
    makeRoom();
  }
  await accepted(work, 10);
};
