import { fieldOf, numberOf, textOf, type Fact } from './fact.js';
import type { EventName } from './stage-rank.js';

/** Who says where she goes and as what; a death or a policy names a country too, and means something else. */
export const NAMES_HER_WORK: ReadonlySet<EventName | 'OTHER'> = new Set<EventName>([
  'WorkerRegistered',
  'WorkerImported',
  'WorkerRecordedAbroad',
  'WorkerDetailsCorrected',
  'PlacementAgreementSigned',
  'ContractSigned',
  'WorkerDeparted',
  'ArrivalReported',
  'ContractRegularised',
  'ContractExtended',
]);

/** Each as it was last told; `reporterArea` as first. */
export interface CarriedParticulars {
  readonly village?: string | undefined;
  readonly reporterArea?: string | undefined;
  readonly sex?: 'L' | 'P' | 'OTHER' | undefined;
  readonly birthYear?: number | undefined;
  readonly country?: string | undefined;
}

/** What figures are broken down by: the last word in the order of the world counts. */
export class Particulars {
  constructor(private told: CarriedParticulars = {}) {}

  carried(): CarriedParticulars {
    return this.told;
  }

  learn(what: EventName | 'OTHER', fact: Fact): void {
    const { village, reporterArea, sex, birthYear, country } = this.told;
    const isRegister = fact.service === 'registration';
    this.told = {
      reporterArea: reporterArea ?? fact.actor.area,
      village: (isRegister ? textOf(fact, 'villageCode') : undefined) ?? village,
      sex: (isRegister ? sexOf(textOf(fact, 'sex')) : undefined) ?? sex,
      birthYear: (isRegister ? numberOf(fact, 'birthYear') : undefined) ?? birthYear,
      country: destinationOf(what, fact.data) ?? country,
    };
  }

  known(): {
    area: string | null;
    sex: 'L' | 'P' | 'OTHER' | null;
    birthYear: number | null;
    country: string | null;
  } {
    const { village, reporterArea, sex, birthYear, country } = this.told;
    return {
      area: village ?? reporterArea ?? null,
      sex: sex ?? null,
      birthYear: birthYear ?? null,
      country: country ?? null,
    };
  }
}

function sexOf(code: string | undefined): 'L' | 'P' | 'OTHER' | undefined {
  if (code === undefined || code === 'L' || code === 'P') return code;
  return 'OTHER';
}

/** Where she goes, as a fact tells it. */
export function destinationOf(what: EventName | 'OTHER', data: object): string | undefined {
  if (!NAMES_HER_WORK.has(what)) return undefined;
  const country = fieldOf(data, 'country') ?? fieldOf(fieldOf(data, 'intent'), 'country');
  return typeof country === 'string' ? country : undefined;
}
