import { Permit, type Caller, type Commander } from '@libs/access';
import { ApiPage, IdPipe, IfMatch, type Page } from '@libs/http';
import { By, Commanding } from '@libs/service';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnswerReport, AnswerReportRequest } from './answer-report/answer-report.js';
import { DismissReportRequest, EndReport, WithdrawReportRequest } from './end-report/end-report.js';
import { FindCompanies } from './find-companies/find-companies.js';
import { FindRecruiters, FindRecruitersRequest } from './find-recruiters/find-recruiters.js';
import { CompanyLine, RecruiterLine, RecruiterRecord, ReportedRecruiter } from './recruiter.views.js';
import { ReportRecruiter } from './report-recruiter/report-recruiter.js';
import { ReportRecruiterRequest } from './report-recruiter/report-recruiter.request.js';

@ApiTags('recruiters')
@Controller('v1')
export class RecruitersController {
  constructor(
    private readonly reportRecruiter: ReportRecruiter,
    private readonly recruiters: FindRecruiters,
    private readonly answerReport: AnswerReport,
    private readonly endReport: EndReport,
    private readonly companies: FindCompanies,
  ) {}

  @Post('recruiter-reports')
  @Permit('recruiter:report')
  @ApiCreatedResponse({ type: ReportedRecruiter })
  async report(
    @Body() request: ReportRecruiterRequest,
    @Commanding() by: Commander,
  ): Promise<ReportedRecruiter> {
    return { recruiterId: await this.reportRecruiter.execute(request, by) };
  }

  @Get('recruiters')
  @Permit('recruiter:read')
  @ApiPage(RecruiterLine)
  find(@Query() request: FindRecruitersRequest, @By() by: Caller): Promise<Page<RecruiterLine>> {
    return this.recruiters.find(request, by);
  }

  /** By his code, `PR-…`. */
  @Get('recruiters/:code')
  @Permit('recruiter:read')
  @ApiOkResponse({ type: RecruiterRecord })
  get(@Param('code') code: string, @By() by: Caller): Promise<RecruiterRecord> {
    return this.recruiters.get(code, by);
  }

  @Post('recruiter-reports/:id/replies')
  @HttpCode(204)
  @Permit('recruiter:answer')
  @ApiNoContentResponse()
  async answer(
    @Param('id', IdPipe) id: string,
    @Body() request: AnswerReportRequest,
    @Commanding() by: Commander,
  ): Promise<void> {
    await this.answerReport.execute(id, request, by);
  }

  @Post('recruiter-reports/:id/withdrawal')
  @HttpCode(204)
  @Permit('recruiter-report:withdraw')
  @ApiNoContentResponse()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @Body() request: WithdrawReportRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<void> {
    await this.endReport.withdraw(id, request, version, by);
  }

  @Post('recruiter-reports/:id/dismissal')
  @HttpCode(204)
  @Permit('recruiter-report:dismiss')
  @ApiNoContentResponse()
  async dismiss(
    @Param('id', IdPipe) id: string,
    @Body() request: DismissReportRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<void> {
    await this.endReport.dismiss(id, request, version, by);
  }

  /** By licence, which is public: of no person. */
  @Get('companies')
  @Permit('policy:read')
  @ApiOkResponse({ type: [CompanyLine] })
  async findCompanies(): Promise<{ items: CompanyLine[] }> {
    return { items: await this.companies.find() };
  }
}
