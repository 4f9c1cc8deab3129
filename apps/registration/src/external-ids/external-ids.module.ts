import { Module } from '@nestjs/common';
import { KeepExternalIds } from './keep-external-ids/keep-external-ids.js';

/** Numbers that other systems gave a worker (domain.md §0, finding 3). */
@Module({ providers: [KeepExternalIds], exports: [KeepExternalIds] })
export class ExternalIdsModule {}
