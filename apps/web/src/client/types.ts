/*
 * What the services say and take, under one roof. Generated from their OpenAPI documents (`npm run api:generate`);
 * only what those documents do not say as precisely is written out here.
 */
import type { TimelineEntry } from '@libs/journey';
import type { Instant, LocalDate } from '@libs/kernel';
import type { WorkerRecord } from '../api/registration/types.gen.js';

export type {
  ClearanceAdvice,
  PlacementLine,
  PlacementRecord,
  PolicyChangeView,
  CostRowView,
  ParameterRowView,
  PolicyRowView,
  ProposeCostRequest,
  ProposeParametersRequest,
  ProposeChangeRequest,
} from '../api/placement/types.gen.js';
export type {
  AreaView,
  BatchOutcome,
  CheckOriginRequest,
  CandidateEntry,
  DistrictQueueCount,
  DistrictQueueFound,
  DistrictQueueLine,
  Foresight,
  DuplicateLine,
  DuplicateRecord,
  DuplicateSide,
  LetterLine,
  LetterRecord,
  LetterSetting,
  LetterVerification,
  OriginCheck,
  OutsiderCount,
  CorrectWorkerRequest,
  ConsentView,
  DocumentLine,
  DocumentRecord,
  FamilyMemberView,
  PartHistoryLine,
  ScanLine,
  HistoryLine,
  ItemOutcome,
  QueueFound,
  QueueLine,
  VillageQueueCounts,
  ConsultationLine,
  ConsultationRecord,
  HoldConsultationRequest,
  ImportLine,
  ImportRecord,
  ImportRowLine,
  MapColumnsRequest,
  CompanyLine,
  RecordAbroadRequest,
  RecruiterLine,
  RecruiterRecord,
  ReportedRecruiter,
  ReportRecruiterRequest,
  ReportView,
  RegisterWorkerRequest,
  RegistrationStatus,
  SignatoryLine,
  UnmappedWord,
  ResubmitRegistrationRequest,
  WorkerName,
  WorkerRecord,
  WorkersFound,
} from '../api/registration/types.gen.js';
export type {
  LateFacts,
  ParkedCount,
  Pipeline,
  PipelineService,
  Printed,
  ProvinceCoverage,
  PublicCellView,
  PublicFigures,
  PublicTableLine,
  PublicTableOfDay,
  PublishedTable,
} from '../api/status/types.gen.js';
export type { ExpectedLine, ReturnLine } from '../api/reintegration/types.gen.js';
export type {
  ChangeEntry,
  ChangeEvent,
  ChangeExplained,
  Coverage,
  DefinitionView,
  FigureAnswer,
  FigureRow,
} from '../api/status/types.gen.js';
export type { CandidateLine, CourseLine, EnrolmentLine } from '../api/training/types.gen.js';

/** A line of the village's register: what tells people apart, and nothing more (domain.md §10, level L1). */
export type WorkerLine = Omit<
  WorkerRecord,
  | 'birthDate'
  | 'phone'
  | 'sinceYear'
  | 'employerType'
  | 'informant'
  | 'education'
  | 'scheme'
  | 'recruiterId'
  | 'noticeVersion'
  | 'legalAid'
>;

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
  /** Where that is a code that is in force no more: the name it had, or the code. */
  old?: string;
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
