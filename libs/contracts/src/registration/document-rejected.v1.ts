import { DOC_REJECTION, DOC_REVOCATION, DOC_TYPE } from '../codes.js';
import { Code, Day, Optional, Uuid } from '../fields.js';

export class DocumentRejected {
  static readonly type = 'registration.document-rejected.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'A paper of hers does not count: the district did not accept it, or it no longer counts.';

  @Uuid('The paper')
  documentId!: string;

  @Code('Which kind of paper', { known: DOC_TYPE })
  docType!: string;

  @Code('Not accepted, or no longer good', { known: ['REJECTED', 'REVOKED'] })
  status!: string;

  @Code('Why', { known: [...DOC_REJECTION, ...DOC_REVOCATION] })
  reasonCode!: string;

  @Optional()
  @Day('Last day on which it is good, where it has one')
  expiresOn?: string;
}
