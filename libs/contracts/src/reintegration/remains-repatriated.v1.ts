import { Country, Organisation } from '../fields.js';

export class RemainsRepatriated {
  static readonly type = 'reintegration.remains-repatriated.v1';
  static readonly topic = 'pmi.reintegration.v1';
  static readonly subject = 'worker';
  static readonly summary = 'The remains of a worker were brought home, to be handed over to her family.';

  @Country('From where')
  country!: string;

  @Organisation('Port or airport of arrival')
  debarkationCode!: string;
}
