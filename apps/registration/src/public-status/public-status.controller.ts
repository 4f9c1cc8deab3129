import { Public } from '@libs/access';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { RegistrationStatus } from './public-status.view.js';
import { TellStatus, TellStatusRequest } from './tell-status/tell-status.js';

/** Asked without a sign-in; the gateway bounds how often one address may (its README). */
@ApiTags('public')
@Controller('v1/public/status')
export class PublicStatusController {
  constructor(private readonly tellStatus: TellStatus) {}

  @Post()
  @HttpCode(200)
  @Public()
  @ApiSecurity({})
  @ApiOkResponse({ type: RegistrationStatus })
  tell(@Body() request: TellStatusRequest): Promise<RegistrationStatus> {
    return this.tellStatus.execute(request);
  }
}
