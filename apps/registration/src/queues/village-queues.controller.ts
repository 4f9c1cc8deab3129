import { FreshSignIn, Permit, type Caller, type Commander } from '@libs/access';
import { ApiPage, Telling, type Page, type Problem } from '@libs/http';
import { By, Commanding } from '@libs/service';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApproveMany, ApproveManyRequest } from './approve-many/approve-many.js';
import {
  FindVillageQueue,
  FindVillageQueueRequest,
  SearchVillageQueueRequest,
} from './find-queue/find-village-queue.js';
import {
  BatchOutcome,
  batchOutcomeOf,
  QueueFound,
  QueueLine,
  refusalOf,
  VillageQueueCounts,
} from './queue.views.js';

type Tell = (error: unknown) => Problem;

/** What waits at a village, for the desk and for the head. */
@ApiTags('queues')
@Controller('v1/village-queues')
export class VillageQueuesController {
  constructor(
    private readonly queues: FindVillageQueue,
    private readonly approveMany: ApproveMany,
  ) {}

  @Get()
  @Permit('register:read')
  @ApiOkResponse({ type: VillageQueueCounts })
  count(@By() by: Caller): Promise<VillageQueueCounts> {
    return this.queues.count(by);
  }

  @Get('people')
  @Permit('register:read')
  @ApiPage(QueueLine)
  find(
    @Query() request: FindVillageQueueRequest,
    @By() by: Caller,
    @Telling() tell: Tell,
  ): Promise<Page<QueueLine>> {
    return this.queues.find(request, by, (error) => refusalOf(tell(error)));
  }

  @Post('search')
  @HttpCode(200)
  @Permit('register:read')
  @ApiOkResponse({ type: QueueFound })
  search(
    @Body() request: SearchVillageQueueRequest,
    @By() by: Caller,
    @Telling() tell: Tell,
  ): Promise<QueueFound> {
    return this.queues.search(request, by, (error) => refusalOf(tell(error)));
  }

  /** Several at once (*persetujuan*): each is answered for by itself. Online only, and after a fresh sign-in. */
  @Post('approvals')
  @HttpCode(200)
  @Permit('village:verify')
  @FreshSignIn()
  @ApiOkResponse({ type: BatchOutcome })
  async approve(
    @Body() request: ApproveManyRequest,
    @Commanding() by: Commander,
    @Telling() tell: Tell,
  ): Promise<BatchOutcome> {
    return batchOutcomeOf(await this.approveMany.execute(request, by), (error) => refusalOf(tell(error)));
  }
}
