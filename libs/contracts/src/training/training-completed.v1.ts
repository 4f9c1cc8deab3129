import { TRAINING_TYPE } from '../codes.js';
import { Code, Uuid } from '../fields.js';

export class TrainingCompleted {
  static readonly type = 'training.training-completed.v1';
  static readonly topic = 'pmi.training.v1';
  static readonly subject = 'worker';
  static readonly summary = 'The worker has finished a course; whether she is competent says her test.';

  @Uuid('The course')
  courseId!: string;

  @Code('Kind of training', { known: TRAINING_TYPE })
  trainingType!: string;
}
