import {
  ArrivalReported,
  CaseCategoryTold,
  CaseClosed,
  CaseOpened,
  CaseResolved,
  CompetencyCertified,
  ConsentGiven,
  ConsultationHeld,
  ContractExtended,
  ContractSigned,
  DistrictVerified,
  DocumentExpired,
  DocumentRecorded,
  DocumentSetCompleted,
  DocumentVerified,
  EDUCATION,
  FamilyPermitGranted,
  LeaveEnded,
  LeaveStarted,
  MedicalResultRecorded,
  NeedsAssessed,
  OrientationPassed,
  PassportRecorded,
  PlacementAgreementSigned,
  ProceduralStatusTold,
  ProgrammeAccepted,
  ProgrammeGraduated,
  ReintegrationCompleted,
  ReintegrationPlanOpened,
  RemainsRepatriated,
  ReturnCauseRecorded,
  ScreeningCompleted,
  SocialSecurityActivated,
  TrainingCompleted,
  TrainingEnrolled,
  TrainingStarted,
  VillageLetterIssued,
  VillageVerified,
  VisaRecorded,
  WorkerCleared,
  WorkerDeparted,
  WorkerDetailsCorrected,
  WorkerDied,
  WorkerRecordedAbroad,
  WorkerRegistered,
  WorkerReturned,
  WorkersMerged,
  type EventActor,
} from '@libs/contracts';
import type { Area } from '@libs/reference';
import { Random } from '../faults/random.js';
import { apart, EXTENSIONS } from './apart.js';
import { Covered } from './covered.js';
import { deporteesSeated } from './deportees.js';
import { landingsOf, NO_CHILDREN, type Landing } from './families.js';
import { iscoOf } from './jobs.js';
import { MINISTRY, officeOf } from './offices.js';
import type { Children, Cohort, Plan } from './plan.js';
import { PrintedCells, type Acts } from './printed-cells.js';
import { seated } from './seats.js';
import { alike, isSeenFrom } from './seen-from.js';
import { regencyCodes, scopeOf, statementsOf } from './statements.js';
import { Story, type Registered, type Simulated, type When } from './story.js';
import { dayOf, dayText, isFolded, monthsOf, type Table } from './table.js';
import { assertTold, CannotBeTold, ToldCodes } from './told-as.js';
import { unitsIn, type Unit } from './units.js';
import { Villages } from './villages.js';

/** What a history is told from, apart from its plan. */
export interface World {
  readonly tables: readonly Table[];
  readonly areas: readonly Area[];
  readonly seed: number;
}

/** When the last table was printed: what would be heard later is not told. */
export const endOf = (tables: readonly Table[]): number =>
  Math.max(...tables.filter(isFolded).map(({ publishedOn }) => dayOf(publishedOn)));

/** How many journeys a plan comes to, as near as matters for whoever waits. */
export const journeysIn = ({ cohorts }: Plan): number =>
  cohorts.reduce((sum, { measure, n }) => sum + (isSeenFrom(measure) ? 0 : n), 0);

/**
 * The journeys of a plan one by one, each as the events that tell it, in the order in which they are heard: the same for the
 * same seed. What is counted of them is what the plan says, and nothing else that falls into any of the tables.
 *
 * @throws CannotBeTold for what our contracts or the measures cannot say
 */
export function* journeysOf(plan: Plan, { tables, areas, seed }: World): Generator<readonly Simulated[]> {
  const regencyCode = regencyCodes(areas);
  const folded = tables.filter(isFolded);
  assertTold(folded, regencyCode);
  const named = new Set(
    folded.flatMap((table) => [
      ...scopeOf(table).map(({ attribute }) => attribute),
      ...statementsOf(table, regencyCode).flatMap(({ conditions }) =>
        conditions.map(({ attribute }) => attribute),
      ),
    ]),
  );
  const random = new Random(seed);
  const cells = new PrintedCells(folded, regencyCode);
  const setting: Setting = {
    cells,
    codes: new ToldCodes(folded, regencyCode, cells),
    covered: new Covered(folded),
    villages: new Villages(areas),
  };
  const end = endOf(folded);
  let nth = 0;
  const told = { cohorts: plan.cohorts.flatMap((cohort) => apart(cohort, folded, cells)) };
  const seating = { tables: folded, regencyCode, cells, random };
  for (const cohort of deporteesSeated(seated(told, seating).cohorts, named, seating)) {
    for (const { worker, children } of tripsOf(cohort, random, named, cells)) {
      const story = new Story(seed, nth);
      nth += 1;
      new Journey(story, setting, worker, children).tell();
      yield story.events(end);
    }
  }
}

function* tripsOf(
  cohort: Cohort,
  random: Random,
  named: ReadonlySet<string>,
  cells: PrintedCells,
): Generator<Landing> {
  const units = unitsIn(cohort, random);
  const { children } = cohort;
  if (cohort.measure === 'KEPULANGAN_DEPORTASI' && !children) {
    yield* landingsOf(cohort, [...units], named, cells);
  } else for (const worker of units) yield { worker, children: children ?? NO_CHILDREN };
}

interface Setting {
  readonly cells: PrintedCells;
  readonly codes: ToldCodes;
  readonly covered: Covered;
  readonly villages: Villages;
}

/** What is known of an act and of whose it is, at some time. */
interface Known {
  readonly village: string;
  readonly sex: string | undefined;
  readonly country: string;
  readonly sector: string | undefined;
  readonly scheme: string;
  readonly job: string | undefined;
  readonly education: string | undefined;
  readonly birthYear: number;
  readonly source: string;
  /** As the tables have them. */
  readonly codes: Readonly<Record<string, string>>;
}

/** One way of telling a counted act: `again` at an earlier hour, so that it counts instead of what was told before. */
interface Act {
  readonly on: number;
  readonly by: number;
  readonly hour?: number;
  /** Tells the act alone, without how it came about. */
  readonly bare?: true;
}

const SHORTLY = 1;
const HALF_AN_HOUR = 0.5;
const PLACEMENTS = ['PENEMPATAN_LAYANAN', 'PENEMPATAN_MENURUT_UPT'];
const RETURNS = ['KEPULANGAN', 'KEPULANGAN_MENURUT_DEBARKASI'];
const MISSIONS: Readonly<Record<string, string>> = { TW: 'KDEI-TPE', HK: 'KJRI-HKG', MY: 'KBRI-KUL' };
const MOST_DRAWS = 200;
/** The airport of Jakarta, and others. */
const LANDINGS = ['CGK', 'SUB', 'KNO', 'UPG', 'LOP'] as const;
const A_YEAR = 365;
const PREPARATION_DAYS = 5;
/** Acts that name no country: where she was, others have told. */
const NO_COUNTRY = ['KEPULANGAN', 'KEPULANGAN_MENURUT_DEBARKASI', 'PROGRAM_PRODUKTIF'];
const AGES: Readonly<Record<string, readonly [number, number]>> = {
  '<18': [16, 17],
  '18-20': [18, 20],
  '21-30': [21, 30],
  '31-40': [31, 40],
  '41-50': [41, 50],
  '>50': [51, 58],
};
/** Doors onto the register: a nearer one is believed, whoever has told of another. */
const DOORS = ['DESK', 'SELF', 'IMPORT_SDGS', 'IMPORT_SISKO'];
const SETTLED = ['PENGADUAN_SELESAI_PER_TANGGAL', 'PENGADUAN_SELESAI_DALAM_BULAN'];
const CORRECTED: Readonly<Record<string, string>> = {
  villageCode: 'VILLAGE',
  sex: 'SEX',
  birthYear: 'BIRTH_DATE',
  education: 'EDUCATION',
};
const AGAINST = ['PENAHANAN', 'PENOLAKAN_ATURAN'];
/** Measures that may count one act: told of an earlier day, it must be in none of their tables. */
const ONE_ACT = [
  PLACEMENTS,
  AGAINST,
  [...RETURNS, 'KEPULANGAN_PENDAMPING', 'KEPULANGAN_DEPORTASI'],
  ['PENGADUAN', ...SETTLED],
];
/** Acts of candidates, who stand on the register; all others are of people who have been abroad. */
const OUTWARD = ['PENEMPATAN_LAYANAN', 'KEBERANGKATAN', 'KETIBAAN', 'PELATIHAN', 'SERTIFIKAT', ...AGAINST];
const PASSED = ['E06', 'E07', 'E08', 'E09', 'E10', 'E15'].map((ruleId) => ({ ruleId, outcome: 'PASS' }));

/** The telling of one unit. */
class Journey {
  private readonly states: readonly (Known & { readonly on: number })[];
  private readonly usualEducation: string;
  private readonly usualAge: number;
  private readonly village: string;
  /** The same on every record of it, so that it counts once when two turn out to be one: a case, a course, a membership. */
  private readonly actId: string;
  private readonly certificateHash: string;

  constructor(
    private readonly story: Story,
    private readonly setting: Setting,
    private readonly unit: Unit,
    private readonly children: Children,
  ) {
    const { attributes, heardOn, corrections, occurredOn } = unit;
    this.village = this.villageIn(attributes['originArea']!);
    this.usualEducation = story.random.pick(EDUCATION.slice(2, 8));
    this.usualAge = story.between(21, 44);
    this.actId = story.id(occurredOn);
    this.certificateHash = story.hash();
    let codes = attributes;
    let village = this.village;
    this.states = [
      { on: heardOn, ...this.known(codes, this.village) },
      ...corrections.map((correction) => {
        const before = codes;
        codes = { ...codes, ...correction.attributes };
        const moved = codes['originArea'] !== before['originArea'];
        if (moved) village = this.villageIn(codes['originArea']!);
        return { on: correction.on, ...this.known(codes, village) };
      }),
    ];
  }

  tell(): void {
    const { occurredOn, heardOn, retractedOn } = this.unit;
    const record = this.newRecord(occurredOn);
    this.act(record, this.states[0]!, { on: occurredOn, by: heardOn });
    for (const [index, state] of this.states.slice(1).entries()) {
      this.correct(record, this.states[index]!, state, index + 1);
    }
    if (retractedOn !== undefined) this.takeBack(record, retractedOn);
  }

  private known(codes: Readonly<Record<string, string>>, village: string): Known {
    const told = (attribute: string): string | undefined => this.toldOf(attribute, codes);
    const person = told('person');
    if (person?.startsWith('ANAK')) {
      throw new CannotBeTold(
        `${this.unit.measure}: an adult who landed cannot turn out to have been a child`,
        this.printed('person'),
      );
    }
    return {
      village,
      sex: person === undefined ? told('sex') : person.slice(0, 1),
      country: told('country') ?? 'MY',
      // Known to everybody where no table says how many are known.
      sector: codes['sector'] === undefined ? 'PERSEORANGAN_RUMAH_TANGGA' : told('sector'),
      scheme: told('scheme') ?? 'P_TO_P',
      job: told('jobLabel'),
      education: told('education'),
      birthYear: Number(dayText(this.unit.occurredOn).slice(0, 4)) - this.ageIn(told('ageBand')),
      source: told('source') ?? 'DESK',
      codes,
    };
  }

  /** Of whom tables of landings alone tell is from no area in which a table counts those who come back. */
  private villageIn(area: string): string {
    const { setting, story, unit } = this;
    const draw = (): string => setting.villages.within(area, story.random);
    const isFree = (village: string): boolean =>
      unit.measure !== 'KEPULANGAN_DEPORTASI' ||
      setting.covered.freeDay(RETURNS, unit.occurredOn, { ...unit.attributes, originArea: village }) ===
        unit.occurredOn;
    let village = draw();
    for (let left = MOST_DRAWS; left > 0 && !isFree(village); left--) village = draw();
    return village;
  }

  private ageIn(band: string | undefined): number {
    const [from, to] = AGES[band ?? ''] ?? [this.usualAge, this.usualAge];
    return from + (this.usualAge % (to - from + 1));
  }

  private toldOf(attribute: string, codes: Known['codes']): string | undefined {
    return this.setting.codes.of(this.acts(), attribute, codes[attribute]);
  }

  private acts(): Acts {
    const { measure, occurredOn, attributes } = this.unit;
    return { measures: alike(measure), days: { from: occurredOn, to: occurredOn }, codes: attributes };
  }

  /** Where the tables that count her act print one of these attributes. */
  private printed(...attributes: string[]): string[] {
    return this.setting.cells.about(this.acts(), ...attributes);
  }

  private newRecord(day: number): Registered {
    return {
      workerId: this.story.id(day),
      journeyId: this.story.id(day),
      villageCode: this.village,
    };
  }

  private act(record: Registered, state: Known, act: Act): void {
    const { measure } = this.unit;
    switch (measure) {
      case 'PENEMPATAN_LAYANAN':
        if (EXTENSIONS.includes(state.scheme)) return this.extension(record, state, act);
        return this.placement(record, state, act);
      case 'PENDAFTARAN_CPMI':
        return this.registration(record, state, act);
      case 'KEBERANGKATAN':
      case 'KETIBAAN':
        return this.journeyOut(record, state, act);
      case 'PENGADUAN':
        return this.complaint(record, state, act);
      case 'PELATIHAN':
        return this.course(record, state, act);
      case 'SERTIFIKAT':
        return this.certificate(record, state, act);
      case 'PENAHANAN':
      case 'PENOLAKAN_ATURAN':
        return this.saidNo(record, state, act);
      case 'PROGRAM_PRODUKTIF':
        return this.programme(record, state, act);
      case 'KEMATIAN':
      case 'JENAZAH_DIPULANGKAN':
        return this.death(record, state, act);
      default:
        return this.homecoming(record, state, act);
    }
  }

  /** Somebody else's word, later: what is told of the register, of the papers, or of the act itself. */
  private correct(
    record: Registered,
    before: Known,
    { on, ...state }: Known & { on: number },
    nth: number,
  ): void {
    const unsaid = (['sex', 'sector'] as const).find(
      (name) => before[name] !== undefined && state[name] === undefined,
    );
    if (unsaid !== undefined) {
      throw new CannotBeTold(
        `${this.unit.measure}: the ${unsaid} of some was printed, and later tables count them in no ${unsaid}: what was told cannot become unknown`,
        this.printed(unsaid),
      );
    }
    this.correctPerson(record, before, state, on);
    const { originArea: _, sex: __, ageBand: ___, education: ____, source: _____, ...rest } = state.codes;
    const same = Object.entries(rest).every(([attribute, code]) => before.codes[attribute] === code);
    if (same) return;
    const isPlacement = this.unit.measure === 'PENEMPATAN_LAYANAN';
    const wasExtension = EXTENSIONS.includes(before.scheme);
    if (isPlacement && wasExtension !== EXTENSIONS.includes(state.scheme)) {
      throw new CannotBeTold(
        'What was told as a clearance cannot turn out to be an extension, nor the other way round',
        this.printed('scheme'),
      );
    }
    for (const attribute of ['rule', 'hold']) {
      if (state.codes[attribute] === before.codes[attribute]) continue;
      throw new CannotBeTold(
        `${this.unit.measure}: a ${attribute} that was ${before.codes[attribute]} cannot turn out to have been ${state.codes[attribute]}: what once said no has said no`,
        this.printed(attribute),
      );
    }
    const { occurredOn, measure } = this.unit;
    const act = { on: occurredOn, by: on, hour: 14 - nth };
    if (measure !== 'PENDAFTARAN_CPMI' && !wasExtension) this.work(record, state, on);
    if (!isPlacement || wasExtension) this.act(record, state, { ...act, bare: true });
    else if (state.codes['serviceOffice'] !== before.codes['serviceOffice']) this.clear(record, state, act);
  }

  /** What she works as, and where, told once more; before a contract that names the kind of employer, by the register. */
  private work(record: Registered, state: Known, heard: number): void {
    const { occurredOn, measure } = this.unit;
    if (state.sector !== undefined) this.papers(record, state, occurredOn, { heard });
    else if (state.sex === undefined) return;
    else if (OUTWARD.includes(measure) || state.source !== 'DESK') {
      this.register(record, state, { on: this.freeDay(['PENDAFTARAN_CPMI'], occurredOn - SHORTLY), heard });
    } else this.knownAbroad(record, state, { on: occurredOn - SHORTLY, heard });
  }

  private correctPerson(record: Registered, before: Known, state: Known, on: number): void {
    const { village, sex, birthYear, education } = state;
    const changes = {
      ...(village !== before.village && { villageCode: village }),
      ...(sex !== before.sex && before.sex !== undefined && { sex }),
      ...(birthYear !== before.birthYear && { birthYear }),
      ...(education !== before.education && { education }),
    };
    this.tellDetails(record, changes, { on, heard: on });
    if (sex !== before.sex && before.sex === undefined) {
      this.onRegister(record, state, { on: this.unit.occurredOn, by: on }, on);
    }
    if (state.source === before.source) return;
    if (DOORS.indexOf(state.source) > DOORS.indexOf(before.source)) {
      throw new CannotBeTold(
        `${this.unit.measure}: whoever came onto the register as ${before.source} cannot turn out to have come as ${state.source}: the nearer door is believed`,
        this.printed('source'),
      );
    }
    const { occurredOn, measure } = this.unit;
    const day =
      measure === 'PENDAFTARAN_CPMI' ? occurredOn : this.freeDay(['PENDAFTARAN_CPMI'], occurredOn - 60);
    this.register(record, state, { on: day, heard: on });
  }

  private tellDetails(
    record: Registered,
    changes: Partial<Pick<WorkerDetailsCorrected, 'villageCode' | 'sex' | 'birthYear' | 'education'>>,
    when: When,
  ): void {
    const changedFields = Object.keys(changes).map((name) => CORRECTED[name]!);
    if (changedFields.length === 0) return;
    this.story.tell(WorkerDetailsCorrected, record, when, this.desk(record), {
      changedFields,
      reasonCode: 'PAPER_SAYS_OTHERWISE',
      ...changes,
    });
  }

  /**
   * It turns out to be the same trip that another record has told already, of an earlier day: two are one from now on, and
   * what both tell counts on the day on which it was first told to have been.
   */
  private takeBack(record: Registered, on: number): void {
    const { measure, occurredOn, heardOn } = this.unit;
    const state = this.states.at(-1)!;
    const measures = ONE_ACT.find((all) => all.includes(measure)) ?? [...RETURNS, measure];
    const day = this.freeDay(measures, occurredOn - 1);
    const other = { ...this.newRecord(day), villageCode: state.village };
    this.act(other, state, { on: day, by: heardOn, bare: true });
    this.story.tell(
      WorkersMerged,
      { ...other, journeyId: other.journeyId },
      { on, heard: on },
      { role: 'DINAS', area: state.village.slice(0, 4) },
      {
        survivorId: other.workerId,
        mergedId: record.workerId,
        journeys: [{ from: record.journeyId, to: other.journeyId }],
      },
    );
  }

  // Preparation

  private placement(record: Registered, state: Known, { on, by, bare }: Act): void {
    const { story } = this;
    const begins = on - story.between(60, 150);
    const registered = this.toRegister(record, state, begins, by, bare);
    this.prepare(record, state, registered, on, by, bare);
    this.clear(record, state, { on, by });
    if (!bare) this.abroad(record, state, on + story.between(3, 20));
  }

  private clear(record: Registered, state: Known, { on, by, hour }: Act): void {
    const bp3mi = this.officeFor(state, on);
    this.story.tell(
      WorkerCleared,
      record,
      { on, heard: by, ...(hour !== undefined && { hour }) },
      { role: 'BP3MI', orgId: bp3mi },
      { cardHash: this.story.hash(), validUntil: dayText(on + 2 * A_YEAR), officeCode: bp3mi },
    );
  }

  private registration(record: Registered, state: Known, { on, by, hour, bare }: Act): void {
    this.register(record, state, { on, heard: by, ...(hour !== undefined && { hour }) });
    if (bare) return;
    this.verify(record, on, undefined);
  }

  private journeyOut(record: Registered, state: Known, act: Act): void {
    const { story, unit } = this;
    const { on, by, bare, hour } = act;
    if (hour === undefined) {
      const registered = this.toRegister(record, state, on - story.between(90, 200), by, bare);
      this.prepare(record, state, registered, on - SHORTLY, by, bare);
    }
    const when = { on, heard: by, ...(hour !== undefined && { hour }) };
    const mission = this.mission(state);
    if (unit.measure === 'KEBERANGKATAN') this.depart(record, state, when);
    else
      story.tell(ArrivalReported, record, when, mission.actor, {
        missionCode: mission.code,
        country: state.country,
      });
  }

  /** On the register of her village; how far away that is from what is counted is nobody's count. */
  private toRegister(record: Registered, state: Known, begins: number, by: number, bare?: true): number {
    const on = this.freeDay(['PENDAFTARAN_CPMI'], begins);
    if (!bare) this.consult(record, state, on - this.story.between(1, 6));
    if (state.sex !== undefined) this.register(record, state, { on, by });
    else this.paperOf(record, state, { on, by });
    return on;
  }

  /** A register that is heard late: nobody knew her sex until then. */
  private onRegister(record: Registered, state: Known, { on, by }: Act, heard: number): void {
    if (!OUTWARD.includes(this.unit.measure) || EXTENSIONS.includes(state.scheme)) {
      return this.knownAbroad(record, state, { on: on - A_YEAR, by, heard });
    }
    const day = this.freeDay(['PENDAFTARAN_CPMI'], on - 60);
    this.register(record, state, { on: day, by, heard });
  }

  private register(record: Registered, state: Known, when: When): void {
    this.story.tell(WorkerRegistered, record, when, this.desk(record), {
      villageCode: state.village,
      sex: this.sexOf(state),
      birthYear: state.birthYear,
      education: state.education ?? this.usualEducation,
      identityStatus: 'SIGHTED_KTP',
      intent: {
        country: state.country,
        isco08: iscoOf(state.job),
        scheme: EXTENSIONS.includes(state.scheme) ? 'P_TO_P' : state.scheme,
        ...(state.sector !== undefined && { employerType: state.sector }),
        plannedDeparture: dayText(when.on + 120),
      },
      source: state.source,
      screening: 'CLEAR',
    });
  }

  private consult(record: Registered, state: Known, on: number): void {
    this.story.tellOf(
      ConsultationHeld,
      { kind: 'village', id: record.villageCode },
      { on },
      this.desk(record),
      {
        topics: ['HAK_KEWAJIBAN', 'BIAYA_PENEMPATAN', 'PROSEDUR_MIGRASI_AMAN'],
        channel: 'AT_THE_DESK',
        sexOfClient: state.sex ?? 'P',
        withFamily: this.story.oneIn(2),
        privateSession: true,
      },
    );
  }

  /** From the desk to the district: what a registration is followed by. */
  private verify(record: Registered, registered: number, by: number | undefined): number {
    const { story } = this;
    const desk = this.desk(record);
    const head: EventActor = { role: 'KEPALA_DESA', area: record.villageCode };
    const district: EventActor = { role: 'DINAS', area: record.villageCode.slice(0, 4) };
    const within = (on: number): When => ({ on, ...(by !== undefined && { by }) });
    const papers = ['KTP', 'KK', 'DIPLOMA', 'BIRTH_CERT'].map((docType) => ({
      docType,
      documentId: story.id(registered),
    }));
    for (const paper of papers) {
      story.tell(DocumentRecorded, record, within(registered + 1), desk, { ...paper, status: 'SIGHTED' });
    }
    story.tell(ScreeningCompleted, record, within(registered), desk, {
      ruleResults: [{ ruleId: 'E02', outcome: 'PASS' }],
      redFlags: [],
      score: 0,
      decision: 'CLEAR',
    });
    if (story.oneIn(3)) {
      story.tell(ConsentGiven, record, within(registered + 1), desk, {
        consentId: story.id(registered),
        purpose: 'WHATSAPP_MESSAGES',
        noticeVersion: 1,
        medium: 'SIGNATURE',
      });
    }
    if (story.oneIn(30)) {
      story.tell(WorkerDetailsCorrected, record, within(registered + 2), desk, {
        changedFields: ['NAME'],
        reasonCode: 'TYPED_WRONG',
      });
    }
    const letterId = story.id(registered);
    story.tell(VillageLetterIssued, record, within(registered + 2), head, {
      letterId,
      letterType: 'FAMILY_PERMIT',
      qrHash: story.hash(),
    });
    story.tell(FamilyPermitGranted, record, within(registered + 2), head, {
      letterId,
      signerRelation: 'ORANG_TUA',
      witnessedBy: 'KEPALA_DESA',
    });
    story.tell(VillageVerified, record, within(registered + 3), head, {
      checklist: ['IDENTITY', 'DOMICILE', 'FAMILY_PERMIT', 'MARITAL_STATUS'],
    });
    const verified = registered + story.between(5, 9);
    for (const paper of papers.slice(0, 3)) {
      story.tell(DocumentVerified, record, within(verified), district, paper);
    }
    story.tell(DistrictVerified, record, within(verified), district, {
      externalIds: [{ system: 'ID_CPMI', idHash: story.hash() }],
    });
    return verified;
  }

  private prepare(
    record: Registered,
    state: Known,
    registered: number,
    ready: number,
    by: number,
    bare?: true,
  ): void {
    this.papers(record, state, ready, { by });
    if (bare) return;
    const { story } = this;
    const verified = Math.min(this.verify(record, registered, by), ready - SHORTLY);
    const on = (part: number): number => verified + Math.floor((ready - verified) * part);
    this.train(record, state, on, by);
    const doctor: EventActor = { role: 'P3MI', orgId: 'P3MI-SIM-01' };
    const within = (part: number): When => ({ on: on(part), by });
    story.tell(MedicalResultRecorded, record, within(0.6), doctor, {
      medicalOutcome: 'FIT',
      validUntil: dayText(ready + 90),
    });
    story.tell(PassportRecorded, record, within(0.65), doctor, { expiresOn: dayText(ready + 5 * A_YEAR) });
    story.tell(SocialSecurityActivated, record, within(0.7), doctor, {
      programmes: ['JKK', 'JKM'],
      from: dayText(on(0.7)),
      to: dayText(ready + 2 * A_YEAR),
    });
    story.tell(VisaRecorded, record, within(0.85), doctor, {
      country: state.country,
      visaClass: 'WORK',
      isWorkClass: true,
      expiresOn: dayText(ready + 2 * A_YEAR),
    });
    story.tell(DocumentSetCompleted, record, within(0.95), doctor, { ruleResults: PASSED });
    const office = officeOf(record.villageCode);
    story.tell(
      OrientationPassed,
      record,
      within(0.97),
      { role: 'BP3MI', orgId: office },
      {
        sessionId: story.id(ready),
        topics: ['HAK_KEWAJIBAN', 'HUKUM_BUDAYA_NEGARA_TUJUAN', 'PENGADUAN_PELAPORAN'],
        officeCode: office,
      },
    );
  }

  private train(record: Registered, state: Known, on: (part: number) => number, by: number): void {
    const { story } = this;
    const isFree = this.isFree(['PELATIHAN'], on(0.2)) && this.isFree(['SERTIFIKAT'], on(0.55));
    if (!isFree) return;
    const centre: EventActor = { role: 'LPK', orgId: 'LPK-SIM-01' };
    const course = { courseId: story.id(on(0.1)), trainingType: 'KETERAMPILAN_JABATAN' };
    story.tell(TrainingEnrolled, record, { on: on(0.1), by }, centre, {
      ...course,
      providerId: 'LPK-SIM-01',
      lspId: 'LSP-SIM-01',
    });
    story.tell(TrainingStarted, record, { on: on(0.2), by }, centre, {
      courseId: course.courseId,
      hours: 200,
    });
    story.tell(TrainingCompleted, record, { on: on(0.5), by }, centre, course);
    story.tell(
      CompetencyCertified,
      record,
      { on: on(0.55), by },
      { role: 'LSP', orgId: 'LSP-SIM-01' },
      {
        lspId: 'LSP-SIM-01',
        certificationScheme: 'CLUSTER',
        isco08: iscoOf(state.job),
        certificateHash: story.hash(),
        expiresOn: dayText(on(0.55) + 3 * A_YEAR),
      },
    );
  }

  /** Agreement and contract. They name the kind of employer, so nobody tells them while that is not known. */
  private papers(
    record: Registered,
    state: Known,
    ready: number,
    heard: { heard: number } | { by: number },
  ): void {
    const { country, sector, job, scheme } = state;
    if (sector === undefined) return;
    const company: EventActor = { role: 'P3MI', orgId: 'P3MI-SIM-01' };
    const work = {
      country,
      isco08: iscoOf(job),
      ...(job !== undefined && { jobLabel: job }),
      employerType: sector,
    };
    this.story.tell(PlacementAgreementSigned, record, { on: ready - 2, ...heard }, company, {
      ...work,
      scheme,
      p3miId: 'P3MI-SIM-01',
      costs: [
        { item: 'VISA_KERJA', class: 'PLACEMENT', payer: 'EMPLOYER' },
        { item: 'PASPOR', class: 'PERSONAL', payer: 'WORKER', amountBand: 'UNDER_1M' },
      ],
    });
    this.story.tell(ContractSigned, record, { on: ready - SHORTLY, ...heard }, company, {
      ...work,
      from: dayText(ready),
      to: dayText(ready + 2 * A_YEAR),
    });
  }

  /** A candidate of whom the work is known, some time before what is counted. */
  private candidate(record: Registered, state: Known, on: number, by: number, bare?: true): void {
    this.toRegister(record, state, on - this.story.between(30, 90), by, bare);
    this.papers(record, state, on - SHORTLY, { by });
  }

  private course(record: Registered, state: Known, { on, by, hour, bare }: Act): void {
    const { story, actId: courseId } = this;
    if (hour === undefined) this.candidate(record, state, on, by, bare);
    const centre: EventActor = { role: 'LPK', orgId: 'LPK-SIM-01' };
    const when = { on, heard: by, ...(hour !== undefined && { hour }) };
    const trainingType = this.toldOf('trainingType', state.codes) ?? 'KETERAMPILAN_JABATAN';
    const enrolled = { ...when, ...(hour !== undefined && { hour: hour - HALF_AN_HOUR }) };
    story.tell(TrainingEnrolled, record, enrolled, centre, {
      courseId,
      trainingType,
      providerId: 'LPK-SIM-01',
    });
    story.tell(TrainingStarted, record, when, centre, { courseId, hours: 200 });
    if (!bare) story.tell(TrainingCompleted, record, { on: on + 40 }, centre, { courseId, trainingType });
  }

  private certificate(record: Registered, state: Known, { on, by, hour, bare }: Act): void {
    const { story, certificateHash } = this;
    if (hour === undefined) this.candidate(record, state, on, by, bare);
    story.tell(
      CompetencyCertified,
      record,
      { on, heard: by, ...(hour !== undefined && { hour }) },
      { role: 'LSP', orgId: 'LSP-SIM-01' },
      {
        lspId: 'LSP-SIM-01',
        certificationScheme: 'CLUSTER',
        isco08: iscoOf(state.job),
        certificateHash,
        expiresOn: dayText(on + 3 * A_YEAR),
      },
    );
  }

  /** A rule says no, or a hold is laid on her journey: some rules lay one. */
  private saidNo(record: Registered, state: Known, { on, by, hour, bare }: Act): void {
    const { story } = this;
    if (hour === undefined) this.candidate(record, state, on, by, bare);
    const when = { on, heard: by, ...(hour !== undefined && { hour }) };
    const hold = this.toldOf('hold', state.codes);
    if (hold === 'DOC_HOLD') {
      const paper = { documentId: this.actId, docType: 'SKCK', status: 'SIGHTED' };
      story.tell(DocumentExpired, record, when, this.desk(record), {
        ...paper,
        expiresOn: dayText(on - SHORTLY),
      });
      return;
    }
    const ruleId = hold === undefined ? (this.toldOf('rule', state.codes) ?? 'E02') : 'E11';
    story.tell(ScreeningCompleted, record, when, this.desk(record), {
      ruleResults: [{ ruleId, outcome: 'FAIL' }],
      redFlags: [],
      score: 0,
      decision: 'BLOCKED_PENDING_REVIEW',
    });
  }

  // Abroad

  private extension(record: Registered, state: Known, { on, by, hour, bare }: Act): void {
    const { story } = this;
    if (hour === undefined) this.cameTo(record, state, { on: on - 2 * A_YEAR, by });
    const isAtHome = state.scheme === 'PPK_DALAM_NEGERI';
    const mission = this.mission(state);
    const officeCode = isAtHome ? this.officeFor(state, on) : (state.codes['serviceOffice'] ?? mission.code);
    story.tell(
      ContractExtended,
      record,
      { on, heard: by, ...(hour !== undefined && { hour }) },
      { role: isAtHome ? 'BP3MI' : 'PERWAKILAN', orgId: officeCode },
      {
        employerType: state.sector!,
        country: state.country,
        isco08: iscoOf(state.job),
        ...(state.job !== undefined && { jobLabel: state.job }),
        extensionScheme: state.scheme,
        officeCode,
        extensionNo: 1,
        from: dayText(on + 30),
        to: dayText(on + 30 + 2 * A_YEAR),
      },
    );
    if (!bare) this.comeHome(record, on + story.between(400, 800));
  }

  /** She was abroad before anybody here knew of it; where tables print more of her, she had been on the register. */
  private cameTo(record: Registered, state: Known, when: When): void {
    const { attributes } = this.unit;
    const isExtension = this.unit.measure === 'PENEMPATAN_LAYANAN';
    if (state.sex === undefined) {
      this.paperOf(record, state, when);
      // Nobody else tells where she was.
      if (NO_COUNTRY.includes(this.unit.measure)) {
        this.depart(record, state, { ...when, on: this.freeDay(['KEBERANGKATAN'], when.on) });
      }
    } else if (state.source === 'DESK') this.knownAbroad(record, state, when);
    else this.register(record, state, { ...when, on: this.freeDay(['PENDAFTARAN_CPMI'], when.on) });
    const isPrinted = (attribute: string): boolean => attributes[attribute] !== undefined;
    const isOnPaper =
      isPrinted('scheme') || isPrinted('jobLabel') || (state.sex === undefined && isPrinted('sector'));
    if (isOnPaper && !isExtension) this.papers(record, state, when.on + PREPARATION_DAYS, { by: when.by! });
  }

  /** All that is heard of her from her village, and by it where she is from. */
  private paperOf(record: Registered, state: Known, when: When): void {
    this.story.tell(DocumentRecorded, record, when, this.desk(record), {
      documentId: this.story.id(when.on),
      docType: 'PASSPORT',
      status: 'DECLARED',
    });
    this.printedDetails(record, state, when);
  }

  /** What tables print of her, and neither a paper nor her village has told. */
  private printedDetails(record: Registered, { birthYear, education, codes, sex }: Known, when: When): void {
    const isYoung = sex === undefined && codes['ageBand'] !== undefined;
    const changes = { ...(isYoung && { birthYear }), ...(education !== undefined && { education }) };
    this.tellDetails(record, changes, when);
  }

  private knownAbroad(record: Registered, state: Known, when: When): void {
    this.story.tell(WorkerRecordedAbroad, record, when, this.desk(record), {
      villageCode: state.village,
      sex: this.sexOf(state),
      birthYear: state.birthYear,
      identityStatus: 'ABSENT',
      country: state.country,
      ...(state.sector !== undefined && { employerType: state.sector }),
      informant: 'FAMILY',
    });
    this.printedDetails(record, state, when);
  }

  private abroad(record: Registered, state: Known, on: number): void {
    const { story } = this;
    if (!this.isFree(['KEBERANGKATAN'], on)) return;
    this.depart(record, state, story.late(on));
    const arrived = on + story.between(1, 3);
    const mission = this.mission(state);
    if (this.isFree(['KETIBAAN'], arrived)) {
      story.tell(ArrivalReported, record, story.late(arrived), mission.actor, {
        missionCode: mission.code,
        country: state.country,
      });
    }
    if (story.oneIn(6)) {
      const leave = arrived + story.between(300, 360);
      story.tell(LeaveStarted, record, story.late(leave), mission.actor, { to: dayText(leave + 21) });
      story.tell(LeaveEnded, record, story.late(leave + 21), mission.actor, { to: dayText(leave + 21) });
    }
    this.comeHome(record, arrived + story.between(400, 760));
  }

  private depart(record: Registered, { country }: Known, when: When): void {
    this.story.tell(
      WorkerDeparted,
      record,
      when,
      { role: 'BP3MI', orgId: 'BP3MI_JAKARTA' },
      {
        embarkationCode: 'CGK',
        country,
      },
    );
  }

  private complaint(record: Registered, state: Known, { on, by, hour, bare }: Act): void {
    const { story, actId: caseId } = this;
    if (hour === undefined) this.cameTo(record, state, { on: on - story.between(100, 700), by });
    const desk: EventActor = { role: 'PERWAKILAN', orgId: this.mission(state).code };
    story.tell(CaseOpened, record, { on, heard: by, ...(hour !== undefined && { hour }) }, desk, {
      caseId,
      channel:
        this.toldOf('channel', state.codes) ?? story.random.pick(['TELEPON', 'LANGSUNG', 'E_PENGADUAN']),
      severity: 'MEDIUM',
      country: state.country,
    });
    const caseCategory = this.toldOf('category', state.codes);
    if (caseCategory !== undefined) {
      story.tell(CaseCategoryTold, record, { on, heard: by }, desk, { caseId, caseCategory });
    }
    this.road(record, state, on, by);
    const isCounted = state.codes['settled'] !== undefined;
    if (!isCounted && (bare || story.oneIn(4) || !this.isFree(SETTLED, on))) return;
    const settled = isCounted
      ? story.between(on, Math.min(by, monthsOf({ from: on, to: by })[0]!.to))
      : on + story.between(13, 93);
    const heard = isCounted ? { heard: by } : {};
    story.tell(CaseResolved, record, { on: settled, ...heard }, desk, { caseId });
    story.tell(CaseClosed, record, { on: settled, ...heard }, desk, { caseId });
  }

  private death(record: Registered, state: Known, { on, by, hour }: Act): void {
    const { story, unit } = this;
    const isDeath = unit.measure === 'KEMATIAN';
    if (hour === undefined) this.cameTo(record, state, { on: on - story.between(200, 900), by });
    const office: EventActor = { role: 'BP3MI', orgId: officeOf(record.villageCode) };
    const died = isDeath ? on : on - story.between(5, 12);
    const { country } = state;
    this.road(record, state, on, by);
    const when = { on, heard: by, ...(hour !== undefined && { hour }) };
    if (isDeath) {
      story.tell(WorkerDied, record, when, office, { country, deathEvidence: 'MISSION' });
      return;
    }
    if (hour === undefined && this.isFree(['KEMATIAN'], died)) {
      story.tell(WorkerDied, record, { on: died, by }, office, { country, deathEvidence: 'MISSION' });
    }
    story.tell(RemainsRepatriated, record, when, office, {
      country,
      debarkationCode: state.codes['debarkation'] ?? 'CGK',
    });
  }

  // Home

  private homecoming(record: Registered, state: Known, { on, by, hour, bare }: Act): void {
    const { story, unit, children } = this;
    if (hour === undefined) this.cameTo(record, state, { on: on - story.between(200, 900), by });
    if (unit.measure === 'KEPULANGAN_DEPORTASI' && !this.isFree(RETURNS, on)) {
      throw new CannotBeTold(
        'Who is deported comes back, too, and tables of returns on the same days leave no room for her',
        this.setting.cells.about({ ...this.acts(), measures: ['KEPULANGAN_DEPORTASI', ...RETURNS] }),
      );
    }
    const { boys, girls } = children;
    if (boys + girls > 0 && !this.isFree(['KEPULANGAN_PENDAMPING'], on)) {
      throw new CannotBeTold(
        'Children who land with the deported come with somebody who returns: tables of KEPULANGAN_PENDAMPING count them, too, and cannot be told beside tables of KEPULANGAN_DEPORTASI that count children on the same days',
        this.setting.cells.about(
          { ...this.acts(), measures: ['KEPULANGAN_DEPORTASI', 'KEPULANGAN_PENDAMPING'] },
          'person',
          'companion',
        ),
      );
    }
    const office: EventActor = { role: 'BP3MI', orgId: officeOf(record.villageCode) };
    const companion = this.toldOf('companion', state.codes);
    const returnReason =
      unit.measure === 'KEPULANGAN_DEPORTASI'
        ? 'DEPORTASI'
        : (this.toldOf('returnReason', state.codes) ?? 'KONTRAK_SELESAI');
    const deportationCause = returnReason === 'DEPORTASI' ? state.codes['cause'] : undefined;
    story.tell(WorkerReturned, record, { on, heard: by, ...(hour !== undefined && { hour }) }, office, {
      debarkationCode: state.codes['debarkation'] ?? this.landing(on),
      accompanyingAdults: Number(companion === 'DEWASA'),
      accompanyingChildren: boys + girls + Number(companion === 'ANAK'),
      ...(boys + girls > 0 && { accompanyingBoys: boys }),
    });
    story.tell(ReturnCauseRecorded, record, { on, heard: by }, office, {
      returnReason,
      ...(deportationCause !== undefined && { deportationCause }),
    });
    this.road(record, state, on, by);
    if (!bare) this.reintegrate(record, on);
  }

  /** Where no table counts who lands; landings of the deported count with them alone, so they matter less. */
  private landing(on: number): string {
    const isFree = (...measures: string[]): string | undefined =>
      LANDINGS.find((debarkation) => this.isFree(measures, on, { debarkation }));
    const returns = 'KEPULANGAN_MENURUT_DEBARKASI';
    return isFree(returns, 'KEPULANGAN_DEPORTASI') ?? isFree(returns) ?? LANDINGS[0];
  }

  /** One in three is back within the time that is told, and some of them are helped to begin anew. */
  private comeHome(record: Registered, on: number): void {
    const { story } = this;
    if (!story.oneIn(3) || !this.isFree(RETURNS, on, { debarkation: 'CGK' })) {
      return;
    }
    const office: EventActor = { role: 'BP3MI', orgId: officeOf(record.villageCode) };
    story.tell(WorkerReturned, record, story.late(on), office, {
      debarkationCode: 'CGK',
      accompanyingAdults: 0,
      accompanyingChildren: 0,
    });
    story.tell(ReturnCauseRecorded, record, { on: on + 2 }, office, { returnReason: 'KONTRAK_SELESAI' });
    this.reintegrate(record, on);
  }

  private programme(record: Registered, state: Known, { on, by, hour, bare }: Act): void {
    const { story, actId: membershipId } = this;
    if (hour === undefined) this.cameTo(record, state, { on: on - story.between(200, 900), by });
    const programme = {
      membershipId,
      programmeType: this.toldOf('programmeType', state.codes) ?? 'USAHA_PRODUKTIF',
      providerId: 'LPK-SIM-02',
    };
    const when = { on, heard: by, ...(hour !== undefined && { hour }) };
    story.tell(ProgrammeAccepted, record, when, this.desk(record), programme);
    if (!bare) story.tell(ProgrammeGraduated, record, { on: on + 78 }, this.desk(record), programme);
  }

  private reintegrate(record: Registered, returned: number): void {
    const { story } = this;
    if (story.oneIn(2)) return;
    const village = this.desk(record);
    const on = returned + story.between(7, 30);
    story.tell(NeedsAssessed, record, { on }, village, { domains: ['ECONOMIC'], urgent: false });
    story.tell(ReintegrationPlanOpened, record, { on: on + 5 }, village, {
      planId: story.id(on),
      forms: ['PELATIHAN_VOKASIONAL_KEWIRAUSAHAAN'],
    });
    if (!this.isFree(['PROGRAM_PRODUKTIF'], on + 12)) return;
    const programme = {
      membershipId: story.id(on),
      programmeType: 'USAHA_PRODUKTIF',
      providerId: 'LPK-SIM-02',
    };
    story.tell(ProgrammeAccepted, record, { on: on + 12 }, village, programme);
    story.tell(ProgrammeGraduated, record, { on: on + 90 }, village, programme);
    story.tell(ReintegrationCompleted, record, { on: on + 120 }, village, { outcome: 'PRODUCTIVE' });
  }

  // What all have in common

  /** RESTRICTED: by which road she left. */
  private road(record: Registered, state: Known, on: number, heard: number): void {
    const proceduralStatus = this.toldOf('procedural', state.codes);
    if (proceduralStatus === undefined) return;
    this.story.tell(ProceduralStatusTold, record, { on, heard }, this.desk(record), { proceduralStatus });
  }

  private officeFor(state: Known, on: number): string {
    const told = state.codes['serviceOffice'];
    if (told !== undefined) return told;
    const office = officeOf(state.village);
    return this.isFree(['PENEMPATAN_MENURUT_UPT'], on, { serviceOffice: office }) ? office : MINISTRY;
  }

  /** True if it is in no table, wherever it turns out that she is from. */
  private isFree(
    measures: readonly string[],
    day: number,
    more: Readonly<Record<string, string>> = {},
  ): boolean {
    return this.freeDay(measures, day, more) === day;
  }

  private freeDay(
    measures: readonly string[],
    day: number,
    more: Readonly<Record<string, string>> = {},
  ): number {
    const free = Math.min(
      ...this.states.map(({ codes, village }) =>
        this.setting.covered.freeDay(measures, day, { ...codes, originArea: village, ...more }),
      ),
    );
    return free === day ? day : this.freeDay(measures, free, more);
  }

  private mission({ country }: Known): { code: string; actor: EventActor } {
    const code = MISSIONS[country] ?? `KBRI-${country}`;
    return { code, actor: { role: 'PERWAKILAN', orgId: code } };
  }

  private desk({ villageCode }: Registered): EventActor {
    return { role: 'PETUGAS_DESA', area: villageCode };
  }

  private sexOf({ sex }: Known): string {
    if (sex !== undefined) return sex;
    throw new CannotBeTold(
      `${this.unit.measure}: a register tells the sex, which the tables leave unknown`,
      this.printed('sex'),
    );
  }
}
