import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { ExternalIdsModule } from '../external-ids/external-ids.module.js';
import { HistoryModule } from '../history/history.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { NameIndexModule } from '../name-index/name-index.module.js';
import { ScreeningModule } from '../screening/screening.module.js';
import { AcknowledgeFamilyPermit } from './acknowledge-family-permit/acknowledge-family-permit.js';
import { ChangeWorkerModule } from './change-worker/change-worker.module.js';
import { CorrectWorker } from './correct-worker/correct-worker.js';
import { EndRegistration } from './end-registration/end-registration.js';
import { FindWorkers } from './find-workers/find-workers.js';
import { ClearRedFlag } from './clear-red-flag/clear-red-flag.js';
import { JudgeVerifications } from './judge-verifications/judge-verifications.js';
import { LookAgainModule } from './look-again/look-again.module.js';
import { NameWorkers } from './name-workers/name-workers.js';
import { RecordExternalIds } from './record-external-ids/record-external-ids.js';
import { RecordAbroad } from './record-abroad/record-abroad.js';
import { RegisterWorker } from './register-worker/register-worker.js';
import { ResubmitRegistration } from './resubmit-registration/resubmit-registration.js';
import { ReturnRegistration } from './return-registration/return-registration.js';
import { RevokeFamilyPermit } from './revoke-family-permit/revoke-family-permit.js';
import { ScreenWorker } from './screen-worker/screen-worker.js';
import { SearchWorkers } from './search-workers/search-workers.js';
import { VerifyAtDistrict } from './verify-at-district/verify-at-district.js';
import { VerifyAtVillage } from './verify-at-village/verify-at-village.js';
import { WorkersController } from './workers.controller.js';

@Module({
  imports: [
    AreasModule,
    ChangeWorkerModule,
    LettersModule,
    LookAgainModule,
    ScreeningModule,
    ConsultationsModule,
    HistoryModule,
    NameIndexModule,
    ExternalIdsModule,
  ],
  controllers: [WorkersController],
  providers: [
    RegisterWorker,
    RecordAbroad,
    CorrectWorker,
    ReturnRegistration,
    ResubmitRegistration,
    EndRegistration,
    AcknowledgeFamilyPermit,
    RevokeFamilyPermit,
    ScreenWorker,
    ClearRedFlag,
    JudgeVerifications,
    VerifyAtVillage,
    VerifyAtDistrict,
    RecordExternalIds,
    FindWorkers,
    SearchWorkers,
    NameWorkers,
  ],
  exports: [ChangeWorkerModule, JudgeVerifications, LookAgainModule, SearchWorkers],
})
export class WorkersModule {}
