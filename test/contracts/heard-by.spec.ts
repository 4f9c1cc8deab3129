import { expect, test } from '@jest/globals';
import { CONTRACTS, HEARD_BY, SERVICES } from '@libs/contracts';
import { BATCH_PATTERN } from '@libs/messaging';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { preview } from '../../tools/docs/applications.js';

/** Where `@On`, `@OnMany` and `@OnBatch` write what a method hears (Nest's constant is not part of its public interface). */
const PATTERN = 'microservices:pattern';

function patternsOf(app: INestApplicationContext): string[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const prototype = (metatype as Type).prototype as Record<string, object>;
    return new MetadataScanner()
      .getAllMethodNames(prototype)
      .flatMap((name) => (Reflect.getMetadata(PATTERN, prototype[name]!) as string[] | undefined) ?? []);
  });
}

/** A handler of batches hears all that is on its topics. */
function typesOf(pattern: string): string[] {
  if (!pattern.startsWith(BATCH_PATTERN)) return [pattern];
  const topics = pattern.slice(BATCH_PATTERN.length).split(',');
  return CONTRACTS.filter(({ topic }) => topics.includes(topic)).map(({ type }) => type);
}

test.each(SERVICES)('%s hears what is written that it hears, each by one handler', async (service) => {
  const heard = patternsOf(await preview(service)).flatMap(typesOf);
  expect(heard.toSorted()).toEqual(HEARD_BY[service].map(({ type }) => type).toSorted());
});
