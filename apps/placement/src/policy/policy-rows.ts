import {
  CostPolicyChanged,
  DestinationPolicyChanged,
  event,
  PolicyParameterChanged,
  type DomainEvent,
  type RuleParameters,
} from '@libs/contracts';
import { dayInJakarta, type Id, type Instant } from '@libs/kernel';
import type { CostRow, ParameterRow, PolicyRow, SomeParameters } from '@libs/rules';

/** Three tables are changed alike: where one may go, the numbers of the rules, who bears which cost. */
export interface PolicyRows {
  readonly DESTINATION: PolicyRow;
  readonly PARAMETERS: ParameterRow;
  readonly COST: CostRow;
}

export type PolicyKind = keyof PolicyRows;

/** A row, and of which table. */
export type KindOfRow = {
  [Kind in PolicyKind]: { readonly kind: Kind; readonly row: PolicyRows[Kind] };
}[PolicyKind];

/** What the log is told of a row: no text, since nothing is taken back from there. */
export function changed({ kind, row }: KindOfRow, now: Instant, supersedes?: Id): DomainEvent {
  const { id, validFrom, validTo, confidence } = row;
  const about = { subject: { kind: 'policy', id }, occurredOn: dayInJakarta(now) } as const;
  const held = {
    ruleRowId: id,
    validFrom,
    ...(validTo && { validTo }),
    ...(confidence && { confidence }),
    ...(supersedes && { supersedes }),
  };
  switch (kind) {
    case 'DESTINATION': {
      const { country, status } = row;
      return event(DestinationPolicyChanged, about, { ...held, ...askedBy(row), country, status });
    }
    case 'PARAMETERS': {
      const { area, parameters } = row;
      const said = { ...askedBy(row), ...(area && { areaCode: area }), parameters: wordsOf(parameters) };
      return event(PolicyParameterChanged, about, { ...held, ...said });
    }
  }
  const { item, isco08, country, employerType, class: costClass, payer } = row;
  return event(CostPolicyChanged, about, {
    ...held,
    item,
    ...(isco08 && { isco08 }),
    ...(country && { country }),
    ...(employerType && { employerType }),
    class: costClass,
    payer,
  });
}

/** What a row asks for; what it does not name, it does not ask. */
function askedBy({ country, scheme, employerType, jobGroup }: PolicyRow | ParameterRow) {
  return {
    ...(country && { country }),
    ...(scheme && { scheme }),
    ...(employerType && { employerType }),
    ...(jobGroup && { jobGroup }),
  };
}

/** On the log numbers are whole: a wage is told in percent. */
function wordsOf({ redFlags = {}, passportMonths, exemptJobs, ...said }: SomeParameters): RuleParameters {
  const { wageTimesReference, exitPoints, ...flags } = redFlags;
  return {
    ...said,
    ...(exemptJobs && { exemptJobs: [...exemptJobs] }),
    ...(passportMonths !== undefined && { monthsAfterDeparture: passportMonths }),
    ...flags,
    ...(wageTimesReference !== undefined && { wagePercent: Math.round(wageTimesReference * 100) }),
    ...(exitPoints && { exitPoints: [...exitPoints] }),
  };
}
