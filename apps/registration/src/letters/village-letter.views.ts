import { PERMIT_REVOCATION, SIGNER_RELATION, SIGNING_CAPACITY } from '@libs/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ScanLine } from '../scans/scan.views.js';
import { LETTER_STATES, letterNumber, VOID_REASON, type VillageLetter } from './village-letter.js';

/** As much as a person compares: one in four thousand million others begins alike. */
const HASH_SHOWN_BYTES = 4;

/** A line of the register of letters (R6, domain.md §2.4): an allow-list; who it is about is told by her reference. */
export class LetterLine {
  @ApiProperty({ format: 'uuid' })
  letterId!: string;

  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: ['FAMILY_PERMIT'] })
  type!: string;

  @ApiProperty({ enum: LETTER_STATES })
  state!: string;

  @ApiPropertyOptional({ format: 'date', description: 'The day since which it is in this state' })
  since?: string;

  @ApiPropertyOptional({ description: 'Ours: given when it is first printed, and never twice' })
  number?: string;

  @ApiPropertyOptional({ description: 'The village’s own, by its template' })
  agendaNumber?: string;

  @ApiPropertyOptional({ format: 'date' })
  printedOn?: string;

  @ApiPropertyOptional({
    description:
      'The beginning of the hash of its verification code: enough to tell letters apart, and not the code',
  })
  codeHash?: string;

  @ApiProperty({ enum: SIGNER_RELATION })
  signerRelation!: string;

  @ApiPropertyOptional({ enum: SIGNING_CAPACITY })
  capacity?: string;

  @ApiProperty()
  country!: string;

  @ApiProperty({
    enum: ['NO', 'OTHER_VILLAGE', 'OTHER_KECAMATAN', 'OTHER_KABUPATEN'],
    description: 'How far from the village the address on the identity card lies',
  })
  outside!: string;

  @ApiPropertyOptional({
    enum: [...PERMIT_REVOCATION, ...VOID_REASON],
    description: 'Why it was revoked or is void',
  })
  reason?: string;

  @ApiPropertyOptional({
    format: 'date',
    description:
      'To the head alone: the last day on which its code was looked up so often that it is worth asking why',
  })
  lookedUpOftenOn?: string;
}

/** One letter of one's own village. */
export class LetterRecord extends LetterLine {
  @ApiPropertyOptional({ format: 'date' })
  signedOn?: string;

  @ApiPropertyOptional({ format: 'date' })
  knownOn?: string;

  @ApiProperty({ description: 'How often its code has been looked up' })
  timesLookedUp!: number;

  @ApiPropertyOptional({ type: ScanLine, description: 'The newest picture of the signed sheet' })
  scan?: ScanLine;
}

export function lineOf(letter: VillageLetter, lookedUpOftenOn?: string): LetterLine {
  const number = letterNumber(letter);
  const { since, agendaNumber, printedOn, codeHash, capacity, reason } = letter;
  return {
    letterId: letter.id,
    workerId: letter.workerId,
    version: letter.version,
    type: letter.type,
    state: letter.state,
    ...(since && { since }),
    ...(number && { number }),
    ...(agendaNumber && { agendaNumber }),
    ...(printedOn && { printedOn }),
    ...(codeHash && { codeHash: codeHash.toString('hex', 0, HASH_SHOWN_BYTES) }),
    signerRelation: letter.signerRelation,
    ...(capacity && { capacity }),
    country: letter.country,
    outside: letter.outside,
    ...(reason && { reason }),
    ...(lookedUpOftenOn && { lookedUpOftenOn }),
  };
}

/** What is known of a letter beside its row. */
interface Beside {
  readonly timesLookedUp: number;
  readonly lookedUpOftenOn: string | undefined;
  readonly scan: ScanLine | undefined;
}

export function recordOf(
  letter: VillageLetter,
  { timesLookedUp, lookedUpOftenOn, scan }: Beside,
): LetterRecord {
  const { signedOn, knownOn } = letter;
  return {
    ...lineOf(letter, lookedUpOftenOn),
    ...(signedOn && { signedOn }),
    ...(knownOn && { knownOn }),
    timesLookedUp,
    ...(scan && { scan }),
  };
}
