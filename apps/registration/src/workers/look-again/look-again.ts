import type { DomainEvent } from '@libs/contracts';
import type { Instant } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { KnowVillages } from '../../areas/know-villages/know-villages.js';
import { ScreenPlans } from '../../screening/screen-plans/screen-plans.js';
import { toldIn, type Plan, type ToldSigns } from '../../screening/screen.js';
import { SealedPersons } from '../sealed-persons/sealed-persons.js';
import type { Domicile, Occurred, Worker } from '../worker.js';
import { VillageUnknown } from '../worker.errors.js';

/** When it happens in the world, and by which knowledge it is judged. */
export interface Looking extends Occurred {
  readonly knownAt: Instant;
}

/** Looks at a plan again, with what is known by now. */
@Injectable()
export class LookAgain {
  constructor(
    private readonly persons: SealedPersons,
    private readonly screening: ScreenPlans,
    private readonly villages: KnowVillages,
  ) {}

  /** @param signs all that she has told by now; what she had told before, where absent */
  async look(worker: Worker, signs: ToldSigns | undefined, when: Looking): Promise<DomainEvent[]> {
    const { knownAt, occurredOn: on } = when;
    const before = this.persons.lookAt(worker);
    const told = withOutsider(worker, signs ?? (before && toldIn(before)));
    const screened = await this.screening.look(this.planOf(worker), told, { on, knownAt });
    return worker.screenAgain(screened, this.persons.resealLook(worker, screened.decision), before, when);
  }

  /**
   * What a letter or a permit tells of her domicile; that her card is from elsewhere is a sign (RF09), for as long as it is so.
   * @throws DomicileOutside, VillageUnknown
   */
  async tellDomicile(worker: Worker, told: Domicile, when: Looking): Promise<DomainEvent[]> {
    const { cardVillage } = told;
    if (cardVillage !== worker.village && !(await this.villages.isVillage(cardVillage)))
      throw new VillageUnknown();
    const was = worker.isOutsider;
    worker.tellDomicile(told);
    return worker.isOutsider !== was ? this.look(worker, undefined, when) : [];
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

/** What the record says of her card stands beside what she tells. */
export function withOutsider(
  { isOutsider }: Pick<Worker, 'isOutsider'>,
  signs: ToldSigns | undefined,
): ToldSigns | undefined {
  return isOutsider ? { ...signs, cardFromElsewhere: true } : signs;
}
