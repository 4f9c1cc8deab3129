import { Permit, type Caller } from '@libs/access';
import { ApiPage, IdPipe, PageRequest, type Page } from '@libs/http';
import { By } from '@libs/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ExpectedLine } from './expected.views.js';
import { FindExpected } from './find-expected/find-expected.js';

@ApiTags('expected')
@Controller('v1/expected')
export class ExpectedController {
  constructor(private readonly expected: FindExpected) {}

  @Get()
  @Permit('reintegration:read')
  @ApiPage(ExpectedLine)
  find(@Query() request: PageRequest, @By() by: Caller): Promise<Page<ExpectedLine>> {
    return this.expected.find(request, by);
  }

  @Get(':id')
  @Permit('reintegration:read')
  @ApiOkResponse({ type: ExpectedLine })
  get(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<ExpectedLine> {
    return this.expected.get(id, by);
  }
}
