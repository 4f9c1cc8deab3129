import { TRAINING_TYPE } from '../codes.js';
import { Code, Optional, Organisation, Uuid } from '../fields.js';

export class TrainingEnrolled {
  static readonly type = 'training.training-enrolled.v1';
  static readonly topic = 'pmi.training.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'A training centre has taken a candidate onto a course; it may know her name until reintegration is completed, for five years at most, and who will test her until it has certified her.';

  @Uuid('The course')
  courseId!: string;

  @Optional()
  @Uuid('The batch, where the course runs in batches')
  batchId?: string;

  @Code('Kind of training', { known: TRAINING_TYPE })
  trainingType!: string;

  @Organisation('The training centre, BLK, BLKLN or LPK')
  providerId!: string;

  @Optional()
  @Organisation('The certification body that will test her, LSP, where the course ends in a test')
  lspId?: string;
}
