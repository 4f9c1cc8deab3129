import { may, ScopedDataSource, type Caller } from '@libs/access';
import { Clock, type Id } from '@libs/kernel';
import { HEALTH_CODES } from '@libs/rules';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { judgeToday } from '../clear-worker/judge-today.js';
import { Placement } from '../placement.js';
import { missingItems, PlacementNotFound } from '../placement.errors.js';
import { mayName } from '../placement.views.js';
import { mayBeExcepted } from '../rule-exception.js';
import type { ClearanceAdvice } from './clearance-advice.view.js';

/**
 * What is missing now, for the company that gathers the papers, the office that will decide, and the district that may
 * except a rule: advice, no decision. Whoever is told nothing of health is told the rest, whatever there is of it.
 */
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
      const { on } = evaluation;
      const missing = missingItems(evaluation)
        .filter(({ code }) => may(by.access.role, 'health:read') || !HEALTH_CODES.includes(code))
        .map(({ papers, ...item }) => ({
          ...item,
          exceptable: mayBeExcepted(item.code, placement.papersLostOn(on, candidate.papers)),
          ...(papers && { papers: papers.filter((paper) => mayName(paper, by.access.role)) }),
        }));
      return {
        placementId,
        version: placement.version,
        judgedOn: on,
        passes: missing.length === 0,
        missing,
        policyVersion: judged.policyVersion,
        failedTests: candidate.failedTests,
      };
    });
  }
}
