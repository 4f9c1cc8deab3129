import { ServiceModule } from '@libs/service';
import { BlindIndex } from '@libs/vault';
import { Module, type DynamicModule } from '@nestjs/common';
import { CandidatesModule } from './candidates/candidates.module.js';
import { CourseSchema } from './courses/course.schema.js';
import { CoursesModule } from './courses/courses.module.js';
import { EnrolmentSchema } from './enrolments/enrolment.schema.js';
import { EnrolmentsModule } from './enrolments/enrolments.module.js';
import type { TrainingEnv } from './env.js';
import { OrientationSchema } from './orientations/orientation.schema.js';
import { OrientationsModule } from './orientations/orientations.module.js';

@Module({})
export class TrainingModule {
  static for(env: TrainingEnv): DynamicModule {
    return {
      module: TrainingModule,
      global: true,
      imports: [
        ServiceModule.for({
          name: 'training',
          env,
          entities: [CourseSchema, EnrolmentSchema, OrientationSchema],
        }),
        CoursesModule,
        CandidatesModule,
        EnrolmentsModule,
        OrientationsModule,
      ],
      providers: [
        { provide: BlindIndex, useValue: new BlindIndex(Buffer.from(env.VAULT_INDEX_KEY, 'base64'), 'i1') },
      ],
      exports: [BlindIndex],
    };
  }
}
