import { Permit, type Caller } from '@libs/access';
import { ApiPage, IdPipe, PageRequest, type Page } from '@libs/http';
import { By } from '@libs/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CandidateLine } from './candidate.views.js';
import { FindCandidates } from './find-candidates/find-candidates.js';

@ApiTags('candidates')
@Controller('v1/candidates')
export class CandidatesController {
  constructor(private readonly candidates: FindCandidates) {}

  @Get()
  @Permit('candidate:read')
  @ApiPage(CandidateLine)
  find(@Query() request: PageRequest, @By() by: Caller): Promise<Page<CandidateLine>> {
    return this.candidates.find(request, by);
  }

  @Get(':id')
  @Permit('candidate:read')
  @ApiOkResponse({ type: CandidateLine })
  get(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<CandidateLine> {
    return this.candidates.get(id, by);
  }
}
