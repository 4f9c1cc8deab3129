import type { Transaction } from '@libs/database';
import type { Id } from '@libs/kernel';
import { decide, type DecisionMoment, type Exception, type Paper } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { HeardPolicy } from '../../screening/heard-policy/heard-policy.js';
import { SealedPersons } from '../sealed-persons/sealed-persons.js';
import type { Judged, Worker } from '../worker.js';
import { districtAsked, villageAsked, type FamilyPapers } from './verification-cases.js';

const PAPERS = `select worker_id as "workerId", doc_type as "docType", status from document where worker_id = any ($1)`;

/** Judges people by what the register has of them, and by the policy as it was heard. */
export interface VerificationJudge {
  atVillage(worker: Worker): Judged;
  /** @param externalIds how many numbers of other systems the district confirms */
  atDistrict(worker: Worker, externalIds: number, exceptions?: readonly Exception[]): Judged;
}

@Injectable()
export class JudgeVerifications {
  constructor(
    private readonly persons: SealedPersons,
    private readonly policy: HeardPolicy,
  ) {}

  /** @returns who judges these people: what is asked beside their records is read at once */
  async of(tx: Transaction, workerIds: readonly Id[], at: DecisionMoment): Promise<VerificationJudge> {
    const rows = await tx.query<Paper & { workerId: Id } & Record<string, unknown>>(PAPERS, [workerIds]);
    const papers = Map.groupBy(rows, ({ workerId }) => workerId);
    const tables = await this.policy.tables();
    const familyOf = (worker: Worker): FamilyPapers => {
      const { maritalStatus } = this.persons.open(worker).identity;
      const hers = (papers.get(worker.id) ?? []).map(({ docType, status }) => ({ docType, status }));
      return { ...(maritalStatus && { maritalStatus }), papers: hers };
    };
    const judged = (worker: Worker, ...asked: Parameters<typeof decide>): Judged => {
      const decision = decide(...asked);
      return { decision, seal: () => this.persons.sealDecision(worker, decision) };
    };
    return {
      atVillage: (worker) => judged(worker, villageAsked(worker, familyOf(worker)), tables, at),
      atDistrict: (worker, externalIds, exceptions) =>
        judged(worker, districtAsked(worker, familyOf(worker), externalIds), tables, at, exceptions),
    };
  }
}
