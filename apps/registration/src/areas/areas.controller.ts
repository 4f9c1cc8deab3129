import { Permit, type Caller } from '@libs/access';
import { By } from '@libs/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AreaList, AreaView } from './area.views.js';
import { FindAreas, FindAreasRequest } from './find-areas/find-areas.js';

@ApiTags('areas')
@Controller('v1/areas')
export class AreasController {
  constructor(private readonly areas: FindAreas) {}

  @Get()
  @Permit('area:read')
  @ApiOkResponse({ type: AreaList })
  async find(@Query() request: FindAreasRequest, @By() by: Caller): Promise<AreaList> {
    return { items: await this.areas.find(request, by) };
  }

  @Get(':code')
  @Permit('area:read')
  @ApiOkResponse({ type: AreaView })
  get(@Param('code') code: string, @By() by: Caller): Promise<AreaView> {
    return this.areas.get(code, by);
  }
}
