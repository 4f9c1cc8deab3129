import { DOC_TYPE } from '../codes.js';
import { Code, Day, Optional, Uuid } from '../fields.js';

export class DocumentVerified {
  static readonly type = 'registration.document-verified.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary = 'The district has looked at a paper of hers and found it good.';

  @Uuid('The paper')
  documentId!: string;

  @Code('Which kind of paper', { known: DOC_TYPE })
  docType!: string;

  @Optional()
  @Day('Last day on which it is good, where it has one')
  expiresOn?: string;
}
