import type { Bilingual, Language, Words } from './bilingual.js';
import { RED_FLAG_WORDS } from './red-flag-words.js';
import { RED_FLAGS, type RedFlagCode, type RedFlagResult } from './red-flags.js';
import { RULES } from './rule-book.js';
import type { RuleResult } from './rule-result.js';
import { RULE_WORDS, type RefusalCode } from './rule-words.js';

export type ResultCode = RefusalCode | RedFlagCode;

/** Why, what next and by which law, for every code that a rule or a red flag can give. */
export const EXPLANATIONS: Readonly<Record<ResultCode, Words>> = { ...RULE_WORDS, ...RED_FLAG_WORDS };

export type Explanation = Readonly<Record<keyof Words, string>>;

/** What is known of her beyond the result: told in a private session, never stored with a result, and on no topic. */
export interface Circumstances {
  /** The one who would be asked to sign is violent or gone. */
  readonly signerUnsafe?: boolean;
}

const NEED_A_SIGNER: readonly ResultCode[] = ['FAMILY_PERMIT_MISSING', 'MARITAL_DOC_MISSING'];

/** The way that does not lead over who hurts her (domain.md §4.3 E04, X21). */
const LEGAL_AID: Bilingual = {
  id: 'Bicara berdua saja, di ruang tertutup; tidak ada pesan ke telepon keluarga. Langkah berikutnya bantuan hukum (posbakum) dan UPTD PPA, dengan persetujuannya; SAPA 129 (telepon 129, WhatsApp 08111-129-129).',
  en: 'Talk with her alone, in a closed room; no message goes to any phone of the family. The next step is legal aid (posbakum) and UPTD PPA, with her consent; SAPA 129 (call 129, WhatsApp 08111-129-129).',
};

const OPEN_QUESTION: Bilingual = { id: 'Belum dapat dinilai:', en: 'Cannot be judged yet:' };

/** What to say of a result, where there is something to say: nothing of what passed, is clear or does not apply. */
export function explain(
  result: RuleResult | RedFlagResult,
  language: Language,
  { signerUnsafe = false }: Circumstances = {},
): Explanation | undefined {
  const { code, outcome } = result;
  if (code === undefined || outcome === 'CLEAR') return undefined;
  const { why, next, basis } = EXPLANATIONS[code];
  const open = outcome === 'UNKNOWN' || outcome === 'NOT_ASSESSED';
  const legalAid = signerUnsafe && NEED_A_SIGNER.includes(code);
  return {
    why: open ? `${OPEN_QUESTION[language]} ${questionOf(result)[language]}` : why[language],
    next: (legalAid ? LEGAL_AID : next)[language],
    basis: basis[language],
  };
}

function questionOf(result: RuleResult | RedFlagResult): Bilingual {
  return 'ruleId' in result ? RULES[result.ruleId].question : RED_FLAGS[result.code].question;
}
