import { ScopedDataSource, type Caller } from '@libs/access';
import type { Id } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Worker } from '../../workers/worker.js';
import { WorkerNotFound } from '../../workers/worker.errors.js';
import { SealedNames } from '../change-member/sealed-names.js';
import { FamilyMember } from '../family-member.js';
import { FamilyMemberNotFound } from '../family-member.errors.js';
import { viewOf, type FamilyMemberView } from '../family-member.views.js';

/** No family is larger on paper. */
const MOST = 100;

@Injectable()
export class FindMembers {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly names: SealedNames,
  ) {}

  /** A worker's family, in the order in which it was written down. */
  async ofWorker(workerId: Id, by: Caller): Promise<FamilyMemberView[]> {
    const { worker, members } = await this.db.read(by, async (tx) => {
      const manager = await tx.manager();
      const where = { workerId, removedOn: IsNull() };
      return {
        worker: await manager.findOneBy(Worker, { id: workerId }),
        members: await manager.find(FamilyMember, { where, order: { id: 'ASC' }, take: MOST }),
      };
    });
    if (!worker) throw new WorkerNotFound();
    return members.map((member) => viewOf(member, this.names.open(member, worker)));
  }

  async get(familyMemberId: Id, by: Caller): Promise<FamilyMemberView> {
    const found = await this.db.read(by, async (tx) => {
      const manager = await tx.manager();
      const member = await manager.findOneBy(FamilyMember, { id: familyMemberId, removedOn: IsNull() });
      return member && { member, worker: await manager.findOneByOrFail(Worker, { id: member.workerId }) };
    });
    if (!found) throw new FamilyMemberNotFound();
    return viewOf(found.member, this.names.open(found.member, found.worker));
  }
}
