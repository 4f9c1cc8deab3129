import { applyDecorators, type Type } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  ApiExtraModels,
  ApiOkResponse,
  DocumentBuilder,
  getSchemaPath,
  SwaggerModule,
  type OpenAPIObject,
} from '@nestjs/swagger';
import { describeByValidators, isValidated } from './schema.js';

/** Documents that a route answers with a page of these. */
export function ApiPage(item: Type): MethodDecorator {
  const properties = {
    items: { type: 'array', items: { $ref: getSchemaPath(item) } },
    next: {
      type: 'string',
      description: 'Opaque; give it as `after` for the next page. Absent on the last.',
    },
  };
  return applyDecorators(
    ApiExtraModels(item),
    ApiOkResponse({ schema: { type: 'object', required: ['items'], properties } }),
  );
}

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457. The types are listed in docs/errors.md.',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: { type: 'string', description: '`/problems/<code>`, or `about:blank` for a fault of the service' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What the person can do, in the language of `Accept-Language`' },
    instance: { type: 'string', description: 'The correlation id' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the body (RFC 6901)' },
          parameter: { type: 'string' },
          header: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
  additionalProperties: true,
};

const ANY_PROBLEM = {
  description: 'A problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/**
 * The OpenAPI document of a service: requests as their validators have them, every refusal a problem, the same text
 * for the same code whatever the order of modules.
 * @param name as in `/api/<name>`, under which the gateway serves it
 */
export function openApiDocument(app: NestFastifyApplication, name: string): OpenAPIObject {
  for (const type of requestsOf(app)) describeByValidators(type);
  const head = new DocumentBuilder()
    .setTitle(name)
    .setVersion('1')
    .addServer(`/api/${name}`)
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, head, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path) as unknown[])) {
    const { responses } = operation as { responses?: Record<string, unknown> };
    if (responses) responses['default'] = ANY_PROBLEM;
  }
  return {
    ...document,
    paths: sorted(document.paths),
    components: {
      ...document.components,
      schemas: sorted({ ...document.components?.schemas, Problem: PROBLEM }),
    },
  };
}

/** Serves the document at `/openapi.json`; made when it is first asked for. */
export function serveOpenApi(app: NestFastifyApplication, name: string): void {
  let text: string | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/openapi.json', (_request, reply) => {
      text ??= JSON.stringify(openApiDocument(app, name));
      void reply.type('application/json; charset=utf-8').send(text);
    });
}

/** Every class that stands in a method of a controller and has validators. */
function requestsOf(app: NestFastifyApplication): (new () => object)[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const prototype = (metatype as Type).prototype as object;
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((method) => {
      const types = Reflect.getMetadata('design:paramtypes', prototype, method) as unknown[] | undefined;
      return (types ?? []).filter(isValidated);
    });
  });
}

function sorted<T>(entries: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}
