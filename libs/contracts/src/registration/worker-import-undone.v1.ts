import { IMPORT_UNDOING } from '../codes.js';
import { Code } from '../fields.js';

export class WorkerImportUndone {
  static readonly type = 'registration.worker-import-undone.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'An import was undone before anybody had done anything with this worker: no journey of hers began by it.';

  @Code('Why, of a list of three', { known: IMPORT_UNDOING })
  reasonCode!: string;
}
