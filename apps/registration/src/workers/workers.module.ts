import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { AcknowledgeFamilyPermit } from './acknowledge-family-permit/acknowledge-family-permit.js';
import { FindWorkers } from './find-workers/find-workers.js';
import { NameWorkers } from './name-workers/name-workers.js';
import { RegisterWorker } from './register-worker/register-worker.js';
import { RevokeFamilyPermit } from './revoke-family-permit/revoke-family-permit.js';
import { VerifyAtDistrict } from './verify-at-district/verify-at-district.js';
import { VerifyAtVillage } from './verify-at-village/verify-at-village.js';
import { WorkersController } from './workers.controller.js';

@Module({
  imports: [AreasModule, LettersModule],
  controllers: [WorkersController],
  providers: [
    RegisterWorker,
    AcknowledgeFamilyPermit,
    RevokeFamilyPermit,
    VerifyAtVillage,
    VerifyAtDistrict,
    FindWorkers,
    NameWorkers,
  ],
})
export class WorkersModule {}
