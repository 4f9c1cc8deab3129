import { expect, test } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { FixedClock } from '@libs/kernel';
import type { Access } from './access.js';
import { Forbidden, NotSignedIn, SignInStale } from './access.errors.js';
import { InternalTokenMinter, InternalTokenVerifier, newSigningKey } from './internal-token.js';
import { FreshSignIn, Permit, PermitGuard, Public, accessOf, askerOf } from './permit.js';

class Desk {
  @Permit('worker:register')
  register(): void {}

  @Permit('worker:register')
  @FreshSignIn()
  decide(): void {}

  @Public()
  health(): void {}

  forgotten(): void {}
}

const sri: Access = {
  subject: 'sri',
  role: 'PETUGAS_DESA',
  areas: ['3307102004'],
  purposes: [],
  authTime: 1,
};
const clock = new FixedClock('2026-03-04T02:40:00.000Z');
const keys = await newSigningKey();
const minter = new InternalTokenMinter(keys.signing, clock);
const guard = new PermitGuard(new InternalTokenVerifier(keys.verifying, clock));

const call = async (method: keyof Desk, request: { headers: { authorization?: string } }, type = 'http') =>
  guard.canActivate({
    getType: () => type,
    getHandler: () => Desk.prototype[method],
    switchToHttp: () => ({ getRequest: () => request }),
  } as unknown as ExecutionContext);

const as = async (access: Access) => ({ headers: { authorization: `Bearer ${await minter.mint(access)}` } });

test('a role with the permission passes, and the route learns who it is', async () => {
  const request = await as(sri);
  expect(await call('register', request)).toBe(true);
  expect(accessOf(request)).toEqual(sri);
});

test('a role without the permission is forbidden', async () => {
  await expect(call('register', await as({ ...sri, role: 'P3MI' }))).rejects.toThrow(Forbidden);
});

test('a refusal knows whom it met, and one that asks as nobody met nobody (X15)', async () => {
  const refused = await as({ ...sri, role: 'P3MI', orgId: 'P3MI-DEMO-01' });
  await expect(call('register', refused)).rejects.toThrow(Forbidden);
  expect(askerOf(refused)).toEqual({ subject: 'sri', role: 'P3MI', orgId: 'P3MI-DEMO-01' });
  const stranger = { headers: {} };
  await expect(call('register', stranger)).rejects.toThrow(NotSignedIn);
  expect(askerOf(stranger)).toBeUndefined();
});

test('a decision about many asks for a sign-in of the last five minutes, and for the permission first', async () => {
  const at = Date.parse(clock.now()) / 1000;
  const ago = (seconds: number) => as({ ...sri, authTime: at - seconds });
  expect(await call('decide', await ago(300))).toBe(true);
  await expect(call('decide', await ago(301))).rejects.toThrow(SignInStale);
  await expect(call('decide', await as({ ...sri, authTime: 0 }))).rejects.toThrow(SignInStale);
  await expect(call('decide', await as({ ...sri, role: 'P3MI' }))).rejects.toThrow(Forbidden);
});

test('a route that declares nothing is forbidden to everyone', async () => {
  await expect(call('forgotten', await as({ ...sri, role: 'ADMIN' }))).rejects.toThrow(Forbidden);
  await expect(call('forgotten', { headers: {} })).rejects.toThrow(Forbidden);
});

test.each([[undefined], [''], ['Bearer'], ['Bearer '], ['Basic c3JpOnNyaQ=='], ['Bearer a.b.c']])(
  'the header %j signs nobody in',
  async (authorization) => {
    const headers = authorization === undefined ? {} : { authorization };
    await expect(call('register', { headers })).rejects.toThrow(NotSignedIn);
  },
);

test('a public route asks nothing, and knows nobody', async () => {
  const request = { headers: {} };
  expect(await call('health', request)).toBe(true);
  expect(() => accessOf(request)).toThrow(NotSignedIn);
});

test('an event is heard without a token', async () => {
  expect(await call('forgotten', { headers: {} }, 'rpc')).toBe(true);
});
