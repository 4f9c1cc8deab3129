import { Module } from '@nestjs/common';
import { ExternalIdsModule } from '../external-ids/external-ids.module.js';
import { NameIndexModule } from '../name-index/name-index.module.js';
import { ScreeningModule } from '../screening/screening.module.js';
import { WorkersModule } from '../workers/workers.module.js';
import { CarryOut } from './carry-out/carry-out.js';
import { FileRules } from './carry-out/file-rules.js';
import { JudgeRows } from './carry-out/judge-rows.js';
import { KnownPeople } from './carry-out/known-people.js';
import { TakeBack } from './carry-out/take-back.js';
import { TakeOver } from './carry-out/take-over.js';
import { DecideImport } from './decide-import/decide-import.js';
import { FindImports } from './find-imports/find-imports.js';
import { ImportsController } from './imports.controller.js';
import { MapColumns } from './map-columns/map-columns.js';
import { UploadFile } from './upload-file/upload-file.js';

/** Files of the national system (domain.md §9; X24). */
@Module({
  imports: [ExternalIdsModule, NameIndexModule, ScreeningModule, WorkersModule],
  controllers: [ImportsController],
  providers: [
    UploadFile,
    MapColumns,
    DecideImport,
    CarryOut,
    JudgeRows,
    TakeOver,
    TakeBack,
    FileRules,
    KnownPeople,
    FindImports,
  ],
})
export class ImportsModule {}
