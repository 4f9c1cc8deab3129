import { Random } from '../faults/random.js';
import type { Cohort, CohortPart, Heard, Plan } from './plan.js';
import type { Days } from './table.js';

/** One act of one person: a placement, a complaint, a landing. */
export interface Unit {
  readonly measure: string;
  readonly occurredOn: number;
  /** When it becomes known; never before it happens. */
  readonly heardOn: number;
  readonly attributes: Attributes;
  /** Attributes that turn out to be others, the first first. */
  readonly corrections: readonly { readonly on: number; readonly attributes: Attributes }[];
  readonly retractedOn?: number;
}

type Attributes = Readonly<Record<string, string>>;

/** Most is known within so many days. */
const USUAL_DELAY_DAYS = 7;

/**
 * The units of a plan one by one, the same for the same seed. What the plan leaves open is drawn: days within a month and
 * within what is between two tables, and which code of one dimension goes with which of another.
 */
export function* unitsOf({ cohorts }: Plan, seed: number): Generator<Unit> {
  const random = new Random(seed);
  for (const cohort of cohorts) yield* unitsIn(cohort, random);
}

/** The units of one cohort. */
export function* unitsIn(cohort: Cohort, random: Random): Generator<Unit> {
  const { measure, n, occurred, heard, retracted } = cohort;
  const days = shuffled(occurred, n, random);
  const blocks = cohort.blocks.map(({ attributes, parts }) => ({
    told: parts.map((part) => toldOf(attributes, part)),
    order: shuffled(parts, n, random),
  }));
  for (let index = 0; index < n; index++) {
    const occurredOn = dayIn(occurred[days[index]!]!.days, random);
    const heardOn = hearingOf(heard, occurredOn, random);
    const attributes: Record<string, string> = {};
    const later: Told[] = [];
    for (const { told, order } of blocks) {
      const one = told[order[index]!]!;
      Object.assign(attributes, one.attributes);
      if (one.corrections.length > 0) later.push(one);
    }
    yield {
      measure,
      occurredOn,
      heardOn,
      attributes,
      corrections: later.length > 0 ? correctionsOf(later, heardOn, random) : [],
      ...(retracted ? { retractedOn: hearingOf(retracted, heardOn, random) } : {}),
    };
  }
}

interface Told {
  readonly attributes: Attributes;
  readonly corrections: readonly { readonly heard: Heard; readonly attributes: Attributes }[];
}

function toldOf(names: readonly string[], { codes, corrections }: CohortPart): Told {
  const named = (all: readonly string[]): Attributes =>
    Object.fromEntries(names.map((name, at) => [name, all[at]!]));
  return {
    attributes: named(codes),
    corrections: corrections.map((one) => ({ heard: one.heard, attributes: named(one.codes) })),
  };
}

/** For each unit the index of its part. */
function shuffled(parts: readonly { readonly n: number }[], n: number, random: Random): Uint32Array {
  const order = new Uint32Array(n);
  let filled = 0;
  for (const [index, part] of parts.entries()) {
    order.fill(index, filled, filled + part.n);
    filled += part.n;
  }
  if (filled !== n) throw new Error('Parts that are not their whole');
  for (let i = n - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
}

const dayIn = ({ from, to }: Days, random: Random): number => from + random.below(to - from + 1);

function hearingOf({ after, by }: Heard, since: number, random: Random): number {
  const from = Math.max(since, after === undefined ? since : after + 1);
  return dayIn({ from, to: Math.min(by, from + USUAL_DELAY_DAYS) }, random);
}

/** What is corrected between the same two tables is corrected on one day. */
function correctionsOf(told: readonly Told[], heardOn: number, random: Random): Unit['corrections'] {
  const byDay = Map.groupBy(
    told.flatMap(({ corrections }) => corrections),
    ({ heard }) => heard.by,
  );
  return [...byDay]
    .sort(([one], [other]) => one - other)
    .map(([, together]) => ({
      on: hearingOf(together[0]!.heard, heardOn, random),
      attributes: Object.assign({}, ...together.map(({ attributes }) => attributes)) as Attributes,
    }));
}
