import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { SIGNER_RELATION, SIGNING_CAPACITY } from '@libs/contracts';
import { Clock, newId } from '@libs/kernel';
import { occurred, OccurredRequest } from '@libs/service';
import { IsId } from '@libs/http';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { AcknowledgeLetter } from '../../letters/acknowledge-letter/acknowledge-letter.js';
import { DOMICILE_EVIDENCE, type DomicileEvidence } from '../../letters/village-letter.js';
import { HeardPolicy } from '../../screening/heard-policy/heard-policy.js';
import { ChangeWorker } from '../change-worker/change-worker.js';
import { LookAgain } from '../look-again/look-again.js';
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

  /**
   * The village of the address on her identity card, of a paper made by hand: a letter of ours was drafted by it. What the
   * register knows where absent, else this village.
   */
  @IsOptional()
  @Matches(/^\d{6}[1-3]\d{3}$/)
  cardVillage?: string;

  /** By which paper she is served here, where her card is from elsewhere. */
  @IsOptional()
  @IsIn(DOMICILE_EVIDENCE)
  evidence?: DomicileEvidence;
}

/** The head of the village takes note of the permit that the family has signed. */
@Injectable()
export class AcknowledgeFamilyPermit {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly changing: ChangeWorker,
    private readonly persons: SealedPersons,
    private readonly letters: AcknowledgeLetter,
    private readonly again: LookAgain,
    private readonly policy: HeardPolicy,
    private readonly clock: Clock,
  ) {}

  async execute(
    workerId: string,
    request: AcknowledgeFamilyPermitRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    const knownAt = this.clock.now();
    const when = occurred(request, knownAt);
    const { letterId = newId(), signerRelation, capacity } = request;
    const permit = { letterId, signerRelation, capacity };
    await this.db.write(by, async (tx) => {
      const receipt = await this.changing.execute(tx, by, workerId, ifMatch, async (worker) => {
        const numbers = await this.policy.parametersFor(worker);
        assertSignerFits(signerRelation, this.persons.open(worker).identity, numbers);
        const granted = worker.acknowledgeFamilyPermit(permit, when);
        const domicile = worker.domicileAs(request);
        return [granted, ...(await this.again.tellDomicile(worker, domicile, { ...when, knownAt }))];
      });
      await this.letters.acknowledge(tx, { ...permit, workerId }, when, by);
      return receipt;
    });
  }
}
