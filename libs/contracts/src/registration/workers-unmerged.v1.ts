import { Uuid } from '../fields.js';

export class WorkersUnmerged {
  static readonly type = 'registration.workers-unmerged.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'A merge was taken back: the two are two people again, each with the story that was told with the id of each.';

  @Uuid('The record that had stayed; the event is about it')
  survivorId!: string;

  @Uuid('The record that had been merged into it')
  mergedId!: string;
}
