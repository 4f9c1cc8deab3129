import { Module } from '@nestjs/common';
import { AreasController } from './areas.controller.js';
import { KnowVillages } from './know-villages/know-villages.js';
import { FindAreas } from './find-areas/find-areas.js';

@Module({
  controllers: [AreasController],
  providers: [KnowVillages, FindAreas],
  exports: [KnowVillages, FindAreas],
})
export class AreasModule {}
