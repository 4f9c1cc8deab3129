import { Module } from '@nestjs/common';
import { EnrolCandidate } from './enrol-candidate/enrol-candidate.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { FindEnrolments } from './find-enrolments/find-enrolments.js';
import { RecordCompetence } from './record-competence/record-competence.js';

@Module({
  controllers: [EnrolmentsController],
  providers: [EnrolCandidate, RecordCompetence, FindEnrolments],
})
export class EnrolmentsModule {}
