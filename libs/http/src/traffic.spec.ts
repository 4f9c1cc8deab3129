import { expect, test } from '@jest/globals';
import { fastify } from 'fastify';
import { Traffic } from './traffic.js';

/** A server whose one route waits until it is let go. */
async function busyServer(most: number) {
  const traffic = new Traffic(most);
  const server = fastify();
  const waiting: (() => void)[] = [];
  traffic.control(server, (error, _request, reply) => void reply.code(503).send(error.name));
  server.get('/slow', () => new Promise<string>((resolve) => void waiting.push(() => resolve('done'))));
  server.get('/ready', () => 'ready');
  await server.ready();
  return {
    server,
    traffic,
    get: async (url: string, signal?: AbortSignal) =>
      server.inject({ method: 'GET', url, ...(signal && { signal }) }),
    inHand: async (count: number) => {
      while (waiting.length < count) await new Promise(setImmediate);
    },
    finish: () => {
      for (const done of waiting.splice(0)) done();
    },
  };
}

test('beyond what may be in hand at once a request is refused, and what is answered makes room', async () => {
  const { get, inHand, finish } = await busyServer(2);
  for (let round = 0; round < 2; round++) {
    const both = [get('/slow'), get('/slow')];
    await inHand(2);
    expect(await get('/slow')).toMatchObject({ statusCode: 503, body: 'Overloaded' });
    expect(await get('/ready')).toMatchObject({ statusCode: 200 });
    finish();
    expect((await Promise.all(both)).map(({ body }) => body)).toEqual(['done', 'done']);
  }
});

test('whoever hangs up makes room too', async () => {
  const { get, inHand, finish } = await busyServer(1);
  const hangUp = new AbortController();
  const left = get('/slow', hangUp.signal);
  await inHand(1);
  hangUp.abort();
  await expect(left).rejects.toThrow();
  const next = get('/slow');
  await inHand(2);
  finish();
  expect((await next).statusCode).toBe(200);
});

test('a service that stops finishes what it has and takes nothing new', async () => {
  const { server, traffic, get, inHand, finish } = await busyServer(2);
  const last = get('/slow');
  await inHand(1);
  expect(traffic.isDraining).toBe(false);
  traffic.drain();
  expect(await get('/slow')).toMatchObject({ statusCode: 503, headers: { connection: 'close' } });
  expect((await get('/ready?deep')).statusCode).toBe(200);
  finish();
  expect((await last).body).toBe('done');
  await server.close();
  expect(traffic.isDraining).toBe(true);
});
