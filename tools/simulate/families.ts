import type { Children, Cohort } from './plan.js';
import type { PrintedCells } from './printed-cells.js';
import { actsOf } from './seen-from.js';
import { CannotBeTold } from './told-as.js';
import type { Unit } from './units.js';

/** Persons who landed together. */
export interface Landing {
  readonly worker: Unit;
  readonly children: Children;
}

export const NO_CHILDREN: Children = { boys: 0, girls: 0 };

const isChild = ({ attributes }: Unit): boolean => (attributes['person'] ?? '').startsWith('ANAK');

/**
 * Deported persons as landings: a child comes with a worker who is in the same cells. Where no table crosses persons with
 * anything else, who of a cohort is a child is ours to say.
 *
 * @throws CannotBeTold if there are children with whom nobody can have come
 */
export function landingsOf(
  cohort: Cohort,
  units: readonly Unit[],
  named: ReadonlySet<string>,
  cells: PrintedCells,
): Landing[] {
  const isFree = cohort.blocks.some(
    ({ attributes, parts }) =>
      attributes.length === 1 &&
      attributes[0] === 'person' &&
      parts.every(({ corrections }) => corrections.length === 0),
  );
  const keyOf = ({ attributes, corrections }: Unit): string =>
    JSON.stringify([
      Object.entries(attributes).filter(([name]) => name !== 'person' && named.has(name)),
      corrections,
    ]);
  const groups = [...Map.groupBy(isFree ? childrenBehind(units, keyOf) : units, keyOf).values()];
  return groups.flatMap((group) => {
    const workers = group.filter((unit) => !isChild(unit));
    const children = group.filter(isChild);
    if (children.length > 0 && workers.length === 0) {
      throw new CannotBeTold(
        `${cohort.measure}: ${children.length} children landed with no adult of whom the same is printed`,
        cells.about(actsOf(cohort), 'person'),
      );
    }
    return workers.map((worker, index) => {
      const own = children.filter((_, at) => at % workers.length === index);
      const boys = own.filter(({ attributes }) => attributes['person'] === 'ANAK_L').length;
      return { worker, children: { boys, girls: own.length - boys } };
    });
  });
}

/** The same persons, so that in each group the first is an adult while there are any, and children come last. */
function childrenBehind(units: readonly Unit[], keyOf: (unit: Unit) => string): Unit[] {
  const persons = units
    .toSorted((one, other) => Number(isChild(one)) - Number(isChild(other)))
    .map(({ attributes }) => attributes['person']!);
  const places = new Map<string, number>();
  return units
    .map((unit) => {
      const key = keyOf(unit);
      const place = places.get(key) ?? 0;
      places.set(key, place + 1);
      return { unit, place };
    })
    .toSorted((one, other) => one.place - other.place)
    .map(({ unit }, index) => ({ ...unit, attributes: { ...unit.attributes, person: persons[index]! } }));
}
