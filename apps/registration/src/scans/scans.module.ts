import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { FindScans } from './find-scans/find-scans.js';
import { KeepScan } from './keep-scan/keep-scan.js';
import { ScansController } from './scans.controller.js';

/** Pictures of signed letters and of papers (docs/adr/0017). */
@Module({
  imports: [DocumentsModule, LettersModule],
  controllers: [ScansController],
  providers: [KeepScan, FindScans],
})
export class ScansModule {}
