import type { LocalDate } from '@libs/kernel';
import { daysBetween } from '../days.js';
import { fieldOf, ruleResults, textIn } from '../fact.js';
import type { Entry, Told } from '../fold.js';
import { destinationOf, NAMES_HER_WORK } from '../particulars.js';
import type { EventName } from '../stage-rank.js';
import type { State } from '../states.js';
import { ageBand } from './age-band.js';
import type { Companion, Contribution, Dimensions, Landed, Measure } from './contribution.js';

/** Steps whose distance in days is measured, in the order of the journey, and the event that is each. */
const STEPS: readonly (readonly [EventName, string])[] = [
  ['WorkerRegistered', 'DAFTAR'],
  ['VillageVerified', 'VERIFIKASI_DESA'],
  ['DistrictVerified', 'VERIFIKASI_DINAS'],
  ['WorkerCleared', 'SELESAI_PROSES'],
  ['WorkerDeparted', 'BERANGKAT'],
  ['WorkerReturned', 'PULANG'],
  ['NeedsAssessed', 'ASESMEN'],
  ['ReintegrationPlanOpened', 'RENCANA'],
];
const stepOf = new Map<string, string>(STEPS);

/** A registration counts by the door that is nearest to the village. */
const SOURCES = ['DESK', 'SELF', 'IMPORT_SDGS', 'IMPORT_SISKO'];

/** Events that happen once in a journey, however many tell of them: the first in the order of the world counts. */
const ONCE: ReadonlySet<string> = new Set<EventName>([
  'WorkerRegistered',
  'WorkerImported',
  'WorkerCleared',
  'WorkerDeparted',
  'ArrivalReported',
  'WorkerReturned',
  'WorkerDied',
  'RemainsRepatriated',
]);

/** On leave she goes back, and who did not depart did not come back. */
const NO_RETURN: ReadonlySet<string> = new Set(['CUTI', 'GAGAL_BERANGKAT']);

const ABROAD: ReadonlySet<State> = new Set<State>(['ABROAD_KNOWN', 'DEPARTED', 'WORKING', 'RETURNING']);

/** What one journey adds to the figures. */
export function countJourney(journey: Told): Contribution[] {
  return countAnew(journey).counted;
}

/** The same, with what it takes to go on counting where the journey goes on. */
export function countAnew(journey: Told): {
  readonly person: Person;
  readonly counting: Counting;
  readonly counted: Contribution[];
} {
  const person = new Person();
  for (const entry of journey.entries) person.learn(entry);
  person.meet(journey);
  const counting = new Counting(person);
  return { person, counting, counted: journey.entries.flatMap((entry) => counting.take(entry)) };
}

/** A person as far as she is known, to be gone on from. */
export interface CarriedPerson {
  readonly area?: string;
  readonly sex?: string;
  readonly birthYear?: number;
  readonly education?: string;
  readonly source?: string;
  readonly procedural?: string;
  readonly cause?: string;
  readonly deportationCause?: string;
  readonly categories?: readonly (readonly [caseId: string, string])[];
  readonly closedOn?: readonly (readonly [caseId: string, LocalDate])[];
}

/**
 * What is known of her and her complaints by the whole journey, whenever somebody said so: a village that is corrected later
 * is the village of all that was counted before.
 */
export class Person {
  area?: string;
  sex?: string;
  birthYear?: number;
  education?: string;
  source?: string;
  procedural?: string;
  cause?: string;
  deportationCause?: string;
  readonly categories: Map<string, string>;
  readonly closedOn: Map<string, LocalDate>;
  private version = 0;

  constructor({ categories, closedOn, ...told }: CarriedPerson = {}) {
    Object.assign(this, told);
    this.categories = new Map(categories);
    this.closedOn = new Map(closedOn);
  }

  carried(): CarriedPerson {
    const { version: _, categories, closedOn, ...told } = this;
    return { ...told, categories: [...categories], closedOn: [...closedOn] };
  }

  /** True where something is known now that what was counted before would have to say. */
  learn({ what, data, occurredOn }: Entry): boolean {
    const before = this.version;
    this.set('education', textIn(data, 'education'));
    this.set('procedural', textIn(data, 'proceduralStatus'));
    this.set('cause', textIn(data, 'returnReason'));
    this.set('deportationCause', textIn(data, 'deportationCause'));
    const source = sourceOf(what, data);
    if (source !== undefined && placeOf(source) < placeOf(this.source)) this.set('source', source);
    this.follow(what, textIn(data, 'caseId') ?? '', textIn(data, 'caseCategory'), occurredOn);
    return this.version > before;
  }

  meet({ area, sex, birthYear }: Told): boolean {
    const before = this.version;
    this.set('area', area ?? undefined);
    this.set('sex', sex ?? undefined);
    if (birthYear !== null && birthYear !== this.birthYear) {
      this.birthYear = birthYear;
      this.version += 1;
    }
    return this.version > before;
  }

  private follow(what: string, id: string, category: string | undefined, day: LocalDate): void {
    if (category !== undefined) this.categories.set(id, category);
    if (what === 'CaseClosed') this.closedOn.set(id, day);
    if (what === 'CaseReopened') this.closedOn.delete(id);
    if (category !== undefined || what === 'CaseClosed' || what === 'CaseReopened') this.version += 1;
  }

  private set(
    field: 'area' | 'sex' | 'education' | 'source' | 'procedural' | 'cause' | 'deportationCause',
    value: string | undefined,
  ): void {
    if (value === undefined || value === this[field]) return;
    this[field] = value;
    this.version += 1;
  }
}

type Work = Pick<Dimensions, 'country' | 'scheme' | 'employerType' | 'isco08' | 'jobLabel'>;

/** A journey as far as it was counted, to be gone on from. */
export interface CarriedCounting {
  readonly seen: readonly string[];
  readonly stepOn: readonly (readonly [string, LocalDate])[];
  readonly work: Work;
  readonly abroad?: Contribution | undefined;
  readonly trainings: readonly (readonly [courseId: string, string])[];
}

/** The journey once more, in the order of the world, with what was known of its work so far. */
export class Counting {
  private counted: Contribution[] = [];
  private readonly seen: Set<string>;
  private readonly stepOn: Map<string, LocalDate>;
  private work: Work;
  private abroad: Contribution | undefined;
  private readonly trainings: Map<string, string>;

  constructor(
    private readonly person: Person,
    carried?: CarriedCounting,
  ) {
    this.seen = new Set(carried?.seen);
    this.stepOn = new Map(carried?.stepOn);
    this.work = carried?.work ?? {};
    this.abroad = carried?.abroad;
    this.trainings = new Map(carried?.trainings);
  }

  carried(): CarriedCounting {
    const { seen, stepOn, work, abroad, trainings } = this;
    return { seen: [...seen], stepOn: [...stepOn], work, abroad, trainings: [...trainings] };
  }

  /** What this entry adds, given those before it. */
  take(entry: Entry): Contribution[] {
    this.counted = [];
    this.learn(entry);
    if (!this.seen.has(entry.what)) this.count(entry);
    if (ONCE.has(entry.what)) this.seen.add(entry.what);
    this.stock(entry);
    return this.counted;
  }

  private learn({ what, data }: Entry): void {
    const courseId = textIn(data, 'courseId');
    const trainingType = textIn(data, 'trainingType');
    if (courseId !== undefined && trainingType !== undefined) this.trainings.set(courseId, trainingType);
    // A certificate names an occupation, too: what she was tested in, which need not be what she goes as.
    if (!NAMES_HER_WORK.has(what)) return;
    const intent = fieldOf(data, 'intent') ?? {};
    this.work = {
      ...this.work,
      ...known({
        country: destinationOf(what, data),
        scheme: textIn(data, 'scheme') ?? textIn(intent, 'scheme'),
        employerType: textIn(data, 'employerType') ?? textIn(intent, 'employerType'),
        isco08: textIn(data, 'isco08') ?? textIn(intent, 'isco08'),
        jobLabel: textIn(data, 'jobLabel'),
      }),
    };
  }

  private count(entry: Entry): void {
    const { what, data } = entry;
    this.step(entry);
    switch (what) {
      case 'WorkerRegistered':
      case 'WorkerImported':
        if (!this.seen.has('WorkerRegistered') && !this.seen.has('WorkerImported'))
          this.add('PENDAFTARAN_CPMI', entry);
        break;
      case 'WorkerCleared':
        this.add('PENEMPATAN_LAYANAN', entry, { kind: 'SELESAI_PROSES', ...office(entry) });
        break;
      case 'ContractExtended':
        this.extend(entry);
        break;
      case 'WorkerDeparted':
        this.add('KEBERANGKATAN', entry);
        break;
      case 'ArrivalReported':
        this.add('KETIBAAN', entry);
        break;
      case 'WorkerReturned':
        this.comeBack(entry);
        break;
      case 'WorkerDied':
        this.add('KEMATIAN', entry, known({ country: textIn(data, 'country') }));
        break;
      case 'RemainsRepatriated':
        this.add('JENAZAH_DIPULANGKAN', entry, {
          ...known({ country: textIn(data, 'country'), debarkation: textIn(data, 'debarkationCode') }),
          ...this.procedural(),
        });
        break;
      case 'TrainingStarted':
        this.once(`${what} ${textIn(data, 'courseId')}`, () =>
          this.add('PELATIHAN', entry, known({ kind: this.trainings.get(textIn(data, 'courseId') ?? '') })),
        );
        break;
      case 'CompetencyCertified':
        this.once(`${what} ${textIn(data, 'certificateHash')}`, () => this.add('SERTIFIKAT', entry));
        break;
      case 'ProgrammeAccepted':
        this.once(`${what} ${textIn(data, 'membershipId')}`, () =>
          this.add('PROGRAM_PRODUKTIF', entry, known({ kind: textIn(data, 'programmeType') })),
        );
        break;
      case 'ScreeningCompleted':
      case 'EligibilityReevaluated':
        this.refuse(entry);
        break;
      case 'CaseOpened':
        this.once(`${what} ${textIn(data, 'caseId')}`, () => this.complain(entry));
        break;
      default:
    }
    for (const kind of entry.held) this.once(`held ${kind}`, () => this.add('PENAHANAN', entry, { kind }));
  }

  /** Two reports of one extension are one (X17): which it is, its number says, else its last day. */
  private extend(entry: Entry): void {
    const which = fieldOf(entry.data, 'extensionNo') ?? fieldOf(entry.data, 'to');
    this.once(`extension ${String(which)}`, () =>
      this.add('PENEMPATAN_LAYANAN', entry, {
        kind: 'PERPANJANGAN',
        ...known({ scheme: textIn(entry.data, 'extensionScheme') }),
        ...office(entry),
      }),
    );
  }

  private comeBack(entry: Entry): void {
    const { data } = entry;
    const landing = known({ debarkation: textIn(data, 'debarkationCode') });
    const { cause, deportationCause, sex } = this.person;
    if (cause !== undefined && NO_RETURN.has(cause)) return;
    this.add('KEPULANGAN', entry, {
      ...landing,
      ...this.procedural(),
      ...(cause !== undefined && { cause }),
    });
    const [adults, children] = [number(data, 'accompanyingAdults'), number(data, 'accompanyingChildren')];
    const apart: readonly (readonly [Companion, number])[] = [
      ['DEWASA', adults],
      ['ANAK', children],
    ];
    // Who came with her has neither sex nor age here, and is no worker.
    for (const [kind, n] of apart) {
      if (n > 0) this.push('KEPULANGAN_PENDAMPING', entry, { ...this.place(), ...landing, kind }, n);
    }
    if (cause !== 'DEPORTASI') return;
    const [men, boys] = [fieldOf(data, 'accompanyingMen'), fieldOf(data, 'accompanyingBoys')];
    const persons: readonly (readonly [Landed, number])[] = [
      [`${sex === 'L' || sex === 'P' ? sex : 'X'}_DEWASA`, 1],
      ...bySex('DEWASA', adults, men),
      ...bySex('ANAK', children, boys),
    ];
    for (const [kind, n] of persons) {
      const dims = { ...this.place(), ...landing, kind, ...known({ cause: deportationCause }) };
      if (n > 0) this.push('KEPULANGAN_DEPORTASI', entry, dims, n);
    }
  }

  private complain(entry: Entry): void {
    const id = textIn(entry.data, 'caseId') ?? '';
    const dims = known({
      country: textIn(entry.data, 'country') ?? this.work.country,
      kind: textIn(entry.data, 'channel'),
      cause: this.person.categories.get(id),
      procedural: this.person.procedural,
    });
    this.add('PENGADUAN', entry, dims);
    const endedOn = this.person.closedOn.get(id);
    if (endedOn !== undefined) this.add('PENGADUAN_SELESAI', entry, { ...dims, endedOn });
  }

  private refuse(entry: Entry): void {
    for (const result of ruleResults(entry)) {
      const kind = textIn(result, 'ruleId');
      if (kind === undefined || textIn(result, 'outcome') !== 'FAIL') continue;
      this.once(`refused ${kind}`, () => this.add('PENOLAKAN_ATURAN', entry, { kind }));
    }
  }

  /** Days since the nearest earlier step that is known. */
  private step({ what, occurredOn }: Entry): void {
    const step = stepOf.get(what);
    if (step === undefined || this.stepOn.has(step)) return;
    this.stepOn.set(step, occurredOn);
    const place = STEPS.findIndex(([, each]) => each === step);
    const before = STEPS.slice(0, place).findLast(([, each]) => this.stepOn.has(each))?.[1];
    if (before === undefined) return;
    const days = daysBetween(this.stepOn.get(before)!, occurredOn);
    const dims = { ...this.place(), ...known({ country: this.work.country, sex: this.person.sex }) };
    this.counted.push({
      measure: 'LAMA_LANGKAH',
      occurredOn,
      n: 1,
      days,
      ...dims,
      kind: `${before}>${step}`,
    });
  }

  /** Who leaves adds one to those abroad; the same is taken away when she is back, has died, or works elsewhere. */
  private stock(entry: Entry): void {
    const here = ABROAD.has(entry.to);
    const { country } = this.work;
    if (this.abroad && (!here || this.abroad.country !== country)) {
      this.counted.push({ ...this.abroad, occurredOn: entry.occurredOn, n: -1 });
      this.abroad = undefined;
    }
    if (!here || this.abroad) return;
    const dims = { ...this.place(), ...known({ country, sex: this.person.sex }), ...this.procedural() };
    this.abroad = { measure: 'PMI_DI_LUAR_NEGERI', occurredOn: entry.occurredOn, n: 1, ...dims };
    this.counted.push(this.abroad);
  }

  private once(what: string, count: () => void): void {
    if (!this.seen.has(what)) count();
    this.seen.add(what);
  }

  private add(measure: Measure, entry: Entry, more: Partial<Contribution> = {}): void {
    this.push(measure, entry, { ...this.dims(entry), ...more }, 1);
  }

  private push(measure: Measure, { occurredOn }: Entry, dims: Partial<Contribution>, n: number): void {
    this.counted.push({ measure, occurredOn, n, ...dims });
  }

  private dims({ occurredOn }: Entry): Dimensions {
    const { birthYear, sex, education, source } = this.person;
    const age = birthYear === undefined ? undefined : ageBand(birthYear, Number(occurredOn.slice(0, 4)));
    return { ...this.place(), ...this.work, ...known({ sex, ageBand: age, education, source }) };
  }

  private place(): Dimensions {
    return known({ area: this.person.area });
  }

  private procedural(): { procedural?: string } {
    return known({ procedural: this.person.procedural });
  }
}

function sourceOf(what: string, data: object): string | undefined {
  if (what === 'WorkerImported') return textIn(data, 'source') ?? 'IMPORT_SISKO';
  // Her village told of her, as of those who register there: whom it knows to be abroad is not to be told apart (X10).
  if (what === 'WorkerRecordedAbroad') return 'DESK';
  return what === 'WorkerRegistered' ? (textIn(data, 'source') ?? 'DESK') : undefined;
}

/** The lower, the nearer to the village; one that is not on the list comes after those that are. */
function placeOf(source: string | undefined): number {
  if (source === undefined) return SOURCES.length + 1;
  const place = SOURCES.indexOf(source);
  return place < 0 ? SOURCES.length : place;
}

function office({ data, actor }: Entry): { office?: string } {
  return known({ office: textIn(data, 'officeCode') ?? actor.orgId });
}

/** Of a count, how many are men or boys; X where nobody said. */
function bySex(who: Companion, all: number, male: unknown): [Landed, number][] {
  if (typeof male !== 'number') return [[who === 'DEWASA' ? 'X_DEWASA' : 'ANAK_X', all]];
  const ofThem = Math.min(male, all);
  return who === 'DEWASA'
    ? [
        ['L_DEWASA', ofThem],
        ['P_DEWASA', all - ofThem],
      ]
    : [
        ['ANAK_L', ofThem],
        ['ANAK_P', all - ofThem],
      ];
}

function number(data: unknown, field: string): number {
  const value = fieldOf(data, field);
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;
}

/** Without what is not known. */
function known<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
