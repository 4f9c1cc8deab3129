import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { OrientationsController } from './orientations.controller.js';
import { PassOrientation } from './pass-orientation/pass-orientation.js';

@Module({
  imports: [CandidatesModule],
  controllers: [OrientationsController],
  providers: [PassOrientation],
})
export class OrientationsModule {}
