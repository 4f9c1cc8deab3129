import { Permit, type Commander } from '@libs/access';
import { Commanding } from '@libs/service';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { FindPlacements } from './find-placements/find-placements.js';
import { PlacementRecord } from './placement.views.js';
import { ReportArrival, ReportArrivalRequest } from './report-arrival/report-arrival.js';
import { ReportDeparture, ReportDepartureRequest } from './report-departure/report-departure.js';

/** What happened to a worker, told of her and not of a record: there may be none yet. */
@ApiTags('reports')
@Controller('v1')
export class ReportsController {
  constructor(
    private readonly reportDeparture: ReportDeparture,
    private readonly reportArrival: ReportArrival,
    private readonly placements: FindPlacements,
  ) {}

  @Post('departures')
  @Permit('departure:report')
  @ApiCreatedResponse({ type: PlacementRecord })
  async departed(
    @Body() request: ReportDepartureRequest,
    @Commanding() by: Commander,
  ): Promise<PlacementRecord> {
    return this.placements.get(await this.reportDeparture.execute(request, by), by);
  }

  @Post('arrivals')
  @Permit('arrival:report')
  @ApiCreatedResponse({ type: PlacementRecord })
  async arrived(
    @Body() request: ReportArrivalRequest,
    @Commanding() by: Commander,
  ): Promise<PlacementRecord> {
    return this.placements.get(await this.reportArrival.execute(request, by), by);
  }
}
