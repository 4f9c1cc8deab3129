import type { Commander } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { Nested } from '@libs/http';
import { Clock } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { ScreenPlans } from '../../screening/screen-plans/screen-plans.js';
import type { Plan } from '../../screening/screen.js';
import { SignsRequest } from '../../screening/screening.request.js';
import { changeWorker } from '../change-worker/change-worker.js';
import { SealedPersons } from '../sealed-persons/sealed-persons.js';
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
    private readonly persons: SealedPersons,
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
        const plan = this.planOf(worker);
        const screened = await this.screening.look(plan, signs, { on: when.occurredOn, knownAt: now });
        const sealed = this.persons.resealLook(worker, screened.decision);
        return worker.screenAgain(screened, sealed, this.persons.lookAt(worker), when);
      }),
    );
  }

  /** What her record says today: what was corrected since the last look counts. */
  private planOf(worker: Worker): Plan {
    const { birthDate } = this.persons.open(worker).identity;
    const { village, country, isco08, plannedDeparture, scheme, employerType, recruiterId } = worker;
    // Who has not left has a day of birth, a job and a day in mind: the form asks for them.
    return {
      born: birthDate!,
      village,
      intent: {
        country,
        isco08: isco08!,
        plannedDeparture: plannedDeparture!,
        ...(scheme && { scheme }),
        ...(employerType && { employerType }),
      },
      ...(recruiterId && { recruiterId }),
    };
  }
}
