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

/** What figures are broken down by: the last word in the order of the world counts. */
export class Particulars {
  private village: string | undefined;
  private reporterArea: string | undefined;
  private sex: 'L' | 'P' | 'OTHER' | undefined;
  private birthYear: number | undefined;
  private country: string | undefined;

  learn(what: EventName | 'OTHER', fact: Fact): void {
    this.reporterArea ??= fact.actor.area;
    if (fact.service === 'registration') {
      this.village = textOf(fact, 'villageCode') ?? this.village;
      this.sex = sexOf(textOf(fact, 'sex')) ?? this.sex;
      this.birthYear = numberOf(fact, 'birthYear') ?? this.birthYear;
    }
    this.country = destinationOf(what, fact.data) ?? this.country;
  }

  known(): {
    area: string | null;
    sex: 'L' | 'P' | 'OTHER' | null;
    birthYear: number | null;
    country: string | null;
  } {
    return {
      area: this.village ?? this.reporterArea ?? null,
      sex: this.sex ?? null,
      birthYear: this.birthYear ?? null,
      country: this.country ?? null,
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
