import { Covered } from './covered.js';
import { landingsOf, type Landing } from './families.js';
import { spanOf, type Cohort, type CohortBlock } from './plan.js';
import { Guest, Pool, printedBy, seat, type Seating } from './seats.js';
import { actsOf } from './seen-from.js';
import { covers, isWithin } from './statements.js';
import { daysOf, type Days, type Table } from './table.js';
import { CannotBeTold } from './told-as.js';
import { unitsIn, type Unit } from './units.js';

const DEPORTED = 'KEPULANGAN_DEPORTASI';
/** Measures of workers who came back: whoever was deported is one of them, and children who landed with her are not. */
const RETURNS = ['KEPULANGAN', 'KEPULANGAN_MENURUT_DEBARKASI'];
const RETURNED_WITH = 'KEPULANGAN_PENDAMPING';
const DEPORTATION = 'DEPORTASI';

/**
 * The same cohorts, in which an adult who was deported is one of those who came back, where a table counts returns on that day in
 * that place: she takes the seat of one who is in the same cells of all tables of returns. Where none does, she stands for herself.
 *
 * @throws CannotBeTold if the tables of returns leave too few, or say of more that they were deported
 */
export function deporteesSeated(
  cohorts: readonly Cohort[],
  named: ReadonlySet<string>,
  world: Seating,
): readonly Cohort[] {
  const { tables, regencyCode, cells, random } = world;
  const counted = new Covered(tables.filter(({ measure }) => RETURNS.includes(measure)));
  const isCounted = ({ occurredOn, attributes }: Unit): boolean =>
    counted.freeDay(RETURNS, occurredOn, attributes) !== occurredOn;
  const printed = [...RETURNS, RETURNED_WITH].flatMap((measure) => printedBy(tables, measure, regencyCode));
  const isGrown = !named.has('person') && printed.some(({ condition }) => condition.code === DEPORTATION);
  const deported = cohorts
    .filter(({ measure }) => measure === DEPORTED)
    .map((cohort) => {
      const units = [...unitsIn(cohort, random)].map((unit) => (isGrown ? grown(unit) : unit));
      const landings = landingsOf(cohort, units, named, cells);
      return { cohort, landings, seating: landings.filter(({ worker }) => isCounted(worker)) };
    });
  if (!deported.some(({ seating }) => seating.length > 0)) return cohorts;
  const isPool = ({ measure, blocks }: Cohort): boolean =>
    measure === 'KEPULANGAN' && !blocks.some(({ attributes }) => attributes.includes('companion'));
  const pools = cohorts.filter(isPool).map((cohort) => new Pool(cohort, printed));
  const seats = deported.flatMap(({ cohort, landings, seating }) => {
    const asked = new Set([
      ...printedBy(tables, DEPORTED, regencyCode)
        .filter(({ days }) => covers(days, spanOf(cohort)))
        .map(({ condition }) => condition.attribute),
      'returnReason',
    ]);
    if (asked.has('person')) asked.add('sex');
    const guests = seating.map(
      ({ worker, children }) => new Guest(asReturn(worker), cohort, asked, children),
    );
    const alone = landings.filter((landing) => !seating.includes(landing));
    return [...seat(guests, pools, cells, random), ...alone.map((landing) => aloneIn(cohort, landing))];
  });
  const landings = tables.filter(({ measure }) => measure === DEPORTED);
  return [
    ...cohorts.filter((cohort) => cohort.measure !== DEPORTED && !isPool(cohort)),
    ...pools.flatMap((pool) => pool.left()).map((cohort) => notAmong(landings, cohort, world)),
    ...seats,
  ];
}

/** Where no table says who is a child, and one of returns says how many were deported, nobody is. */
const grown = (unit: Unit): Unit => ({
  ...unit,
  attributes: { ...unit.attributes, person: unit.attributes['person']!.replace(/^ANAK_(.)$/, '$1_DEWASA') },
});

/** A landing, as tables of returns count it. */
function asReturn(unit: Unit): Unit {
  const returned = (codes: Unit['attributes']): Unit['attributes'] => {
    const { person } = codes;
    return person?.endsWith('_DEWASA') ? { ...codes, sex: person.slice(0, 1) } : codes;
  };
  return {
    ...unit,
    attributes: { ...returned(unit.attributes), returnReason: DEPORTATION },
    corrections: unit.corrections.map(({ on, attributes }) => ({ on, attributes: returned(attributes) })),
  };
}

/** One landing by itself, drawn already. */
function aloneIn(cohort: Cohort, { worker, children }: Landing): Cohort {
  const { occurredOn, heardOn, retractedOn, attributes, corrections } = worker;
  const on = (day: number): { after: number; by: number } => ({ after: day - 1, by: day });
  return {
    measure: cohort.measure,
    n: 1,
    occurred: [{ n: 1, days: { from: occurredOn, to: occurredOn } }],
    heard: on(heardOn),
    ...(retractedOn !== undefined && { retracted: on(retractedOn) }),
    blocks: Object.entries(attributes).map(([attribute, code]): CohortBlock => {
      const own = corrections.flatMap(({ on: day, attributes: later }) =>
        later[attribute] === undefined ? [] : [{ heard: on(day), codes: [later[attribute]] }],
      );
      return { attributes: [attribute], parts: [{ n: 1, codes: [code], corrections: own }] };
    }),
    children,
  };
}

/** The same returns; who of them were deported, as tables say that print why people came back, is in no table of landings. */
function notAmong(landings: readonly Table[], cohort: Cohort, { cells }: Seating): Cohort {
  if (!codesOf(cohort, 'returnReason').includes(DEPORTATION)) return cohort;
  const places = codesOf(cohort, 'debarkation');
  const areas = codesOf(cohort, 'originArea');
  const counting = landings
    .filter(({ scope: { debarkation } = {} }) => debarkation === undefined || places.includes(debarkation))
    .filter(
      ({ scope: { originArea } = {} }) =>
        originArea === undefined || areas.some((code) => isWithin('originArea', code, originArea)),
    )
    .map(({ period }) => daysOf(period));
  const occurred = cohort.occurred.map(({ n, days }) => ({ n, days: longestIn(days, counting) }));
  const free = occurred.flatMap(({ n, days }) => (days ? [{ n, days }] : []));
  if (free.length === occurred.length) return { ...cohort, occurred: free };
  throw new CannotBeTold(
    'More came back deported than adults are counted in the tables of KEPULANGAN_DEPORTASI, and each that came back is one of those',
    cells.about(actsOf(cohort), 'returnReason', 'person'),
  );
}

const codesOf = ({ blocks }: Cohort, attribute: string): string[] =>
  blocks.flatMap(({ attributes, parts }) => {
    const at = attributes.indexOf(attribute);
    return at < 0
      ? []
      : parts.flatMap(({ codes, corrections }) => [codes[at]!, ...corrections.map((one) => one.codes[at]!)]);
  });

/** The longest part of some days that is in none of the others; undefined if there is none. */
function longestIn(days: Days, others: readonly Days[]): Days | undefined {
  const parts = others.reduce<Days[]>(
    (free, { from, to }) =>
      free.flatMap((part) =>
        [
          { from: part.from, to: Math.min(part.to, from - 1) },
          { from: Math.max(part.from, to + 1), to: part.to },
        ].filter((one) => one.from <= one.to),
      ),
    [days],
  );
  return parts.toSorted((one, other) => other.to - other.from - (one.to - one.from))[0];
}
