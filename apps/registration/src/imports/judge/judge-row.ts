import { maskNik, normalisePhone, parseNik } from '@libs/identifiers';
import { isLocalDate, type LocalDate } from '@libs/kernel';
import { noChild } from '@libs/rules';
import type { CodedField, ImportField, Refusal } from '../import-codes.js';
import { codeOf } from '../mapping/code-of.js';
import { foldWords } from '../mapping/fold-words.js';
import type { Mapping } from '../mapping.js';
import type { Villages } from './villages.js';

/** Somebody as a row tells of her, in the register's own codes. */
export interface ImportedPerson {
  readonly number: string;
  readonly system: string;
  readonly name: string;
  readonly nik: string;
  readonly birthDate: LocalDate;
  readonly sex: 'L' | 'P';
  readonly education: string;
  readonly village: string;
  readonly motherInitial?: string;
  readonly phone?: string;
  readonly country: string;
  /** Her job in the words of the file. */
  readonly rawJobTitle: string;
  readonly isco08: string;
  readonly scheme: string;
  readonly plannedDeparture: LocalDate;
}

export interface Refused {
  readonly refusal: Refusal;
  /** Absent where it is the row as a whole. */
  readonly field?: ImportField;
  /** The word that has no code. */
  readonly told?: string;
}

export interface Rules {
  readonly mapping: Mapping;
  readonly header: readonly string[];
  readonly villages: Villages;
  /** The day in Jakarta that is judged for. */
  readonly today: LocalDate;
  /** Below which age nobody like that is registered on that day (rule E02). */
  readonly childAgeOf: (person: ImportedPerson) => number;
}

const NUMBER = /^[A-Za-z0-9./-]{4,40}$/;
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/u;
const MOST_LETTERS = 100;

/** Leaves the judging of a row where its first fault is. */
class Fault extends Error {
  constructor(readonly refused: Refused) {
    super(refused.refusal);
  }
}

/** Whom a row tells of, or why nobody is taken over from it: what cannot be mapped is said, and never guessed. */
export function judgeRow(cells: readonly string[], rules: Rules): ImportedPerson | Refused {
  if (cells.length !== rules.header.length) return { refusal: 'COLUMNS_DIFFER' };
  try {
    const person = new Row(cells, rules).person();
    const { outcome } = noChild(person.birthDate, rules.today, rules.childAgeOf(person));
    return outcome === 'FAIL' ? { refusal: 'TOO_YOUNG', field: 'BIRTH_DATE' } : person;
  } catch (error) {
    if (error instanceof Fault) return error.refused;
    throw error;
  }
}

/** What a list shows of a row, whatever becomes of it: as it stands in the file, the number masked. */
export function shownOf(cells: readonly string[], rules: Pick<Rules, 'mapping' | 'header'>) {
  const row = new Row(cells, rules);
  const nik = row.text('NIK');
  return {
    name: row.text('NAME').slice(0, MOST_LETTERS),
    village: row.text('VILLAGE').slice(0, MOST_LETTERS),
    ...(nik && { nik: maskNik(nik) }),
  };
}

class Row {
  constructor(
    private readonly cells: readonly string[],
    private readonly rules: Pick<Rules, 'mapping' | 'header'> & Partial<Rules>,
  ) {}

  /** A cell, trimmed, without the apostrophe by which spreadsheets mark a number as text; empty where there is no column. */
  text(field: ImportField): string {
    const column = this.rules.mapping.columns.find((each) => each.field === field)?.column;
    const cell = column === undefined ? undefined : this.cells[this.rules.header.indexOf(column)];
    return (cell ?? '').normalize('NFC').trim().replace(/^'/, '');
  }

  /** Column by column: the first fault is the one that is told. @throws Fault */
  person(): ImportedPerson {
    return {
      number: this.number(),
      system: this.rules.mapping.system,
      name: this.words('NAME'),
      nik: this.nik(),
      birthDate: this.birthDate(),
      sex: this.code('SEX') as 'L' | 'P',
      education: this.code('EDUCATION'),
      village: this.village(),
      country: this.code('COUNTRY'),
      rawJobTitle: this.words('JOB'),
      isco08: this.code('JOB'),
      scheme: this.code('SCHEME'),
      plannedDeparture: this.day('PLANNED_DEPARTURE'),
      ...(this.text('MOTHER') && { motherInitial: this.words('MOTHER').charAt(0).toUpperCase() }),
      ...(this.text('PHONE') && { phone: this.phone() }),
    };
  }

  private number(): string {
    const number = this.required('EXTERNAL_ID');
    if (!NUMBER.test(number)) throw new Fault({ refusal: 'NOT_A_NUMBER', field: 'EXTERNAL_ID' });
    return number;
  }

  private nik(): string {
    const nik = this.required('NIK');
    const { kind } = parseNik(nik, { today: this.rules.today! });
    if (kind === 'INVALID') throw new Fault({ refusal: 'NOT_A_NIK', field: 'NIK' });
    // A village's own number does not do where the district verifies (domain.md §5.1).
    if (kind === 'TEMPORARY') throw new Fault({ refusal: 'TEMPORARY_NIK', field: 'NIK' });
    return nik;
  }

  private birthDate(): LocalDate {
    const day = this.day('BIRTH_DATE');
    if (day > this.rules.today!) throw new Fault({ refusal: 'NOT_A_DAY', field: 'BIRTH_DATE' });
    return day;
  }

  private day(field: ImportField): LocalDate {
    const day = dayOf(this.required(field));
    if (!day) throw new Fault({ refusal: 'NOT_A_DAY', field });
    return day;
  }

  private phone(): string {
    const phone = normalisePhone(this.text('PHONE'));
    if (!phone) throw new Fault({ refusal: 'NOT_A_PHONE', field: 'PHONE' });
    return phone;
  }

  private words(field: ImportField): string {
    const text = this.required(field);
    if (UNPRINTABLE.test(text) || Array.from(text).length > MOST_LETTERS)
      throw new Fault({ refusal: 'NOT_TEXT', field });
    return text;
  }

  private code(field: Exclude<CodedField, 'VILLAGE'>): string {
    const told = this.required(field);
    const code = this.mapped(field, told) ?? codeOf(field, told);
    if (!code) throw new Fault({ refusal: 'UNKNOWN_VALUE', field, told });
    return code;
  }

  /** What the office has said of a word that no village bears; of several that bear it the subdistrict alone decides. */
  private village(): string {
    const told = this.required('VILLAGE');
    const villages = this.rules.villages!;
    const named = villages.find(told, this.text('SUBDISTRICT'));
    const mapped = this.mapped('VILLAGE', told);
    const isUnknown = 'refusal' in named && named.refusal === 'UNKNOWN_VALUE';
    const found = mapped && isUnknown ? villages.ofCode(mapped) : named;
    if ('code' in found) return found.code;
    throw new Fault({ ...found, field: 'VILLAGE', ...(isUnknown && { told }) });
  }

  private mapped(field: CodedField, told: string): string | undefined {
    const folded = foldWords(told);
    return this.rules.mapping.values.findLast(
      (each) => each.field === field && foldWords(each.told) === folded,
    )?.code;
  }

  private required(field: ImportField): string {
    const fixed = this.rules.mapping.fixed.find((each) => each.field === field)?.code;
    const text = fixed ?? this.text(field);
    if (text === '') throw new Fault({ refusal: 'EMPTY', field });
    return text;
  }
}

/** `2026-03-04`, `04/03/2026` and `4-3-2026`, day before month as Indonesia writes it; an hour behind it tells nothing. */
export function dayOf(text: string): LocalDate | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[ T].*)?$/.exec(text)?.[1];
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T].*)?$/.exec(text) ?? [];
  const written = iso ?? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(written) ? written : undefined;
}
