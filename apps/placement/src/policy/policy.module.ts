import { Module } from '@nestjs/common';
import { DecideChange } from './decide-change/decide-change.js';
import { FindPolicy } from './find-policy/find-policy.js';
import { PolicyController } from './policy.controller.js';
import { PreviewChange } from './preview-change/preview-change.js';
import { ProposeChange } from './propose-change/propose-change.js';
import { RescreenJourneys } from './rescreen-journeys/rescreen-journeys.js';
import { TellPolicy } from './tell-policy/tell-policy.js';

/** What decisions are judged by: read, changed by two, told, and applied to whoever has not left. */
@Module({
  controllers: [PolicyController],
  providers: [FindPolicy, PreviewChange, ProposeChange, DecideChange, RescreenJourneys, TellPolicy],
})
export class PolicyModule {}
