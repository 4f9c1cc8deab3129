import { Module } from '@nestjs/common';
import { SeekDuplicates } from './seek-duplicates/seek-duplicates.js';

@Module({ providers: [SeekDuplicates] })
export class DuplicatesModule {}
