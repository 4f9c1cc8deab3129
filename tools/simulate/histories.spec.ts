import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { TablesContradict } from './contradictions.js';
import { countIn } from './count.js';
import { planOf } from './make-plan.js';
import { areas, aTable } from './spec-tables.js';
import { dimensionsOf, isWithin, regencyCodes, scopeOf, statementsOf } from './statements.js';
import { dayOf, daysOf, type Cells, type Table } from './table.js';
import { unitsOf, type Unit } from './units.js';

/**
 * Tables that some history has really had: units are invented, and published again and again by rules of which dimensions
 * and codes a page prints. So the planner must accept them, whatever they are.
 */
const DAYS = ['2024-03-31', '2024-06-30', '2024-08-31', '2025-01-31'].map(dayOf);
const MONTHS = ['01', '02', '03', '04', '05', '06'].map((month) => `2024-${month}`);
const CODES: Readonly<Record<string, readonly string[]>> = {
  country: ['HK', 'TW', 'MY'],
  sex: ['L', 'P'],
  sector: ['FORMAL', 'INFORMAL'],
  originArea: ['3502', '3505', '3573', '5203', '5202', '3307'],
  serviceOffice: ['BP3MI_NTB', 'BP3MI_JATIM'],
};
const regencyCode = regencyCodes(areas);
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  35: { Ponorogo: '3502', Blitar: '3505', 'Kota Malang': '3573' },
  52: { 'Lombok Timur': '5203', 'Lombok Tengah': '5202' },
};

const attributesArb = fc.record(
  Object.fromEntries(Object.entries(CODES).map(([name, codes]) => [name, fc.constantFrom(...codes)])),
);

const unitArb: fc.Arbitrary<Unit> = fc
  .record({
    month: fc.nat(5),
    attributes: attributesArb,
    heard: fc.nat(3),
    corrected: fc.option(fc.record({ at: fc.integer({ min: 1, max: 3 }), attributes: attributesArb })),
    retracted: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .map(({ month, attributes, heard, corrected, retracted }) => {
    const occurredOn = daysOf({ from: MONTHS[month]!, to: MONTHS[month]! }).from;
    const at = Math.max(heard, month > 2 ? 1 : 0);
    return {
      measure: 'PENEMPATAN_LAYANAN',
      occurredOn,
      heardOn: DAYS[at]!,
      attributes,
      corrections:
        corrected && corrected.at > at ? [{ on: DAYS[corrected.at]!, attributes: corrected.attributes }] : [],
      ...(retracted !== null && retracted > at ? { retractedOn: DAYS[retracted]! } : {}),
    };
  });

type Page = Pick<Table, 'period' | 'scope'> & { first: number; dimensions: Record<string, string[]> };

const printedArb = fc.record(
  {
    country: fc.subarray(['HK', 'TW', 'MY'], { minLength: 1 }),
    sex: fc.subarray(['L', 'P'], { minLength: 1 }),
    sector: fc.subarray(['FORMAL', 'INFORMAL'], { minLength: 1 }),
    originArea: fc.oneof(
      fc.subarray(['35', '52', '33'], { minLength: 1 }),
      fc.subarray(['3502', '5203', '3307'], { minLength: 1 }),
    ),
    countryBySex: fc.subarray(['HK', 'TW'], { minLength: 1 }),
    regencyOfProvince: fc.subarray(['35', '52'], { minLength: 1 }),
  },
  { requiredKeys: [] },
);

const pageArb: fc.Arbitrary<Page> = fc
  .record({
    ends: fc.tuple(fc.nat(5), fc.nat(5)),
    byDay: fc.boolean(),
    scope: fc.constantFrom<Table['scope']>(
      undefined,
      undefined,
      undefined,
      { originArea: '52' },
      { originArea: '5203' },
      { serviceOffice: 'BP3MI_NTB' },
    ),
    first: fc.nat(3),
    dimensions: printedArb,
  })
  .map(({ ends, byDay, scope, first, dimensions }) => {
    const [from, to] = ends.toSorted((a, b) => a - b);
    return {
      period: byDay
        ? { from: `${MONTHS[from!]}-01`, to: `${MONTHS[to!]}-28` }
        : { from: MONTHS[from!]!, to: MONTHS[to!]! },
      ...(scope ? { scope } : {}),
      first,
      dimensions,
    };
  });

/** What a history gives for a statement of a table, unit by unit. */
function countOf(
  units: readonly Unit[],
  table: Table,
  conditions: readonly { attribute: string; code: string }[],
) {
  const day = dayOf(table.publishedOn);
  const { from, to } = daysOf(table.period);
  const asked = [...scopeOf(table), ...conditions];
  return units.filter((unit) => {
    if (unit.heardOn > day || (unit.retractedOn ?? Infinity) <= day) return false;
    if (unit.occurredOn < from || unit.occurredOn > to) return false;
    const now = unit.corrections
      .filter(({ on }) => on <= day)
      .reduce((before, { attributes }) => ({ ...before, ...attributes }), unit.attributes);
    return asked.every(({ attribute, code }) => isWithin(attribute, now[attribute] ?? '', code));
  }).length;
}

function printed(units: readonly Unit[], page: Page, id: string, day: number): Table {
  const blank = aTable({
    id,
    period: page.period,
    publishedOn: new Date(day * 86_400_000).toISOString().slice(0, 10),
    ...(page.scope ? { scope: page.scope } : {}),
    by: Object.fromEntries(
      Object.entries(page.dimensions).map(([dimension, codes]) => [dimension, cellsOf(dimension, codes)]),
    ),
  });
  const table = { ...blank, ...numbersOf(units, blank) };
  const complete = dimensionsOf(table).filter((dimension) => {
    const parts = statementsOf(table, regencyCode).filter((statement) => statement.dimension === dimension);
    return parts.reduce((sum, { value }) => sum + value, 0) === table.total;
  });
  return { ...table, complete };
}

function cellsOf(dimension: string, codes: readonly string[]): Cells {
  const inner = (code: string): number | Record<string, number> => {
    if (dimension === 'countryBySex') return { L: 0, P: 0 };
    if (dimension !== 'regencyOfProvince') return 0;
    return Object.fromEntries(Object.keys(NAMES[code]!).map((name) => [name, 0]));
  };
  return Object.fromEntries(codes.map((code) => [code, inner(code)]));
}

function numbersOf(units: readonly Unit[], table: Table): Pick<Table, 'total' | 'by'> {
  const [total, ...cells] = statementsOf(table, regencyCode);
  const by = structuredClone(table.by) as Record<string, Record<string, number | Record<string, number>>>;
  for (const { pointer, conditions } of cells) {
    const [, , dimension, code, inner] = pointer.split('/');
    const n = countOf(units, table, conditions);
    if (inner === undefined) by[dimension!]![code!] = n;
    else (by[dimension!]![code!] as Record<string, number>)[inner] = n;
  }
  return { total: countOf(units, table, total!.conditions), by };
}

/** A page is printed first on its day, and again whenever a number of it has changed since. */
function publish(units: readonly Unit[], pages: readonly Page[]): Table[] {
  return pages.flatMap((page, index) => {
    const issues: Table[] = [];
    for (let at = page.first; at < DAYS.length; at++) {
      const issue = printed(units, page, `page-${index}-${at}`, DAYS[at]!);
      const last = issues.at(-1);
      if (last && JSON.stringify([last.total, last.by]) === JSON.stringify([issue.total, issue.by])) continue;
      issues.push(issue);
    }
    return issues;
  });
}

const historyArb = fc.record({
  units: fc.array(unitArb, { maxLength: 60 }),
  pages: fc.array(pageArb, { minLength: 1, maxLength: 6 }),
});

test('tables that a history has had are accepted and met to the unit, in bulk and unit by unit', () => {
  fc.assert(
    fc.property(historyArb, fc.nat(), ({ units, pages }, seed) => {
      const tables = publish(units, pages);
      const plan = planOf(tables, areas);
      const planned = [...unitsOf(plan, seed)];
      for (const { id, total, by, ...table } of tables) {
        const whole = { ...table, id, total, by };
        expect({ id, ...countIn(plan, whole, regencyCode) }).toEqual({ id, total, by });
        expect({ id, ...numbersOf(planned, whole) }).toEqual({ id, total, by });
      }
      for (const { occurredOn, heardOn, corrections, retractedOn = Infinity } of planned) {
        const days = [occurredOn, heardOn, ...corrections.map(({ on }) => on), retractedOn];
        expect(days).toEqual(days.toSorted((a, b) => a - b));
      }
    }),
    { numRuns: 40 },
  );
});

test('one number that cannot be is refused with its table named', () => {
  fc.assert(
    fc.property(historyArb, fc.nat(), fc.nat(), ({ units, pages }, chosen, which) => {
      const tables = publish(units, pages);
      const index = chosen % tables.length;
      const cells = statementsOf(tables[index]!, regencyCode).slice(1);
      fc.pre(cells.length > 0);
      const { pointer } = cells[which % cells.length]!;
      const spoilt = structuredClone(tables[index]!);
      const [, , dimension, code, inner] = pointer.split('/');
      const by = spoilt.by as Record<string, Record<string, number | Record<string, number>>>;
      if (inner === undefined) by[dimension!]![code!] = spoilt.total + 1;
      else (by[dimension!]![code!] as Record<string, number>)[inner] = spoilt.total + 1;
      expect(refusedIn(tables.with(index, spoilt))).toContain(spoilt.id);
    }),
    { numRuns: 15 },
  );
});

test('a part of a period that is more than the whole is refused with both tables named', () => {
  fc.assert(
    fc.property(historyArb, ({ units, pages }) => {
      const tables = publish(units, pages);
      const [whole, part] = ['2024-01', '2024-03'].map((from, index) =>
        aTable({
          id: index === 0 ? 'whole' : 'part',
          period: { from, to: '2024-06' },
          publishedOn: '2025-02-01',
          total: 10_000 + index,
        }),
      );
      expect(refusedIn([...tables, whole!, part!])).toEqual(expect.arrayContaining(['whole', 'part']));
    }),
    { numRuns: 10 },
  );
});

function refusedIn(tables: readonly Table[]): readonly string[] {
  try {
    planOf(tables, areas);
  } catch (error) {
    if (error instanceof TablesContradict) return error.tables;
    throw error;
  }
  return [];
}
