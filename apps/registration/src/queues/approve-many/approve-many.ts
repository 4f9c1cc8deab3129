import type { Commander } from '@libs/access';
import { SIGNING_CAPACITY, VILLAGE_CHECK } from '@libs/contracts';
import type { Receipt, Transaction } from '@libs/database';
import { Clock } from '@libs/kernel';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { ArrayMaxSize, ArrayUnique, IsIn } from 'class-validator';
import { AcknowledgeLetter } from '../../letters/acknowledge-letter/acknowledge-letter.js';
import { HeardPolicy } from '../../screening/heard-policy/heard-policy.js';
import { ChangeWorker } from '../../workers/change-worker/change-worker.js';
import { JudgeVerifications } from '../../workers/judge-verifications/judge-verifications.js';
import { assertSignerFits } from '../../workers/person.js';
import { SealedPersons } from '../../workers/sealed-persons/sealed-persons.js';
import type { Occurred } from '../../workers/worker.js';
import { signedSheetsOf } from '../find-queue/signed-sheets.js';
import { ItemRequest, Items, OneByOne, type Done } from '../one-by-one/one-by-one.js';
import { approve, type Approval } from './approve.js';

export class ApproveManyRequest extends OccurredRequest {
  @Items()
  items!: ItemRequest[];

  /** In which capacity the village takes note. */
  @IsIn(SIGNING_CAPACITY)
  capacity!: string;

  /** What was looked at and found in order, of each of them. */
  @IsIn(VILLAGE_CHECK, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(VILLAGE_CHECK.length)
  checklist!: string[];
}

/** The head of the village approves several at once. */
@Injectable()
export class ApproveMany {
  constructor(
    private readonly oneByOne: OneByOne,
    private readonly changing: ChangeWorker,
    private readonly persons: SealedPersons,
    private readonly letters: AcknowledgeLetter,
    private readonly policy: HeardPolicy,
    private readonly judges: JudgeVerifications,
    private readonly clock: Clock,
  ) {}

  execute(request: ApproveManyRequest, by: Commander): Promise<Done[]> {
    const when = occurred(request, this.clock.now());
    return this.oneByOne.run(request.items, by, (tx, item) => this.approve(tx, item, request, when, by));
  }

  private async approve(
    tx: Transaction,
    { workerId, version }: ItemRequest,
    approval: Approval,
    when: Occurred,
    by: Commander,
  ): Promise<Receipt> {
    const { capacity } = approval;
    const sheet = (await signedSheetsOf(tx, [workerId])).get(workerId);
    let isNoted = false;
    const receipt = await this.changing.execute(tx, by, workerId, version, async (worker) => {
      isNoted = sheet !== undefined && !worker.permitStands;
      const numbers = await this.policy.parametersFor(worker);
      if (sheet && isNoted)
        assertSignerFits(sheet.signerRelation, this.persons.open(worker).identity, numbers);
      const judge = await this.judges.of(tx, [workerId], { on: when.occurredOn, knownAt: this.clock.now() });
      return approve(worker, sheet, approval, when, judge);
    });
    if (sheet && isNoted) {
      const { id: letterId, signerRelation } = sheet;
      await this.letters.acknowledge(tx, { letterId, workerId, signerRelation, capacity }, when, by);
    }
    return receipt;
  }
}
