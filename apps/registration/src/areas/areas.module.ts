import { Module } from '@nestjs/common';
import { AreasController } from './areas.controller.js';
import { KnowVillages } from './know-villages/know-villages.js';
import { TellAreas } from './tell-areas/tell-areas.js';
import { FindAreas } from './find-areas/find-areas.js';

@Module({
  controllers: [AreasController],
  providers: [KnowVillages, FindAreas, TellAreas],
  exports: [KnowVillages, FindAreas],
})
export class AreasModule {}
