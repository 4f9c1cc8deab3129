import { DOC_TYPE } from '../codes.js';
import { Code, Day, Optional, Uuid } from '../fields.js';

export class DocumentRecorded {
  static readonly type = 'registration.document-recorded.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'A village desk has written down a paper of hers, as told or with the original seen; once more when the original of a told one was seen.';

  @Uuid('The paper')
  documentId!: string;

  @Code('Which kind of paper', { known: DOC_TYPE })
  docType!: string;

  @Code('As told, or with the original seen', { known: ['DECLARED', 'SIGHTED'] })
  status!: string;

  @Optional()
  @Day('Last day on which it is good, where it has one')
  expiresOn?: string;
}
