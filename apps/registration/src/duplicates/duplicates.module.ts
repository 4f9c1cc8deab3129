import { Module } from '@nestjs/common';
import { DecideDuplicate } from './decide-duplicate/decide-duplicate.js';
import { DuplicatesController } from './duplicates.controller.js';
import { FindDuplicates } from './find-duplicates/find-duplicates.js';
import { SeekDuplicates } from './seek-duplicates/seek-duplicates.js';

@Module({
  controllers: [DuplicatesController],
  providers: [SeekDuplicates, FindDuplicates, DecideDuplicate],
})
export class DuplicatesModule {}
