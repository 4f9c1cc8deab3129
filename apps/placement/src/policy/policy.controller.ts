import { Permit, type Caller, type Commander } from '@libs/access';
import { ApiPage, IdPipe, IfMatch, PageRequest, type Page } from '@libs/http';
import { By, Commanding } from '@libs/service';
import type { Id } from '@libs/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DecideChange } from './decide-change/decide-change.js';
import {
  FindChangesRequest,
  FindCostsRequest,
  FindPolicy,
  FindRowsRequest,
} from './find-policy/find-policy.js';
import type { Proposal } from './policy-change.js';
import { CostRowView, ParameterRowView, PolicyChangeView, PolicyRowView } from './policy.views.js';
import { ProposeChange } from './propose-change/propose-change.js';
import { ProposeChangeRequest } from './propose-change/propose-change.request.js';
import { ProposeCostRequest } from './propose-change/propose-cost.request.js';
import { ProposeParametersRequest } from './propose-change/propose-parameters.request.js';

@ApiTags('policy')
@Controller('v1/policy')
export class PolicyController {
  constructor(
    private readonly policy: FindPolicy,
    private readonly proposeChange: ProposeChange,
    private readonly decideChange: DecideChange,
  ) {}

  @Get('destinations')
  @Permit('policy:read')
  @ApiPage(PolicyRowView)
  rows(@Query() request: FindRowsRequest, @By() by: Caller): Promise<Page<PolicyRowView>> {
    return this.policy.rows(request, by);
  }

  @Get('parameters')
  @Permit('policy:read')
  @ApiPage(ParameterRowView)
  parameters(@Query() request: PageRequest, @By() by: Caller): Promise<Page<ParameterRowView>> {
    return this.policy.parameters(request, by);
  }

  @Get('costs')
  @Permit('policy:read')
  @ApiPage(CostRowView)
  costs(@Query() request: FindCostsRequest, @By() by: Caller): Promise<Page<CostRowView>> {
    return this.policy.costs(request, by);
  }

  @Get('changes')
  @Permit('policy-change:read')
  @ApiPage(PolicyChangeView)
  changes(@Query() request: FindChangesRequest, @By() by: Caller): Promise<Page<PolicyChangeView>> {
    return this.policy.changes(request, by);
  }

  @Get('changes/:id')
  @Permit('policy-change:read')
  @ApiOkResponse({ type: PolicyChangeView })
  change(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<PolicyChangeView> {
    return this.policy.change(id, by);
  }

  @Post('changes')
  @Permit('policy:change')
  @ApiCreatedResponse({ type: PolicyChangeView })
  async propose(
    @Body() request: ProposeChangeRequest,
    @Commanding() by: Commander,
  ): Promise<PolicyChangeView> {
    const { supersedes, ...row } = request;
    return this.proposed({ kind: 'DESTINATION', row }, supersedes, by);
  }

  @Post('parameter-changes')
  @Permit('policy:change')
  @ApiCreatedResponse({ type: PolicyChangeView })
  async proposeParameters(
    @Body() request: ProposeParametersRequest,
    @Commanding() by: Commander,
  ): Promise<PolicyChangeView> {
    const { supersedes, ...row } = request;
    return this.proposed({ kind: 'PARAMETERS', row }, supersedes, by);
  }

  @Post('cost-changes')
  @Permit('policy:change')
  @ApiCreatedResponse({ type: PolicyChangeView })
  async proposeCost(
    @Body() request: ProposeCostRequest,
    @Commanding() by: Commander,
  ): Promise<PolicyChangeView> {
    const { supersedes, ...row } = request;
    return this.proposed({ kind: 'COST', row }, supersedes, by);
  }

  @Post('changes/:id/approval')
  @HttpCode(200)
  @Permit('policy:change')
  @ApiOkResponse({ type: PolicyChangeView })
  async approve(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<PolicyChangeView> {
    await this.decideChange.approve(id, version, by);
    return this.policy.change(id, by);
  }

  @Post('changes/:id/rejection')
  @HttpCode(200)
  @Permit('policy:change')
  @ApiOkResponse({ type: PolicyChangeView })
  async reject(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<PolicyChangeView> {
    await this.decideChange.reject(id, version, by);
    return this.policy.change(id, by);
  }

  private async proposed(proposal: Proposal, supersedes: Id | undefined, by: Commander) {
    return this.policy.change(await this.proposeChange.execute(proposal, supersedes, by), by);
  }
}
