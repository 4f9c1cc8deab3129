import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { Nested } from '@libs/http';
import { Clock } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, OccurredRequest } from '@libs/service';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { ScreenPlans } from '../../screening/screen-plans/screen-plans.js';
import type { Look, Plan } from '../../screening/screen.js';
import { SignsRequest } from '../../screening/screening.request.js';
import { changeWorker } from '../change-worker/change-worker.js';
import { lookAt } from '../look-at/look-at.js';
import type { Identity } from '../person.js';
import type { Worker } from '../worker.js';

export class ScreenWorkerRequest extends OccurredRequest {
  /** All that she has told by now: it takes the place of what was told before. */
  @Nested(() => SignsRequest)
  signs!: SignsRequest;
}

/** Looks at a plan again, with what she has told since and the policy of today. */
@Injectable()
export class ScreenWorker {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly screening: ScreenPlans,
    private readonly clock: Clock,
  ) {}

  async execute(
    workerId: string,
    { signs, ...request }: ScreenWorkerRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    const now = this.clock.now();
    const when = occurred(request, now);
    await this.db.write(by, (tx) =>
      changeWorker(tx, this.outbox, workerId, ifMatch, async (worker) => {
        worker.assertOnTheWay();
        const before = lookAt(this.vault, worker);
        const plan = before?.plan ?? this.planOf(worker);
        const screened = await this.screening.look(plan, signs, { on: when.occurredOn, knownAt: now });
        const look: Look = { plan, decision: screened.decision };
        const sealed = this.vault.reseal('worker', worker.id, worker.dataKey, 'screening', look);
        return worker.screenAgain(screened, sealed, before?.decision, when);
      }),
    );
  }

  /** Of one who was registered before plans were looked at: by which road she goes is not known any more. */
  private planOf({ id, dataKey, identity, village, country, isco08, plannedDeparture }: Worker): Plan {
    const { birthDate } = this.vault.open<Identity>('worker', id, dataKey, 'identity', identity);
    // Who has not left has a day of birth, a job and a day in mind: the form asks for them.
    return {
      born: birthDate!,
      village,
      intent: { country, isco08: isco08!, plannedDeparture: plannedDeparture! },
    };
  }
}
