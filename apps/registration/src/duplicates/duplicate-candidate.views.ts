import { DUPLICATE_METHOD } from '@libs/contracts';
import { REASONS, type Reason } from '@libs/duplicates';
import type { Vault } from '@libs/vault';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Card, Identity } from '../workers/person.js';
import { WORKER_STATES } from '../workers/worker.js';
import { DUPLICATE_STATES, type DuplicateCandidate } from './duplicate-candidate.js';
import type { DuplicateDecision } from './duplicate-decision.js';
import type { SealedSide } from './find-duplicates/sealed-sides.js';

/** A pair in the queue of its office: that there is one, and nothing of who it is. */
export class DuplicateLine {
  @ApiProperty({ format: 'uuid' })
  duplicateId!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: DUPLICATE_STATES })
  state!: string;

  @ApiProperty({ enum: DUPLICATE_METHOD, description: 'EXACT: the same NIK' })
  method!: string;

  @ApiProperty({ description: 'How much speaks for one person, in bits; 0 to 100' })
  score!: number;

  @ApiProperty({ type: [String], description: 'The references that the two desks name' })
  refs!: string[];

  @ApiProperty({ format: 'date-time' })
  foundAt!: string;

  @ApiPropertyOptional({ format: 'date-time' })
  decidedAt?: string;
}

/** Either record as it is laid beside the other: masked, and of a RESTRICTED one only that there is one. */
export class DuplicateSide {
  @ApiProperty()
  ref!: string;

  @ApiProperty({ description: 'Shown to its village alone' })
  restricted!: boolean;

  @ApiPropertyOptional({ description: 'It is merged with another record already' })
  merged?: boolean;

  @ApiPropertyOptional({ format: 'uuid' })
  workerId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  journeyId?: string;

  @ApiPropertyOptional({ enum: WORKER_STATES })
  state?: string;

  @ApiPropertyOptional()
  villageCode?: string;

  @ApiPropertyOptional()
  name?: string;

  @ApiPropertyOptional()
  motherInitial?: string;

  @ApiPropertyOptional()
  hamlet?: string;

  @ApiPropertyOptional()
  rt?: string;

  @ApiPropertyOptional({ format: 'date' })
  birthDate?: string;

  @ApiPropertyOptional()
  birthYear?: number;

  @ApiPropertyOptional({ enum: ['L', 'P'] })
  sex?: string;

  @ApiPropertyOptional({ description: 'First four and last two digits' })
  nik?: string;

  @ApiPropertyOptional({ description: 'Last three digits' })
  phone?: string;

  @ApiPropertyOptional()
  country?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  recordedAt?: string;
}

/** A sentence in both languages. */
export class ReasonWords {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  en!: string;
}

export class DuplicateReason {
  @ApiProperty({ enum: Object.keys(REASONS) })
  code!: string;

  @ApiProperty({ type: ReasonWords })
  words!: ReasonWords;
}

/** What an office made of the pair, when and by whom. */
export class DuplicateDecisionLine {
  @ApiProperty({
    enum: DUPLICATE_STATES,
    description: 'What it was from then on: OPEN, where a merge was taken back',
  })
  state!: string;

  @ApiProperty({ format: 'date' })
  decidedOn!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ description: 'The role of who decided' })
  role!: string;

  @ApiProperty({ description: 'The id of the account that decided' })
  officer!: string;
}

/** A pair to decide. Its records are shown until it is decided. */
export class DuplicateRecord extends DuplicateLine {
  @ApiProperty({ type: [DuplicateReason], description: 'What is alike, and what is not' })
  reasons!: DuplicateReason[];

  @ApiProperty({ type: [DuplicateSide], description: 'The earlier one first; none once it is decided' })
  sides!: DuplicateSide[];

  @ApiProperty({ type: [DuplicateDecisionLine], description: 'The last one first' })
  decisions!: DuplicateDecisionLine[];
}

export function lineOf(pair: DuplicateCandidate): DuplicateLine {
  return {
    duplicateId: pair.id,
    version: pair.version,
    state: pair.state,
    method: pair.method,
    score: pair.score,
    refs: [pair.workerRef, pair.otherRef],
    foundAt: new Date(pair.foundAt).toISOString(),
    ...(pair.decidedAt && { decidedAt: new Date(pair.decidedAt).toISOString() }),
  };
}

/** A reason that was found by an earlier version of the comparison, and is known no more, is left out. */
export function reasonsOf({ reasons }: DuplicateCandidate): DuplicateReason[] {
  return reasons.flatMap((code) => (code in REASONS ? [{ code, words: REASONS[code as Reason] }] : []));
}

export function decisionOf(decision: DuplicateDecision): DuplicateDecisionLine {
  const { state, decidedOn, recordedAt, role, officer } = decision;
  return { state, decidedOn, recordedAt: new Date(recordedAt).toISOString(), role, officer };
}

export function sideOf(side: SealedSide, vault: Vault): DuplicateSide {
  const { ref, restricted, workerId } = side;
  if (side.restricted) return { ref, restricted };
  const card = vault.open<Card>('worker', workerId, side.dataKey, 'card', side.card);
  const identity = vault.open<Identity>('worker', workerId, side.dataKey, 'identity', side.identity);
  const { birthDate, phone } = identity;
  return {
    ref,
    restricted,
    ...(side.merged && { merged: true }),
    workerId,
    journeyId: side.journeyId,
    state: side.state,
    villageCode: side.village,
    name: card.name,
    ...(card.motherInitial && { motherInitial: card.motherInitial }),
    ...(card.hamlet && { hamlet: card.hamlet }),
    ...(card.rt && { rt: card.rt }),
    ...(birthDate && { birthDate }),
    birthYear: side.birthYear,
    sex: side.sex,
    ...(card.maskedNik && { nik: card.maskedNik }),
    ...(phone && { phone: `••••${phone.slice(-3)}` }),
    country: side.country,
    recordedAt: side.recordedAt.toISOString(),
  };
}
