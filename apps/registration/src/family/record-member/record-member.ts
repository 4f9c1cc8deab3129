import { ScopedDataSource, type Commander } from '@libs/access';
import { uniqueViolation } from '@libs/database';
import { IsId } from '@libs/http';
import { Clock, dayInJakarta, newId, type Id } from '@libs/kernel';
import { occurred } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { KeepPartHistory } from '../../history/keep-history/keep-part-history.js';
import { Worker } from '../../workers/worker.js';
import { RecordMerged, WorkerNotFound } from '../../workers/worker.errors.js';
import { memberPart } from '../change-member/change-member.js';
import { SealedNames } from '../change-member/sealed-names.js';
import { FamilyMember } from '../family-member.js';
import { FamilyMemberIdTaken } from '../family-member.errors.js';
import { assertMinimal, FamilyMemberRequest, kinOf } from '../family-member.request.js';

export class RecordMemberRequest extends FamilyMemberRequest {
  /** Minted on the device, so that it may be written down without a network; made here where absent. */
  @IsOptional()
  @IsId()
  familyMemberId?: string;
}

/** Writes down somebody of a worker's family. */
@Injectable()
export class RecordMember {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly names: SealedNames,
    private readonly history: KeepPartHistory,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the entry */
  async execute(workerId: Id, request: RecordMemberRequest, by: Commander): Promise<Id> {
    const now = this.clock.now();
    const { occurredOn: changedOn } = occurred(request, now);
    const { familyMemberId: id = newId(), name } = request;
    assertMinimal(request, dayInJakarta(now));
    const { role, subject: officer } = by.access;
    const done = await this.db
      .write(by, async (tx) => {
        const worker = await (await tx.manager()).findOneBy(Worker, { id: workerId });
        if (!worker) throw new WorkerNotFound();
        if (worker.mergedInto) throw new RecordMerged();
        const sealed = this.names.seal(id, worker, name);
        const member = FamilyMember.record(id, workerId, kinOf(request), sealed, now);
        tx.insert(FamilyMember, member);
        const action = 'RECORDED';
        this.history.keep(tx, worker, memberPart(member), { action, changedOn, role, officer, now });
        return { id, version: member.version };
      })
      .catch((error: unknown) => {
        throw uniqueViolation(error) === undefined ? error : new FamilyMemberIdTaken();
      });
    return done.id;
  }
}
