import { Permit, type Caller } from '@libs/access';
import { By } from '@libs/service';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { LiveGeneration } from '../projection/live-generation.js';
import { PublishedTable, tablesOf } from './published-tables.js';

export class FindTablesRequest {
  @Matches(/^[A-Z][A-Z0-9_]{0,60}$/)
  measure!: string;
}

export class PublishedTables {
  @ApiProperty({ type: [PublishedTable] })
  tables!: PublishedTable[];
}

@ApiTags('figures')
@Controller('v1/tables')
export class TablesController {
  constructor(private readonly live: LiveGeneration) {}

  /** Tables that somebody has printed: targets, a program's own figures, the ministry's reports. Never folded from events. */
  @Get()
  @Permit('figure:ask')
  @ApiOkResponse({ type: PublishedTables })
  async find(@Query() { measure }: FindTablesRequest, @By() by: Caller): Promise<PublishedTables> {
    return { tables: await this.live.read(by, (tx) => tablesOf(tx, measure)) };
  }
}
