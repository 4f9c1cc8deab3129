import { Module } from '@nestjs/common';
import { LettersModule } from '../letters/letters.module.js';
import { WorkersModule } from '../workers/workers.module.js';
import { ApproveMany } from './approve-many/approve-many.js';
import { DistrictQueueController } from './district-queue.controller.js';
import { FindDistrictQueue } from './find-queue/find-district-queue.js';
import { FindVillageQueue } from './find-queue/find-village-queue.js';
import { OneByOne } from './one-by-one/one-by-one.js';
import { ReturnMany } from './return-many/return-many.js';
import { VillageQueuesController } from './village-queues.controller.js';
import { ScreeningModule } from '../screening/screening.module.js';

@Module({
  imports: [WorkersModule, LettersModule, ScreeningModule],
  controllers: [VillageQueuesController, DistrictQueueController],
  providers: [FindVillageQueue, FindDistrictQueue, OneByOne, ApproveMany, ReturnMany],
})
export class QueuesModule {}
