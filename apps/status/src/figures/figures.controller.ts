import { Permit, type Caller } from '@libs/access';
import { By } from '@libs/service';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountStates, CountStatesRequest, StateCounts } from './count-states.js';

@ApiTags('figures')
@Controller('v1/figures')
export class FiguresController {
  constructor(private readonly countStates: CountStates) {}

  @Get('states')
  @Permit('figures:read')
  @ApiOkResponse({ type: StateCounts })
  states(@Query() request: CountStatesRequest, @By() by: Caller): Promise<StateCounts> {
    return this.countStates.execute(request, by);
  }
}
