import { Module } from '@nestjs/common';
import { AdviseClearance } from './advise-clearance/advise-clearance.js';
import { ClearWorker } from './clear-worker/clear-worker.js';
import { ExceptRule } from './except-rule/except-rule.js';
import { FindPlacements } from './find-placements/find-placements.js';
import { PlacementsController } from './placements.controller.js';
import { RecordDocument } from './record-document/record-document.js';
import { ReportArrival } from './report-arrival/report-arrival.js';
import { ReportDeparture } from './report-departure/report-departure.js';
import { ReportsController } from './reports.controller.js';
import { SignAgreement } from './sign-agreement/sign-agreement.js';

@Module({
  controllers: [PlacementsController, ReportsController],
  providers: [
    SignAgreement,
    RecordDocument,
    ClearWorker,
    ExceptRule,
    AdviseClearance,
    ReportDeparture,
    ReportArrival,
    FindPlacements,
  ],
})
export class PlacementsModule {}
