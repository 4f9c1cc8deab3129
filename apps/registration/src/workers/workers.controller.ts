import { Permit, type Caller, type Commander } from '@libs/access';
import { ApiPage, IdPipe, IfMatch, type Page } from '@libs/http';
import { By, Commanding } from '@libs/service';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AcknowledgeFamilyPermit,
  AcknowledgeFamilyPermitRequest,
} from './acknowledge-family-permit/acknowledge-family-permit.js';
import { ClearRedFlag, ClearRedFlagRequest } from './clear-red-flag/clear-red-flag.js';
import { HistoryLine } from '../history/history.views.js';
import { PartHistoryLine } from '../history/part-history.views.js';
import { TellHistory } from '../history/tell-history/tell-history.js';
import { TellPartHistory } from '../history/tell-history/tell-part-history.js';
import { toldIn } from '../screening/screen.js';
import { CorrectWorker } from './correct-worker/correct-worker.js';
import { CorrectWorkerRequest } from './correct-worker/correct-worker.request.js';
import {
  EndRegistration,
  RejectRegistrationRequest,
  WithdrawRequest,
} from './end-registration/end-registration.js';
import { FindWorkers, FindWorkersRequest } from './find-workers/find-workers.js';
import { NameWorkers, NameWorkersRequest } from './name-workers/name-workers.js';
import { RecordAbroad } from './record-abroad/record-abroad.js';
import { RecordAbroadRequest } from './record-abroad/record-abroad.request.js';
import { ExternalIdsRequest } from './external-ids.request.js';
import { RecordExternalIds } from './record-external-ids/record-external-ids.js';
import { RegisterWorker } from './register-worker/register-worker.js';
import { RegisterWorkerRequest } from './register-worker/register-worker.request.js';
import {
  ResubmitRegistration,
  ResubmitRegistrationRequest,
} from './resubmit-registration/resubmit-registration.js';
import { ReturnRegistration, ReturnRegistrationRequest } from './return-registration/return-registration.js';
import {
  RevokeFamilyPermit,
  RevokeFamilyPermitRequest,
} from './revoke-family-permit/revoke-family-permit.js';
import { SearchWorkers, SearchWorkersRequest } from './search-workers/search-workers.js';
import { ScreenWorker, ScreenWorkerRequest } from './screen-worker/screen-worker.js';
import { VerifyAtDistrict, VerifyAtDistrictRequest } from './verify-at-district/verify-at-district.js';
import { VerifyAtVillage, VerifyAtVillageRequest } from './verify-at-village/verify-at-village.js';
import { recordOf, WorkerLine, WorkerName, WorkerRecord, WorkersFound } from './worker.views.js';

@ApiTags('workers')
@Controller('v1/workers')
export class WorkersController {
  constructor(
    private readonly registerWorker: RegisterWorker,
    private readonly recordAbroad: RecordAbroad,
    private readonly returnRegistration: ReturnRegistration,
    private readonly resubmitRegistration: ResubmitRegistration,
    private readonly endRegistration: EndRegistration,
    private readonly acknowledgeFamilyPermit: AcknowledgeFamilyPermit,
    private readonly revokeFamilyPermit: RevokeFamilyPermit,
    private readonly screenWorker: ScreenWorker,
    private readonly clearRedFlag: ClearRedFlag,
    private readonly verifyAtVillage: VerifyAtVillage,
    private readonly verifyAtDistrict: VerifyAtDistrict,
    private readonly recordExternalIds: RecordExternalIds,
    private readonly correctWorker: CorrectWorker,
    private readonly history: TellHistory,
    private readonly partHistory: TellPartHistory,
    private readonly workers: FindWorkers,
    private readonly searchWorkers: SearchWorkers,
    private readonly names: NameWorkers,
  ) {}

  @Post()
  @Permit('worker:register')
  @ApiCreatedResponse({ type: WorkerRecord })
  async register(@Body() request: RegisterWorkerRequest, @Commanding() by: Commander): Promise<WorkerRecord> {
    const { id, registered } = await this.registerWorker.execute(request, by);
    // A repeat is answered with what stands today, under today's scope.
    if (!registered) return this.workers.get(id, by);
    const { worker, card, identity, look } = registered;
    return { ...recordOf(worker, card, identity, look), signs: toldIn(look) };
  }

  /** Somebody who is abroad already: her record is for her village alone. */
  @Post('abroad')
  @Permit('worker:record-abroad')
  @ApiCreatedResponse({ type: WorkerRecord })
  async abroad(@Body() request: RecordAbroadRequest, @Commanding() by: Commander): Promise<WorkerRecord> {
    return this.workers.get(await this.recordAbroad.execute(request, by), by);
  }

  @Get()
  @Permit('worker:read')
  @ApiPage(WorkerLine)
  find(@Query() request: FindWorkersRequest, @By() by: Caller): Promise<Page<WorkerLine>> {
    return this.workers.find(request, by);
  }

  @Post('search')
  @HttpCode(200)
  @Permit('worker:read')
  @ApiOkResponse({ type: WorkersFound })
  search(@Body() request: SearchWorkersRequest, @By() by: Caller): Promise<WorkersFound> {
    return this.searchWorkers.execute(request, by);
  }

  @Get(':id')
  @Permit('worker:read')
  @ApiOkResponse({ type: WorkerRecord })
  get(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<WorkerRecord> {
    return this.workers.get(id, by);
  }

  /** A question, asked by POST because ids of people do not belong into an address. */
  @Post('names')
  @HttpCode(200)
  @Permit('names:read')
  @ApiOkResponse({ type: [WorkerName] })
  async name(@Body() request: NameWorkersRequest, @By() by: Caller): Promise<{ items: WorkerName[] }> {
    return { items: await this.names.execute(request, by) };
  }

  /** Only what is wrong is named. What it said before is kept. */
  @Patch(':id')
  @Permit('worker:correct')
  @ApiOkResponse({ type: WorkerRecord })
  async correct(
    @Param('id', IdPipe) id: string,
    @Body() request: CorrectWorkerRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<WorkerRecord> {
    await this.correctWorker.execute(id, request, version, by);
    return this.workers.get(id, by);
  }

  @Get(':id/history')
  @Permit('worker-history:read')
  @ApiOkResponse({ type: [HistoryLine] })
  async tellHistory(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<{ items: HistoryLine[] }> {
    return { items: await this.history.execute(id, by) };
  }

  /** What was done with her record, her papers, and whatever else hangs on it. */
  @Get(':id/history/parts')
  @Permit('worker-history:read')
  @ApiOkResponse({ type: [PartHistoryLine] })
  async tellPartHistory(
    @Param('id', IdPipe) id: string,
    @By() by: Caller,
  ): Promise<{ items: PartHistoryLine[] }> {
    return { items: await this.partHistory.execute(id, by) };
  }

  @Post(':id/return')
  @HttpCode(200)
  @Permit('registration:return')
  @ApiOkResponse({ type: WorkerRecord })
  async sendBack(
    @Param('id', IdPipe) id: string,
    @Body() request: ReturnRegistrationRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<WorkerRecord> {
    await this.returnRegistration.execute(id, request, version, by);
    return this.workers.get(id, by);
  }

  /** What was sent back, mended: the whole form once more. */
  @Post(':id/resubmission')
  @HttpCode(200)
  @Permit('worker:register')
  @ApiOkResponse({ type: WorkerRecord })
  async resubmit(
    @Param('id', IdPipe) id: string,
    @Body() request: ResubmitRegistrationRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<WorkerRecord> {
    await this.resubmitRegistration.execute(id, request, version, by);
    return this.workers.get(id, by);
  }

  @Post(':id/rejection')
  @HttpCode(200)
  @Permit('registration:reject')
  @ApiOkResponse({ type: WorkerRecord })
  async reject(
    @Param('id', IdPipe) id: string,
    @Body() request: RejectRegistrationRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<WorkerRecord> {
    await this.endRegistration.reject(id, request, version, by);
    return this.workers.get(id, by);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Permit('registration:withdraw')
  @ApiOkResponse({ type: WorkerRecord })
  async withdraw(
    @Param('id', IdPipe) id: string,
    @Body() request: WithdrawRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<WorkerRecord> {
    await this.endRegistration.withdraw(id, request, version, by);
    return this.workers.get(id, by);
  }

  @Post(':id/family-permit')
  @HttpCode(200)
  @Permit('family-permit:acknowledge')
  @ApiOkResponse({ type: WorkerRecord })
  async acknowledge(
    @Param('id', IdPipe) id: string,
    @Body() request: AcknowledgeFamilyPermitRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<WorkerRecord> {
    await this.acknowledgeFamilyPermit.execute(id, request, version, by);
    return this.workers.get(id, by);
  }

  @Post(':id/family-permit/revocation')
  @HttpCode(200)
  @Permit('family-permit:revoke')
  @ApiOkResponse({ type: WorkerRecord })
  async revoke(
    @Param('id', IdPipe) id: string,
    @Body() request: RevokeFamilyPermitRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<WorkerRecord> {
    await this.revokeFamilyPermit.execute(id, request, version, by);
    return this.workers.get(id, by);
  }

  /** Her plan is looked at again, with what she has told since. */
  @Post(':id/screening')
  @HttpCode(200)
  @Permit('worker:register')
  @ApiOkResponse({ type: WorkerRecord })
  async screen(
    @Param('id', IdPipe) id: string,
    @Body() request: ScreenWorkerRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<WorkerRecord> {
    await this.screenWorker.execute(id, request, version, by);
    return this.workers.get(id, by);
  }

  @Post(':id/red-flags/:flag/answer')
  @HttpCode(200)
  @Permit('red-flag:clear')
  @ApiOkResponse({ type: WorkerRecord })
  async answerRedFlag(
    @Param('id', IdPipe) id: string,
    @Param('flag') flag: string,
    @Body() request: ClearRedFlagRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<WorkerRecord> {
    await this.clearRedFlag.execute(id, flag, request, version, by);
    return this.workers.get(id, by);
  }

  @Post(':id/village-verification')
  @HttpCode(200)
  @Permit('village:verify')
  @ApiOkResponse({ type: WorkerRecord })
  async verifyByVillage(
    @Param('id', IdPipe) id: string,
    @Body() request: VerifyAtVillageRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<WorkerRecord> {
    await this.verifyAtVillage.execute(id, request, version, by);
    return this.workers.get(id, by);
  }

  @Post(':id/district-verification')
  @HttpCode(200)
  @Permit('district:verify')
  @ApiOkResponse({ type: WorkerRecord })
  async verifyByDistrict(
    @Param('id', IdPipe) id: string,
    @Body() request: VerifyAtDistrictRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<WorkerRecord> {
    await this.verifyAtDistrict.execute(id, request, version, by);
    return this.workers.get(id, by);
  }

  /** What another system calls her, beside what was told before. */
  @Post(':id/external-ids')
  @HttpCode(200)
  @Permit('external-id:record')
  @ApiOkResponse({ type: WorkerRecord })
  async addExternalIds(
    @Param('id', IdPipe) id: string,
    @Body() request: ExternalIdsRequest,
    @Commanding() by: Commander,
  ): Promise<WorkerRecord> {
    await this.recordExternalIds.execute(id, request, by);
    return this.workers.get(id, by);
  }
}
