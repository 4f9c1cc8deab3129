import type { Area } from '@libs/reference';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { visit } from 'jsonc-parser';
import { problemWith } from './attributes.js';
import {
  aimOf,
  attributesOf,
  dimensionsOf,
  escaped,
  regencyCodes,
  statementsOf,
  type RegencyCode,
} from './statements.js';
import { dayOf, dayText, daysOf, type Table } from './table.js';

/** A file as it was named, with its text. */
export interface TableFile {
  readonly name: string;
  readonly text: string;
}

/** Something in a file that is no table which could be met. */
export interface TableFault {
  readonly file: string;
  readonly table?: string;
  /** Where in the table, or in the file where it has no id (RFC 6901). */
  readonly pointer: string;
  readonly problem: string;
}

export class TablesNotUnderstood extends Error {
  constructor(readonly faults: readonly TableFault[]) {
    super(['These tables cannot be used:', ...faults.map(sentenceOf)].join('\n'));
    this.name = 'TablesNotUnderstood';
  }
}

const sentenceOf = ({ file, table, pointer, problem }: TableFault): string =>
  `  ${[file, ...(table ? [table] : []), pointer || 'the whole'].join(', ')}: ${problem}`;

/** What tables are read by: their form, and the areas that their cells may name. */
export interface TableForm {
  /** `table.schema.json` (JSON Schema 2020-12). */
  readonly schema: object;
  readonly areas: readonly Area[];
}

/**
 * The tables of these files.
 *
 * @param without ids of tables to leave out, whatever is wrong with them
 * @throws TablesNotUnderstood with all that is wrong with the others
 */
export function readTables(
  files: readonly TableFile[],
  { schema, areas }: TableForm,
  without: readonly string[] = [],
): Table[] {
  const validate = new Ajv2020({ allErrors: true, strict: false, verbose: true }).compile<Table>(schema);
  const known = new Set(areas.map(({ code }) => code));
  const regencyCode = regencyCodes(areas);
  const faults: TableFault[] = [];
  const tables: Table[] = [];
  const seen = new Map<string, string>();
  for (const file of files) {
    for (const [index, { value, repeated }] of entriesOf(file, faults).entries()) {
      const id = idOf(value);
      if (id !== undefined && without.includes(id)) {
        seen.set(id, file.name);
        continue;
      }
      const tell = (pointer: string, problem: string): void => {
        faults.push({
          file: file.name,
          ...(id === undefined ? {} : { table: id }),
          pointer: id === undefined ? `/${index}${pointer}` : pointer,
          problem,
        });
      };
      for (const path of repeated) {
        tell(path.map((key) => `/${escaped(String(key))}`).join(''), 'this key stands here twice');
      }
      if (!isTable(value, validate, tell)) continue;
      const before = seen.get(value.id);
      if (before !== undefined) tell('/id', `a table of ${before} has this id already`);
      seen.set(value.id, file.name);
      checkPeriod(value, tell);
      checkNumbers(value, tell);
      const told = faults.length;
      checkDimensions(value, tell);
      if (faults.length === told) checkCells(value, known, regencyCode, tell);
      tables.push(value);
    }
  }
  const unknown = without.filter((id) => !seen.has(id));
  faults.push(
    ...unknown.map((table) => ({
      file: 'no file',
      table,
      pointer: '/id',
      problem: 'it is to be left out, and no file has it',
    })),
  );
  if (faults.length > 0) throw new TablesNotUnderstood(faults);
  return tables;
}

type Tell = (pointer: string, problem: string) => void;

interface Entry {
  readonly value: unknown;
  /** Where a key of an object stands once more: whoever parses JSON hears of the last one alone. */
  readonly repeated: readonly Path[];
}

type Path = readonly (string | number)[];

function entriesOf(file: TableFile, faults: TableFault[]): Entry[] {
  const text = file.text.replace(/^\uFEFF/, '');
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.length > 0) {
      const repeated = repeatedKeysIn(text);
      return value.map((entry: unknown, index) => ({
        value: entry,
        repeated: repeated.flatMap(([at, ...path]) => (at === index ? [path] : [])),
      }));
    }
    faults.push({ file: file.name, pointer: '', problem: 'this must be a list of one table or more' });
  } catch (error) {
    const problem = unreadable(error);
    if (problem === undefined) throw error;
    faults.push({ file: file.name, pointer: '', problem });
  }
  return [];
}

function unreadable(error: unknown): string | undefined {
  if (error instanceof SyntaxError) return `this is not JSON: ${error.message}`;
  return error instanceof RangeError ? 'this has too many levels' : undefined;
}

function repeatedKeysIn(text: string): Path[] {
  const repeated: Path[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (key, _offset, _length, _line, _character, path) => {
      if (open.at(-1)!.has(key)) repeated.push([...path(), key]);
      open.at(-1)!.add(key);
    },
  });
  return repeated;
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}

function isTable(value: unknown, validate: ValidateFunction<Table>, tell: Tell): value is Table {
  if (hasNoEnd(value)) {
    tell('/period/to', 'the page prints no end of the period, so nobody can say which acts it counts');
    return false;
  }
  if (validate(value)) return true;
  const told = new Set<string>();
  for (const error of validate.errors ?? []) {
    const problem = isBeside(error, value) ? undefined : problemOf(error);
    if (problem === undefined || told.has(`${error.instancePath} ${problem}`)) continue;
    told.add(`${error.instancePath} ${problem}`);
    tell(error.instancePath, problem);
  }
  return false;
}

/** What only follows from another problem: a cell may be two things, and who names no measure names no target. */
const isBeside = ({ keyword, schemaPath, data }: ErrorObject, value: unknown): boolean =>
  (keyword === 'type' && /anyOf\/\d+\/type$/.test(schemaPath) && typeof data === 'number') ||
  (schemaPath.startsWith('#/allOf/0/then') && (value as { measure?: unknown } | null)?.measure !== 'TARGET');

/** An open period is refused in words of its own; what else is wrong with the table does not matter then. */
function hasNoEnd(value: unknown): boolean {
  const period = (value as { period?: unknown } | null)?.period;
  return typeof period === 'object' && period !== null && 'to' in period && period.to === null;
}

const TYPES: Readonly<Record<string, string>> = { integer: 'whole number', array: 'list', string: 'text' };

/** In plain English; undefined for what only says that one of the other problems makes a whole not fit. */
function problemOf({ keyword, params, message, schema, data }: ErrorObject): string | undefined {
  switch (keyword) {
    case 'required':
      return `${String(params['missingProperty'])} is missing`;
    case 'additionalProperties':
      return `${String(params['additionalProperty'])} is no key of a table`;
    case 'propertyNames':
      return `${String(params['propertyName'])} is no code of this dimension`;
    case 'false schema':
      return 'this stands with TARGET only';
    case 'enum':
      return `${JSON.stringify(data)} is none of ${(schema as unknown[]).join(', ')}`;
    case 'pattern':
      return typeof data === 'string'
        ? `${JSON.stringify(data)} has not the form ${String(schema)}`
        : message;
    case 'oneOf':
      return 'the period must be two months (YYYY-MM) or two days (YYYY-MM-DD)';
    case 'type':
      return `${JSON.stringify(data)} is no ${TYPES[String(params['type'])] ?? String(params['type'])}`;
    case 'minimum':
      return `${JSON.stringify(data)} is less than nothing`;
    case 'if':
    case 'anyOf':
      return undefined;
    default:
      return message;
  }
}

/** Beyond a certain size a number is another one as soon as it is read. */
function checkNumbers({ total, by }: Table, tell: Tell): void {
  const check = (value: unknown, pointer: string): void => {
    if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value as object)) check(inner, `${pointer}/${escaped(key)}`);
    } else if (!Number.isSafeInteger(value)) tell(pointer, 'this is more than can be counted to the unit');
  };
  check(total, '/total');
  check(by, '/by');
}

function checkPeriod({ period, publishedOn }: Table, tell: Tell): void {
  const ends = { '/period/from': period.from, '/period/to': period.to, '/publishedOn': publishedOn };
  for (const [pointer, text] of Object.entries(ends)) {
    if (!isRealDay(text)) return tell(pointer, `there is no day ${text}`);
  }
  const { from, to } = daysOf(period);
  if (to < from) tell('/period/to', `the period ends (${period.to}) before it begins (${period.from})`);
  return undefined;
}

/** The form is right by the schema; the calendar may not have the day. */
const isRealDay = (text: string): boolean =>
  text.length < 'YYYY-MM-DD'.length || (!Number.isNaN(dayOf(text)) && dayText(dayOf(text)) === text);

function checkDimensions(table: Table, tell: Tell): void {
  for (const list of ['complete', 'counters'] as const) {
    for (const [index, dimension] of (table[list] ?? []).entries()) {
      if (!(dimension in table.by)) tell(`/${list}/${index}`, `the table has no dimension ${dimension}`);
    }
  }
  for (const dimension of dimensionsOf(table)) {
    const crossed = attributesOf(aimOf(table), dimension) !== undefined;
    for (const [code, cell] of Object.entries(table.by[dimension]!)) {
      if (typeof cell === 'number' || crossed) continue;
      tell(
        `/by/${dimension}/${escaped(code)}`,
        'a dimension with two levels is called <outer>By<Inner> or <inner>Of<Outer>',
      );
    }
  }
}

/** Cells of areas and countries must be some: somebody will have lived there. Those of one dimension are of one level, and no two are the same. */
function checkCells(table: Table, known: ReadonlySet<string>, regencyCode: RegencyCode, tell: Tell): void {
  if (table.scope?.['originArea']) checkArea(table.scope['originArea'], '/scope/originArea', known, tell);
  const seen = new Map<string, string>();
  for (const { dimension, conditions, pointer } of statementsOf(table, regencyCode)) {
    if (dimension === undefined) continue;
    const key = JSON.stringify([dimension, conditions]);
    const same = seen.get(key);
    if (same !== undefined) tell(pointer, `this is the same as ${same}`);
    seen.set(key, pointer);
    for (const { attribute, code } of conditions) {
      const problem = attribute === 'country' ? problemWith(table.measure, attribute, code) : undefined;
      if (problem !== undefined) tell(pointer, problem);
    }
    const area = conditions.find(({ attribute }) => attribute === 'originArea')?.code;
    if (area === undefined) continue;
    if (/^\d+$/.test(area)) checkArea(area, pointer, known, tell);
    else tell(pointer, notCalled(pointer.split('/')[3]!, area));
    const level = seen.get(dimension) ?? area;
    seen.set(dimension, level);
    if (level.length !== area.length && /^\d+$/.test(area))
      tell(pointer, `${area} is of another level than ${level}`);
  }
}

const notCalled = (around: string, name: string): string =>
  `no ${around.length === 2 ? 'kabupaten or kota' : 'area'} of ${around} is called ${name}`;

function checkArea(code: string, pointer: string, known: ReadonlySet<string>, tell: Tell): void {
  if (!known.has(code)) tell(pointer, `there is no area with the code ${code}`);
}
