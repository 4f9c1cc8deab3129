import { Public } from '@libs/access';
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  HealthCheckService,
  HealthIndicatorService,
  TypeOrmHealthIndicator,
  type HealthCheckResult,
} from '@nestjs/terminus';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Hearing } from './hearing.js';
import { SYSTEM } from './system.js';

/** For whoever starts and watches the process. `live`: it runs; `ready`: it can do its work. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
    private readonly indicator: HealthIndicatorService,
    private readonly hearing: Hearing,
    @InjectDataSource() private readonly app: DataSource,
    @InjectDataSource(SYSTEM) private readonly system: DataSource,
  ) {}

  @Get('live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  ready(): Promise<HealthCheckResult> {
    return this.health.check([
      () => this.database.pingCheck('database', { connection: this.app, timeout: 2_000 }),
      () => this.database.pingCheck('database-system', { connection: this.system, timeout: 2_000 }),
      () => {
        const kafka = this.indicator.check('kafka');
        return this.hearing.isUp ? kafka.up() : kafka.down();
      },
    ]);
  }
}
