import { JoinIdsOnWorkersMerged } from '@libs/merges';
import { Module } from '@nestjs/common';
import { CandidatesController } from './candidates.controller.js';
import { FindCandidates } from './find-candidates/find-candidates.js';
import { AdmitCandidateOnDistrictVerified } from './hear-registration/admit-candidate-on-district-verified.js';
import { CorrectCandidateOnDetailsCorrected } from './hear-registration/correct-candidate-on-details-corrected.js';
import { EndCandidateOnRegistrationEnded } from './hear-registration/end-candidate-on-registration-ended.js';
import { NoteCandidateOnWorkerRegistered } from './hear-registration/note-candidate-on-worker-registered.js';

@Module({
  controllers: [
    CandidatesController,
    NoteCandidateOnWorkerRegistered,
    AdmitCandidateOnDistrictVerified,
    CorrectCandidateOnDetailsCorrected,
    EndCandidateOnRegistrationEnded,
    JoinIdsOnWorkersMerged,
  ],
  providers: [FindCandidates],
  exports: [FindCandidates],
})
export class CandidatesModule {}
