import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { step } from '../start/progress.js';
import { readBooks } from './books.js';
import { DeskWork, type Receipt } from './desk-work.js';
import { smallDisks } from './disks.js';
import {
  cutAnswers,
  endDuringPause,
  haltRelay,
  holdTransaction,
  killBroker,
  killPostgres,
  killReader,
  killRelay,
  killService,
  killStatus,
  killTwo,
  pauseBroker,
} from './harms.js';
import { audit } from './ledger.js';
import { fillDiskOfBroker, fillDiskOfPostgres, holdForAMinute, pauseBrokerForAMinute } from './long-harms.js';
import { measureNeighbours } from './neighbours.js';
import { Random } from './random.js';
import { ledgerTable, outcomesTable, quantile } from './report.js';
import { seedOfRun } from './seed.js';
import { settle } from './settle.js';
import { foldDisturbed } from './stories.js';
import { FaultSystem, type Disks } from './system.js';
import { tryHarm, type Harm, type Outcome } from './trial.js';

/*
 * npm run faults [-- --kills N] [--seed N] [--only kills,minute,disks,neighbours,overload,order]
 * Does harm to a system of its own, in the middle of work, and holds the books against each other. What the seed chooses
 * (which harm, at which moment, what the desks do) is the same again; what the machine makes of that is not.
 */
const { values: options } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const kills = Number(options.kills);
const seed = options.seed === undefined ? seedOfRun() : Number(options.seed);
const random = new Random(seed);
const wants = (part: string): boolean => options.only === undefined || options.only.split(',').includes(part);

const KILLS: Readonly<Record<string, Harm>> = {
  'relay killed': killRelay,
  'service killed': killService,
  'reader killed': killReader,
  'status killed': killStatus,
  'broker killed': killBroker,
  'PostgreSQL killed': killPostgres,
  'two killed at once': killTwo(random),
};

/** One of these after every five kills. */
const OTHERS: Readonly<Record<string, Harm>> = {
  'relay halted': haltRelay,
  'broker paused': pauseBroker(6),
  'ended during a pause': endDuringPause,
  'answers cut': cutAnswers,
  'transaction held': holdTransaction(40),
};

let failed = false;

console.log(`Seed ${seed}`);
if (wants('order')) await order();
if (wants('kills')) await onSystem(killing);
if (wants('minute')) {
  await onSystem(async (run) => {
    await run.harm('transaction open a minute', holdForAMinute);
    await run.harm('broker paused a minute', pauseBrokerForAMinute);
  });
}
if (wants('disks')) await disks();
if (wants('neighbours')) await onSystem(neighbours);
if (wants('overload')) await onSystem(tooMuch);
console.log(failed ? `\nFAILED, seed ${seed}` : '\nNothing lost, nothing doubled.');
process.exit(failed ? 1 : 0); // kafkajs keeps a timer of a consumer that has left

interface Run {
  readonly system: FaultSystem;
  /** What was accepted during all of it: for the ledger at the end. */
  readonly receipts: Receipt[];
  readonly harm: (name: string, harm: Harm) => Promise<void>;
}

/** On a system of its own: at the end what each harm cost, and the ledger. */
async function onSystem(work: (run: Run) => Promise<void>, smaller?: Disks): Promise<void> {
  const system = await step('starting the system', () => FaultSystem.start(smaller));
  const outcomes = new Map<string, Outcome[]>();
  const receipts: Receipt[] = [];
  const harm = async (name: string, does: Harm): Promise<void> => {
    const outcome = await step(name, () => tryHarm(system, random, does));
    receipts.push(...outcome.receipts);
    outcomes.set(name, [...(outcomes.get(name) ?? []), outcome]);
    console.log(`  level after ${(outcome.catchUpMs / 1_000).toFixed(1)} s, ${outcome.repeats} repeats`);
  };
  try {
    await work({ system, receipts, harm });
    const books = await step('reading the books', () => readBooks(system, receipts));
    const findings = audit(books);
    failed ||= findings.length > 0;
    if (outcomes.size > 0) console.log(`\n${outcomesTable(outcomes)}`);
    console.log(`\n${ledgerTable(books, findings)}\n`);
  } catch (error) {
    failed = true;
    console.error(error);
  } finally {
    await step('stopping the system', () => system.stop());
  }
}

async function killing({ harm }: Run): Promise<void> {
  for (let n = 1; n <= kills; n++) {
    const name = random.pick(Object.keys(KILLS));
    await harm(name, KILLS[name]!);
    if (n % 5 !== 0) continue;
    const other = random.pick(Object.keys(OTHERS));
    await harm(other, OTHERS[other]!);
  }
}

async function disks(): Promise<void> {
  const small = smallDisks();
  if (!small) return console.log('Full disks are not tried: only root of a Linux can make small ones.');
  await onSystem(async ({ harm }) => {
    await harm('broker’s disk full', fillDiskOfBroker);
    await harm('PostgreSQL’s disk full', fillDiskOfPostgres);
  }, small);
}

async function neighbours({ system, receipts }: Run): Promise<void> {
  const measured = await step('one subject parked', () => measureNeighbours(system, random));
  receipts.push(...measured.receipts);
  const ratios = measured.besideNone.map((none, pair) => measured.besideParked[pair]! / none);
  console.log(
    `  others are heard within ${measured.besideNone.join(', ')} ms (p99), beside a parked one ${measured.besideParked.join(', ')} ms:` +
      ` ratio ${quantile(ratios, 0.5).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}), to be ≤ 1.2`,
  );
}

async function tooMuch({ system, receipts }: Run): Promise<void> {
  const crowd = new DeskWork(system, { seed, desks: 512, perSecond: 1_000_000 });
  await step('more than there is', () => pause(10_000));
  receipts.push(...(await crowd.end()));
  await settle(system);
  console.log(`  ${crowd.receipts.length} commands accepted, ${crowd.refusals} times refused for now`);
}

async function order(): Promise<void> {
  const seeds = 10_000;
  const other = await step('folding disturbed histories', () => foldDisturbed(seeds, random));
  console.log(`  ${seeds} histories, ${other} with another hash`);
  failed ||= other > 0;
}
