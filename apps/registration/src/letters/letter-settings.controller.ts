import { Permit, type Caller, type Commander } from '@libs/access';
import { ApiPage } from '@libs/http';
import { isVillageCode } from '@libs/reference';
import { By, Commanding } from '@libs/service';
import { Body, Controller, Get, HttpCode, Param, Post, type PipeTransform } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { VillageUnknown } from '../workers/worker.errors.js';
import { AgendaNumbers, LetterSetting, SetAgendaTemplateRequest } from './set-up-letters/agenda-numbers.js';
import { AppointSignatoryRequest, Signatories, SignatoryLine } from './set-up-letters/signatories.js';

/** An address holds the village's code; one that is none is nobody's. */
const VillagePipe: PipeTransform<string, string> = {
  transform(code) {
    if (!isVillageCode(code)) throw new VillageUnknown();
    return code;
  },
};

/** What a village says once about its letters: how it numbers them, and who signs them. */
@ApiTags('letters')
@Controller('v1/villages/:village')
export class LetterSettingsController {
  constructor(
    private readonly agenda: AgendaNumbers,
    private readonly signatories: Signatories,
  ) {}

  @Get('letter-setting')
  @Permit('letter:read')
  @ApiOkResponse({ type: LetterSetting })
  setting(@Param('village', VillagePipe) village: string, @By() by: Caller): Promise<LetterSetting> {
    return this.agenda.get(village, by);
  }

  @Post('letter-setting')
  @HttpCode(200)
  @Permit('letter:set-up')
  @ApiOkResponse({ type: LetterSetting })
  async set(
    @Param('village', VillagePipe) village: string,
    @Body() request: SetAgendaTemplateRequest,
    @Commanding() by: Commander,
  ): Promise<LetterSetting> {
    await this.agenda.set(village, request, by);
    return this.agenda.get(village, by);
  }

  @Get('signatories')
  @Permit('letter:read')
  @ApiPage(SignatoryLine)
  async list(
    @Param('village', VillagePipe) village: string,
    @By() by: Caller,
  ): Promise<{ items: readonly SignatoryLine[] }> {
    return { items: await this.signatories.list(village, by) };
  }

  @Post('signatories')
  @Permit('letter:set-up')
  @ApiPage(SignatoryLine)
  async appoint(
    @Param('village', VillagePipe) village: string,
    @Body() request: AppointSignatoryRequest,
    @Commanding() by: Commander,
  ): Promise<{ items: readonly SignatoryLine[] }> {
    await this.signatories.appoint(village, request, by);
    return { items: await this.signatories.list(village, by) };
  }
}
