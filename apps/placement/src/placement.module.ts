import { ServiceModule } from '@libs/service';
import { BlindIndex, kekFromEnv, Vault } from '@libs/vault';
import { Module, type DynamicModule } from '@nestjs/common';
import { CandidatesModule } from './candidates/candidates.module.js';
import type { PlacementEnv } from './env.js';
import { DecisionSchema, PlacementSchema, RuleExceptionSchema } from './placements/placement.schema.js';
import { PolicyChangeSchema } from './policy/policy-change.schema.js';
import { PolicyModule } from './policy/policy.module.js';
import { PlacementsModule } from './placements/placements.module.js';

@Module({})
export class PlacementModule {
  static for(env: PlacementEnv): DynamicModule {
    return {
      module: PlacementModule,
      global: true,
      imports: [
        ServiceModule.for({
          name: 'placement',
          env,
          entities: [PlacementSchema, DecisionSchema, RuleExceptionSchema, PolicyChangeSchema],
        }),
        CandidatesModule,
        PlacementsModule,
        PolicyModule,
      ],
      providers: [
        { provide: Vault, useValue: new Vault(kekFromEnv(env.VAULT_KEK)) },
        { provide: BlindIndex, useValue: new BlindIndex(Buffer.from(env.VAULT_INDEX_KEY, 'base64'), 'i1') },
      ],
      exports: [Vault, BlindIndex],
    };
  }
}
