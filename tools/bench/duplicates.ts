import {
  blockingKeys,
  comparable,
  compare,
  lookupKeys,
  PROBABLE_FROM,
  type Comparison,
} from '@libs/duplicates';
import { registrations, type Noise, type Registered } from './duplicates-people.js';
import { median, quantile, type Figure } from './interleave.js';

/** The threshold was chosen by this set, and is reported on the others. */
const FIXED_ON = 1;
const REPORTED_ON = [11, 12, 13];
/** Other sets are told by clerks who are twice as careless when they register somebody again. */
const CARELESS = 2;
/** Larger sets are searched once. */
const LARGE = 50_000;
const THRESHOLDS = [10, 11, 12, 13, 13.5, 14, 14.5, 15, 16, 17, 18, 20];
const TODAY = '2026-03-04';
const plain = (text: string): string => text; // what a hash keeps apart and together, the text does too

interface Pair extends Comparison {
  readonly one: Registered;
  readonly other: Registered;
  readonly same: boolean;
}

/** What came of one set: every pair that shares a key, compared; and those of one person that share none. */
interface Outcome {
  readonly people: number;
  readonly pairs: readonly Pair[];
  readonly unblocked: readonly Pair[];
  /** How many were opened for each registration. */
  readonly opened: readonly number[];
  readonly seconds: number;
}

/**
 * How well two registrations of one person are told from two people's, over pairs: recall is how many of those that are
 * one person's are shown, precision how many of those shown are. Without the NIK: who gives the same is found by it.
 */
export async function duplicates(people: number): Promise<Figure[]> {
  const [outcomes, careless]: [Outcome[], Outcome[]] = [[], []];
  if (people < LARGE) printThresholds(search(await registrations(people, FIXED_ON)), FIXED_ON);
  for (const seed of people < LARGE ? REPORTED_ON : REPORTED_ON.slice(0, 1)) {
    outcomes.push(search(await registrations(people, seed)));
    careless.push(search(await registrations(people, seed, CARELESS)));
  }
  printThresholds(outcomes[0]!, REPORTED_ON[0]!);
  printConfusion(outcomes[0]!);
  printNoise(outcomes);
  printErrors(outcomes[0]!);
  const opened = outcomes.map((outcome) => quantile(outcome.opened, 0.95));
  const perSecond = outcomes.map(({ seconds }) => Math.round(people / seconds));
  return [
    share('duplicates.recall', outcomes, ({ recall }) => recall, 0.95),
    share('duplicates.precision', outcomes, ({ precision }) => precision, 0.98),
    share('duplicates.lost_by_keys', outcomes, ({ byKeys }) => byKeys),
    share('duplicates.lost_by_score', outcomes, ({ byScore }) => byScore),
    share('duplicates.careless_recall', careless, ({ recall }) => recall),
    share('duplicates.careless_precision', careless, ({ precision }) => precision),
    count('duplicates.opened_p95', opened, ''),
    count('duplicates.per_s', perSecond, '/s'),
  ];
}

/** Each registration in turn looks for those before it, as at a desk. */
function search(all: readonly Registered[]): Outcome {
  const started = performance.now();
  const folded = all.map(({ told }) => comparable(told, TODAY));
  const index = new Map<string, number[]>();
  const pairs: Pair[] = [];
  const met = new Set<string>();
  const opened: number[] = [];
  const pairOf = (i: number, j: number): Pair => {
    const [one, other] = [all[i]!, all[j]!];
    return { one, other, same: one.person === other.person, ...compare(folded[i]!, folded[j]!) };
  };
  for (const i of all.keys()) {
    const candidates = new Set(lookupKeys(folded[i]!, plain).flatMap((key) => index.get(key) ?? []));
    opened.push(candidates.size);
    for (const j of candidates) {
      const pair = pairOf(i, j);
      if (pair.same) met.add(`${i}|${j}`);
      if (pair.same || pair.score >= THRESHOLDS[0]!) pairs.push(pair);
    }
    for (const key of blockingKeys(folded[i]!, plain)) {
      const under = index.get(key);
      if (under) under.push(i);
      else index.set(key, [i]);
    }
  }
  const seconds = (performance.now() - started) / 1_000;
  const unblocked = truePairs(all)
    .filter(([j, i]) => !met.has(`${i}|${j}`))
    .map(([j, i]) => pairOf(i, j));
  return { people: all.length, pairs, unblocked, opened, seconds };
}

function truePairs(all: readonly Registered[]): [number, number][] {
  const byPerson = Map.groupBy(all.keys(), (index) => all[index]!.person);
  return [...byPerson.values()].flatMap((of) =>
    of.flatMap((one, n) => of.slice(n + 1).map((other): [number, number] => [one, other])),
  );
}

interface Rates {
  readonly recall: number;
  readonly precision: number;
  readonly byKeys: number;
  readonly byScore: number;
}

function rates({ pairs, unblocked }: Outcome, from = PROBABLE_FROM): Rates {
  const same = pairs.filter((pair) => pair.same);
  const shown = pairs.filter(({ score }) => score >= from);
  const right = shown.filter((pair) => pair.same).length;
  const all = same.length + unblocked.length;
  return {
    recall: right / all,
    precision: right / shown.length,
    byKeys: unblocked.length / all,
    byScore: (same.length - right) / all,
  };
}

function printThresholds(outcome: Outcome, seed: number): void {
  console.log(`\nThresholds, on the set of seed ${seed}:\n  from    recall  precision`);
  for (const from of THRESHOLDS) {
    const { recall, precision } = rates(outcome, from);
    const chosen = from === PROBABLE_FROM ? '   PROBABLE_FROM' : '';
    console.log(`  ${String(from).padStart(4)}    ${recall.toFixed(4)}  ${precision.toFixed(4)}${chosen}`);
  }
}

function printConfusion({ people, pairs, unblocked, opened }: Outcome): void {
  const of = (same: boolean, probable: boolean): number =>
    pairs.filter((pair) => pair.same === same && pair.probable === probable).length;
  const all = (people * (people - 1)) / 2;
  const same = of(true, true) + of(true, false) + unblocked.length;
  const compared = opened.reduce((total, each) => total + each, 0);
  const row = (what: string, shown: number, not: number): void =>
    console.log(`  ${what.padEnd(24)} ${String(shown).padStart(8)} ${String(not).padStart(16)}`);
  console.log(`\nPairs of ${people} registrations, seed ${REPORTED_ON[0]} (${compared} compared):`);
  console.log(`  ${''.padEnd(24)} ${'probable'.padStart(8)} ${'not'.padStart(16)}`);
  row('one person’s', of(true, true), same - of(true, true));
  row('two people’s', of(false, true), all - same - of(false, true));
  console.log(
    `  of those missed ${unblocked.length} by the keys (${unblocked.filter(({ probable }) => probable).length} of them would have been probable), ${of(true, false)} by the score`,
  );
}

function printNoise(outcomes: readonly Outcome[]): void {
  const all = outcomes.flatMap(({ pairs, unblocked }) => [
    ...pairs.filter(({ same }) => same).map((pair) => ({ pair, found: pair.probable })),
    ...unblocked.map((pair) => ({ pair, found: false })),
  ]);
  const noises = new Set<Noise>(all.flatMap(({ pair }) => [...pair.one.noise, ...pair.other.noise]));
  console.log('\nPairs of one person, by what a clerk did to either (all reported seeds):');
  for (const noise of noises) {
    const those = all.filter(
      ({ pair }) => pair.one.noise.includes(noise) || pair.other.noise.includes(noise),
    );
    const found = those.filter((each) => each.found).length;
    console.log(`  ${noise.padEnd(28)} ${String(found).padStart(5)} of ${those.length}`);
  }
}

function printErrors({ pairs, unblocked }: Outcome): void {
  const list = (title: string, wrong: readonly Pair[]): void => {
    console.log(`\n${title}: ${wrong.length}`);
    for (const { one, other, score, reasons } of wrong) {
      console.log(`  ${score.toFixed(1).padStart(6)}  ${line(one)}  |  ${line(other)}  ${reasons.join(' ')}`);
    }
  };
  list(
    'Shown, though two people',
    pairs.filter(({ same, probable }) => probable && !same),
  );
  list(
    'Missed by the score',
    pairs.filter(({ same, probable }) => same && !probable),
  );
  list('Missed by the keys', unblocked);
}

function line({ told: { name, birthDate, village, motherName, phone } }: Registered): string {
  return [name, birthDate, village, motherName ?? '–', phone?.slice(-4) ?? '–'].join(', ');
}

function share(
  name: string,
  outcomes: readonly Outcome[],
  of: (rate: Rates) => number,
  least?: number,
): Figure {
  const values = outcomes.map((outcome) => of(rates(outcome)));
  const bar = least === undefined ? {} : { bar: `≥ ${least}`, holds: median(values) >= least };
  return { ...count(name, values, ''), ...bar };
}

function count(name: string, values: readonly number[], unit: string): Figure {
  const short = (value: number): number => Number(value.toPrecision(4));
  return {
    name,
    value: short(median(values)),
    range: [short(Math.min(...values)), short(Math.max(...values))],
    unit,
  };
}
