import { Permit, type Caller } from '@libs/access';
import { By } from '@libs/service';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Pipeline, TellPipeline } from './pipeline.js';

@ApiTags('freshness')
@Controller('v1/pipeline')
export class PipelineController {
  constructor(private readonly tellPipeline: TellPipeline) {}

  /** For whoever runs the system: what is behind, set aside, late or silent, in numbers alone. */
  @Get()
  @Permit('operations:read')
  @ApiOkResponse({ type: Pipeline })
  get(@By() by: Caller): Promise<Pipeline> {
    return this.tellPipeline.execute(by);
  }
}
