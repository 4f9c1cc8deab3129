import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { Confidences } from './confide/confidences.js';
import { ConsultationsController } from './consultations.controller.js';
import { FindConsultations } from './find-consultations/find-consultations.js';
import { HoldConsultation } from './hold-consultation/hold-consultation.js';

/** The village's book of guests and consultations (R1). */
@Module({
  imports: [AreasModule],
  controllers: [ConsultationsController],
  providers: [HoldConsultation, FindConsultations, Confidences],
  exports: [Confidences],
})
export class ConsultationsModule {}
