import type { Caller } from '@libs/access';
import type { Transaction } from '@libs/database';
import type { Id } from '@libs/kernel';
import { explain, type Bilingual } from '@libs/rules';
import { BlindIndex, Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import type { Confidence } from '../consultation.js';

/**
 * What she said alone. The answer is sealed whichever it is, and is as long whichever it is, so that neither its being
 * there nor its length tells it.
 */
interface Confided {
  readonly signerUnsafe: 0 | 1;
}

const PERMIT_MISSING = {
  ruleId: 'E04',
  outcome: 'FAIL',
  code: 'FAMILY_PERMIT_MISSING',
  params: {},
} as const;

const wordsIn = (language: 'id' | 'en'): string =>
  explain(PERMIT_MISSING, language, { signerUnsafe: true })!.next;

/** The way that does not lead over who hurts her (domain.md §4.3 E04, X21). */
export const LEGAL_AID: Bilingual = { id: wordsIn('id'), en: wordsIn('en') };

/**
 * What somebody told one officer behind a closed door. The officer finds it again on her record; nobody else does, not
 * the head of the village nor whoever else serves at that desk, since it lies under a keyed hash of the two of them.
 */
@Injectable()
export class Confidences {
  constructor(
    private readonly vault: Vault,
    private readonly index: BlindIndex,
  ) {}

  seal(consultationId: Id, workerId: Id, isSignerUnsafe: boolean, { access }: Caller): Confidence {
    const said: Confided = { signerUnsafe: isSignerUnsafe ? 1 : 0 };
    const { dataKey, confided } = this.vault.seal('consultation', consultationId, { confided: said });
    return { confidedTo: this.between(access.subject, workerId), dataKey, confided };
  }

  /** Whether the one who would be asked to sign for her is unsafe, as she last told this officer. */
  async isSignerUnsafe(tx: Transaction, workerId: Id, { access }: Caller): Promise<boolean> {
    const [row] = await tx.query<{ id: Id; data_key: Buffer; confided: Buffer }>(
      'select id, data_key, confided from consultation where confided_to = $1 order by id desc limit 1',
      [this.between(access.subject, workerId)],
    );
    if (!row) return false;
    const said = this.vault.open<Confided>('consultation', row.id, row.data_key, 'confided', row.confided);
    return said.signerUnsafe === 1;
  }

  private between(officer: string, workerId: Id): Buffer {
    return this.index.of('CONFIDENCE', `${officer}|${workerId}`);
  }
}
