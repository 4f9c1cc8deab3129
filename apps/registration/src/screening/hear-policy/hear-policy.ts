import {
  DestinationPolicyChanged,
  P3miLicenceChanged,
  PolicyParameterChanged,
  type ReceivedEvent,
  type RuleParameters,
} from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import type { SomeParameters } from '@libs/rules';
import { Controller } from '@nestjs/common';
import { HeardPolicy } from '../heard-policy/heard-policy.js';

/** Keeps the policy as placement tells it: a plan is screened without asking anybody. */
@Controller()
export class HearPolicy {
  constructor(private readonly policy: HeardPolicy) {}

  /** A row that corrects another one ends it, in whatever order the two are heard. */
  @On(DestinationPolicyChanged)
  async destination(heard: ReceivedEvent<DestinationPolicyChanged>, tx: Transaction): Promise<void> {
    const { data, recordedAt } = heard;
    const { country, scheme, employerType, jobGroup, status, validFrom, validTo, confidence } = data;
    await tx.query(
      `insert into heard_policy (id, country, scheme, employer_type, job_group, status, valid_from, valid_to, confidence,
         recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing`,
      [
        data.ruleRowId,
        country,
        scheme ?? null,
        employerType ?? null,
        jobGroup ?? null,
        status,
        validFrom,
        validTo ?? null,
        confidence ?? null,
        recordedAt,
      ],
    );
    await tx.query('update heard_policy set superseded_at = $2 where id = $1 and superseded_at is null', [
      data.supersedes ?? null,
      recordedAt,
    ]);
    tx.onCommit(() => this.policy.forget());
  }

  /** As with a destination; the numbers that libs/rules had are there already. */
  @On(PolicyParameterChanged)
  async parameters(heard: ReceivedEvent<PolicyParameterChanged>, tx: Transaction): Promise<void> {
    const { data, recordedAt } = heard;
    const { ruleRowId, areaCode, country, scheme, employerType, jobGroup, validFrom, validTo } = data;
    await tx.query(
      `insert into heard_parameters (id, area, country, scheme, employer_type, job_group, valid_from, valid_to, parameters,
         recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing`,
      [
        ruleRowId,
        areaCode ?? null,
        country ?? null,
        scheme ?? null,
        employerType ?? null,
        jobGroup ?? null,
        validFrom,
        validTo ?? null,
        numbersOf(data.parameters),
        recordedAt,
      ],
    );
    await tx.query('update heard_parameters set superseded_at = $2 where id = $1 and superseded_at is null', [
      data.supersedes ?? null,
      recordedAt,
    ]);
    tx.onCommit(() => this.policy.forget());
  }

  @On(P3miLicenceChanged)
  async licence(heard: ReceivedEvent<P3miLicenceChanged>, tx: Transaction): Promise<void> {
    const { p3miId, status, countries, validFrom, validTo } = heard.data;
    await tx.query(
      `insert into heard_licence (p3mi_id, status, countries, valid_from, valid_to, recorded_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [p3miId, status, countries, validFrom, validTo ?? null, heard.recordedAt],
    );
    tx.onCommit(() => this.policy.forget());
  }
}

/** As the rules take them: on the log numbers are whole, and a wage is told in percent. */
function numbersOf(told: RuleParameters): SomeParameters {
  const {
    raiseFrom,
    blockFrom,
    wagePercent,
    exitPoints,
    lostCasesOfRecruiter,
    monthsAfterDeparture,
    ...said
  } = told;
  const redFlags = {
    ...(raiseFrom !== undefined && { raiseFrom }),
    ...(blockFrom !== undefined && { blockFrom }),
    ...(wagePercent !== undefined && { wageTimesReference: wagePercent / 100 }),
    ...(exitPoints && { exitPoints }),
    ...(lostCasesOfRecruiter !== undefined && { lostCasesOfRecruiter }),
  };
  return {
    ...said,
    ...(monthsAfterDeparture !== undefined && { passportMonths: monthsAfterDeparture }),
    ...(Object.keys(redFlags).length > 0 && { redFlags }),
  };
}
