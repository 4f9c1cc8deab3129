import {
  CASE_CATEGORY,
  EXTENSION_SCHEME,
  PROCEDURAL_STATUS,
  SCHEME,
  SEX,
  type Contract,
} from '@libs/contracts';
import type { Dimensions, Measure, RestrictedDimensions } from '@libs/journey';
import { COUNTRIES } from '@libs/reference';
import { UNKNOWN } from './shares.js';
import { isFolded, type Table } from './table.js';

/** Tables that can be planned and that our events cannot tell: what is missing, in words. */
export class CannotBeTold extends Error {
  constructor(problem: string) {
    super(problem);
    this.name = 'CannotBeTold';
  }
}

/** By which measure of the ledger what tables call so is counted (libs/journey, `definitions.ts`). */
const COUNTED_AS: Readonly<Record<string, Measure>> = {
  PENEMPATAN_LAYANAN: 'PENEMPATAN_LAYANAN',
  PENEMPATAN_MENURUT_UPT: 'PENEMPATAN_LAYANAN',
  PENDAFTARAN_CPMI: 'PENDAFTARAN_CPMI',
  KEBERANGKATAN: 'KEBERANGKATAN',
  KETIBAAN: 'KETIBAAN',
  KEPULANGAN: 'KEPULANGAN',
  KEPULANGAN_MENURUT_DEBARKASI: 'KEPULANGAN',
  KEPULANGAN_DEPORTASI: 'KEPULANGAN_DEPORTASI',
  KEMATIAN: 'KEMATIAN',
  JENAZAH_DIPULANGKAN: 'JENAZAH_DIPULANGKAN',
  PENGADUAN: 'PENGADUAN',
};

/** @throws CannotBeTold for a measure of which the simulator writes no events */
export function countedAs(measure: string): Measure {
  const counted = COUNTED_AS[measure];
  if (counted) return counted;
  throw new CannotBeTold(
    `${measure} is none of the measures that can be written as events: ${Object.keys(COUNTED_AS).join(', ')}`,
  );
}

/** Under which field of a contribution a dimension of a table is counted. */
const FIELDS: Readonly<Record<string, keyof Dimensions | keyof RestrictedDimensions>> = {
  originArea: 'area',
  country: 'country',
  sex: 'sex',
  sector: 'employerType',
  scheme: 'scheme',
  jobLabel: 'jobLabel',
  serviceOffice: 'office',
  debarkation: 'debarkation',
  procedural: 'procedural',
  category: 'cause',
  cause: 'cause',
  person: 'kind',
  channel: 'kind',
};

/** @throws CannotBeTold for a dimension that no event tells */
export function fieldFor(attribute: string): keyof Dimensions | keyof RestrictedDimensions {
  const field = FIELDS[attribute];
  if (field) return field;
  throw new CannotBeTold(`No event tells ${attribute}: of a table it can be a counter, and no dimension`);
}

/** The ministry's split of employers (domain.md §8.2): a formal one is a legal entity. */
const SECTOR: Readonly<Record<string, string>> = {
  FORMAL: 'BERBADAN_HUKUM',
  INFORMAL: 'PERSEORANGAN_RUMAH_TANGGA',
};

/** A code as tables print it, as events tell it: `House Maid` is `HOUSE_MAID`. */
export function toldCode(attribute: string, code: string): string {
  if (attribute === 'sector') return SECTOR[code] ?? code;
  if (attribute !== 'jobLabel') return code;
  return code
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 40);
}

/** Of lists that are closed, what events may tell. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  sex: SEX,
  scheme: [...SCHEME, ...EXTENSION_SCHEME],
  procedural: PROCEDURAL_STATUS,
  category: CASE_CATEGORY,
  country: COUNTRIES.map(({ code }) => code),
};

/** Of countries the reference list has those that matter most; an event may name any. */
const COUNTRY = /^[A-Z]{2}$/;

/** What tables call the rest of a dimension. */
const REST_OF = new Set(['LAINNYA', UNKNOWN]);

/**
 * Codes of units as events tell them. What a table calls the rest is told as the first code of the list that no table prints;
 * an unknown sex or sector is not told.
 */
export class ToldCodes {
  private readonly rest = new Map<string, string>();

  /** @throws CannotBeTold for labels that tables tell apart and events cannot */
  constructor(tables: readonly Table[]) {
    const labels = new Set(tables.filter(isFolded).flatMap((table) => codesIn(table, 'jobLabel')));
    for (const [told, alike] of Map.groupBy(labels, (label) => toldCode('jobLabel', label))) {
      if (alike.length > 1) throw new CannotBeTold(`${alike.join(' and ')} are both told as ${told}`);
    }
    for (const [attribute, known] of Object.entries(KNOWN)) {
      const printed = new Set(tables.filter(isFolded).flatMap((table) => codesIn(table, attribute)));
      const free = known.find((code) => !printed.has(code));
      if (free) this.rest.set(attribute, free);
    }
  }

  /** undefined: not known to anybody yet. */
  of(attribute: string, code: string | undefined): string | undefined {
    if (code === undefined) return undefined;
    if (code === UNKNOWN && (attribute === 'sex' || attribute === 'sector')) return undefined;
    const known = KNOWN[attribute];
    const isTold = !known || known.includes(code) || (attribute === 'country' && COUNTRY.test(code));
    if (isTold) return toldCode(attribute, code);
    const rest = REST_OF.has(code) ? this.rest.get(attribute) : undefined;
    if (rest) return rest;
    throw new CannotBeTold(`${code} is no ${attribute} that events know: ${known.join(', ')}`);
  }
}

function codesIn({ by }: Table, attribute: string): string[] {
  return Object.entries(by)
    .filter(([dimension]) => dimension.toLowerCase().includes(attribute.toLowerCase()))
    .flatMap(([, cells]) => Object.entries(cells))
    .flatMap(([code, cell]) => (typeof cell === 'number' ? [code] : [code, ...Object.keys(cell)]));
}

/** The service that tells events of a contract. */
export const serviceOf = ({ type }: Contract): string => type.slice(0, type.indexOf('.'));
