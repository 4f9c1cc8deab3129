import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { ScreeningModule } from '../screening/screening.module.js';
import { AnswerReport } from './answer-report/answer-report.js';
import { EndReport } from './end-report/end-report.js';
import { FindCompanies } from './find-companies/find-companies.js';
import { FindRecruiters } from './find-recruiters/find-recruiters.js';
import { RecruitersController } from './recruiters.controller.js';
import { ReportRecruiter } from './report-recruiter/report-recruiter.js';

/** Who recruits (R9): companies by licence, and what is reported of people, with what they say to it. */
@Module({
  imports: [AreasModule, ScreeningModule],
  controllers: [RecruitersController],
  providers: [ReportRecruiter, FindRecruiters, AnswerReport, EndReport, FindCompanies],
})
export class RecruitersModule {}
