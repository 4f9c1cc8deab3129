import { Workers } from './0001-workers.js';
import { Areas } from './0002-areas.js';
import { GrantsByDay } from './0003-grants-by-day.js';
import { AreaSearch } from './0004-area-search.js';
import { Letters } from './0005-letters.js';
import { Screening } from './0006-screening.js';
import { KnownAbroad } from './0007-known-abroad.js';
import { ReturnedAndEnded } from './0008-returned-and-ended.js';
import { Consultations } from './0009-consultations.js';
import { Duplicates } from './0010-duplicates.js';
import { DecidedDuplicates } from './0011-decided-duplicates.js';
import { WorkerHistory } from './0012-worker-history.js';
import { OriginChecks } from './0013-origin-checks.js';
import { NameIndex } from './0020-name-index.js';
import { HumanCodes } from './0021-human-codes.js';
import { Documents } from './0030-documents.js';
import { Family } from './0031-family.js';
import { Consents } from './0032-consents.js';
import { NoticeRead } from './0033-notice-read.js';
import { ExternalIds } from './0040-external-ids.js';
import { Imports } from './0041-imports.js';
import { Queues } from './0050-queues.js';
import { ReturnedBy } from './0051-returned-by.js';
import { Recruiters } from './0060-recruiters.js';
import { LetterNetworks } from './0061-letter-networks.js';
import { SeekChanged } from './0070-seek-changed.js';
import { Scans } from './0080-scans.js';
import { AreaTelling } from './0081-area-telling.js';
import { HeardParameters } from './0090-heard-parameters.js';
import { DeskReports } from './0091-desk-reports.js';
import { CardVillage } from './0092-card-village.js';
import { VerificationDecisions } from './0093-verification-decisions.js';
import { StepsKept } from './0096-steps-kept.js';
import { PairsToldWithAnUndoing } from './0097-pairs-told-with-an-undoing.js';
import { LinkedRows } from './0099-linked-rows.js';

/** In order; forward only. */
export const MIGRATIONS = [
  Workers,
  Areas,
  GrantsByDay,
  AreaSearch,
  Letters,
  Screening,
  KnownAbroad,
  ReturnedAndEnded,
  Consultations,
  Duplicates,
  DecidedDuplicates,
  WorkerHistory,
  OriginChecks,
  NameIndex,
  HumanCodes,
  Documents,
  Family,
  Consents,
  NoticeRead,
  ExternalIds,
  Imports,
  Queues,
  ReturnedBy,
  Recruiters,
  LetterNetworks,
  SeekChanged,
  Scans,
  AreaTelling,
  HeardParameters,
  DeskReports,
  CardVillage,
  VerificationDecisions,
  StepsKept,
  PairsToldWithAnUndoing,
  LinkedRows,
];
