import type { Instant, LocalDate } from '@libs/kernel';

/** A line of the village's register: what tells people apart, and nothing more (domain.md §10, level L1). */
export interface WorkerRow {
  workerId: string;
  name: string;
  /** Masked by the server: first four and last two digits. */
  nik?: string;
  hamlet?: string;
  rt?: string;
  birthYear: number;
  sex: string;
  state: string;
}

export interface WorkerRecord extends WorkerRow {
  rw?: string;
  villageCode: string;
  birthDate: LocalDate;
  phone?: string;
  maritalStatus: string;
  education: string;
  identityStatus: string;
  intent: MigrationIntent;
  recruiterId?: string;
  familyPermit?: { signerRelation: string; knownOn: LocalDate };
  history: readonly { step: string; occurredOn: LocalDate; recordedAt: Instant; role: string }[];
}

export interface MigrationIntent {
  country: string;
  isco08: string;
  scheme: string;
  employerType?: string;
  plannedDeparture: LocalDate;
}

export interface RegisterWorker {
  name: string;
  nik?: string;
  identityStatus: string;
  birthDate: LocalDate;
  sex: string;
  maritalStatus: string;
  education: string;
  villageCode: string;
  hamlet: string;
  rt: string;
  rw?: string;
  phone?: string;
  intent: MigrationIntent;
  recruiterId?: string;
}

/** Who a pseudonymous line is about, for those who may know. */
export interface WorkerName {
  workerId: string;
  name: string;
  hamlet?: string;
  rt?: string;
  birthYear?: number;
}
