import { JoinIdsOnWorkersMerged } from '@libs/merges';
import { Module } from '@nestjs/common';
import { ExpectedController } from './expected.controller.js';
import { FindExpected } from './find-expected/find-expected.js';
import { ExpectWorkerOnArrivalReported } from './hear-journeys/expect-worker-on-arrival-reported.js';
import { ExpectWorkerOnWorkerDeparted } from './hear-journeys/expect-worker-on-worker-departed.js';
import { LinkWorkerOnWorkerRegistered } from './hear-journeys/link-worker-on-worker-registered.js';

@Module({
  controllers: [
    ExpectedController,
    LinkWorkerOnWorkerRegistered,
    ExpectWorkerOnWorkerDeparted,
    ExpectWorkerOnArrivalReported,
    JoinIdsOnWorkersMerged,
  ],
  providers: [FindExpected],
})
export class ExpectedModule {}
