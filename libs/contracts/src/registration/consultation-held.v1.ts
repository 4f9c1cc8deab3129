import { CONSULTATION_CHANNEL, INFORMATION_TOPIC, SEX } from '../codes.js';
import { Code, Codes, Flag } from '../fields.js';

export class ConsultationHeld {
  static readonly type = 'registration.consultation-held.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'village';
  static readonly summary =
    'Somebody was informed at a village desk, free of charge (PP 59/2021 Art. 4). Told of the village and never of a worker, so that a private session and a person do not meet on the log.';

  @Codes('What she was told about', { known: INFORMATION_TOPIC })
  topics!: string[];

  @Code('How the talk was held', { known: CONSULTATION_CHANNEL })
  channel!: string;

  @Code('Sex of whoever came', { known: SEX })
  sexOfClient!: string;

  @Flag('Whether somebody of the family was there')
  withFamily!: boolean;

  @Flag('Whether she was spoken with alone, behind a closed door')
  privateSession!: boolean;
}
