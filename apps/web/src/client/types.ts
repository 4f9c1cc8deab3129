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

/** Of a person another service tells only this (pseudonymous; names come from registration). */
export interface CandidateLine {
  workerId: string;
  version: number;
  villageCode: string;
  sex: string;
  birthYear: number;
  country: string;
  isco08: string;
  state: string;
}

export interface EnrolmentLine {
  enrolmentId: string;
  workerId: string;
  version: number;
  trainingType: string;
  providerId: string;
  state: string;
  attempt: number;
  orientedOn?: LocalDate;
}

export interface PlacementLine {
  placementId: string;
  workerId: string;
  version: number;
  p3miId: string;
  country: string;
  isco08: string;
  state: string;
  medical?: { outcome: string; validUntil?: LocalDate };
  passport?: { expiresOn: LocalDate };
  visa?: { visaClass: string; expiresOn: LocalDate };
  socialSecurity?: { programmes: readonly string[]; to: LocalDate };
  contract?: { from: LocalDate; to: LocalDate };
  clearance?: { validUntil: LocalDate };
  departedOn?: LocalDate;
  arrivedOn?: LocalDate;
}

export interface ExpectedLine {
  workerId: string;
  villageCode: string;
  country: string;
  departedOn: LocalDate;
}

export interface ReturnLine {
  returnId: string;
  workerId: string;
  version: number;
  villageCode: string;
  returnedOn: LocalDate;
  state: string;
  needs?: readonly string[];
  forms?: readonly string[];
  programmes?: readonly { programmeType: string; providerId: string }[];
  outcome?: string;
}
