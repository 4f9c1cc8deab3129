import { expect, test } from '@jest/globals';
import { Parser } from '@asyncapi/parser';
import { CONTRACTS, HEARD_BY, SERVICES, TOPICS } from '@libs/contracts';
import { readFile } from 'node:fs/promises';
import { renderAsyncApi } from './asyncapi.js';
import { renderEventsPage } from './events-page.js';
import { PAGES } from './pages.js';

const { document, diagnostics } = await new Parser().parse(await renderAsyncApi());

test('the AsyncAPI document is valid, examples and all, and gives the public parser nothing to warn of', () => {
  const advice = /latest version of AsyncAPi/; // 3.1 is out; the tools of others read 3.0
  expect(diagnostics.map(({ message }) => message).filter((message) => !advice.test(message))).toEqual([]);
  expect(document?.version()).toBe('3.0.0');
});

test('each topic is a channel with exactly its contracts', () => {
  const told = document
    ?.allChannels()
    .all()
    .map((channel) => ({
      topic: channel.address(),
      types: channel
        .messages()
        .all()
        .map((message) => message.name()),
    }));
  expect(told).toEqual(
    TOPICS.map(({ name }) => ({
      topic: name,
      types: CONTRACTS.filter(({ topic }) => topic === name).map(({ type }) => type),
    })),
  );
});

test.each(SERVICES)('what %s hears is told, and no more', (service) => {
  const heard = document
    ?.allOperations()
    .filterByReceive()
    .filter((operation) => operation.id()?.startsWith(`${service}-`))
    .flatMap((operation) =>
      operation
        .messages()
        .all()
        .map((message) => message.name()),
    );
  expect(heard?.toSorted()).toEqual(HEARD_BY[service].map(({ type }) => type).toSorted());
});

test.each(SERVICES)('what %s says is told: all that is on the topics it owns', (service) => {
  const said = document
    ?.allOperations()
    .filterBySend()
    .filter((operation) => operation.id()?.startsWith(`${service}-`))
    .flatMap((operation) =>
      operation
        .channels()
        .all()
        .map((channel) => channel.address()),
    );
  expect(said).toEqual(TOPICS.filter(({ owners }) => owners.includes(service)).map(({ name }) => name));
});

test.each(Object.entries(PAGES))('%s is current', async (path, render) => {
  expect(await readFile(path, 'utf8')).toBe(await render());
});

test('the page for people tells every event and every field of it', () => {
  const page = renderEventsPage();
  for (const { type, name } of CONTRACTS) {
    expect(page).toContain(`### ${name}\n`);
    expect(page).toContain(`\`${type}\``);
  }
});
