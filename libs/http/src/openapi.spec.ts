import { createSecretKey } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import { Body, Controller, createParamDecorator, Get, Module, Param, Post, Put, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiCreatedResponse, ApiProperty } from '@nestjs/swagger';
import { IsArray, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import {
  ApiPage,
  documentKey,
  IfMatch,
  IsDay,
  IsId,
  IsPlainText,
  Nested,
  NestedList,
  newHttpAdapter,
  PageRequest,
  setupHttp,
} from './index.js';

const Attempt = createParamDecorator(() => undefined, [documentKey]);

class Child {
  @IsInt() @Min(1900) @Max(2100) birthYear!: number;
}

class Person {
  @ApiProperty({ description: 'As on the card' })
  @IsPlainText({ max: 100 })
  name!: string;

  @IsOptional() @NestedList(() => Child, { max: 20 }) children?: Child[];
}

class Registration {
  @IsId() workerId!: string;
  @IsDay() occurredOn!: string;
  @IsIn(['L', 'P']) sex!: string;
  @IsArray() @Matches(/^\d{2}$/, { each: true }) areas: string[] = [];
  @Nested(() => Person) person!: Person;
}

class View {
  @ApiProperty() version!: number;
}

@Controller('v1/workers')
class WorkersController {
  @Post()
  @ApiCreatedResponse({ type: View })
  register(@Body() _request: Registration, @Attempt() _attempt: unknown): View {
    return { version: 1 };
  }

  @Put(':id')
  correct(@Param('id') _id: string, @Body() _request: Registration, @IfMatch() _read: number): void {}

  @Get()
  @ApiPage(View)
  find(@Query() _request: PageRequest): object {
    return { items: [] };
  }
}

@Module({ controllers: [WorkersController] })
class App {}

const app = await NestFactory.create<NestFastifyApplication>(App, newHttpAdapter(), { logger: false });
setupHttp(app, {
  name: 'registration',
  words: {},
  idempotencyKey: createSecretKey(Buffer.alloc(32)),
  isUnavailable: () => false,
  askerOf: () => undefined,
});
await app.init();
afterAll(() => app.close());

const response = await app.inject({ method: 'GET', url: '/openapi.json' });
const document = response.json<{
  paths: Record<string, Record<string, object>>;
  components: { schemas: object };
}>();

test('a request is described by its validators', () => {
  expect(document.components.schemas).toMatchObject({
    Registration: {
      type: 'object',
      required: ['workerId', 'occurredOn', 'sex', 'person'],
      properties: {
        workerId: { type: 'string', format: 'uuid' },
        occurredOn: { type: 'string', format: 'date' },
        sex: { type: 'string', enum: ['L', 'P'] },
        areas: { type: 'array', items: { type: 'string', pattern: '^\\d{2}$' }, default: [] },
        person: { $ref: '#/components/schemas/Person' },
      },
    },
    Person: {
      required: ['name'],
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 100, description: 'As on the card' },
        children: { type: 'array', items: { $ref: '#/components/schemas/Child' }, maxItems: 20 },
      },
    },
    Child: { properties: { birthYear: { type: 'integer', minimum: 1900, maximum: 2100 } } },
  });
});

test('a write shows the headers that it must carry', () => {
  expect(document.paths['/v1/workers']?.['post']).toMatchObject({
    operationId: 'Workers_register',
    parameters: [{ name: 'Idempotency-Key', in: 'header', required: true }],
  });
  expect(document.paths['/v1/workers/{id}']?.['put']).toMatchObject({
    parameters: expect.arrayContaining([
      expect.objectContaining({ name: 'If-Match', in: 'header', required: true }),
    ]),
  });
});

test('a list shows how it is walked, and what a page is', () => {
  expect(document.paths['/v1/workers']?.['get']).toMatchObject({
    parameters: [
      {
        name: 'limit',
        in: 'query',
        required: false,
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 },
      },
      { name: 'after', in: 'query', required: false, schema: { type: 'string', maxLength: 500 } },
    ],
    responses: {
      200: {
        content: {
          'application/json': {
            schema: {
              properties: {
                items: { items: { $ref: '#/components/schemas/View' } },
                next: { type: 'string' },
              },
            },
          },
        },
      },
    },
  });
});

test('every route may answer with a problem', () => {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  expect(operations).toHaveLength(3);
  for (const operation of operations) {
    expect(operation).toMatchObject({
      responses: {
        default: {
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    });
  }
});

test('the document is the same each time, in alphabetical order', async () => {
  expect((await app.inject({ method: 'GET', url: '/openapi.json' })).body).toBe(response.body);
  expect(Object.keys(document.paths)).toEqual(Object.keys(document.paths).sort());
  expect(Object.keys(document.components.schemas)).toEqual([
    'Child',
    'Person',
    'Problem',
    'Registration',
    'View',
  ]);
});
