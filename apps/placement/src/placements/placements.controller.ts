import { Permit, type Caller, type Commander } from '@libs/access';
import { ApiPage, IdPipe, IfMatch, type Page } from '@libs/http';
import { By, Commanding } from '@libs/service';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AdviseClearance } from './advise-clearance/advise-clearance.js';
import { ClearanceAdvice } from './advise-clearance/clearance-advice.view.js';
import { ClearWorker, ClearWorkerRequest } from './clear-worker/clear-worker.js';
import { ExceptRule } from './except-rule/except-rule.js';
import { ExceptRuleRequest } from './except-rule/except-rule.request.js';
import { FindPlacements, FindPlacementsRequest } from './find-placements/find-placements.js';
import { PlacementLine, PlacementRecord } from './placement.views.js';
import { RecordDocument } from './record-document/record-document.js';
import {
  ContractRequest,
  MedicalRequest,
  PassportRequest,
  SocialSecurityRequest,
  VisaRequest,
} from './record-document/record-document.request.js';
import { SignAgreement } from './sign-agreement/sign-agreement.js';
import { SignAgreementRequest } from './sign-agreement/sign-agreement.request.js';

@ApiTags('placements')
@Controller('v1/placements')
export class PlacementsController {
  constructor(
    private readonly signAgreement: SignAgreement,
    private readonly documents: RecordDocument,
    private readonly clearWorker: ClearWorker,
    private readonly adviseClearance: AdviseClearance,
    private readonly exceptRule: ExceptRule,
    private readonly placements: FindPlacements,
  ) {}

  @Post()
  @Permit('agreement:sign')
  @ApiCreatedResponse({ type: PlacementRecord })
  async sign(@Body() request: SignAgreementRequest, @Commanding() by: Commander): Promise<PlacementRecord> {
    return this.placements.get(await this.signAgreement.execute(request, by), by);
  }

  @Get()
  @Permit('placement:read')
  @ApiPage(PlacementLine)
  find(@Query() request: FindPlacementsRequest, @By() by: Caller): Promise<Page<PlacementLine>> {
    return this.placements.find(request, by);
  }

  @Get(':id')
  @Permit('placement:read')
  @ApiOkResponse({ type: PlacementRecord })
  get(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<PlacementRecord> {
    return this.placements.get(id, by);
  }

  @Post(':id/medical')
  @HttpCode(200)
  @Permit('placement-document:record')
  @ApiOkResponse({ type: PlacementRecord })
  async medical(
    @Param('id', IdPipe) placementId: string,
    @Body() request: MedicalRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<PlacementRecord> {
    await this.documents.medical({ placementId, version }, request, by);
    return this.placements.get(placementId, by);
  }

  @Post(':id/passport')
  @HttpCode(200)
  @Permit('placement-document:record')
  @ApiOkResponse({ type: PlacementRecord })
  async passport(
    @Param('id', IdPipe) placementId: string,
    @Body() request: PassportRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<PlacementRecord> {
    await this.documents.passport({ placementId, version }, request, by);
    return this.placements.get(placementId, by);
  }

  @Post(':id/visa')
  @HttpCode(200)
  @Permit('placement-document:record')
  @ApiOkResponse({ type: PlacementRecord })
  async visa(
    @Param('id', IdPipe) placementId: string,
    @Body() request: VisaRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<PlacementRecord> {
    await this.documents.visa({ placementId, version }, request, by);
    return this.placements.get(placementId, by);
  }

  @Post(':id/social-security')
  @HttpCode(200)
  @Permit('placement-document:record')
  @ApiOkResponse({ type: PlacementRecord })
  async socialSecurity(
    @Param('id', IdPipe) placementId: string,
    @Body() request: SocialSecurityRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<PlacementRecord> {
    await this.documents.socialSecurity({ placementId, version }, request, by);
    return this.placements.get(placementId, by);
  }

  @Post(':id/contract')
  @HttpCode(200)
  @Permit('placement-document:record')
  @ApiOkResponse({ type: PlacementRecord })
  async contract(
    @Param('id', IdPipe) placementId: string,
    @Body() request: ContractRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<PlacementRecord> {
    await this.documents.contract({ placementId, version }, request, by);
    return this.placements.get(placementId, by);
  }

  @Get(':id/clearance')
  @Permit('clearance:advise')
  @ApiOkResponse({ type: ClearanceAdvice })
  advise(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<ClearanceAdvice> {
    return this.adviseClearance.execute(id, by);
  }

  @Post(':id/clearance')
  @HttpCode(200)
  @Permit('worker:clear')
  @ApiOkResponse({ type: PlacementRecord })
  async clear(
    @Param('id', IdPipe) placementId: string,
    @Body() request: ClearWorkerRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<PlacementRecord> {
    await this.clearWorker.execute({ placementId, version }, request, by);
    return this.placements.get(placementId, by);
  }

  @Post(':id/exceptions')
  @HttpCode(200)
  @Permit('rule:except')
  @ApiOkResponse({ type: PlacementRecord })
  async except(
    @Param('id', IdPipe) placementId: string,
    @Body() request: ExceptRuleRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<PlacementRecord> {
    await this.exceptRule.execute({ placementId, version }, request, by);
    return this.placements.get(placementId, by);
  }

  @Post(':id/exceptions/:exceptionId/withdrawal')
  @HttpCode(200)
  @Permit('rule:except')
  @ApiOkResponse({ type: PlacementRecord })
  async withdrawException(
    @Param('id', IdPipe) placementId: string,
    @Param('exceptionId', IdPipe) exceptionId: string,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<PlacementRecord> {
    await this.exceptRule.withdraw({ placementId, version }, exceptionId, by);
    return this.placements.get(placementId, by);
  }
}
