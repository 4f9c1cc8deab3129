import { ServiceModule, type ServiceEnv } from '@libs/service';
import { Module, type DynamicModule } from '@nestjs/common';
import { ExpectedModule } from './expected/expected.module.js';
import { ProgrammeMembershipSchema } from './returns/programme-membership.schema.js';
import { ReturnCaseSchema } from './returns/return-case.schema.js';
import { ReturnsModule } from './returns/returns.module.js';

@Module({})
export class ReintegrationModule {
  static for(env: ServiceEnv): DynamicModule {
    return {
      module: ReintegrationModule,
      imports: [
        ServiceModule.for({
          name: 'reintegration',
          env,
          entities: [ReturnCaseSchema, ProgrammeMembershipSchema],
        }),
        ExpectedModule,
        ReturnsModule,
      ],
    };
  }
}
