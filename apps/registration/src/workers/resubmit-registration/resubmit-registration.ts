import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { Nested } from '@libs/http';
import { Clock } from '@libs/kernel';
import { occurred } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';
import { NameIndex } from '../../name-index/keep-names/name-index.js';
import { toldIn } from '../../screening/screen.js';
import { ScreenPlans } from '../../screening/screen-plans/screen-plans.js';
import { ChangeWorker } from '../change-worker/change-worker.js';
import { checkedNik, personOf } from '../person.js';
import { detailsOf, differenceOf, type Difference } from '../../history/keep-history/difference.js';
import { KeepHistory } from '../../history/keep-history/keep-history.js';
import {
  RegistrationFormRequest,
  UnnumberedPersonRequest,
} from '../register-worker/register-worker.request.js';
import { formOf, planOf } from '../register-worker/registration-form.js';
import { withOutsider } from '../look-again/look-again.js';
import { SealedPersons } from '../sealed-persons/sealed-persons.js';
import type { Worker } from '../worker.js';

export class MendedPersonRequest extends UnnumberedPersonRequest {
  /** As it was, where it is left out: no screen shows a whole number. */
  @IsOptional()
  @Matches(/^\d{16}$/)
  nik?: string;
}

/** The whole form once more, as it is right. */
export class ResubmitRegistrationRequest extends RegistrationFormRequest {
  @Nested(() => MendedPersonRequest)
  person!: MendedPersonRequest;
}

/** The desk mends what the head has sent back, and sends it again. What it had written before is kept. */
@Injectable()
export class ResubmitRegistration {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly changing: ChangeWorker,
    private readonly screening: ScreenPlans,
    private readonly persons: SealedPersons,
    private readonly history: KeepHistory,
    private readonly names: NameIndex,
    private readonly clock: Clock,
  ) {}

  async execute(
    workerId: string,
    request: ResubmitRegistrationRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    const now = this.clock.now();
    const when = occurred(request, now);
    const form = formOf(request, when);
    await this.db.write(by, async (tx) => {
      let mended: { worker: Worker; difference: Difference } | undefined;
      const receipt = await this.changing.execute(tx, by, workerId, ifMatch, async (worker) => {
        const before = this.persons.open(worker);
        const number = request.person.nik ?? before.identity.nik;
        const person = personOf(request.person, number && checkedNik(number, request.identityStatus, now));
        const details = detailsOf(worker, before.card, before.identity);
        const plan = planOf(worker.village, request);
        const look = this.persons.lookAt(worker);
        // What she told before she is not to tell again.
        const signs = withOutsider(worker, request.signs ?? (look && toldIn(look)));
        const screened = await this.screening.look(plan, signs, { on: when.occurredOn, knownAt: now });
        const screening = this.persons.resealLook(worker, screened.decision);
        const looks = { before: look, screened };
        const told = worker.resubmit(form, { ...this.persons.reseal(worker, person), screening }, looks);
        const mendedDetails = detailsOf(worker, person.card, person.identity);
        mended = { worker, difference: differenceOf(details, mendedDetails) };
        return told;
      });
      if (mended) {
        const reason = mended.worker.repairReason!;
        const change = { reason, changedOn: form.occurredOn, by, now };
        this.history.keep(tx, mended.worker, mended.difference, change);
        this.names.renew(tx, mended.worker, request.person.name);
      }
      return receipt;
    });
  }
}
