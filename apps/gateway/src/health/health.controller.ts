import { Public } from '@libs/access';
import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Parts, type State } from './parts.js';

export interface Health {
  readonly status: State;
  /** Each part by its name: `ready`, `not-ready` where it says so itself, `away` where it does not answer. */
  readonly parts: Readonly<Record<string, State>>;
}

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly parts: Parts) {}

  /** Whether the whole system is ready, and if not, which part is not. */
  @Get('health')
  @Public()
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const parts = await this.parts.states();
    const status = Object.values(parts).every((state) => state === 'ready') ? 'ready' : 'not-ready';
    void reply.code(status === 'ready' ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return { status, parts };
  }

  /** Whether the gateway itself can serve: what its launcher waits for. */
  @Get('ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: State }> {
    const status = await this.parts.own();
    void reply.code(status === 'ready' ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return { status };
  }

  /** Whether the process answers at all. */
  @Get('live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }
}
