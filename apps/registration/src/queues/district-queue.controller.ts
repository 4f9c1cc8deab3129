import { Permit, type Caller, type Commander } from '@libs/access';
import { ApiPage, Telling, type Page, type Problem } from '@libs/http';
import { By, Commanding } from '@libs/service';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  FindDistrictQueue,
  FindDistrictQueueRequest,
  SearchDistrictQueueRequest,
} from './find-queue/find-district-queue.js';
import {
  BatchOutcome,
  batchOutcomeOf,
  DistrictQueueCount,
  DistrictQueueFound,
  DistrictQueueLine,
  Foresight,
  foresightOf,
  refusalOf,
} from './queue.views.js';
import { ReturnMany, ReturnManyRequest, TakeBackReturnsRequest } from './return-many/return-many.js';

type Tell = (error: unknown) => Problem;

/** Who waits for the district, and since when. */
@ApiTags('queues')
@Controller('v1/district-queue')
export class DistrictQueueController {
  constructor(
    private readonly queue: FindDistrictQueue,
    private readonly returnMany: ReturnMany,
  ) {}

  @Get()
  @Permit('district:verify')
  @ApiPage(DistrictQueueLine)
  find(
    @Query() request: FindDistrictQueueRequest,
    @By() by: Caller,
    @Telling() tell: Tell,
  ): Promise<Page<DistrictQueueLine>> {
    return this.queue.find(request, by, (error) => refusalOf(tell(error)));
  }

  @Get('count')
  @Permit('district:verify')
  @ApiOkResponse({ type: DistrictQueueCount })
  count(@Query() request: FindDistrictQueueRequest, @By() by: Caller): Promise<DistrictQueueCount> {
    return this.queue.count(request, by);
  }

  @Post('search')
  @HttpCode(200)
  @Permit('district:verify')
  @ApiOkResponse({ type: DistrictQueueFound })
  search(
    @Body() request: SearchDistrictQueueRequest,
    @By() by: Caller,
    @Telling() tell: Tell,
  ): Promise<DistrictQueueFound> {
    return this.queue.search(request, by, (error) => refusalOf(tell(error)));
  }

  /** A question, asked by POST because ids of people do not belong into an address. */
  @Post('returns/preview')
  @HttpCode(200)
  @Permit('registration:return-many')
  @ApiOkResponse({ type: Foresight })
  async foresee(
    @Body() request: ReturnManyRequest,
    @By() by: Caller,
    @Telling() tell: Tell,
  ): Promise<Foresight> {
    return foresightOf(await this.returnMany.foresee(request, by), (error) => refusalOf(tell(error)));
  }

  @Post('returns')
  @HttpCode(200)
  @Permit('registration:return-many')
  @ApiOkResponse({ type: BatchOutcome })
  async sendBack(
    @Body() request: ReturnManyRequest,
    @Commanding() by: Commander,
    @Telling() tell: Tell,
  ): Promise<BatchOutcome> {
    return batchOutcomeOf(await this.returnMany.execute(request, by), (error) => refusalOf(tell(error)));
  }

  /** Within some minutes, by the same officer. */
  @Post('returns/undo')
  @HttpCode(200)
  @Permit('registration:return-many')
  @ApiOkResponse({ type: BatchOutcome })
  async takeBack(
    @Body() request: TakeBackReturnsRequest,
    @Commanding() by: Commander,
    @Telling() tell: Tell,
  ): Promise<BatchOutcome> {
    return batchOutcomeOf(await this.returnMany.takeBack(request, by), (error) => refusalOf(tell(error)));
  }
}
