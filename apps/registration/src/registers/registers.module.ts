import { Module } from '@nestjs/common';
import { WorkersModule } from '../workers/workers.module.js';
import { FindCandidates } from './find-candidates/find-candidates.js';
import { RegistersController } from './registers.controller.js';

@Module({ imports: [WorkersModule], controllers: [RegistersController], providers: [FindCandidates] })
export class RegistersModule {}
