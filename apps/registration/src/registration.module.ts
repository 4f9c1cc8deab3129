import { TellAreasEvery } from './areas/tell-areas/tell-areas.js';
import { ServiceModule } from '@libs/service';
import { BlindIndex, kekFromEnv, Vault } from '@libs/vault';
import { Module, type DynamicModule } from '@nestjs/common';
import { DocumentSchema } from './documents/document.schema.js';
import { DocumentsModule } from './documents/documents.module.js';
import { ExpireEvery } from './documents/expire-documents/expire-documents.js';
import {
  DuplicateCandidateSchema,
  DuplicateDecisionSchema,
} from './duplicates/duplicate-candidate.schema.js';
import { DuplicatesModule } from './duplicates/duplicates.module.js';
import { SeekEvery } from './duplicates/seek-duplicates/seek-duplicates.js';
import type { RegistrationEnv } from './env.js';
import { ConsentSchema } from './consents/consent.schema.js';
import { ConsentsModule } from './consents/consents.module.js';
import { ConsultationSchema } from './consultations/consultation.schema.js';
import { ConsultationsModule } from './consultations/consultations.module.js';
import { DesksModule } from './desks/desks.module.js';
import { FamilyModule } from './family/family.module.js';
import { FamilyMemberSchema } from './family/family-member.schema.js';
import { GrantsModule } from './grants/grants.module.js';
import { HistoryEntrySchema } from './history/history-entry.schema.js';
import { PartChangeSchema } from './history/part-change.schema.js';
import { ExternalNumberSchema } from './external-ids/external-number.schema.js';
import { CarryOutEvery } from './imports/carry-out/carry-out.js';
import { ImportsModule } from './imports/imports.module.js';
import { SiskoImportSchema } from './imports/sisko-import.schema.js';
import { VerificationAddress } from './letters/letter-sheet/verification-address.js';
import { LettersModule } from './letters/letters.module.js';
import { SignatorySchema, VillageLetterSchema } from './letters/village-letter.schema.js';
import { OriginsModule } from './origins/origins.module.js';
import { PublicStatusModule } from './public-status/public-status.module.js';
import { NameEntrySchema } from './name-index/name-entry.schema.js';
import { DistrictLimit } from './queues/find-queue/find-district-queue.js';
import { QueuesModule } from './queues/queues.module.js';
import {
  RecruiterReplySchema,
  RecruiterReportSchema,
  RecruiterSchema,
} from './recruiters/recruiter.schema.js';
import { RecruitersModule } from './recruiters/recruiters.module.js';
import { RegistersModule } from './registers/registers.module.js';
import { ScanSchema } from './scans/scan.schema.js';
import { ScansModule } from './scans/scans.module.js';
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
            PartChangeSchema,
            DocumentSchema,
            FamilyMemberSchema,
            ConsentSchema,
            ExternalNumberSchema,
            VillageLetterSchema,
            SignatorySchema,
            DuplicateCandidateSchema,
            DuplicateDecisionSchema,
            SiskoImportSchema,
            RecruiterSchema,
            RecruiterReportSchema,
            RecruiterReplySchema,
            ScanSchema,
          ],
        }),
        WorkersModule,
        LettersModule,
        ConsultationsModule,
        DesksModule,
        GrantsModule,
        DuplicatesModule,
        OriginsModule,
        PublicStatusModule,
        RegistersModule,
        DocumentsModule,
        FamilyModule,
        ConsentsModule,
        ImportsModule,
        QueuesModule,
        RecruitersModule,
        ScansModule,
      ],
      providers: [
        { provide: Vault, useValue: new Vault(kekFromEnv(env.VAULT_KEK)) },
        { provide: VerificationAddress, useValue: new VerificationAddress(env.PUBLIC_URL) },
        { provide: BlindIndex, useValue: new BlindIndex(Buffer.from(env.VAULT_INDEX_KEY, 'base64'), 'i1') },
        { provide: DistrictLimit, useValue: new DistrictLimit(env.DISTRICT_LIMIT_DAYS) },
        { provide: SeekEvery, useValue: new SeekEvery(env.SEEK_DUPLICATES_MS) },
        { provide: ExpireEvery, useValue: new ExpireEvery(env.EXPIRE_DOCUMENTS_MS) },
        { provide: CarryOutEvery, useValue: new CarryOutEvery(env.CARRY_OUT_IMPORTS_MS) },
        { provide: TellAreasEvery, useValue: new TellAreasEvery(env.TELL_AREAS_MS) },
      ],
      exports: [
        Vault,
        BlindIndex,
        VerificationAddress,
        DistrictLimit,
        SeekEvery,
        ExpireEvery,
        CarryOutEvery,
        TellAreasEvery,
      ],
    };
  }
}
