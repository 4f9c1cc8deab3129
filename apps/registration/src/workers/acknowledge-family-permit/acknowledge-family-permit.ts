import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { SIGNER_RELATION, SIGNING_CAPACITY } from '@libs/contracts';
import { Clock, newId } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, OccurredRequest } from '@libs/service';
import { IsId } from '@libs/http';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { AcknowledgeLetter } from '../../letters/acknowledge-letter/acknowledge-letter.js';
import { HeardPolicy } from '../../screening/heard-policy/heard-policy.js';
import { changeWorker } from '../change-worker/change-worker.js';
import { assertSignerFits } from '../person.js';
import { SealedPersons } from '../sealed-persons/sealed-persons.js';

export class AcknowledgeFamilyPermitRequest extends OccurredRequest {
  /** The letter: one of ours, of which note is taken with it, or of the device's own making where the paper was made by hand. */
  @IsOptional()
  @IsId()
  letterId?: string;

  @IsIn(SIGNER_RELATION)
  signerRelation!: string;

  /** In which capacity the village takes note. */
  @IsIn(SIGNING_CAPACITY)
  capacity!: string;
}

/** The head of the village takes note of the permit that the family has signed. */
@Injectable()
export class AcknowledgeFamilyPermit {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly persons: SealedPersons,
    private readonly letters: AcknowledgeLetter,
    private readonly policy: HeardPolicy,
    private readonly clock: Clock,
  ) {}

  async execute(
    workerId: string,
    request: AcknowledgeFamilyPermitRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    const when = occurred(request, this.clock.now());
    const { letterId = newId(), signerRelation, capacity } = request;
    const permit = { letterId, signerRelation, capacity };
    await this.db.write(by, async (tx) => {
      const receipt = await changeWorker(tx, this.outbox, workerId, ifMatch, async (worker) => {
        const numbers = await this.policy.parametersFor(worker);
        assertSignerFits(signerRelation, this.persons.open(worker).identity, numbers);
        return [worker.acknowledgeFamilyPermit(permit, when)];
      });
      await this.letters.acknowledge(tx, { ...permit, workerId }, when);
      return receipt;
    });
  }
}
