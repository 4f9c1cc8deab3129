import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { CheckOrigin } from './check-origin/check-origin.js';
import { OriginsController } from './origins.controller.js';

@Module({ imports: [AreasModule], controllers: [OriginsController], providers: [CheckOrigin] })
export class OriginsModule {}
