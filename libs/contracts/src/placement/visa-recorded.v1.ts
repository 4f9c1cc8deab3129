import { Code, Country, Day, Flag } from '../fields.js';

export class VisaRecorded {
  static readonly type = 'placement.visa-recorded.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary = 'The worker holds a visa; whether it allows work is rule E09.';

  @Country('Country that gave it')
  country!: string;

  @Code('Class of visa by that country’s own list')
  visaClass!: string;

  @Flag('Whether the class allows work')
  isWorkClass!: boolean;

  @Day('Last day on which the visa holds')
  expiresOn!: string;
}
