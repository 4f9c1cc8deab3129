import { COST_CLASS, EMPLOYER_TYPE, PAYER, SCHEME } from '../codes.js';
import { Code, Country, Each, Job, Optional, Organisation } from '../fields.js';

/** A cost of the placement and who bears it (rule E13); amounts only as bands. */
export class CostItem {
  @Code('What it is for')
  item!: string;

  @Code('Its class', { known: COST_CLASS })
  class!: string;

  @Code('Who bears it', { known: PAYER })
  payer!: string;

  @Optional()
  @Code('Band of the amount')
  amountBand?: string;
}

export class PlacementAgreementSigned {
  static readonly type = 'placement.placement-agreement-signed.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'Worker and placement company have signed the placement agreement; the company may know her name until reintegration is completed, for five years at most.';

  @Code('Placement scheme', { known: SCHEME })
  scheme!: string;

  @Country('Destination country or territory')
  country!: string;

  @Job('Occupation agreed')
  isco08!: string;

  @Optional()
  @Code('The occupation as the ministry names it (jabatan)')
  jobLabel?: string;

  @Code('Kind of employer', { known: EMPLOYER_TYPE })
  employerType!: string;

  @Organisation('The placement company, P3MI')
  p3miId!: string;

  @Each('Costs, item by item', CostItem)
  costs!: CostItem[];
}
