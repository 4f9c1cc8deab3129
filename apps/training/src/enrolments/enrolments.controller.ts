import { Permit, type Caller, type Commander } from '@libs/access';
import { ApiPage, IdPipe, IfMatch, type Page } from '@libs/http';
import { By, Commanding } from '@libs/service';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EnrolCandidate, EnrolCandidateRequest } from './enrol-candidate/enrol-candidate.js';
import { EnrolmentLine } from './enrolment.views.js';
import { FindEnrolments, FindEnrolmentsRequest } from './find-enrolments/find-enrolments.js';
import { RecordCompetence, RecordCompetenceRequest } from './record-competence/record-competence.js';

@ApiTags('enrolments')
@Controller('v1/enrolments')
export class EnrolmentsController {
  constructor(
    private readonly enrolCandidate: EnrolCandidate,
    private readonly recordCompetence: RecordCompetence,
    private readonly enrolments: FindEnrolments,
  ) {}

  @Post()
  @Permit('training:enrol')
  @ApiCreatedResponse({ type: EnrolmentLine })
  async enrol(@Body() request: EnrolCandidateRequest, @Commanding() by: Commander): Promise<EnrolmentLine> {
    const { id } = await this.enrolCandidate.execute(request, by);
    return this.enrolments.get(id, by);
  }

  @Get()
  @Permit('training:read')
  @ApiPage(EnrolmentLine)
  find(@Query() request: FindEnrolmentsRequest, @By() by: Caller): Promise<Page<EnrolmentLine>> {
    return this.enrolments.find(request, by);
  }

  @Get(':id')
  @Permit('training:read')
  @ApiOkResponse({ type: EnrolmentLine })
  get(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<EnrolmentLine> {
    return this.enrolments.get(id, by);
  }

  @Post(':id/competence')
  @HttpCode(200)
  @Permit('competence:certify')
  @ApiOkResponse({ type: EnrolmentLine })
  async record(
    @Param('id', IdPipe) id: string,
    @Body() request: RecordCompetenceRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<EnrolmentLine> {
    await this.recordCompetence.execute(id, request, version, by);
    return this.enrolments.get(id, by);
  }
}
