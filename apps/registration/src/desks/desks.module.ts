import { Module } from '@nestjs/common';
import { DeskReportsController } from './desk-reports.controller.js';
import { ReportDesk } from './report-desk/report-desk.js';

/** Which desks are there, and what waits on their devices (domain.md §8.3). */
@Module({ controllers: [DeskReportsController], providers: [ReportDesk] })
export class DesksModule {}
