import { DistrictVerified, VillageVerified, WorkerRegistered, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { On } from '@libs/messaging';
import { Controller } from '@nestjs/common';
import { recordHeard } from './record-heard.js';

@Controller()
export class RecordWhatRegistrationTells {
  /** From here on offices of her area see what was reported of her before: it is *terhubung*. */
  @On(WorkerRegistered)
  async registered(heard: ReceivedEvent<WorkerRegistered>, tx: Transaction): Promise<void> {
    const { villageCode, birthYear, intent } = heard.data;
    await recordHeard(tx, heard, {
      journey_id: heard.journeyId ?? null,
      village_code: villageCode,
      birth_year: birthYear,
      planned_departure: intent.plannedDeparture,
    });
    await tx.query(
      `update placement set linked = true, area = $2, journey_id = $3, version = version + 1
       where worker_id = $1 and not linked`,
      [heard.subject.id, villageCode, heard.journeyId ?? null],
    );
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
