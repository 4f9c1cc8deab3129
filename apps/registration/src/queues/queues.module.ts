import { Module } from '@nestjs/common';
import { LettersModule } from '../letters/letters.module.js';
import { WorkersModule } from '../workers/workers.module.js';
import { ApproveMany } from './approve-many/approve-many.js';
import { FindVillageQueue } from './find-queue/find-village-queue.js';
import { OneByOne } from './one-by-one/one-by-one.js';
import { VillageQueuesController } from './village-queues.controller.js';

@Module({
  imports: [WorkersModule, LettersModule],
  controllers: [VillageQueuesController],
  providers: [FindVillageQueue, OneByOne, ApproveMany],
})
export class QueuesModule {}
