import type { LocalDate } from '@libs/kernel';

/*
 * What a story adds to the figures (architecture §6, domain.md §8). A contribution reads nothing but the story: no reference
 * table, no *today*. Names, successors and roll-ups of areas are resolved when a figure is asked for.
 */

/** What is counted. A definition of the catalogue reads one of them. */
export const MEASURES = [
  /** *Layanan penempatan*: clearances and extensions, and not departures (domain.md §8.1). */
  'PENEMPATAN_LAYANAN',
  'KEBERANGKATAN',
  'KETIBAAN',
  /** Workers who came back; who came with them is `KEPULANGAN_PENDAMPING`. */
  'KEPULANGAN',
  'KEPULANGAN_PENDAMPING',
  /** Persons, not workers: adults and children who landed after a deportation. Wholly RESTRICTED. */
  'KEPULANGAN_DEPORTASI',
  'KEMATIAN',
  'JENAZAH_DIPULANGKAN',
  'PENDAFTARAN_CPMI',
  /** Days from one step to the next, for medians. */
  'LAMA_LANGKAH',
  'PENAHANAN',
  /** Rules that said no, one of them may be about health: wholly RESTRICTED. */
  'PENOLAKAN_ATURAN',
  'PELATIHAN',
  'SERTIFIKAT',
  'PROGRAM_PRODUKTIF',
  /** A stock: who left adds one, who came back or died takes it away. RESTRICTED: some are known to their village alone. */
  'PMI_DI_LUAR_NEGERI',
  'PENGADUAN',
  /** Complaints that were closed, under the day on which they came in: `endedOn` says when. */
  'PENGADUAN_SELESAI',
] as const;

export type Measure = (typeof MEASURES)[number];

/** What a figure may be broken down by (domain.md §8.3). Absent: not known. */
export interface Dimensions {
  /** Origin, by the identity card: the default and the published basis. */
  readonly area?: string;
  /** The office that did the counted act. Never mixed with origin or landing. */
  readonly office?: string;
  readonly debarkation?: string;
  readonly country?: string;
  readonly sex?: string;
  readonly ageBand?: string;
  readonly education?: string;
  /** By which door she came onto the register. */
  readonly source?: string;
  readonly scheme?: string;
  readonly employerType?: string;
  readonly isco08?: string;
  readonly jobLabel?: string;
  /** The measure's own breakdown. */
  readonly kind?: string;
}

/** RESTRICTED: counted apart, in cells of five and more. */
export interface RestrictedDimensions {
  readonly procedural?: string;
  /** Cause of return, of a deportation, or category of a complaint. */
  readonly cause?: string;
}

/** `kind` of who came back with a worker: neither sex nor age is told of them. */
export type Companion = 'DEWASA' | 'ANAK';

/** `kind` of who landed after a deportation; X where nobody said which sex. */
export type Landed = 'P_DEWASA' | 'L_DEWASA' | 'X_DEWASA' | 'ANAK_P' | 'ANAK_L' | 'ANAK_X';

export interface Contribution extends Dimensions, RestrictedDimensions {
  readonly measure: Measure;
  /** The day in the world by which it is counted; its month is in Jakarta already. */
  readonly occurredOn: LocalDate;
  /** When it ended, of what is followed as a cohort. */
  readonly endedOn?: LocalDate;
  /** Whole days, where they are what is measured. */
  readonly days?: number;
  readonly n: number;
}

/** In this order they stand in a key and in a table. */
export const PLAIN = [
  'measure',
  'occurredOn',
  'endedOn',
  'days',
  'area',
  'office',
  'debarkation',
  'country',
  'sex',
  'ageBand',
  'education',
  'source',
  'scheme',
  'employerType',
  'isco08',
  'jobLabel',
  'kind',
] as const satisfies readonly (keyof Contribution)[];

export const RESTRICTED = [
  ...PLAIN,
  'procedural',
  'cause',
] as const satisfies readonly (keyof Contribution)[];

/** Measures with a RESTRICTED dimension, or that are RESTRICTED as a whole and stand in no other ledger. */
const WITH_RESTRICTED: ReadonlySet<Measure> = new Set<Measure>([
  'KEPULANGAN',
  'JENAZAH_DIPULANGKAN',
  'PENGADUAN',
  'PENGADUAN_SELESAI',
]);
const WHOLLY_RESTRICTED: ReadonlySet<Measure> = new Set<Measure>([
  'KEPULANGAN_DEPORTASI',
  'PENOLAKAN_ATURAN',
  'PMI_DI_LUAR_NEGERI',
]);

export type LedgerName = 'PLAIN' | 'RESTRICTED';

/** In which ledgers a measure is written. */
export function ledgersOf(measure: Measure): readonly LedgerName[] {
  if (WHOLLY_RESTRICTED.has(measure)) return ['RESTRICTED'];
  return WITH_RESTRICTED.has(measure) ? ['PLAIN', 'RESTRICTED'] : ['PLAIN'];
}
