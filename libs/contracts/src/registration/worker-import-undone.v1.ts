import { IMPORT_UNDOING, REGISTER_STAGE } from '../codes.js';
import { Code, Optional } from '../fields.js';

export class WorkerImportUndone {
  static readonly type = 'registration.worker-import-undone.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'An import was undone before anybody had done anything with this worker: no journey of hers began by it; one that her village had begun goes on from where it stood.';

  @Code('Why, of a list of three', { known: IMPORT_UNDOING })
  reasonCode!: string;

  @Optional()
  @Code('Where she stands from now on, where her village had registered her before; absent: nowhere', {
    known: REGISTER_STAGE,
  })
  stands?: string;
}
