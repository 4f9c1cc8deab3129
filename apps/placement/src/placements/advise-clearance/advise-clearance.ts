import { ScopedDataSource, type Caller } from '@libs/access';
import { Clock, type Id } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { judgeToday } from '../clear-worker/judge-today.js';
import { Placement } from '../placement.js';
import { missingItems, PlacementNotFound } from '../placement.errors.js';
import type { ClearanceAdvice } from './clearance-advice.view.js';

/** What is missing now, for the company that gathers the papers and the office that will decide: advice, no decision. */
@Injectable()
export class AdviseClearance {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async execute(placementId: Id, by: Caller): Promise<ClearanceAdvice> {
    return this.db.read(by, async (tx) => {
      const placement = await (await tx.manager()).findOneBy(Placement, { id: placementId });
      if (!placement) throw new PlacementNotFound();
      const { candidate, judged } = await judgeToday(tx, placement, this.clock.now(), this.vault);
      const { evaluation } = judged.decision.verdict;
      const { on, passes } = evaluation;
      return {
        placementId,
        version: placement.version,
        judgedOn: on,
        passes,
        missing: missingItems(evaluation),
        policyVersion: judged.policyVersion,
        failedTests: candidate.failedTests,
      };
    });
  }
}
