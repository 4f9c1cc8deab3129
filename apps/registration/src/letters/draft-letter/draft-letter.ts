import { ScopedDataSource, type Commander } from '@libs/access';
import { uniqueViolation } from '@libs/database';
import { Clock, dayInJakarta, newId, type Id } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { HeardPolicy } from '../../screening/heard-policy/heard-policy.js';
import { ChangeWorker, lockWorker } from '../../workers/change-worker/change-worker.js';
import { LookAgain } from '../../workers/look-again/look-again.js';
import { assertSignerFits } from '../../workers/person.js';
import { SealedPersons } from '../../workers/sealed-persons/sealed-persons.js';
import { ChangeLetter } from '../change-letter/change-letter.js';
import { VillageLetter } from '../village-letter.js';
import { LetterIdTaken, LetterOpen } from '../village-letter.errors.js';
import type { DraftLetterRequest } from './draft-letter.request.js';

/** Begins a letter: what will stand on it is written down, and nothing is printed or numbered yet. */
@Injectable()
export class DraftLetter {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
    private readonly persons: SealedPersons,
    private readonly again: LookAgain,
    private readonly policy: HeardPolicy,
    private readonly changing: ChangeLetter,
    private readonly workers: ChangeWorker,
    private readonly clock: Clock,
  ) {}

  /** @returns the letter's id */
  async execute(workerId: Id, request: DraftLetterRequest, by: Commander): Promise<Id> {
    const { letterId = newId(), signerRelation, signer } = request;
    const knownAt = this.clock.now();
    const { id } = await this.db
      .write(by, async (tx) => {
        const worker = await lockWorker(tx, workerId);
        worker.assertOnTheWay();
        const numbers = await this.policy.parametersFor(worker);
        assertSignerFits(signerRelation, this.persons.open(worker).identity, numbers);
        const { version } = worker;
        const domicile = worker.domicileAs(request);
        const when = { occurredOn: dayInJakarta(knownAt), knownAt };
        const told = await this.again.tellDomicile(worker, domicile, when);
        if (worker.version > version) this.workers.store(tx, by, worker, told, version);
        const sealed = this.vault.seal('village_letter', workerId, { family: { ...signer } });
        const letter = VillageLetter.draft(
          { letterId, signerRelation, ...domicile },
          worker,
          sealed,
          knownAt,
        );
        tx.insert(VillageLetter, letter);
        this.changing.keepStep(tx, by, letter);
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
