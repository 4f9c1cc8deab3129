import { Module } from '@nestjs/common';
import { HistoryModule } from '../../history/history.module.js';
import { ChangeWorker } from './change-worker.js';

@Module({ imports: [HistoryModule], providers: [ChangeWorker], exports: [ChangeWorker] })
export class ChangeWorkerModule {}
