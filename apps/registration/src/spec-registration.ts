import { freshDatabase, startService, testEnv, type TestService } from '@libs/testing';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { MIGRATIONS } from '../migrations/index.js';
import { RegistrationEnv } from './env.js';
import { RegistrationModule } from './registration.module.js';
import { WORDS } from './words.js';

/** For tests: registration as the gateway asks it, with keys of its own. */
export interface RegistrationUnderTest extends TestService {
  /** Its database as the owner, who sees everything. */
  readonly owner: Client;
}

export async function startRegistration(): Promise<RegistrationUnderTest> {
  const database = await freshDatabase('registration', MIGRATIONS);
  const key = () => randomBytes(32).toString('base64');
  const env = testEnv(RegistrationEnv, database, {
    VAULT_KEK: key(),
    VAULT_INDEX_KEY: key(),
    PUBLIC_URL: 'https://desa-migran.example',
    // A test that is about duplicates seeks them itself; the others register one Siti many times.
    SEEK_DUPLICATES_MS: 0,
    EXPIRE_DOCUMENTS_MS: 0,
    // A test that is about imports carries them out itself, step by step.
    CARRY_OUT_IMPORTS_MS: 0,
    // A test that is about them tells them itself.
    TELL_AREAS_MS: 0,
  });
  const service = await startService(env, () => ({
    name: 'registration',
    module: RegistrationModule.for(env),
    words: WORDS,
  }));
  const owner = new Client({ connectionString: database.url.owner });
  await owner.connect();
  return {
    ...service,
    owner,
    close: async () => {
      await service.close();
      await owner.end();
      await database.drop();
    },
  };
}
