import { readEnv, runService, ServiceEnv } from '@libs/service';
import { ReintegrationModule } from './reintegration.module.js';
import { WORDS } from './words.js';

const env = readEnv(ServiceEnv);
await runService({ name: 'reintegration', module: ReintegrationModule.for(env), env, words: WORDS });
