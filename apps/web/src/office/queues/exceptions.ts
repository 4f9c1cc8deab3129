import { CLEARANCE_CODES, exceptable, EXPLANATIONS, type RefusalCode } from '@libs/rules';
import { msg } from '@lingui/core/macro';
import { take } from '../../client/offices.js';
import type { PlacementRecord } from '../../client/types.js';
import { timeWords } from '../../locale/format.js';
import { inLanguage } from '../../words/refusals.js';
import type { Step } from '../queue.js';
import { PLACEMENTS, type Placement } from './placement-documents.js';

/** What a clearance may be refused for, and what somebody may except of it. */
const CODES = CLEARANCE_CODES.filter(exceptable);

const whyWords = (code: string): string => {
  const { why } = EXPLANATIONS[code as RefusalCode];
  return why ? inLanguage(why) : code;
};

const standing = (row: Placement): PlacementRecord['exceptions'] =>
  ((row as Partial<PlacementRecord>).exceptions ?? []).filter(({ withdrawnAt }) => !withdrawnAt);

/** In words what was excepted of a case; nothing on a list, which is not told. */
export function exceptionsOf(row: Placement): string {
  return standing(row)
    .map(({ code, reason, decidedAt }) =>
      [whyWords(code), reason, timeWords(decidedAt)].filter(Boolean).join(' · '),
    )
    .join('; ');
}

const takeBack: Step<Placement> = {
  slug: 'cabut-pengecualian',
  title: msg`Cabut pengecualian`,
  lead: msg`Hanya pengecualian kantor Anda sendiri. Syaratnya berlaku kembali.`,
  done: msg`Pengecualian dicabut.`,
  fields: (row) => [
    {
      kind: 'radio',
      name: 'exceptionId',
      label: msg`Pengecualian`,
      choices: () =>
        standing(row).map(({ exceptionId, code }) => ({ value: exceptionId, label: whyWords(code) })),
    },
  ],
  send: ({ id }, { exceptionId }, attempt) =>
    take(`${PLACEMENTS}/${id}/exceptions/${String(exceptionId)}/withdrawal`, {}, attempt),
};

/** Pengecualian beralasan: a decision about one worker and one reason, kept for whoever asks years later. */
export const except: Step<Placement> = {
  slug: 'kecualikan',
  title: msg`Buat pengecualian beralasan`,
  lead: msg`Untuk satu orang dan satu sebab. Anak, kewarganegaraan, dan tujuan tertutup tidak dapat dikecualikan.`,
  done: msg`Pengecualian tercatat.`,
  fields: () => [
    {
      kind: 'select',
      name: 'code',
      label: msg`Yang dikecualikan`,
      choices: () => CODES.map((code) => ({ value: code, label: whyWords(code) })),
    },
    {
      kind: 'text',
      name: 'reason',
      label: msg`Alasan`,
      hint: msg`Apa yang sudah dilihat, dan mengapa cukup. Paling sedikit 20 huruf.`,
      check: (text) => (text.length < 20 ? msg`Alasan: tulis paling sedikit 20 huruf` : undefined),
    },
    { kind: 'day', name: 'until', label: msg`Hari terakhir berlakunya`, optional: true },
  ],
  instead: takeBack,
  send: ({ id }, answers, attempt) => take(`${PLACEMENTS}/${id}/exceptions`, answers, attempt),
};

export const EXCEPTIONS = [except, takeBack];
