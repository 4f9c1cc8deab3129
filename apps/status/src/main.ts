import { readEnv, runService, ServiceEnv } from '@libs/service';
import { operations } from './projection/operations.js';
import { StatusModule } from './status.module.js';
import { WORDS } from './words.js';

const env = readEnv(ServiceEnv);
await runService({
  name: 'status',
  module: StatusModule.for(env),
  env,
  words: WORDS,
  hooks: operations,
  isProjector: true,
});
