import { ScopedDataSource, type Commander } from '@libs/access';
import { uniqueViolation } from '@libs/database';
import { Clock, newId, type Id } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { KnowVillages } from '../../areas/know-villages/know-villages.js';
import { HeardPolicy } from '../../screening/heard-policy/heard-policy.js';
import { assertSignerFits, type Identity } from '../../workers/person.js';
import { Worker } from '../../workers/worker.js';
import { VillageUnknown, WorkerNotFound } from '../../workers/worker.errors.js';
import { VillageLetter } from '../village-letter.js';
import { LetterIdTaken, LetterOpen } from '../village-letter.errors.js';
import type { DraftLetterRequest } from './draft-letter.request.js';

/** Begins a letter: what will stand on it is written down, and nothing is printed or numbered yet. */
@Injectable()
export class DraftLetter {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
    private readonly villages: KnowVillages,
    private readonly policy: HeardPolicy,
    private readonly clock: Clock,
  ) {}

  /** @returns the letter's id */
  async execute(workerId: Id, request: DraftLetterRequest, by: Commander): Promise<Id> {
    const { letterId = newId(), signerRelation, signer, cardVillage, evidence = 'NONE' } = request;
    if (cardVillage && !(await this.villages.isVillage(cardVillage))) throw new VillageUnknown();
    const { id } = await this.db
      .write(by, async (tx) => {
        const worker = await (await tx.manager()).findOneBy(Worker, { id: workerId });
        if (!worker) throw new WorkerNotFound();
        worker.assertOnTheWay();
        const { dataKey, identity } = worker;
        assertSignerFits(
          signerRelation,
          this.vault.open<Identity>('worker', workerId, dataKey, 'identity', identity),
          await this.policy.parametersFor(worker),
        );
        const form = { letterId, signerRelation, cardVillage: cardVillage ?? worker.village, evidence };
        const sealed = this.vault.seal('village_letter', workerId, { family: { ...signer } });
        const letter = VillageLetter.draft(form, worker, sealed, this.clock.now());
        tx.insert(VillageLetter, letter);
        return { id: letter.id, version: letter.version };
      })
      .catch((error: unknown) => {
        const broken = uniqueViolation(error);
        if (broken === undefined) throw error;
        throw broken === 'village_letter_open' ? new LetterOpen() : new LetterIdTaken();
      });
    return id;
  }
}
