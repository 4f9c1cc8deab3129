import { newId } from '@libs/kernel';
import { findProcess, until } from '../embedded/process.js';
import { OFFSET_COMMIT, PRODUCE } from './kafka-proxy.js';
import { lagOfRegistration, settle } from './settle.js';
import { REGISTRATIONS, type Registration } from './installation.js';
import type { Random } from './random.js';
import type { FaultSystem, PartName } from './system.js';
import { Teller } from './teller.js';
import { accepted, type Harm } from './trial.js';

/** How soon another leads when a leader does not (the issue's §3). */
const LEADS_WITHIN_MS = 10_000;
/** After this the launcher ends a service by force (tools/start). */
const ENDS_WITHIN_MS = 15_000;

/** A relay is killed while its batch is on its way; the batch arrives after the next leader has sent it again. */
export const killRelay: Harm = async (system) => {
  const batch = holdBatch(system);
  await batch.caught;
  await system.kill(await leaderOf(system));
  await leaderOf(system);
  await settle(system);
  batch.release();
};

/** A relay is halted with a batch on its way; another leads and goes on; then batch and relay come back. */
export const haltRelay: Harm = async (system) => {
  const batch = holdBatch(system);
  await batch.caught;
  const halted = await leaderOf(system);
  system.halt(halted);
  await anotherLeads(system, halted);
  await settle(system);
  batch.release();
  system.resume(halted);
};

/** Every process of a service is killed. */
export const killService: Harm = async (system, work) => {
  await system.kill(...REGISTRATIONS);
  await accepted(work, 10);
};

/** A reader is killed when its effect stands and Kafka has not been told so. */
export const killReader: Harm = async (system) => {
  const committing = system.kafkaOfProbe.holdNext(OFFSET_COMMIT);
  await committing.caught;
  await system.kill('probe');
  committing.release();
};

export const killStatus: Harm = (system) => system.kill('status');

/** The broker is killed: desks must not notice. */
export const killBroker: Harm = async (system, work) => {
  await withoutRefusals(work, () => system.kill('kafka'));
};

/** The broker is paused until the ministry's news is so many seconds old: desks must not notice. */
export function pauseBroker(seconds: number): Harm {
  return async (system, work) => {
    await withoutRefusals(work, async () => {
      system.halt('kafka');
      const isLate = async () => ((await lagOfRegistration(system)) ?? 0) >= seconds;
      if (!(await until(isLate, 2_000 * seconds + 10_000)))
        throw new Error('The ministry is not told of the lag');
    });
    system.resume('kafka');
  };
}

/** A service is told to end while the broker is paused: it does, within the time that its launcher gives it. */
export const endDuringPause: Harm = async (system, work) => {
  const name = await leaderOf(system);
  const { pid } = system.part(name);
  system.halt('kafka');
  await accepted(work, 10);
  system.tellToEnd(name);
  if (!(await until(() => !findProcess(pid), ENDS_WITHIN_MS))) throw new Error(`${name} does not end`);
  system.resume('kafka');
};

export const killPostgres: Harm = async (system, work) => {
  await system.kill('postgres');
  await accepted(work, 10);
};

/** Two parts of the seed's choosing are killed at once. */
export function killTwo(random: Random): Harm {
  return async (system, work) => {
    const [one, another] = random.shuffle<PartName>([
      'postgres',
      'kafka',
      ...REGISTRATIONS,
      'status',
      'probe',
    ]);
    await system.kill(one!, another!);
    await accepted(work, 10);
  };
}

/** The broker writes, and no answer arrives, until the relay has given its producer up and taken another. */
export const cutAnswers: Harm = async (system) => {
  const batch = holdBatch(system); // so that the first answer that is cut is that of events, not of a tick
  await batch.caught;
  const cut = system.kafkaOfRegistration.cutAnswers(PRODUCE);
  batch.release();
  if (!(await until(() => cut.times > 7, 60_000))) throw new Error(`Only ${cut.times} answers were cut`);
  cut.mend();
};

/** A transaction stays open until so many others have committed and been heard by everyone, and as long as it is told. */
export function holdTransaction(others: number, meanwhile = () => Promise.resolve()): Harm {
  return async (system, work) => {
    const teller = await Teller.open(system.systemUrl('registration'));
    try {
      const held = await teller.hold(newId());
      await Promise.all([accepted(work, others), meanwhile()]);
      await settle(system);
      const ageSeconds = await system.metric('registration-1', 'oldest_snapshot_age_seconds');
      if (!(ageSeconds > 0)) throw new Error('The open transaction is not shown');
      await held.commit();
    } finally {
      await teller.close();
    }
  };
}

/** Keeps the next batch of events from the broker; ticks pass. */
function holdBatch(system: FaultSystem) {
  return system.kafkaOfRegistration.holdNext(PRODUCE, (request) =>
    request.includes('registration.worker-registered.v1'),
  );
}

async function leaderOf(system: FaultSystem): Promise<Registration> {
  let leads: Registration | undefined;
  if (await until(async () => (leads = await system.leader()) !== undefined, LEADS_WITHIN_MS)) return leads!;
  throw new Error(`No relay leads within ${LEADS_WITHIN_MS / 1_000} s`);
}

async function anotherLeads(system: FaultSystem, than: Registration): Promise<void> {
  const hasChanged = async () => {
    const leads = await system.leader();
    return leads !== undefined && leads !== than;
  };
  if (await until(hasChanged, LEADS_WITHIN_MS)) return;
  throw new Error(`No other relay leads within ${LEADS_WITHIN_MS / 1_000} s`);
}

async function withoutRefusals(work: Parameters<Harm>[1], harm: () => Promise<void>): Promise<void> {
  const [before, refused] = [work.receipts.length, work.refusals];
  await harm();
  if (work.receipts.length === before) throw new Error('No command was accepted meanwhile');
  if (work.refusals > refused) throw new Error(`${work.refusals - refused} commands were refused meanwhile`);
}
