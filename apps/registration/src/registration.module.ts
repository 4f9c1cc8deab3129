import { ServiceModule } from '@libs/service';
import { BlindIndex, kekFromEnv, Vault } from '@libs/vault';
import { Module, type DynamicModule } from '@nestjs/common';
import { DuplicateCandidateSchema } from './duplicates/duplicate-candidate.schema.js';
import { DuplicatesModule } from './duplicates/duplicates.module.js';
import { SeekEvery } from './duplicates/seek-duplicates/seek-duplicates.js';
import type { RegistrationEnv } from './env.js';
import { ConsultationSchema } from './consultations/consultation.schema.js';
import { ConsultationsModule } from './consultations/consultations.module.js';
import { GrantsModule } from './grants/grants.module.js';
import { HistoryEntrySchema } from './history/history-entry.schema.js';
import { VerificationAddress } from './letters/letter-sheet/verification-address.js';
import { LettersModule } from './letters/letters.module.js';
import { SignatorySchema, VillageLetterSchema } from './letters/village-letter.schema.js';
import { OriginsModule } from './origins/origins.module.js';
import { PublicStatusModule } from './public-status/public-status.module.js';
import { NameEntrySchema } from './name-index/name-entry.schema.js';
import { DistrictLimit } from './queues/find-queue/find-district-queue.js';
import { QueuesModule } from './queues/queues.module.js';
import { RegistersModule } from './registers/registers.module.js';
import { WorkerSchema } from './workers/worker.schema.js';
import { WorkersModule } from './workers/workers.module.js';

@Module({})
export class RegistrationModule {
  static for(env: RegistrationEnv): DynamicModule {
    return {
      module: RegistrationModule,
      global: true,
      imports: [
        ServiceModule.for({
          name: 'registration',
          env,
          entities: [
            WorkerSchema,
            NameEntrySchema,
            ConsultationSchema,
            HistoryEntrySchema,
            VillageLetterSchema,
            SignatorySchema,
            DuplicateCandidateSchema,
          ],
        }),
        WorkersModule,
        LettersModule,
        ConsultationsModule,
        GrantsModule,
        DuplicatesModule,
        OriginsModule,
        PublicStatusModule,
        RegistersModule,
        QueuesModule,
      ],
      providers: [
        { provide: Vault, useValue: new Vault(kekFromEnv(env.VAULT_KEK)) },
        { provide: VerificationAddress, useValue: new VerificationAddress(env.PUBLIC_URL) },
        { provide: BlindIndex, useValue: new BlindIndex(Buffer.from(env.VAULT_INDEX_KEY, 'base64'), 'i1') },
        { provide: DistrictLimit, useValue: new DistrictLimit(env.DISTRICT_LIMIT_DAYS) },
        { provide: SeekEvery, useValue: new SeekEvery(env.SEEK_DUPLICATES_MS) },
      ],
      exports: [Vault, BlindIndex, VerificationAddress, DistrictLimit, SeekEvery],
    };
  }
}
