import { Permit, type Caller, type Commander } from '@libs/access';
import { IdPipe, IfMatch } from '@libs/http';
import { By, Commanding } from '@libs/service';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ConsentView } from './consent.views.js';
import { FindConsents } from './find-consents/find-consents.js';
import { GiveConsent } from './give-consent/give-consent.js';
import { GiveConsentRequest } from './give-consent/give-consent.request.js';
import { WithdrawConsent, WithdrawConsentRequest } from './withdraw-consent/withdraw-consent.js';

@ApiTags('consents')
@Controller('v1')
export class ConsentsController {
  constructor(
    private readonly giveConsent: GiveConsent,
    private readonly withdrawConsent: WithdrawConsent,
    private readonly consents: FindConsents,
  ) {}

  /** @returns all that she has agreed to */
  @Post('workers/:id/consents')
  @Permit('consent:record')
  @ApiCreatedResponse({ type: [ConsentView] })
  async give(
    @Param('id', IdPipe) workerId: string,
    @Body() request: GiveConsentRequest,
    @Commanding() by: Commander,
  ): Promise<{ items: ConsentView[] }> {
    await this.giveConsent.execute(workerId, request, by);
    return { items: await this.consents.ofWorker(workerId, by) };
  }

  @Get('workers/:id/consents')
  @Permit('consent:read')
  @ApiOkResponse({ type: [ConsentView] })
  async ofWorker(@Param('id', IdPipe) workerId: string, @By() by: Caller): Promise<{ items: ConsentView[] }> {
    return { items: await this.consents.ofWorker(workerId, by) };
  }

  @Post('consents/:id/withdrawal')
  @HttpCode(204)
  @Permit('consent:record')
  @ApiNoContentResponse()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @Body() request: WithdrawConsentRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<void> {
    await this.withdrawConsent.execute(id, request, version, by);
  }
}
