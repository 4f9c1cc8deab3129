import type { Role } from '@libs/access';
import {
  EDUCATION,
  EMPLOYER_TYPE,
  INFORMANT,
  PERMIT_REVOCATION,
  REPAIR_REASON,
  SCHEME,
  SCREENING_DECISION,
} from '@libs/contracts';
import { NIK_WARNINGS, type Sex } from '@libs/identifiers';
import { MARITAL_STATUS, type Decision } from '@libs/rules';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DOMICILE_EVIDENCE } from '../letters/village-letter.js';
import type { ToldSigns } from '../screening/screen.js';
import { SignsRequest } from '../screening/screening.request.js';
import { ExternalIdView } from '../external-ids/external-id.views.js';
import { RuleAdvice, screeningOf, ScreeningView } from '../screening/screening.views.js';
import { BilingualText } from '../consultations/consultation.views.js';
import { nikWarningsOf, type Card, type Identity } from './person.js';
import { WORKER_STATES, type Worker } from './worker.js';

/** A line of the desk's list: an allow-list of what it may show (domain.md §10, L1). */
export class WorkerLine {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ format: 'uuid' })
  journeyId!: string;

  @ApiPropertyOptional({
    description: 'By which she is spoken of, and asks how far she is: PMI-3307102004-7K3QD-W',
  })
  humanCode?: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: WORKER_STATES })
  state!: string;

  @ApiPropertyOptional({ enum: REPAIR_REASON, description: 'Why the head has sent it back to the desk' })
  repairReason?: string;

  @ApiPropertyOptional({ description: 'Why it was rejected or given up, by code' })
  endReason?: string;

  @ApiProperty()
  villageCode!: string;

  @ApiProperty()
  name!: string;

  @ApiPropertyOptional()
  motherInitial?: string;

  @ApiPropertyOptional()
  hamlet?: string;

  @ApiPropertyOptional()
  rt?: string;

  @ApiPropertyOptional()
  rw?: string;

  @ApiProperty()
  birthYear!: number;

  @ApiProperty({ enum: ['L', 'P'] })
  sex!: string;

  @ApiPropertyOptional({ description: 'First four and last two digits; absent where nobody knows it' })
  nik?: string;

  @ApiProperty({ description: 'The head of the village has taken note of the family permit, and it stands' })
  familyPermitKnown!: boolean;

  @ApiPropertyOptional({ format: 'date', description: 'The day on which the village has revoked the permit' })
  familyPermitRevokedOn?: string;

  @ApiPropertyOptional({ enum: PERMIT_REVOCATION })
  familyPermitRevocation?: string;

  @ApiProperty()
  country!: string;

  @ApiPropertyOptional({ description: 'The occupation sought; nothing of somebody who is abroad already' })
  isco08?: string;

  @ApiPropertyOptional({ format: 'date' })
  plannedDeparture?: string;

  @ApiProperty()
  identityStatus!: string;

  @ApiPropertyOptional({ enum: SCREENING_DECISION, description: 'What the first look at her plan came to' })
  screeningDecision?: string;

  @ApiProperty({
    type: [String],
    description: 'Signs of bad recruitment that nobody has answered: RF01 to RF15',
  })
  redFlags!: string[];

  @ApiPropertyOptional({
    description: 'To be checked by the district (perlu dicek dinas): what to name when asking it',
  })
  districtCheckRef?: string;

  @ApiPropertyOptional({
    description: 'Found by an office to be a second record: she goes on with the other',
  })
  merged?: boolean;

  @ApiPropertyOptional({
    description: 'Taken over from the national system: the village has still to vouch for her',
  })
  notKnownToVillage?: boolean;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({
    enum: ['NORMAL', 'RESTRICTED'],
    description: 'RESTRICTED: shown to the village that wrote it, and to nobody else',
  })
  confidentiality!: string;
}

/** Whom a search by name has found, the nearest first. */
export class WorkersFound {
  @ApiProperty({ type: [WorkerLine] })
  items!: WorkerLine[];

  @ApiProperty({ description: 'Nobody else fits; otherwise more of the name is to be told' })
  complete!: boolean;
}

/** The record of one person of one's own area (L2). */
export class WorkerRecord extends WorkerLine {
  @ApiPropertyOptional({ format: 'date' })
  birthDate?: string;

  @ApiPropertyOptional({
    enum: NIK_WARNINGS,
    isArray: true,
    description: 'Where her number says otherwise than the record: to be held against her card',
  })
  nikWarnings?: readonly string[];

  @ApiPropertyOptional()
  phone?: string;

  @ApiPropertyOptional({ enum: MARITAL_STATUS, description: 'As on the family card' })
  maritalStatus?: string;

  @ApiPropertyOptional({
    type: [RuleAdvice],
    description:
      'Where the marital status is known: what the permit (E04) and the papers seen at the desk (E05) say',
  })
  familyAdvice?: RuleAdvice[];

  @ApiPropertyOptional({ type: ScreeningView, description: 'The first look at her plan (pemeriksaan awal)' })
  screening?: ScreeningView;

  @ApiPropertyOptional({
    type: SignsRequest,
    description: 'For the desk alone, which asks further: what she has told of how she is recruited',
  })
  signs?: ToldSigns;

  @ApiPropertyOptional({
    type: [ExternalIdView],
    description: 'For the offices that reconcile by them: her numbers in other systems',
  })
  externalIds?: ExternalIdView[];

  @ApiPropertyOptional({ description: 'Of somebody abroad: the year since which she is there, as told' })
  sinceYear?: number;

  @ApiPropertyOptional({
    description: 'The village of the address on her identity card, where that is elsewhere',
  })
  cardVillage?: string;

  @ApiPropertyOptional({ enum: DOMICILE_EVIDENCE, description: 'By which paper she is served here then' })
  domicileEvidence?: string;

  @ApiPropertyOptional({ enum: EDUCATION })
  education?: string;

  @ApiPropertyOptional({ enum: SCHEME })
  scheme?: string;

  @ApiPropertyOptional()
  recruiterId?: string;

  @ApiPropertyOptional({
    description: 'Version of the statutory notice that was read to her, or given to her on paper',
  })
  noticeVersion?: number;

  @ApiPropertyOptional({ enum: EMPLOYER_TYPE })
  employerType?: string;

  @ApiPropertyOptional({
    description:
      'Only for the officer to whom she has said, alone, that who would sign for her is violent or gone: the next step in place of the family permit (X21)',
  })
  legalAid?: BilingualText;

  @ApiPropertyOptional({ enum: INFORMANT, description: 'Of somebody abroad: who told the village' })
  informant?: string;
}

/** A name for a pseudonymous list, where one may know it. */
export class WorkerName {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty()
  name!: string;

  @ApiPropertyOptional()
  motherInitial?: string;

  @ApiPropertyOptional()
  hamlet?: string;

  @ApiPropertyOptional()
  rt?: string;

  @ApiProperty()
  birthYear!: number;
}

export function lineOf(worker: Worker, card: Card): WorkerLine {
  return {
    workerId: worker.id,
    journeyId: worker.journeyId,
    ...(worker.humanCode && { humanCode: worker.humanCode }),
    version: worker.version,
    state: worker.state,
    ...(worker.state === 'DRAFT' && worker.repairReason && { repairReason: worker.repairReason }),
    ...(worker.endReason && { endReason: worker.endReason }),
    villageCode: worker.village,
    name: card.name,
    ...(card.motherInitial && { motherInitial: card.motherInitial }),
    ...(card.hamlet && { hamlet: card.hamlet }),
    ...(card.rt && { rt: card.rt }),
    ...(card.rw && { rw: card.rw }),
    birthYear: worker.birthYear,
    sex: worker.sex,
    ...(card.maskedNik && { nik: card.maskedNik }),
    familyPermitKnown: worker.permitStands,
    ...(worker.permitRevokedOn && { familyPermitRevokedOn: worker.permitRevokedOn }),
    ...(worker.permitRevocation && { familyPermitRevocation: worker.permitRevocation }),
    country: worker.country,
    ...(worker.isco08 && { isco08: worker.isco08 }),
    ...(worker.plannedDeparture && { plannedDeparture: worker.plannedDeparture }),
    identityStatus: worker.identityStatus,
    ...(worker.screeningDecision && { screeningDecision: worker.screeningDecision }),
    redFlags: worker.redFlags,
    ...(worker.duplicateRefs[0] && { districtCheckRef: worker.duplicateRefs[0] }),
    ...(worker.mergedInto && { merged: true }),
    ...(worker.notKnownToVillage && { notKnownToVillage: true }),
    recordedAt: new Date(worker.recordedAt).toISOString(),
    confidentiality: worker.confidentiality,
  };
}

export function recordOf(worker: Worker, card: Card, identity: Identity, look?: Decision): WorkerRecord {
  const nikWarnings = nikWarningsOf(identity, worker.sex as Sex, worker.recordedAt);
  return {
    ...lineOf(worker, card),
    ...(identity.birthDate && { birthDate: identity.birthDate }),
    ...(nikWarnings.length > 0 && { nikWarnings }),
    ...(identity.phone && { phone: identity.phone }),
    ...(identity.maritalStatus && { maritalStatus: identity.maritalStatus }),
    ...(look && { screening: screeningOf(worker, look) }),
    ...(worker.sinceYear && { sinceYear: worker.sinceYear }),
    ...(worker.employerType && { employerType: worker.employerType }),
    ...(worker.isOutsider && {
      cardVillage: worker.cardVillage!,
      domicileEvidence: worker.domicileEvidence,
    }),
    ...(worker.education && { education: worker.education }),
    ...(worker.scheme && { scheme: worker.scheme }),
    ...(worker.recruiterId && { recruiterId: worker.recruiterId }),
    ...(worker.noticeVersion && { noticeVersion: worker.noticeVersion }),
    ...(worker.informant && { informant: worker.informant }),
  };
}

/** @param reader a mission is shown nothing of the family and the village (domain.md §3.2) */
export function nameOf(worker: Worker, card: Card, reader: Role): WorkerName {
  const { workerId, name, motherInitial, hamlet, rt, birthYear } = lineOf(worker, card);
  if (reader === 'PERWAKILAN') return { workerId, name, birthYear };
  return {
    workerId,
    name,
    ...(motherInitial && { motherInitial }),
    ...(hamlet && { hamlet }),
    ...(rt && { rt }),
    birthYear,
  };
}
