import { Permit, type Caller, type Commander } from '@libs/access';
import { IdPipe, IfMatch } from '@libs/http';
import { By, Commanding } from '@libs/service';
import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CorrectMember, CorrectMemberRequest } from './correct-member/correct-member.js';
import { FamilyMemberView } from './family-member.views.js';
import { FindMembers } from './find-members/find-members.js';
import { RecordMember, RecordMemberRequest } from './record-member/record-member.js';
import { RemoveMember, RemoveMemberRequest } from './remove-member/remove-member.js';

@ApiTags('family')
@Controller('v1')
export class FamilyController {
  constructor(
    private readonly recordMember: RecordMember,
    private readonly correctMember: CorrectMember,
    private readonly removeMember: RemoveMember,
    private readonly members: FindMembers,
  ) {}

  @Post('workers/:id/family')
  @Permit('family:write')
  @ApiCreatedResponse({ type: FamilyMemberView })
  async record(
    @Param('id', IdPipe) workerId: string,
    @Body() request: RecordMemberRequest,
    @Commanding() by: Commander,
  ): Promise<FamilyMemberView> {
    return this.members.get(await this.recordMember.execute(workerId, request, by), by);
  }

  @Get('workers/:id/family')
  @Permit('family:read')
  @ApiOkResponse({ type: [FamilyMemberView] })
  async ofWorker(
    @Param('id', IdPipe) workerId: string,
    @By() by: Caller,
  ): Promise<{ items: FamilyMemberView[] }> {
    return { items: await this.members.ofWorker(workerId, by) };
  }

  @Get('family-members/:id')
  @Permit('family:read')
  @ApiOkResponse({ type: FamilyMemberView })
  get(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<FamilyMemberView> {
    return this.members.get(id, by);
  }

  /** The whole entry as it is right. What it said before is kept. */
  @Patch('family-members/:id')
  @Permit('family:write')
  @ApiOkResponse({ type: FamilyMemberView })
  async correct(
    @Param('id', IdPipe) id: string,
    @Body() request: CorrectMemberRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<FamilyMemberView> {
    await this.correctMember.execute(id, request, version, by);
    return this.members.get(id, by);
  }

  @Post('family-members/:id/removal')
  @HttpCode(204)
  @Permit('family:write')
  @ApiNoContentResponse()
  async remove(
    @Param('id', IdPipe) id: string,
    @Body() request: RemoveMemberRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<void> {
    await this.removeMember.execute(id, request, version, by);
  }
}
