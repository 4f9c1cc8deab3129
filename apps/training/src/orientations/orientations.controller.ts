import { Permit, type Commander } from '@libs/access';
import { Commanding } from '@libs/service';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { CandidateLine } from '../candidates/candidate.views.js';
import { FindCandidates } from '../candidates/find-candidates/find-candidates.js';
import { PassOrientation, PassOrientationRequest } from './pass-orientation/pass-orientation.js';

@ApiTags('orientations')
@Controller('v1/orientations')
export class OrientationsController {
  constructor(
    private readonly passOrientation: PassOrientation,
    private readonly candidates: FindCandidates,
  ) {}

  @Post()
  @Permit('orientation:pass')
  @ApiCreatedResponse({ type: CandidateLine })
  async pass(@Body() request: PassOrientationRequest, @Commanding() by: Commander): Promise<CandidateLine> {
    await this.passOrientation.execute(request, by);
    return this.candidates.get(request.workerId, by);
  }
}
