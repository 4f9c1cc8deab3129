import { Permit, type Caller } from '@libs/access';
import { By } from '@libs/service';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LiveGeneration } from '../projection/live-generation.js';
import { Freshness, FreshnessReader } from './freshness.js';

@ApiTags('freshness')
@Controller('v1/freshness')
export class FreshnessController {
  constructor(
    private readonly live: LiveGeneration,
    private readonly freshness: FreshnessReader,
  ) {}

  @Get()
  @Permit('figures:read')
  @ApiOkResponse({ type: Freshness })
  get(@By() by: Caller): Promise<Freshness> {
    return this.live.read(by, (tx) => this.freshness.read(tx));
  }
}
