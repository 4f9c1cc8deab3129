import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { Traffic } from './traffic.js';

/** A server that never finishes by itself, and is asked without a network. */
function busyServer(most: number) {
  const traffic = new Traffic(most);
  const server = createServer((_request, response) => response.setHeader('served', 'yes'));
  traffic.standBefore(server, (error, _request, response) => response.setHeader('refused', error.name));
  const ask = (url = '/v1/workers') => {
    const request = new IncomingMessage(new Socket());
    request.url = url;
    const response = new ServerResponse(request);
    server.emit('request', request, response);
    return response;
  };
  return { traffic, ask };
}

const finish = (response: ServerResponse) => response.emit('close');

test('beyond what may be in hand at once a request is refused, and what is answered makes room', () => {
  const { ask } = busyServer(2);
  for (let round = 0; round < 3; round++) {
    const inHand = [ask(), ask()];
    expect(inHand.map((response) => response.getHeaders())).toEqual([{ served: 'yes' }, { served: 'yes' }]);
    const refused = ask();
    expect(refused.getHeaders()).toEqual({ refused: 'Overloaded' });
    finish(refused);
    expect(ask().getHeaders()).toEqual({ refused: 'Overloaded' });
    inHand.forEach(finish);
  }
});

test('whether it lives and is ready is answered at any time', () => {
  const { ask } = busyServer(0);
  for (const url of ['/live', '/ready?deep', '/health/database', '/metrics']) {
    expect(ask(url).getHeaders()).toEqual({ served: 'yes' });
  }
  for (const url of ['/', '/livestock', '/v1/health', '/metricsx']) {
    expect(ask(url).getHeaders()).toEqual({ refused: 'Overloaded' });
  }
});

test('a service that stops takes nothing new, and sends who asks to another connection', () => {
  const { traffic, ask } = busyServer(2);
  expect(traffic.isDraining).toBe(false);
  traffic.drain();
  expect(traffic.isDraining).toBe(true);
  expect(ask().getHeaders()).toEqual({ refused: 'Overloaded', connection: 'close' });
  expect(ask('/live').getHeaders()).toEqual({ served: 'yes' });
});
