import { randomBytes } from 'node:crypto';
import { newId } from '@libs/kernel';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { DataSource } from 'typeorm';

export interface Secrets {
  /** Private keys that sign tokens; the public halves are the issuer's JWKS. */
  readonly signingKeys: JWK[];
  /** Keys that sign the issuer's cookies. */
  readonly cookieKeys: string[];
}

/** Made at the first start and kept, so that tokens and cookies outlive a restart. Two starting at once agree. */
export async function loadSecrets(source: DataSource): Promise<Secrets> {
  return {
    signingKeys: await keep(source, 'signing-keys', async () => [await newKey()]),
    cookieKeys: await keep(source, 'cookie-keys', async () => [randomBytes(32).toString('base64url')]),
  };
}

async function keep<T>(source: DataSource, name: string, make: () => Promise<T>): Promise<T> {
  const read = async () =>
    await source.query<{ value: T }[]>('select value from secret where name = $1', [name]);
  const [kept] = await read();
  if (kept) return kept.value;
  await source.query('insert into secret (name, value) values ($1, $2::jsonb) on conflict do nothing', [
    name,
    JSON.stringify(await make()),
  ]);
  return (await read())[0]!.value;
}

/** RS256 because every client of any issuer can check it. */
async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: newId() };
}
