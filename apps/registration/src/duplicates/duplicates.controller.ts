import { Permit, type Caller, type Commander } from '@libs/access';
import { ApiPage, IdPipe, IfMatch, type Page } from '@libs/http';
import { By, Commanding } from '@libs/service';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  DecideDuplicate,
  DecideDuplicateRequest,
  MergeWorkersRequest,
} from './decide-duplicate/decide-duplicate.js';
import { DuplicateLine, DuplicateRecord } from './duplicate-candidate.views.js';
import { FindDuplicates, FindDuplicatesRequest } from './find-duplicates/find-duplicates.js';

@ApiTags('duplicates')
@Controller('v1/duplicates')
export class DuplicatesController {
  constructor(
    private readonly duplicates: FindDuplicates,
    private readonly decideDuplicate: DecideDuplicate,
  ) {}

  /** The pairs that wait for this office, the latest first. */
  @Get()
  @Permit('duplicate:decide')
  @ApiPage(DuplicateLine)
  find(@Query() request: FindDuplicatesRequest, @By() by: Caller): Promise<Page<DuplicateLine>> {
    return this.duplicates.find(request, by);
  }

  @Get(':id')
  @Permit('duplicate:decide')
  @ApiOkResponse({ type: DuplicateRecord })
  get(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<DuplicateRecord> {
    return this.duplicates.get(id, by);
  }

  /** Two people. */
  @Post(':id/dismissal')
  @HttpCode(200)
  @Permit('duplicate:decide')
  @ApiOkResponse({ type: DuplicateRecord })
  async dismiss(
    @Param('id', IdPipe) id: string,
    @Body() request: DecideDuplicateRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<DuplicateRecord> {
    await this.decideDuplicate.dismiss(id, request, version, by);
    return this.duplicates.get(id, by);
  }

  /** One person, and the record that she goes on with. */
  @Post(':id/merge')
  @HttpCode(200)
  @Permit('duplicate:decide')
  @ApiOkResponse({ type: DuplicateRecord })
  async merge(
    @Param('id', IdPipe) id: string,
    @Body() request: MergeWorkersRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<DuplicateRecord> {
    await this.decideDuplicate.merge(id, request, version, by);
    return this.duplicates.get(id, by);
  }

  /** The merge was wrong: the pair is to be decided anew. */
  @Post(':id/undo')
  @HttpCode(200)
  @Permit('duplicate:decide')
  @ApiOkResponse({ type: DuplicateRecord })
  async undo(
    @Param('id', IdPipe) id: string,
    @Body() request: DecideDuplicateRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<DuplicateRecord> {
    await this.decideDuplicate.unmerge(id, request, version, by);
    return this.duplicates.get(id, by);
  }
}
