import {
  DistrictVerified,
  toKafkaRecord,
  VillageVerified,
  WorkerRegistered,
  type OutgoingRecord,
  type StampedEvent,
} from '@libs/contracts';
import { newId } from '@libs/kernel';

const VILLAGES = ['3307102004', '3507112008', '3212162004', '5202082001'];

const villageOf = (n: number): string => VILLAGES[n % VILLAGES.length]!;

/** What registration tells of the nth worker. */
export function registration(n: number): WorkerRegistered {
  return {
    villageCode: villageOf(n),
    sex: n % 3 ? 'P' : 'L',
    birthYear: 1980 + (n % 25),
    education: 'SLTP',
    identityStatus: 'SIGHTED_KTP',
    intent: {
      country: 'TW',
      isco08: '5322',
      scheme: 'P_TO_P',
      employerType: 'PERSEORANGAN_RUMAH_TANGGA',
      plannedDeparture: '2027-07-01',
    },
    source: 'DESK',
  };
}

/** Three facts a worker, as they lie on the topic: registered, verified by village and by district. */
export function facts(workers: number): OutgoingRecord[] {
  const records: OutgoingRecord[] = [];
  for (let n = 0; n < workers; n++) {
    const [worker, journeyId] = [newId(), newId()];
    const told = [
      {
        contract: WorkerRegistered,
        data: registration(n),
      },
      {
        contract: VillageVerified,
        data: { checklist: ['IDENTITY', 'DOMICILE', 'FAMILY_PERMIT', 'MARITAL_STATUS'] },
      },
      {
        contract: DistrictVerified,
        data: { externalIds: [{ system: 'SISKOP2MI', idHash: 'a'.repeat(64) }] },
      },
    ];
    told.forEach(({ contract, data }, i) => {
      const at = new Date(Date.UTC(2026, 2, 4) + n * 1_000 + i).toISOString();
      const event: StampedEvent = {
        id: newId(),
        type: contract.type,
        topic: contract.topic,
        source: 'registration',
        subject: { kind: 'worker', id: worker },
        journeyId,
        occurredOn: '2026-03-04',
        recordedAt: at,
        heardAt: at,
        position: BigInt(n * told.length + i + 1),
        seq: i + 1,
        actor: { role: 'PETUGAS_DESA', area: villageOf(n) },
        correlationId: newId(),
        payload: JSON.stringify(data),
      };
      records.push(toKafkaRecord(event));
    });
  }
  return records;
}
