import { Permit, type Caller } from '@libs/access';
import { ApiPage, IdPipe, type Page } from '@libs/http';
import { By } from '@libs/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FindJourneys, FindJourneysRequest, JourneyLine } from './find-journeys.js';
import { TellJourneys, WorkerJourneys } from './tell-journeys.js';

@ApiTags('journeys')
@Controller('v1/journeys')
export class JourneysController {
  constructor(
    private readonly findJourneys: FindJourneys,
    private readonly tellJourneys: TellJourneys,
  ) {}

  @Get()
  @Permit('journey:read')
  @ApiPage(JourneyLine)
  find(@Query() request: FindJourneysRequest, @By() by: Caller): Promise<Page<JourneyLine>> {
    return this.findJourneys.execute(request, by);
  }

  /** By the worker's pseudonymous id. */
  @Get(':id')
  @Permit('journey:read')
  @ApiOkResponse({ type: WorkerJourneys })
  get(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<WorkerJourneys> {
    return this.tellJourneys.execute(id, by);
  }
}
