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
import { landingsOf, type Landing } from './families.js';
import { iscoOf } from './jobs.js';
import { MINISTRY, officeOf } from './offices.js';
import type { Cohort, Plan } from './plan.js';
import { seated } from './seats.js';
import { regencyCodes, scopeOf, statementsOf } from './statements.js';
import { Story, type Registered, type Simulated, type When } from './story.js';
import { dayOf, dayText, isFolded, type Table } from './table.js';
import { CannotBeTold, countedAs, fieldFor, ToldCodes } from './told-as.js';
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
  cohorts.reduce((sum, { measure, n }) => sum + (measure === 'PENEMPATAN_MENURUT_UPT' ? 0 : n), 0);

/**
 * The journeys of a plan one by one, each as the events that tell it, in the order in which they are heard: the same for the
 * same seed. What is counted of them is what the plan says, and nothing else that falls into any of the tables.
 *
 * @throws CannotBeTold for what our contracts or the measures cannot say
 */
export function* journeysOf(plan: Plan, { tables, areas, seed }: World): Generator<readonly Simulated[]> {
  const regencyCode = regencyCodes(areas);
  const folded = tables.filter(isFolded);
  const named = new Set<string>();
  for (const table of folded) {
    countedAs(table.measure);
    for (const { attribute } of scopeOf(table)) named.add(attribute);
    for (const { conditions } of statementsOf(table, regencyCode))
      for (const { attribute } of conditions) named.add(attribute);
  }
  for (const attribute of named) fieldFor(attribute);
  const random = new Random(seed);
  const setting: Setting = {
    codes: new ToldCodes(folded),
    covered: new Covered(folded),
    villages: new Villages(areas),
  };
  const end = endOf(folded);
  let nth = 0;
  const told = { cohorts: plan.cohorts.flatMap((cohort) => apart(cohort, folded)) };
  for (const cohort of seated(told, folded, regencyCode, random).cohorts) {
    for (const { worker, children } of tripsOf(cohort, random, named)) {
      const story = new Story(seed, nth);
      nth += 1;
      new Journey(story, setting, worker, children).tell();
      yield story.events(end);
    }
  }
}

function* tripsOf(cohort: Cohort, random: Random, named: ReadonlySet<string>): Generator<Landing> {
  const units = unitsIn(cohort, random);
  if (cohort.measure === 'KEPULANGAN_DEPORTASI') yield* landingsOf(cohort, [...units], named);
  else for (const worker of units) yield { worker, children: [] };
}

interface Setting {
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
const PLACEMENTS = ['PENEMPATAN_LAYANAN', 'PENEMPATAN_MENURUT_UPT'];
const RETURNS = ['KEPULANGAN', 'KEPULANGAN_MENURUT_DEBARKASI'];
const MISSIONS: Readonly<Record<string, string>> = { TW: 'KDEI-TPE', HK: 'KJRI-HKG', MY: 'KBRI-KUL' };
const A_YEAR = 365;
const PASSED = ['E06', 'E07', 'E08', 'E09', 'E10', 'E15'].map((ruleId) => ({ ruleId, outcome: 'PASS' }));

/** The telling of one unit. */
class Journey {
  private readonly states: readonly (Known & { readonly on: number })[];
  private readonly birthYear: number;
  private readonly education: string;
  private readonly village: string;
  /** The same on every record of it, so that it counts once when two turn out to be one. */
  private readonly caseId: string;

  constructor(
    private readonly story: Story,
    private readonly setting: Setting,
    private readonly unit: Unit,
    private readonly children: readonly Unit[],
  ) {
    const { attributes, heardOn, corrections, occurredOn } = unit;
    this.village = setting.villages.within(attributes['originArea']!, story.random);
    this.birthYear = Number(dayText(occurredOn).slice(0, 4)) - story.between(20, 44);
    this.education = story.random.pick(EDUCATION.slice(2, 8));
    this.caseId = story.id(occurredOn);
    let codes = attributes;
    this.states = [
      { on: heardOn, ...this.known(codes, this.village) },
      ...corrections.map((correction) => {
        const before = codes;
        codes = { ...codes, ...correction.attributes };
        const moved = codes['originArea'] !== before['originArea'];
        const village = moved ? setting.villages.within(codes['originArea']!, story.random) : this.village;
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
    const told = (attribute: string): string | undefined =>
      this.setting.codes.of(attribute, codes[attribute]);
    const person = codes['person'];
    return {
      village,
      sex: person === undefined ? told('sex') : person.slice(0, 1),
      country: told('country') ?? 'MY',
      sector: told('sector'),
      scheme: told('scheme') ?? 'P_TO_P',
      job: told('jobLabel'),
      codes,
    };
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
    const hasMoved = state.village !== before.village;
    const isOther = state.sex !== before.sex && before.sex !== undefined;
    if (hasMoved || isOther) {
      this.story.tell(WorkerDetailsCorrected, record, { on, heard: on }, this.desk(record), {
        changedFields: [...(hasMoved ? ['VILLAGE'] : []), ...(isOther ? ['SEX'] : [])],
        reasonCode: 'PAPER_SAYS_OTHERWISE',
        ...(hasMoved && { villageCode: state.village }),
        ...(isOther && { sex: state.sex }),
      });
    }
    if (state.sex !== before.sex && before.sex === undefined) {
      this.onRegister(record, state, { on: this.unit.occurredOn, by: on }, on);
    }
    const { originArea: _, sex: __, ...rest } = state.codes;
    const { originArea: ___, sex: ____, ...restBefore } = before.codes;
    if (JSON.stringify(rest) === JSON.stringify(restBefore)) return;
    const isPlacement = this.unit.measure === 'PENEMPATAN_LAYANAN';
    const wasExtension = EXTENSIONS.includes(before.scheme);
    if (isPlacement && wasExtension !== EXTENSIONS.includes(state.scheme)) {
      throw new CannotBeTold(
        'What was told as a clearance cannot turn out to be an extension, nor the other way round',
      );
    }
    if (isPlacement && !wasExtension) return this.papers(record, state, this.unit.occurredOn, { heard: on });
    this.act(record, state, { on: this.unit.occurredOn, by: on, hour: 14 - nth, bare: true });
  }

  /**
   * It turns out to be the same trip that another record has told already, of an earlier day: two are one from now on, and
   * what both tell counts on the day on which it was first told to have been.
   */
  private takeBack(record: Registered, on: number): void {
    const { measure, occurredOn, heardOn } = this.unit;
    const state = this.states.at(-1)!;
    const measures = measure === 'PENEMPATAN_LAYANAN' ? PLACEMENTS : [...RETURNS, measure];
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
    const bp3mi = this.officeFor(state, on);
    story.tell(
      WorkerCleared,
      record,
      { on, heard: by },
      { role: 'BP3MI', orgId: bp3mi },
      {
        cardHash: story.hash(),
        validUntil: dayText(on + 2 * A_YEAR),
        officeCode: bp3mi,
      },
    );
    if (!bare) this.abroad(record, state, on + story.between(3, 20));
  }

  private registration(record: Registered, state: Known, { on, by, hour, bare }: Act): void {
    if (state.job !== undefined && this.unit.attributes['jobLabel'] !== undefined) {
      throw new CannotBeTold('A registration tells an occupation, and no label of the ministry’s: jobLabel');
    }
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
    else this.paperOf(record, { on, by });
    return on;
  }

  /** A register that is heard late: nobody knew her sex until then. */
  private onRegister(record: Registered, state: Known, { on, by }: Act, heard: number): void {
    const isOut = ['PENEMPATAN_LAYANAN', 'KEBERANGKATAN', 'KETIBAAN'].includes(this.unit.measure);
    if (!isOut || EXTENSIONS.includes(state.scheme)) {
      return this.knownAbroad(record, state, { on: on - A_YEAR, by, heard });
    }
    const day = this.freeDay(['PENDAFTARAN_CPMI'], on - 60);
    this.register(record, state, { on: day, by, heard });
  }

  private register(record: Registered, state: Known, when: When): void {
    this.story.tell(WorkerRegistered, record, when, this.desk(record), {
      villageCode: state.village,
      sex: this.sexOf(state),
      birthYear: this.birthYear,
      education: this.education,
      identityStatus: 'SIGHTED_KTP',
      intent: {
        country: state.country,
        isco08: iscoOf(state.job),
        scheme: EXTENSIONS.includes(state.scheme) ? 'P_TO_P' : state.scheme,
        ...(state.sector !== undefined && { employerType: state.sector }),
        plannedDeparture: dayText(when.on + 120),
      },
      source: 'DESK',
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

  /** She was abroad before anybody here knew of it. */
  private cameTo(record: Registered, state: Known, when: When): void {
    if (state.sex !== undefined) this.knownAbroad(record, state, when);
    else if (RETURNS.includes(this.unit.measure)) this.sexOf(state);
    else this.paperOf(record, when);
  }

  /** All that is heard of her from her village, and by it where she is from. */
  private paperOf(record: Registered, when: When): void {
    this.story.tell(DocumentRecorded, record, when, this.desk(record), {
      documentId: this.story.id(when.on),
      docType: 'PASSPORT',
      status: 'DECLARED',
    });
  }

  private knownAbroad(record: Registered, state: Known, when: When): void {
    this.story.tell(WorkerRecordedAbroad, record, when, this.desk(record), {
      villageCode: state.village,
      sex: this.sexOf(state),
      birthYear: this.birthYear,
      identityStatus: 'ABSENT',
      country: state.country,
      ...(state.sector !== undefined && { employerType: state.sector }),
      informant: 'FAMILY',
    });
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
    const { story, caseId } = this;
    if (hour === undefined) this.cameTo(record, state, { on: on - story.between(100, 700), by });
    const desk: EventActor = { role: 'PERWAKILAN', orgId: this.mission(state).code };
    story.tell(CaseOpened, record, { on, heard: by, ...(hour !== undefined && { hour }) }, desk, {
      caseId,
      channel: state.codes['channel'] ?? story.random.pick(['TELEPON', 'LANGSUNG', 'E_PENGADUAN']),
      severity: 'MEDIUM',
      country: state.country,
    });
    const caseCategory = this.setting.codes.of('category', state.codes['category']);
    if (caseCategory !== undefined) {
      story.tell(CaseCategoryTold, record, { on, heard: by }, desk, { caseId, caseCategory });
    }
    this.road(record, state, on, by);
    const settled = on + story.between(10, 90);
    if (bare || story.oneIn(4)) return;
    story.tell(CaseResolved, record, { on: settled }, desk, { caseId });
    story.tell(CaseClosed, record, { on: settled + 3 }, desk, { caseId });
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
    const isDeported = unit.measure === 'KEPULANGAN_DEPORTASI';
    if (isDeported && !this.isFree(RETURNS, on)) {
      throw new CannotBeTold(
        'Who is deported comes back, too: tables of KEPULANGAN and of KEPULANGAN_DEPORTASI that count the same days cannot be told together',
      );
    }
    const office: EventActor = { role: 'BP3MI', orgId: officeOf(record.villageCode) };
    const boys = children.filter(({ attributes }) => attributes['person'] === 'ANAK_L').length;
    story.tell(WorkerReturned, record, { on, heard: by, ...(hour !== undefined && { hour }) }, office, {
      debarkationCode: state.codes['debarkation'] ?? 'CGK',
      accompanyingAdults: 0,
      accompanyingChildren: children.length,
      ...(children.length > 0 && { accompanyingBoys: boys }),
    });
    const cause = state.codes['cause'];
    story.tell(ReturnCauseRecorded, record, { on, heard: by }, office, {
      returnReason: isDeported ? 'DEPORTASI' : (cause ?? 'KONTRAK_SELESAI'),
      ...(isDeported && cause !== undefined && { deportationCause: cause }),
    });
    this.road(record, state, on, by);
    if (!bare) this.reintegrate(record, on);
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
    const proceduralStatus = this.setting.codes.of('procedural', state.codes['procedural']);
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
    throw new CannotBeTold(`${this.unit.measure}: a register tells the sex, which the tables leave unknown`);
  }
}
