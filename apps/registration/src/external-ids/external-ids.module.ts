import { Module } from '@nestjs/common';
import { KeepExternalIds } from './keep-external-ids/keep-external-ids.js';
import { ReadExternalIds } from './read-external-ids/read-external-ids.js';

/** Numbers that other systems gave a worker (domain.md §0, finding 3). */
@Module({ providers: [KeepExternalIds, ReadExternalIds], exports: [KeepExternalIds, ReadExternalIds] })
export class ExternalIdsModule {}
