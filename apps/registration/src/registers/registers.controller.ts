import { Permit, type Caller } from '@libs/access';
import { ApiPage, type Page } from '@libs/http';
import { By } from '@libs/service';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FindCandidates, FindCandidatesRequest } from './find-candidates/find-candidates.js';
import { CandidateEntry } from './register.views.js';

/** The village's books that no other list holds (domain.md §2.4); R1 is `consultations`, R6 is `letters`. */
@ApiTags('registers')
@Controller('v1/registers')
export class RegistersController {
  constructor(private readonly candidates: FindCandidates) {}

  @Get('candidates')
  @Permit('register:read')
  @ApiPage(CandidateEntry)
  findCandidates(@Query() request: FindCandidatesRequest, @By() by: Caller): Promise<Page<CandidateEntry>> {
    return this.candidates.find(request, by);
  }
}
