import { DOC_TYPE } from '../codes.js';
import { Code, Day, Uuid } from '../fields.js';

export class DocumentExpired {
  static readonly type = 'registration.document-expired.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary = 'The last day of a paper of hers has passed.';

  @Uuid('The paper')
  documentId!: string;

  @Code('Which kind of paper', { known: DOC_TYPE })
  docType!: string;

  @Code('How far it was established until then', { known: ['DECLARED', 'SIGHTED', 'VERIFIED'] })
  status!: string;

  @Day('Its last day')
  expiresOn!: string;
}
