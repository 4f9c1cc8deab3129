import { readEnv, runService } from '@libs/service';
import { RegistrationEnv } from './env.js';
import { RegistrationModule } from './registration.module.js';
import { WORDS } from './words.js';

const env = readEnv(RegistrationEnv);
await runService({ name: 'registration', module: RegistrationModule.for(env), env, words: WORDS });
