import { Module } from '@nestjs/common';
import { KeepHistory } from './keep-history/keep-history.js';
import { TellHistory } from './tell-history/tell-history.js';

/** What records said before they were changed. */
@Module({ providers: [KeepHistory, TellHistory], exports: [KeepHistory, TellHistory] })
export class HistoryModule {}
