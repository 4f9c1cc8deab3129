import type { ServiceName } from '@libs/contracts';
import type { TimelineEntry } from '@libs/journey';
import type { Instant, LocalDate } from '@libs/kernel';

/** A line of the village's register: what tells people apart, and nothing more (domain.md §10, level L1). */
export interface WorkerLine {
  workerId: string;
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
  asOf: Instant;
  lagSeconds: number;
  services: readonly {
    service: ServiceName;
    /** Everything that the service published until then has been heard. */
    watermark: Instant;
    lagSeconds: number;
    /** Events that the service has written and not yet published. */
    waiting: number;
    parked: number;
  }[];
}

export interface StateFigures {
  asOf: Instant;
  rows: readonly { area: string; state: string; count: number }[];
}

export interface JourneyView {
  workerId: string;
  state: string | null;
  flags: readonly string[];
  area: string | null;
  country: string | null;
  timeline: readonly TimelineEntry[];
}
