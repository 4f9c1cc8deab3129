import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InternalTokenMinter, listRoutes, may, ROLES, type Role, type Route } from '@libs/access';
import { SERVICES } from '@libs/contracts';
import { newId } from '@libs/kernel';
import type { TestService } from '@libs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { preview, previewGateway } from '../../tools/docs/applications.js';
import { RunningGateway } from './running-gateway.js';
import { RunningService } from './running-service.js';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
type Answer = Awaited<ReturnType<typeof ask>>;

/** Asks for what is not there: who may not ask is refused before anybody looks. */
const addressOf = ({ path }: Route) => path.replaceAll(/:\w+/g, newId());

const ask = (app: NestFastifyApplication, route: Route, headers: Record<string, string> = {}) =>
  app.inject({ method: route.method as Method, url: addressOf(route), payload: {}, headers });

const refusal = (answer: Answer) => [answer.statusCode, answer.json<{ type?: string }>().type] as const;

function guarded(routes: readonly Route[]): [string, Route][] {
  return routes
    .filter(({ rule }) => rule !== 'public')
    .map((route) => [`${route.method} ${route.path}`, route]);
}

/** Asks as every role: the guard refuses those that may not, and the others are told what is wrong with what they ask. */
async function expectOnlyThose({ rule }: Route, askAs: (role: Role) => Promise<Answer>): Promise<void> {
  const passed: Role[] = [];
  for (const role of ROLES) {
    const answer = await askAs(role);
    const [status, type] = refusal(answer);
    if (status === 403 && type === '/problems/forbidden') continue;
    expect(status).not.toBe(401);
    expect(status).toBeLessThan(500);
    passed.push(role);
  }
  expect(passed).toEqual(ROLES.filter((role) => rule && rule !== 'public' && may(role, rule)));
}

const services = await Promise.all(
  SERVICES.map(async (name) => ({ name, routes: guarded(listRoutes(await preview(name))) })),
);
const routesOfGateway = guarded(listRoutes(await previewGateway()));

describe.each(services)('$name', ({ name, routes }) => {
  let running: RunningService;
  let service: TestService;
  beforeAll(async () => {
    running = await RunningService.start(name);
    service = running.service;
  }, 60_000);
  afterAll(() => running.stop());

  test.each(routes)('%s is for the roles of docs/access.md alone', async (_, route) => {
    await expectOnlyThose(route, (role) => {
      const asker = service.as({ role });
      if (route.method === 'GET') return asker.get(addressOf(route));
      const at = addressOf(route);
      return route.method === 'PATCH' ? asker.patch(at, {}) : asker.post(at, {});
    });
  });

  test.each(routes)('%s is for nobody who has not signed in', async (_, route) => {
    expect(refusal(await ask(service.app, route))).toEqual([401, '/problems/not-signed-in']);
  });
});

describe('gateway', () => {
  const gateway = new RunningGateway();
  beforeAll(() => gateway.start(), 60_000);
  afterAll(() => gateway.stop());

  test.each(routesOfGateway)('%s is for the roles of docs/access.md alone', async (_, route) => {
    const minter = new InternalTokenMinter(gateway.keys.signing);
    await expectOnlyThose(route, async (role) => {
      const token = await minter.mint({ subject: newId(), role, areas: [], purposes: [], authTime: 0 });
      return ask(gateway.app, route, { authorization: `Bearer ${token}` });
    });
  });

  test.each(routesOfGateway)('%s is for nobody who has not signed in', async (_, route) => {
    expect(refusal(await ask(gateway.app, route))).toEqual([401, '/problems/not-signed-in']);
  });
});
