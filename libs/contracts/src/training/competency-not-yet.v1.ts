import { Code, Count, Job, Organisation } from '../fields.js';

export class CompetencyNotYet {
  static readonly type = 'training.competency-not-yet.v1';
  static readonly topic = 'pmi.training.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'The candidate was tested and is not yet competent (BK); she may be tested again.';

  @Organisation('The certification body, LSP')
  lspId!: string;

  @Code('Certification scheme of that body')
  certificationScheme!: string;

  @Job('Occupation she was tested for')
  isco08!: string;

  @Count('Which attempt this was, from 1', { max: 100 })
  attempt!: number;
}
