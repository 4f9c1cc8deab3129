import { may, type Role } from '@libs/access';
import {
  DOC_REVOCATION,
  DOC_TYPE,
  EMPLOYER_TYPE,
  MEDICAL_OUTCOME,
  PERMIT_REVOCATION,
  SOCIAL_SECURITY_PROGRAMME,
} from '@libs/contracts';
import { HEALTH_CODES } from '@libs/rules';
import type { Vault } from '@libs/vault';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { anomaliesOf } from './anomalies.js';
import { lossOf, tellsOfMarriage } from './placement.errors.js';
import { PLACEMENT_STATES, type Placement } from './placement.js';
import type { Papers } from './records.js';
import type { RuleException } from './rule-exception.js';
import { openException } from './sealed-decisions/sealed-decisions.js';

/** Of health only who prepares or decides her clearance is told (domain.md §10). */
const HEALTH: readonly string[] = HEALTH_CODES;
const NOT_NAMED = 'NOT_NAMED';

class MedicalView {
  @ApiProperty({ enum: MEDICAL_OUTCOME })
  outcome!: string;

  @ApiPropertyOptional({ format: 'date' })
  validUntil?: string;
}

class PassportView {
  @ApiProperty({ format: 'date' })
  expiresOn!: string;
}

class VisaView {
  @ApiProperty()
  visaClass!: string;

  @ApiProperty()
  isWorkClass!: boolean;

  @ApiProperty({ format: 'date' })
  expiresOn!: string;
}

class SocialSecurityView {
  @ApiProperty({ enum: SOCIAL_SECURITY_PROGRAMME, isArray: true })
  programmes!: readonly string[];

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;
}

class ContractView {
  @ApiProperty()
  isco08!: string;

  @ApiProperty({ enum: EMPLOYER_TYPE })
  employerType!: string;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;
}

class ClearanceView {
  @ApiProperty()
  officeCode!: string;

  @ApiProperty({ format: 'date' })
  clearedOn!: string;

  @ApiProperty({ format: 'date' })
  validUntil!: string;
}

class HoldView {
  @ApiProperty({ enum: ['DOC_HOLD', 'POLICY_HOLD', 'REVIEW_HOLD'] })
  hold!: string;

  @ApiPropertyOptional({
    description: `The paper that is no longer there: FAMILY_PERMIT, ${DOC_TYPE.join(', ')}`,
  })
  paper?: string;

  @ApiProperty({
    description: `Of a permit one of ${PERMIT_REVOCATION.join(', ')}; of another paper EXPIRED, ${DOC_REVOCATION.join(', ')}; of a policy a code of rule E11; of a review that of the rule that would refuse her clearance now, or ${NOT_NAMED}`,
  })
  reason!: string;

  @ApiProperty({ format: 'date' })
  since!: string;
}

class ExceptionView {
  @ApiProperty({ format: 'uuid' })
  exceptionId!: string;

  @ApiProperty({ description: 'What shall not stand in her way, e.g. PASSPORT_SHORT' })
  code!: string;

  @ApiProperty({ description: 'The office that decided it' })
  orgId!: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;

  @ApiPropertyOptional({ format: 'date', description: 'Its last day' })
  until?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Since when it holds no longer' })
  withdrawnAt?: string;

  @ApiPropertyOptional({ description: 'Only for the offices that may decide one' })
  reason?: string;
}

/** A line of an office's list: pseudonymous, an allow-list of what it may show. */
export class PlacementLine {
  @ApiProperty({ format: 'uuid' })
  placementId!: string;

  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiPropertyOptional({ format: 'uuid' })
  journeyId?: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: PLACEMENT_STATES })
  state!: string;

  @ApiProperty({ description: 'False while her registration has not been heard: belum terhubung' })
  linked!: boolean;

  @ApiProperty({ type: [String], description: 'What is odd about it as told so far' })
  anomalies!: string[];

  @ApiProperty({ type: [HoldView], description: 'What stands against her clearance and departure' })
  holds!: HoldView[];

  @ApiPropertyOptional()
  p3miId?: string;

  @ApiPropertyOptional()
  missionCode?: string;

  @ApiProperty()
  country!: string;

  @ApiPropertyOptional()
  isco08?: string;

  @ApiPropertyOptional()
  scheme?: string;

  @ApiPropertyOptional({ enum: EMPLOYER_TYPE })
  employerType?: string;

  @ApiPropertyOptional({ format: 'date' })
  plannedDeparture?: string;

  @ApiPropertyOptional({ description: 'Only for those who prepare or decide her clearance' })
  medical?: MedicalView;

  @ApiPropertyOptional()
  passport?: PassportView;

  @ApiPropertyOptional()
  visa?: VisaView;

  @ApiPropertyOptional({ description: 'The period told last' })
  socialSecurity?: SocialSecurityView;

  @ApiPropertyOptional()
  contract?: ContractView;

  @ApiPropertyOptional()
  clearance?: ClearanceView;

  @ApiPropertyOptional({ format: 'date' })
  departedOn?: string;

  @ApiPropertyOptional({ format: 'date' })
  arrivedOn?: string;

  @ApiPropertyOptional({ format: 'date' })
  returnedOn?: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

/** One record in one's scope. */
export class PlacementRecord extends PlacementLine {
  @ApiPropertyOptional({ description: 'Only for those who prepare or decide her clearance' })
  passportNumber?: string;

  @ApiPropertyOptional({ description: 'As the passport number' })
  visaNumber?: string;

  @ApiProperty({ type: [ExceptionView], description: 'Pengecualian beralasan, the newest last' })
  exceptions!: ExceptionView[];
}

/** Numbers of papers are for the company that records them and the office that holds them against the rules. */
function preparesOrDecides(role: Role): boolean {
  return may(role, 'placement-document:record') || may(role, 'worker:clear');
}

/** Of a marriage only the offices that decide are told, and nobody who is in business with her. */
export function mayName(paper: string, role: Role): boolean {
  return may(role, 'rule:except') || (preparesOrDecides(role) && !tellsOfMarriage(paper));
}

/** After departure there is nothing left to hold (libs/journey). */
function holdsOf(placement: Placement, role: Role): HoldView[] {
  const { policyHold, reviewHold, departure, arrival } = placement;
  if (departure || arrival) return [];
  const lost = placement.papersLost().filter(({ until }) => until === undefined);
  const holds = lost.map((loss): HoldView => {
    const { paper, ...rest } = lossOf(loss);
    return { hold: 'DOC_HOLD', ...rest, ...(mayName(paper, role) && { paper }) };
  });
  if (policyHold) {
    const { since, code: reason } = policyHold;
    holds.push({ hold: 'POLICY_HOLD', reason, since });
  }
  if (reviewHold) {
    const { since, failing } = reviewHold;
    const named = failing.find(({ code }) => preparesOrDecides(role) || !HEALTH.includes(code));
    holds.push({ hold: 'REVIEW_HOLD', reason: named?.code ?? NOT_NAMED, since });
  }
  return holds;
}

export function lineOf(placement: Placement, role: Role): PlacementLine {
  const { agreement, medical, passport, visa, insurance, contract, clearance } = placement;
  const { journeyId, p3miId, mission, departure, arrival, returnedOn } = placement;
  const period = insurance.at(-1);
  return {
    placementId: placement.id,
    workerId: placement.workerId,
    ...(journeyId && { journeyId }),
    version: placement.version,
    state: placement.state,
    linked: placement.linked,
    anomalies: anomaliesOf(placement),
    holds: holdsOf(placement, role),
    ...(p3miId && { p3miId }),
    ...(mission && { missionCode: mission }),
    country: placement.country,
    ...(agreement && {
      isco08: agreement.isco08,
      scheme: agreement.scheme,
      employerType: agreement.employerType,
      plannedDeparture: agreement.plannedDeparture,
    }),
    ...(medical && may(role, 'health:read') && { medical: only(medical, 'outcome', 'validUntil') }),
    ...(passport && { passport: only(passport, 'expiresOn') }),
    ...(visa && { visa: only(visa, 'visaClass', 'isWorkClass', 'expiresOn') }),
    ...(period && { socialSecurity: only(period, 'programmes', 'from', 'to') }),
    ...(contract && { contract: only(contract, 'isco08', 'employerType', 'from', 'to') }),
    ...(clearance && { clearance: only(clearance, 'officeCode', 'clearedOn', 'validUntil') }),
    ...(departure && { departedOn: departure.departedOn }),
    ...(arrival && { arrivedOn: arrival.arrivedOn }),
    ...(returnedOn && { returnedOn }),
    recordedAt: new Date(placement.recordedAt).toISOString(),
  };
}

export function exceptionOf(exception: RuleException, role: Role, vault: Vault): ExceptionView {
  const { id, code, orgId, decidedAt, until, withdrawnAt } = exception;
  return {
    exceptionId: id,
    code,
    orgId,
    decidedAt: new Date(decidedAt).toISOString(),
    ...(until && { until }),
    ...(withdrawnAt && { withdrawnAt: new Date(withdrawnAt).toISOString() }),
    ...(may(role, 'rule:except') && { reason: openException(vault, exception).reason }),
  };
}

export function recordOf(
  placement: Placement,
  role: Role,
  numbers: Papers,
  exceptions: ExceptionView[],
): PlacementRecord {
  return {
    ...lineOf(placement, role),
    ...(preparesOrDecides(role) && only(numbers, 'passportNumber', 'visaNumber')),
    exceptions,
  };
}

/** These fields and no others, whatever else the record comes to hold. */
function only<T extends object, K extends keyof T>(part: T, ...fields: K[]): Pick<T, K> {
  return Object.fromEntries(
    fields.filter((field) => part[field] !== undefined).map((field) => [field, part[field]]),
  ) as Pick<T, K>;
}
