import type { TimelineEntry } from '@libs/journey';
import type { Instant, LocalDate } from '@libs/kernel';

/** A line of the village's register: what tells people apart, and nothing more (domain.md §10, level L1). */
export interface WorkerLine {
  workerId: string;
  version: number;
  state: string;
  villageCode: string;
  name: string;
  motherInitial?: string;
  hamlet?: string;
  rt?: string;
  rw?: string;
  birthYear: number;
  sex: string;
  /** Masked by the server: first four and last two digits. */
  nik: string;
  familyPermitKnown: boolean;
  country: string;
  isco08: string;
  plannedDeparture: LocalDate;
  identityStatus: string;
  recordedAt: Instant;
}

/** The record of one person of one's own area (level L2). */
export interface WorkerRecord extends WorkerLine {
  birthDate: LocalDate;
  phone?: string;
}

export interface RegisterWorker {
  villageCode: string;
  sex: string;
  education: string;
  identityStatus: string;
  person: {
    name: string;
    motherInitial?: string;
    birthDate: LocalDate;
    nik: string;
    phone?: string;
    hamlet?: string;
    rt?: string;
    rw?: string;
  };
  intent: {
    country: string;
    isco08: string;
    scheme: string;
    employerType?: string;
    plannedDeparture: LocalDate;
  };
  recruiterId?: string;
}

/** Who a pseudonymous line is about, for those who may know. */
export interface WorkerName {
  workerId: string;
  name: string;
  motherInitial?: string;
  hamlet?: string;
  rt?: string;
  birthYear: number;
}

/** How fresh an answer of the ministry's side is: what has been heard of whom, and who has more to tell. */
export interface Freshness {
  /** The least of the watermarks; null while a service has never been heard. */
  asOf: Instant | null;
  lagSeconds: number | null;
  /** Services later than the server's bound, or never heard. */
  behind: readonly string[];
  parked: number;
  services: readonly ServiceFreshness[];
}

export interface ServiceFreshness {
  service: string;
  watermark: Instant | null;
  lagSeconds: number | null;
  /** Events that the service has recorded and not yet published. */
  waiting: number;
  parked: number;
}

export interface StateCount {
  /** Null where no origin is known yet. */
  area: string | null;
  state: string | null;
  journeys: number;
}

export interface StateCounts extends Freshness {
  rows: readonly StateCount[];
}

export interface JourneyLine {
  workerId: string;
  nth: number;
  state: string | null;
  area: string | null;
  country: string | null;
  anomalies: readonly string[];
  lastFactOn: LocalDate;
  lastHeardAt: Instant;
}

export interface WorkerJourneys {
  workerId: string;
  journeys: readonly JourneyTold[];
  freshness: Freshness;
}

export interface JourneyTold {
  journeyId: string | null;
  state: string | null;
  area: string | null;
  country: string | null;
  timeline: readonly TimelineEntry[];
  anomalies: readonly { code: string; factId: string; explanation: { id: string; en: string } }[];
}

/** A candidate as training tells an office of her area: without a name, which registration tells to those who may know. */
export interface CandidateLine {
  workerId: string;
  villageCode: string;
  sex: string;
  birthYear: number;
  country: string;
  isco08: string;
  verifiedOn?: LocalDate;
  orientedOn?: LocalDate;
}

export interface CourseLine {
  courseId: string;
  title: string;
  hours: number;
}

export interface EnrolmentLine {
  enrolmentId: string;
  workerId: string;
  version: number;
  state: string;
  trainingType: string;
  providerId: string;
  lspId?: string;
  attempts: number;
  enrolledOn: LocalDate;
  certifiedOn?: LocalDate;
}

export interface PlacementLine {
  placementId: string;
  workerId: string;
  version: number;
  state: string;
  /** False while her registration has not been heard: belum terhubung. */
  linked: boolean;
  anomalies: readonly string[];
  p3miId?: string;
  country: string;
  isco08?: string;
  employerType?: string;
  medical?: { outcome: string; validUntil?: LocalDate };
  passport?: { expiresOn: LocalDate };
  visa?: { visaClass: string; isWorkClass: boolean; expiresOn: LocalDate };
  socialSecurity?: { programmes: readonly string[]; from: LocalDate; to: LocalDate };
  contract?: { from: LocalDate; to: LocalDate };
  clearance?: { officeCode: string; clearedOn: LocalDate; validUntil: LocalDate };
  departedOn?: LocalDate;
  arrivedOn?: LocalDate;
}

/** What stands in the way of a clearance today. */
export interface ClearanceAdvice {
  passes: boolean;
  missing: readonly MissingItem[];
}

/** A rule that does not pass, and what to do about it. */
export interface MissingItem {
  rule: string;
  code: string;
  words: { id: string; en: string };
}

export interface ExpectedLine {
  workerId: string;
  villageCode: string;
  country: string;
  departedOn?: LocalDate;
  arrivedOn?: LocalDate;
}

export interface ReturnLine {
  returnId: string;
  workerId: string;
  version: number;
  state: string;
  linked: boolean;
  villageCode?: string;
  returnedOn: LocalDate;
  needs?: readonly string[];
  forms?: readonly string[];
  programmes: readonly { membershipId: string; programmeType: string; providerId: string; state: string }[];
  outcome?: string;
}
