import { Module } from '@nestjs/common';
import { KeepHistory } from './keep-history/keep-history.js';
import { KeepPartHistory } from './keep-history/keep-part-history.js';
import { TellHistory } from './tell-history/tell-history.js';
import { TellPartHistory } from './tell-history/tell-part-history.js';

const PROVIDERS = [KeepHistory, KeepPartHistory, TellHistory, TellPartHistory];

/** What records and what hangs on them said before they were changed. */
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class HistoryModule {}
