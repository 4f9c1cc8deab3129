import { expect, test } from '@jest/globals';
import { Controller, Delete, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Permit, Public } from './permit.js';
import { accessDocument, listRoutes } from './routes.js';

@Controller('v1/workers')
class WorkersController {
  @Post()
  @Permit('worker:register')
  register(): void {}

  @Get(':workerId')
  @Permit('worker:read')
  read(): void {}

  @Delete(':workerId')
  forgotten(): void {}

  notARoute(): void {}
}

@Controller()
class HealthController {
  @Get(['health', 'health/ready'])
  @Public()
  health(): void {}
}

@Module({ controllers: [HealthController, WorkersController] })
class ServiceModule {}

const app = await NestFactory.createApplicationContext(ServiceModule, { logger: false });

test('every route of every controller is listed with what it declares', () => {
  expect(listRoutes(app)).toEqual([
    { method: 'GET', path: '/health', rule: 'public' },
    { method: 'GET', path: '/health/ready', rule: 'public' },
    { method: 'POST', path: '/v1/workers', rule: 'worker:register' },
    { method: 'DELETE', path: '/v1/workers/:workerId' },
    { method: 'GET', path: '/v1/workers/:workerId', rule: 'worker:read' },
  ]);
});

test('the document shows a dot where a role may, and marks a forgotten rule', () => {
  const lines = accessDocument({ registration: listRoutes(app) }).split('\n');
  const head = lines.find((line) => line.startsWith('| Route'))!;
  expect(head).toContain('| PETUGAS_DESA | KEPALA_DESA | DINAS |');
  expect(lines).toContain('| `POST /v1/workers` | worker:register | ● | ● |  |  |  |  |  |  |  |  |  |');
  expect(lines).toContain(
    '| `DELETE /v1/workers/:workerId` | **none: refused** |  |  |  |  |  |  |  |  |  |  |  |',
  );
  expect(lines).toContain('| `GET /health` | public | ● | ● | ● | ● | ● | ● | ● | ● | ● | ● | ● |');
});
