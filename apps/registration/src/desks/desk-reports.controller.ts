import { Permit, type Caller } from '@libs/access';
import { By } from '@libs/service';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { ReportDesk } from './report-desk/report-desk.js';
import { ReportDeskRequest } from './report-desk/report-desk.request.js';

@ApiTags('desks')
@Controller('v1/desk-reports')
export class DeskReportsController {
  constructor(private readonly reportDesk: ReportDesk) {}

  /** That the desk is there, and what waits on this device. */
  @Post()
  @HttpCode(204)
  @Permit('desk:report')
  @ApiNoContentResponse()
  report(@Body() request: ReportDeskRequest, @By() by: Caller): Promise<void> {
    return this.reportDesk.execute(request, by);
  }
}
