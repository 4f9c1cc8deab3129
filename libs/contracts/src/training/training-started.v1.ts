import { Count, Optional, Uuid } from '../fields.js';

export class TrainingStarted {
  static readonly type = 'training.training-started.v1';
  static readonly topic = 'pmi.training.v1';
  static readonly subject = 'worker';
  static readonly summary = 'The course has begun and the candidate attends it.';

  @Uuid('The course')
  courseId!: string;

  @Optional()
  @Uuid('The batch, where the course runs in batches')
  batchId?: string;

  @Optional()
  @Count('Length of the course in lesson hours of 45 minutes (JP)', { max: 10_000 })
  hours?: number;
}
