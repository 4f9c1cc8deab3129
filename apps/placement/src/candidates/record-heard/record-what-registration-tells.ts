import {
  DistrictVerified,
  VillageVerified,
  WorkerImported,
  WorkerRegistered,
  type ReceivedEvent,
} from '@libs/contracts';
import type { Transaction } from '@libs/database';
import type { Id } from '@libs/kernel';
import { On, OnMany } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { recordAllHeard, recordHeard } from './record-heard.js';
import { regroupPapers } from './regroup-papers.js';

@Controller()
export class RecordWhatRegistrationTells {
  /** From here on offices of her area see what was reported of her before: it is *terhubung*. */
  @OnMany(WorkerRegistered)
  async registered(heard: ReceivedEvent<WorkerRegistered>[], tx: Transaction): Promise<void> {
    await recordAllHeard(tx, heard, wishOf);
    await link(tx, heard);
  }

  /** Whom an office takes over from the national system the district has verified. */
  @OnMany(WorkerImported)
  async imported(heard: ReceivedEvent<WorkerImported>[], tx: Transaction): Promise<void> {
    await recordAllHeard(tx, heard, (event) => ({
      ...wishOf(event),
      district_verified_on: event.occurredOn,
    }));
    await link(tx, heard);
  }

  @On(VillageVerified)
  async verifiedByVillage(heard: ReceivedEvent<VillageVerified>, tx: Transaction): Promise<void> {
    await recordHeard(tx, heard, { village_verified_on: heard.occurredOn });
  }

  @On(DistrictVerified)
  async verifiedByDistrict(heard: ReceivedEvent<DistrictVerified>, tx: Transaction): Promise<void> {
    await recordHeard(tx, heard, { district_verified_on: heard.occurredOn });
  }
}

type OnRegister = ReceivedEvent<WorkerRegistered> | ReceivedEvent<WorkerImported>;

function wishOf({ journeyId, data }: OnRegister) {
  return {
    journey_id: journeyId ?? null,
    village_code: data.villageCode,
    birth_year: data.birthYear,
    planned_departure: data.intent.plannedDeparture,
    country: data.intent.country,
    scheme: data.intent.scheme,
    employer_type: data.intent.employerType ?? null,
    isco08: data.intent.isco08,
  };
}

async function link(tx: Transaction, heard: readonly OnRegister[]): Promise<void> {
  const linked = await tx.query<{ worker_id: Id }>(
    `update placement p set linked = true, area = o.area, journey_id = o.journey_id, version = version + 1
       from unnest($1::uuid[], $2::text[], $3::uuid[]) as o (worker_id, area, journey_id)
       where p.worker_id = o.worker_id and not p.linked returning p.worker_id`,
    [
      heard.map(({ subject }) => subject.id),
      heard.map(({ data }) => data.villageCode),
      heard.map(({ journeyId }) => journeyId ?? null),
    ],
  );
  const workerIds = linked.map((row) => row.worker_id);
  if (workerIds.length > 0) await regroupPapers(tx, workerIds);
}
