import { Permit, type Caller, type Commander } from '@libs/access';
import { ApiPage, IdPipe, type Page } from '@libs/http';
import { By, Commanding } from '@libs/service';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ConsultationLine, ConsultationRecord } from './consultation.views.js';
import { FindConsultations, FindConsultationsRequest } from './find-consultations/find-consultations.js';
import { HoldConsultation } from './hold-consultation/hold-consultation.js';
import { HoldConsultationRequest } from './hold-consultation/hold-consultation.request.js';

@ApiTags('consultations')
@Controller('v1/consultations')
export class ConsultationsController {
  constructor(
    private readonly holdConsultation: HoldConsultation,
    private readonly consultations: FindConsultations,
  ) {}

  @Post()
  @Permit('consultation:record')
  @ApiCreatedResponse({ type: ConsultationRecord })
  async hold(
    @Body() request: HoldConsultationRequest,
    @Commanding() by: Commander,
  ): Promise<ConsultationRecord> {
    return this.consultations.get(await this.holdConsultation.execute(request, by), by);
  }

  @Get()
  @Permit('consultation:read')
  @ApiPage(ConsultationLine)
  find(@Query() request: FindConsultationsRequest, @By() by: Caller): Promise<Page<ConsultationLine>> {
    return this.consultations.find(request, by);
  }

  @Get(':id')
  @Permit('consultation:read')
  @ApiOkResponse({ type: ConsultationRecord })
  get(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<ConsultationRecord> {
    return this.consultations.get(id, by);
  }
}
