import { Module } from '@nestjs/common';
import { CorrectCandidateOnDetailsCorrected } from './record-heard/correct-candidate-on-details-corrected.js';
import { EndCandidateOnRegistrationEnded } from './record-heard/end-candidate-on-registration-ended.js';
import { EndPlacementOnWorkerReturned } from './record-heard/end-placement-on-worker-returned.js';
import { HoldPlacementOnPaperLost } from './record-heard/hold-placement-on-paper-lost.js';
import { RecordWhatRegistrationTells } from './record-heard/record-what-registration-tells.js';
import { RecordWhatTrainingTells } from './record-heard/record-what-training-tells.js';
import { RegroupPapersOnWorkersMerged } from './record-heard/regroup-papers-on-workers-merged.js';

/** What the other services tell of workers. */
@Module({
  controllers: [
    RecordWhatRegistrationTells,
    RecordWhatTrainingTells,
    EndPlacementOnWorkerReturned,
    CorrectCandidateOnDetailsCorrected,
    EndCandidateOnRegistrationEnded,
    HoldPlacementOnPaperLost,
    RegroupPapersOnWorkersMerged,
  ],
})
export class CandidatesModule {}
