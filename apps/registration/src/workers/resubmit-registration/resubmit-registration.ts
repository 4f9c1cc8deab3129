import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { Nested } from '@libs/http';
import { Clock } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred } from '@libs/service';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';
import { ScreenPlans } from '../../screening/screen-plans/screen-plans.js';
import type { Look } from '../../screening/screen.js';
import { changeWorker } from '../change-worker/change-worker.js';
import { lookAt } from '../look-at/look-at.js';
import { checkedNik, personOf, type Identity } from '../person.js';
import {
  RegistrationFormRequest,
  UnnumberedPersonRequest,
} from '../register-worker/register-worker.request.js';
import { formOf, planOf } from '../register-worker/registration-form.js';
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

/** The desk mends what the head has sent back, and sends it again. */
@Injectable()
export class ResubmitRegistration {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly screening: ScreenPlans,
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
    await this.db.write(by, (tx) =>
      changeWorker(tx, this.outbox, workerId, ifMatch, async (worker) => {
        const told = request.person.nik ?? this.nikOf(worker);
        const nik = told && checkedNik(told, request.identityStatus, now);
        const plan = planOf(worker.village, request);
        const screened = await this.screening.look(plan, request.signs, {
          on: when.occurredOn,
          knownAt: now,
        });
        const person = { ...personOf(request.person, nik), screening: { plan, decision: screened.decision } };
        const looks = { before: lookAt(this.vault, worker)?.decision, screened };
        return worker.resubmit(form, this.sealed(worker, person), looks, now);
      }),
    );
  }

  private nikOf({ id, dataKey, identity }: Worker): string | undefined {
    return this.vault.open<Identity>('worker', id, dataKey, 'identity', identity).nik;
  }

  private sealed(
    { id, dataKey }: Worker,
    { card, identity, screening }: ReturnType<typeof personOf> & { readonly screening: Look },
  ) {
    return {
      card: this.vault.reseal('worker', id, dataKey, 'card', card),
      identity: this.vault.reseal('worker', id, dataKey, 'identity', identity),
      screening: this.vault.reseal('worker', id, dataKey, 'screening', screening),
    };
  }
}
