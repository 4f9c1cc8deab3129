import { ScopedDataSource, type Commander } from '@libs/access';
import { uniqueViolation, type Transaction } from '@libs/database';
import { Clock, dayInJakarta, newId, type Id } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred } from '@libs/service';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { isRegistered, type RegisteredCandidate } from '../../candidates/candidate.js';
import { findCandidate } from '../../candidates/find-candidate/find-candidate.js';
import { missionFor, readPolicy } from '../../policy/read-policy/read-policy.js';
import { completePlacement, organisationOf } from '../change-placement/change-placement.js';
import { Decision } from '../decision.js';
import { judgeAgreement } from '../judge.js';
import { Placement } from '../placement.js';
import {
  AgreementOpen,
  CandidateEnded,
  NotDistrictVerified,
  RegistrationNotHeard,
} from '../placement.errors.js';
import type { SignAgreementRequest } from './sign-agreement.request.js';

/** Worker and company sign the placement agreement (domain.md §4.1, step 8). */
@Injectable()
export class SignAgreement {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @returns the placement's id */
  async execute(request: SignAgreementRequest, by: Commander): Promise<Id> {
    const p3miId = organisationOf(by.access);
    const now = this.clock.now();
    const when = occurred(request, now);
    const { workerId, scheme, employerType, country, isco08, costs = [] } = request;
    const sign = async (tx: Transaction) => {
      const candidate = await verified(tx, workerId);
      if (await signedElsewhere(tx, workerId)) throw new AgreementOpen();
      const { plannedDeparture = candidate.plannedDeparture } = request;
      const terms = { p3miId, scheme, employerType, country, isco08, plannedDeparture, costs };
      const { village: area } = candidate;
      const on = dayInJakarta(now);
      const policy = await readPolicy(tx, { country, p3miId, area, on });
      const judged = judgeAgreement(terms, area, policy, { on, knownAt: now });
      const mission = await missionFor(tx, country);
      const opening = { placementId: newId(), workerId, candidate, p3miId, reporterArea: null };
      return completePlacement(
        tx,
        this.outbox,
        workerId,
        'agreement',
        () => Placement.open(opening, now),
        (placement) => {
          const signed = placement.sign(terms, mission, judged, when);
          tx.insert(Decision, Decision.of(placement, candidate, judged, { orgId: p3miId, now }, this.vault));
          return signed;
        },
      );
    };
    try {
      return (await this.db.write(by, sign)).id;
    } catch (error) {
      throw uniqueViolation(error) === 'placement_agreement_open' ? new AgreementOpen() : error;
    }
  }
}

/** With another id of hers: of one id the database itself holds that there is one (`placement_agreement_open`). */
async function signedElsewhere(tx: Transaction, workerId: Id): Promise<boolean> {
  const [row] = await tx.query<{ open: boolean }>('select agreement_open_elsewhere($1) as open', [workerId]);
  return row!.open;
}

async function verified(tx: Transaction, workerId: Id): Promise<RegisteredCandidate> {
  const candidate = await findCandidate(tx, workerId);
  if (!isRegistered(candidate)) throw new RegistrationNotHeard();
  if (candidate.endedOn) throw new CandidateEnded();
  if (!candidate.districtVerifiedOn) throw new NotDistrictVerified();
  return candidate;
}
