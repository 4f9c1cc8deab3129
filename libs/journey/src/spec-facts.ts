import type { Fact } from './fact.js';
import { type EventName } from './stage-rank.js';

export const WORKER = '0197c0de-7a01-7c11-9a55-2f6e0c9d0001';
export const JOURNEY = '0197c0de-7a01-7c11-9a55-2f6e0c9d0002';

type Telling = Partial<Omit<Fact, 'type' | 'occurredOn'>>;

let told = 0;

/** A fact as a service would tell it, heard on its own day unless said otherwise. */
export function fact(event: EventName, occurredOn: string, telling: Telling = {}): Fact {
  told += 1;
  const service = telling.service ?? serviceOf(event);
  return {
    eventId: `0197c0de-0000-7000-8000-${String(told).padStart(12, '0')}`,
    type: `${service}.${event.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()}.v1`,
    service,
    position: told,
    heardAt: `${occurredOn}T12:00:00.000Z`,
    recordedAt: `${occurredOn}T11:00:00.000Z`,
    workerId: WORKER,
    journeyId: JOURNEY,
    occurredOn,
    actor: { role: 'BP3MI', area: '33' },
    data: {},
    ...telling,
  };
}

/** The same without a journey: told by somebody who does not know of which. */
export function unnamed(event: EventName, occurredOn: string, telling: Telling = {}): Fact {
  const { journeyId: _, ...rest } = fact(event, occurredOn, telling);
  return rest;
}

/** Siti (fixture X1): what the five services of the spine tell of her, from the village desk to the end of her plan. */
export function siti(): Record<string, Fact> {
  return {
    registered: fact('WorkerRegistered', '2026-01-05', {
      actor: { role: 'PETUGAS_DESA', area: '3307102004' },
      data: {
        villageCode: '3307102004',
        sex: 'P',
        birthYear: 1995,
        intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2026-07-01' },
      },
    }),
    permitted: fact('FamilyPermitGranted', '2026-01-06'),
    verified: fact('VillageVerified', '2026-01-06', { actor: { role: 'KEPALA_DESA', area: '3307102004' } }),
    confirmed: fact('DistrictVerified', '2026-01-12', { actor: { role: 'DINAS', area: '3307' } }),
    enrolled: fact('TrainingEnrolled', '2026-02-01', { data: { trainingType: 'BAHASA' } }),
    certified: fact('CompetencyCertified', '2026-04-20', { data: { expiresOn: '2029-04-20' } }),
    agreed: fact('PlacementAgreementSigned', '2026-04-25', { data: { country: 'TW', isco08: '5322' } }),
    medical: fact('MedicalResultRecorded', '2026-05-02', { data: { medicalOutcome: 'FIT' } }),
    passport: fact('PassportRecorded', '2026-05-05', { data: { expiresOn: '2031-05-05' } }),
    visa: fact('VisaRecorded', '2026-05-20', { data: { country: 'TW', isWorkClass: true } }),
    insured: fact('SocialSecurityActivated', '2026-05-21', { data: { programmes: ['JKK', 'JKM'] } }),
    contracted: fact('ContractSigned', '2026-05-22', { data: { country: 'TW' } }),
    documented: fact('DocumentSetCompleted', '2026-05-22', { data: { ruleResults: [] } }),
    oriented: fact('OrientationPassed', '2026-06-10'),
    cleared: fact('WorkerCleared', '2026-06-20', { data: { validUntil: '2028-06-20' } }),
    departed: fact('WorkerDeparted', '2026-07-01', { actor: { role: 'P3MI', orgId: 'P3MI-DEMO-01' } }),
    arrived: fact('ArrivalReported', '2026-07-02', { data: { missionCode: 'KDEI-TAIPEI', country: 'TW' } }),
    returned: fact('WorkerReturned', '2028-07-10', { actor: { role: 'PETUGAS_DESA', area: '3307102004' } }),
    assessed: fact('NeedsAssessed', '2028-07-12', { data: { domains: ['ECONOMIC'] } }),
    planned: fact('ReintegrationPlanOpened', '2028-07-15'),
    joined: fact('ProgrammeAccepted', '2028-07-20', { data: { programmeType: 'USAHA_PRODUKTIF' } }),
    completed: fact('ReintegrationCompleted', '2029-01-15', { data: { outcome: 'PRODUCTIVE' } }),
  };
}

function serviceOf(event: EventName): string {
  if (/^(Training|Competency|Orientation|Certificate)/.test(event)) return 'training';
  if (/^(Return|WorkerReturned|WorkerDied|Needs|Reintegration|Programme)/.test(event)) return 'reintegration';
  if (
    /^(WorkerCleared|WorkerDeparted|Departure|Arrival|Contract|CheckIn|Contact|Leave|Case|Pass|Visa)/.test(
      event,
    )
  )
    return 'placement';
  if (/^(Medical|Social|DocumentSet|Placement|Eligibility|Destination)/.test(event)) return 'placement';
  return 'registration';
}
