import { ENDED_AREAS, type EndedArea } from '@libs/reference';

/**
 * How areas of origin are told: by the codes that entries carry, or those that have ended and have exactly one successor
 * under that. An old province is never silently redrawn (domain.md §8.3).
 */
export const AREA_CODES = ['AS_TOLD', 'CURRENT'] as const;
export type AreaCodes = (typeof AREA_CODES)[number];

/** A code of a kab/kota under which something is counted, and that the edition has not. */
export interface OldCode {
  readonly code: string;
  readonly name?: string;
  readonly law?: string;
  readonly successors: readonly string[];
  /** The one under which its people are counted, where that was asked for. */
  readonly countedUnder?: string;
}

/**
 * @param found codes of kab/kota under which something is counted
 * @param inForce those of the edition, with the provinces
 */
export function oldCodesOf(
  found: readonly string[],
  inForce: ReadonlyMap<string, string>,
  areaCodes: AreaCodes,
  ended: readonly EndedArea[] = ENDED_AREAS,
): OldCode[] {
  return found
    .filter((code) => !inForce.has(code))
    .toSorted()
    .map((code): OldCode => {
      const known = ended.find((area) => area.code === code);
      if (!known) return { code, successors: [] };
      const [only, another] = known.successors;
      const isCarried = areaCodes === 'CURRENT' && only !== undefined && another === undefined;
      return { ...known, ...(isCarried && inForce.has(only) && { countedUnder: only }) };
    });
}

/**
 * The codes that entries carry of the areas that were asked for: with those that are counted under one of them, and without
 * those that are counted elsewhere. Where an old code is asked for by itself, it is meant.
 */
export function asTold(
  areas: readonly string[],
  old: readonly OldCode[],
  inForce: ReadonlyMap<string, string>,
): string[] {
  const told = areas.flatMap((area) => {
    if (old.some(({ code }) => code === area)) return [area];
    const isWithin = (code: string): boolean => code.startsWith(area);
    const leaves = ({ code, countedUnder }: OldCode): boolean =>
      countedUnder !== undefined && isWithin(code) && !isWithin(countedUnder);
    const joining = old.filter(
      ({ code, countedUnder }) => countedUnder !== undefined && isWithin(countedUnder) && !isWithin(code),
    );
    const staying = old.some(leaves)
      ? [
          ...[...inForce.keys()].filter((code) => code.length === 4 && isWithin(code)),
          ...old.filter((each) => isWithin(each.code) && !leaves(each)).map(({ code }) => code),
        ]
      : [area];
    return [...staying, ...joining.map(({ code }) => code)];
  });
  return [...new Set(told)];
}

/** What a row counts, beside what it is broken down by. */
export interface Cell extends Record<string, unknown> {
  readonly n: number;
  readonly of?: number;
  readonly against?: number | null;
}

/**
 * Rows by the codes that entries carry, added up under the codes that are in force. What is kept back of any part is kept back
 * of the sum: so nothing is told here that could not be reckoned from what is told there, and the two beside each other give
 * nobody away.
 */
export function carried<T extends Cell>(
  rows: readonly T[],
  hidden: ReadonlySet<T>,
  level: 'province' | 'regency',
  old: readonly OldCode[],
): { rows: T[]; hidden: ReadonlySet<T> } {
  const digits = level === 'province' ? 2 : 4;
  const under = new Map(
    old.flatMap(({ code, countedUnder }) =>
      countedUnder === undefined ? [] : [[code, countedUnder.slice(0, digits)] as const],
    ),
  );
  const sums = new Map<string, { row: T; isHidden: boolean }>();
  for (const row of rows) {
    const { n, of, against, ...key } = row;
    const code = key[level] as string | null;
    const place = { ...key, [level]: under.get(code ?? '') ?? code };
    const name = JSON.stringify(place);
    const before = sums.get(name);
    const more = before?.row;
    const sum = {
      ...place,
      n: n + (more?.n ?? 0),
      ...(of !== undefined && { of: of + (more?.of ?? 0) }),
      ...(against !== undefined && { against: (against ?? 0) + (more?.against ?? 0) }),
    } as unknown as T;
    sums.set(name, { row: sum, isHidden: hidden.has(row) || (before?.isHidden ?? false) });
  }
  const found = [...sums.values()];
  return {
    rows: found.map(({ row }) => row).toSorted((a, b) => b.n - a.n),
    hidden: new Set(found.filter(({ isHidden }) => isHidden).map(({ row }) => row)),
  };
}
