import { Permit, type Caller } from '@libs/access';
import { By } from '@libs/service';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CheckOrigin } from './check-origin/check-origin.js';
import { CheckOriginRequest } from './check-origin/check-origin.request.js';
import { OriginCheck } from './origin.views.js';

@ApiTags('origins')
@Controller('v1/origins')
export class OriginsController {
  constructor(private readonly checkOrigin: CheckOrigin) {}

  /** By POST, so that a number stands in no address. */
  @Post()
  @HttpCode(200)
  @Permit('origin:check')
  @ApiOkResponse({ type: OriginCheck })
  check(@Body() request: CheckOriginRequest, @By() by: Caller): Promise<OriginCheck> {
    return this.checkOrigin.execute(request, by);
  }
}
