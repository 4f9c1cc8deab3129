import { readEnv, runService } from '@libs/service';
import { TrainingEnv } from './env.js';
import { TrainingModule } from './training.module.js';
import { WORDS } from './words.js';

const env = readEnv(TrainingEnv);
await runService({ name: 'training', module: TrainingModule.for(env), env, words: WORDS });
