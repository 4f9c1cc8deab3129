import type { Area } from '@libs/reference';
import { attributeFor, codeFor } from './attributes.js';
import { dayOf, daysOf, type Days, type Table } from './table.js';

/** What a cell asks of a unit: that this attribute has this code, or one within it. */
export interface Condition {
  readonly attribute: string;
  readonly code: string;
}

/** One number of a table. Without a condition it is the total. */
export interface Statement {
  readonly table: Table;
  readonly dimension?: string;
  readonly conditions: readonly Condition[];
  readonly value: number;
  /** Where the number stands in its table (RFC 6901). */
  readonly pointer: string;
}

/** The code of the area that a page prints by its name under the one around it; undefined where none is called so. */
export type RegencyCode = (around: string, name: string) => string | undefined;

/** `countryBySex` has the country outside, `regencyOfProvince` the province: the outer code comes first in both. */
const CROSSED = /^(?<first>[a-z][A-Za-z]*?)(?<link>By|Of)(?<second>[A-Z][A-Za-z]*)$/;

/**
 * The two attributes of a crossed or nested dimension, the outer one first. Provinces are areas of origin, and so are
 * the regencies that are nested in them (`regencyCodes`).
 */
export function attributesOf(
  measure: string,
  dimension: string,
): { outer: string; inner: string } | undefined {
  const { first, link, second } = CROSSED.exec(dimension)?.groups ?? {};
  if (!first || !second) return undefined;
  const name = second.charAt(0).toLowerCase() + second.slice(1);
  const [outer, inner] = link === 'By' ? [first, name] : [name, first];
  return { outer: attributeFor(measure, outer), inner: attributeFor(measure, inner) };
}

/**
 * A name without `Kota` before it is taken for the kabupaten where both are called so: tables of the ministry print
 * `Malang` and do not say which. Kecamatan and villages are found by their names in the same way.
 */
export function regencyCodes(areas: readonly Area[]): RegencyCode {
  const known = new Map<string, ReadonlyMap<string, string>>();
  const within = (around: string): ReadonlyMap<string, string> => {
    const below = levelOf(around) + 1;
    const inside = areas.filter(({ code, level }) => level === below && code.startsWith(around));
    return new Map(inside.map(({ code, name }) => [name.toLowerCase(), code]));
  };
  return (around, name) => {
    const codes = known.get(around) ?? within(around);
    known.set(around, codes);
    const printed = name
      .trim()
      .toLowerCase()
      .replaceAll(/\s+/g, ' ')
      .replace(/^kab\.? /, 'kabupaten ');
    return ['', 'kabupaten ', 'kota ']
      .map((kind) => codes.get(kind + printed))
      .find((code) => code !== undefined);
  };
}

/** 2, 4, 6 and 10 digits: province, regency, district, village. */
const levelOf = (code: string): number => Math.min(Math.ceil(code.length / 2), 4);

/** The measure whose words the cells of a table are: of a target, what is aimed at. */
export const aimOf = ({ measure, of }: Table): string => of ?? measure;

export const scopeOf = ({ scope }: Table): Condition[] =>
  Object.entries(scope ?? {}).map(([attribute, code]) => ({ attribute, code }));

/** All numbers of a table that are counts of its units: the total and the cells, but no counters. */
export function statementsOf(table: Table, regencyCode: RegencyCode): Statement[] {
  const total: Statement = { table, conditions: [], value: table.total, pointer: '/total' };
  return [total, ...dimensionsOf(table).flatMap((dimension) => cellsOf(table, dimension, regencyCode))];
}

export const dimensionsOf = (table: Table): string[] =>
  Object.keys(table.by).filter((dimension) => !table.counters?.includes(dimension));

function cellsOf(table: Table, dimension: string, regencyCode: RegencyCode): Statement[] {
  const crossed = attributesOf(aimOf(table), dimension);
  const attribute = crossed?.outer ?? attributeFor(aimOf(table), dimension);
  return Object.entries(table.by[dimension]!).flatMap(([printed, cell]): Statement[] => {
    const pointer = `/by/${dimension}/${escaped(printed)}`;
    const outer = { attribute, code: codeFor(attribute, printed) };
    if (typeof cell === 'number') return [{ table, dimension, conditions: [outer], value: cell, pointer }];
    return Object.entries(cell).map(([innerPrinted, value]) => ({
      table,
      dimension,
      conditions: conditionsOf(outer, crossed!.inner, innerPrinted, regencyCode),
      value,
      pointer: `${pointer}/${escaped(innerPrinted)}`,
    }));
  });
}

function conditionsOf(
  outer: Condition,
  attribute: string,
  printed: string,
  regencyCode: RegencyCode,
): Condition[] {
  if (attribute === outer.attribute)
    return [{ attribute, code: regencyCode(outer.code, printed) ?? printed }];
  return [outer, { attribute, code: codeFor(attribute, printed) }];
}

/** The codes of a closed attribute that a table prints by itself. */
export function printedOf(table: Table, attribute: string): { dimension: string; code: string }[] {
  return statementsOf(table, () => undefined).flatMap(({ dimension, conditions: [one, ...more] }) =>
    dimension !== undefined && one?.attribute === attribute && more.length === 0
      ? [{ dimension, code: one.code }]
      : [],
  );
}

export const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** True if whoever has the first code is counted under the second: areas lie within areas, other codes stand alone. */
export function isWithin(attribute: string, code: string, outer: string): boolean {
  return attribute === 'originArea' ? code.startsWith(outer) : code === outer;
}

/** A code, and those around it that whoever has it is counted under. */
export const around = (attribute: string, code: string): string[] =>
  attribute === 'originArea'
    ? [2, 4, 6, 10].filter((digits) => digits <= code.length).map((digits) => code.slice(0, digits))
    : [code];

/** True if no unit of the inner table is outside of the outer one. */
export function coversScope(outer: Table, inner: Table): boolean {
  return Object.entries(outer.scope ?? {}).every(([attribute, code]) => {
    const innerCode = inner.scope?.[attribute];
    return innerCode !== undefined && isWithin(attribute, innerCode, code);
  });
}

export const covers = (outer: Days, inner: Days): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** Tables with the same key say the same thing anew. */
export function keyOf({ measure, of, scope, period }: Table): string {
  const { from, to } = daysOf(period);
  return JSON.stringify([measure, of, scope ?? {}, from, to]);
}

/**
 * The statements that stand when a day ends. Of one measure, scope and period the newest total stands, and of each
 * dimension the newest table that prints it. A restated total takes the older tables' dimensions with it: their cells were
 * parts of a total that is no longer said. Tables of one day stand side by side.
 */
export function standing(statements: readonly Statement[], day: number): Statement[] {
  const tables = new Set(statements.map(({ table }) => table));
  const known = new Map(
    [...tables].filter(({ publishedOn }) => dayOf(publishedOn) <= day).map((table) => [table, keyOf(table)]),
  );
  const said = statements.filter(({ table }) => known.has(table));
  const partOf = ({ table, dimension = '' }: Statement): string => `${known.get(table)} ${dimension}`;
  const newest = newestOf(said.map((statement) => [partOf(statement), statement.table]));
  const isNewest = (table: Table): boolean => newest.get(`${known.get(table)} `) === table.publishedOn;
  const totals = new Map<string, number>();
  for (const [table, key] of known) if (isNewest(table)) totals.set(key, table.total);
  return said.filter(
    (statement) =>
      newest.get(partOf(statement)) === statement.table.publishedOn &&
      (isNewest(statement.table) || totals.get(known.get(statement.table)!) === statement.table.total),
  );
}

function newestOf(parts: readonly (readonly [string, Table])[]): Map<string, string> {
  const newest = new Map<string, string>();
  for (const [part, { publishedOn }] of parts) {
    if (publishedOn > (newest.get(part) ?? '')) newest.set(part, publishedOn);
  }
  return newest;
}
