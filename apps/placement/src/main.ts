import { readEnv, runService } from '@libs/service';
import { PlacementEnv } from './env.js';
import { PlacementModule } from './placement.module.js';
import { WORDS } from './words.js';

const env = readEnv(PlacementEnv);
await runService({ name: 'placement', module: PlacementModule.for(env), env, words: WORDS });
