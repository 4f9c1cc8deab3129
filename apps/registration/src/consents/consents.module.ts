import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { ConsentsController } from './consents.controller.js';
import { FindConsents } from './find-consents/find-consents.js';
import { GiveConsent } from './give-consent/give-consent.js';
import { WithdrawConsent } from './withdraw-consent/withdraw-consent.js';

/** What a worker agrees to beyond what the law has the village do (domain.md §10). */
@Module({
  imports: [HistoryModule],
  controllers: [ConsentsController],
  providers: [GiveConsent, WithdrawConsent, FindConsents],
})
export class ConsentsModule {}
