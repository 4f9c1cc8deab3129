import { newDataSource } from '@libs/database';
import { readEnv } from '@libs/service';
import { IdentityEnv } from './identity-env.js';
import { newIdentityServer } from './server.js';

const env = readEnv(IdentityEnv);
const source = newDataSource({
  url: env.DATABASE_APP_URL,
  entities: [],
  poolSize: 4,
  applicationName: 'identity',
});
await source.initialize();
const server = await newIdentityServer(env, source);
server.listen(env.PORT, env.HOST);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => server.close(() => void source.destroy()));
}
