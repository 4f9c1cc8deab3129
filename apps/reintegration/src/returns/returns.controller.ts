import { Permit, type Caller, type Commander } from '@libs/access';
import { ApiPage, IdPipe, IfMatch, type Page } from '@libs/http';
import { By, Commanding } from '@libs/service';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AcceptProgramme, AcceptProgrammeRequest } from './accept-programme/accept-programme.js';
import { AssessNeeds, AssessNeedsRequest } from './assess-needs/assess-needs.js';
import {
  CompleteReintegration,
  CompleteReintegrationRequest,
} from './complete-reintegration/complete-reintegration.js';
import { FindReturns, FindReturnsRequest } from './find-returns/find-returns.js';
import { OpenPlan, OpenPlanRequest } from './open-plan/open-plan.js';
import { RecordReturn, RecordReturnRequest } from './record-return/record-return.js';
import { ReturnLine } from './return-case.views.js';

@ApiTags('returns')
@Controller('v1/returns')
export class ReturnsController {
  constructor(
    private readonly recordReturn: RecordReturn,
    private readonly assessNeeds: AssessNeeds,
    private readonly openPlan: OpenPlan,
    private readonly acceptProgramme: AcceptProgramme,
    private readonly completeReintegration: CompleteReintegration,
    private readonly returns: FindReturns,
  ) {}

  @Post()
  @Permit('return:record')
  @ApiCreatedResponse({ type: ReturnLine })
  async record(@Body() request: RecordReturnRequest, @Commanding() by: Commander): Promise<ReturnLine> {
    const { id } = await this.recordReturn.execute(request, by);
    return this.returns.get(id, by);
  }

  @Get()
  @Permit('reintegration:read')
  @ApiPage(ReturnLine)
  find(@Query() request: FindReturnsRequest, @By() by: Caller): Promise<Page<ReturnLine>> {
    return this.returns.find(request, by);
  }

  @Get(':id')
  @Permit('reintegration:read')
  @ApiOkResponse({ type: ReturnLine })
  get(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<ReturnLine> {
    return this.returns.get(id, by);
  }

  @Post(':id/needs')
  @HttpCode(200)
  @Permit('needs:assess')
  @ApiOkResponse({ type: ReturnLine })
  async assess(
    @Param('id', IdPipe) returnId: string,
    @Body() request: AssessNeedsRequest,
    @IfMatch() ifMatch: number,
    @Commanding() by: Commander,
  ): Promise<ReturnLine> {
    await this.assessNeeds.execute({ returnId, request, ifMatch, by });
    return this.returns.get(returnId, by);
  }

  @Post(':id/plan')
  @HttpCode(200)
  @Permit('plan:open')
  @ApiOkResponse({ type: ReturnLine })
  async plan(
    @Param('id', IdPipe) returnId: string,
    @Body() request: OpenPlanRequest,
    @IfMatch() ifMatch: number,
    @Commanding() by: Commander,
  ): Promise<ReturnLine> {
    await this.openPlan.execute({ returnId, request, ifMatch, by });
    return this.returns.get(returnId, by);
  }

  @Post(':id/programmes')
  @HttpCode(200)
  @Permit('programme:enrol')
  @ApiOkResponse({ type: ReturnLine })
  async accept(
    @Param('id', IdPipe) returnId: string,
    @Body() request: AcceptProgrammeRequest,
    @IfMatch() ifMatch: number,
    @Commanding() by: Commander,
  ): Promise<ReturnLine> {
    await this.acceptProgramme.execute({ returnId, request, ifMatch, by });
    return this.returns.get(returnId, by);
  }

  @Post(':id/completion')
  @HttpCode(200)
  @Permit('reintegration:complete')
  @ApiOkResponse({ type: ReturnLine })
  async complete(
    @Param('id', IdPipe) returnId: string,
    @Body() request: CompleteReintegrationRequest,
    @IfMatch() ifMatch: number,
    @Commanding() by: Commander,
  ): Promise<ReturnLine> {
    await this.completeReintegration.execute({ returnId, request, ifMatch, by });
    return this.returns.get(returnId, by);
  }
}
