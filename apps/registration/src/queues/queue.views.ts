import { SIGNER_RELATION } from '@libs/contracts';
import type { Problem } from '@libs/http';
import type { DomainError } from '@libs/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WorkerLine } from '../workers/worker.views.js';
import { isChanged, type Done } from './one-by-one/one-by-one.js';
import type { Foreseen } from './return-many/return-many.js';

/** Why something would be refused, or was, in the reader's language. */
export class Refusal {
  @ApiProperty({ description: 'As in docs/errors.md' })
  code!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  detail!: string;
}

/** The sheet that the family has signed and of which the head has not taken note. */
export class SignedSheet {
  @ApiProperty({ format: 'uuid' })
  letterId!: string;

  @ApiProperty({ enum: SIGNER_RELATION })
  signerRelation!: string;
}

/** A line of a queue: the desk's line, how long she has waited, and what stands between her and the next step. */
export class QueueLine extends WorkerLine {
  @ApiProperty({ format: 'date-time' })
  waitingSince!: string;

  @ApiProperty({ description: 'Days of the calendar in Jakarta' })
  waitedDays!: number;

  @ApiPropertyOptional({ type: SignedSheet })
  signedSheet?: SignedSheet;

  @ApiPropertyOptional({
    type: Refusal,
    description: 'Why the step that the queue is for would be refused now',
  })
  standsInTheWay?: Refusal;
}

/** Whom a search in a queue has found, the nearest first. */
export class QueueFound {
  @ApiProperty({ type: [QueueLine] })
  items!: QueueLine[];

  @ApiProperty({ description: 'Nobody else fits; otherwise more of the name is to be told' })
  complete!: boolean;
}

/** A line of the district's queue. */
export class DistrictQueueLine extends QueueLine {
  @ApiProperty({ description: 'She has waited for longer than the limit' })
  overdue!: boolean;
}

/** Whom a search in the district's queue has found, the nearest first. */
export class DistrictQueueFound {
  @ApiProperty({ type: [DistrictQueueLine] })
  items!: DistrictQueueLine[];

  @ApiProperty({ description: 'Nobody else fits; otherwise more of the name is to be told' })
  complete!: boolean;
}

/** How many wait for the district, and how many of them for too long. */
export class DistrictQueueCount {
  @ApiProperty()
  waiting!: number;

  @ApiProperty()
  overdue!: number;

  @ApiProperty({ description: 'Days of the calendar after which somebody has waited too long' })
  limitDays!: number;
}

/** How many stand in each of the village's queues. */
export class VillageQueueCounts {
  @ApiProperty()
  VERIFICATION!: number;

  @ApiProperty()
  APPROVAL!: number;

  @ApiProperty()
  MENDING!: number;
}

const OUTCOMES = ['DONE', 'CHANGED', 'REFUSED'] as const;

/** What became of one of many. */
export class ItemOutcome {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ enum: OUTCOMES, description: 'CHANGED: since it was read; it is to be looked at again' })
  outcome!: (typeof OUTCOMES)[number];

  @ApiPropertyOptional({ description: 'Of the record, once it is done' })
  version?: number;

  @ApiPropertyOptional({ type: Refusal, description: 'Why it was not done' })
  refusal?: Refusal;
}

/** What became of many, in the order in which they were sent. */
export class BatchOutcome {
  @ApiProperty({ type: [ItemOutcome] })
  items!: ItemOutcome[];
}

/** What would become of one of many. */
export class ForeseenItem {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiPropertyOptional({ type: Refusal, description: 'Why it would not be done; absent where it would' })
  refusal?: Refusal;
}

/** What would become of many, in the order in which they were sent. */
export class Foresight {
  @ApiProperty({ type: [ForeseenItem] })
  items!: ForeseenItem[];
}

export function refusalOf({ type, title, detail }: Problem): Refusal {
  return { code: type.split('/').at(-1)!, title, detail };
}

export function batchOutcomeOf(done: readonly Done[], tell: (error: DomainError) => Refusal): BatchOutcome {
  return { items: done.map((each) => outcomeOf(each, tell)) };
}

function outcomeOf(done: Done, tell: (error: DomainError) => Refusal): ItemOutcome {
  const { workerId, version, error } = done;
  if (!error) return { workerId, outcome: 'DONE', version: version! };
  return { workerId, outcome: isChanged(done) ? 'CHANGED' : 'REFUSED', refusal: tell(error) };
}

export function foresightOf(foreseen: readonly Foreseen[], tell: (error: DomainError) => Refusal): Foresight {
  return {
    items: foreseen.map(({ workerId, error }) => ({ workerId, ...(error && { refusal: tell(error) }) })),
  };
}
