import { t } from '@lingui/core/macro';
import type { ConsultationLine } from '../../client/types.js';
import { CONSULTATION_CHANNEL_WORDS, CONSULTATION_OUTCOME_WORDS } from '../../words/consultations.js';
import { SEX_WORDS } from '../../words/person.js';
import { TOPIC_WORDS } from '../../words/topics.js';
import { wordOf } from '../../words/words.js';
import { csv } from './csv.js';

export function topicWords({ topics }: ConsultationLine): string {
  return topics.map((topic) => wordOf(TOPIC_WORDS, topic)).join('; ');
}

export function companyWords({ withFamily, privateSession }: ConsultationLine): string {
  if (privateSession) return t`sesi pribadi`;
  return withFamily ? t`bersama keluarga` : t`sendiri`;
}

/** The book as a file for the village's own spreadsheet, in the words of the screen. */
export function consultationsCsv(lines: readonly ConsultationLine[]): string {
  const head = [t`Hari`, t`Jenis kelamin`, t`Topik`, t`Cara`, t`Hadir`, t`Hasil`];
  return csv([
    head,
    ...lines.map((line) => [
      line.heldOn,
      wordOf(SEX_WORDS, line.sexOfClient),
      topicWords(line),
      wordOf(CONSULTATION_CHANNEL_WORDS, line.channel),
      companyWords(line),
      wordOf(CONSULTATION_OUTCOME_WORDS, line.outcome),
    ]),
  ]);
}
