import { ScopedDataSource, type Commander } from '@libs/access';
import { assertUnchanged } from '@libs/http';
import { Clock, dayInJakarta, type Id, type LocalDate } from '@libs/kernel';
import { occurred, type OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { KeepPartHistory } from '../../history/keep-history/keep-part-history.js';
import type { PartBefore } from '../../history/part-change.js';
import { Worker } from '../../workers/worker.js';
import { FamilyMember } from '../family-member.js';
import { FamilyMemberNotFound } from '../family-member.errors.js';

interface Changing {
  readonly worker: Worker;
  readonly on: LocalDate;
  readonly today: LocalDate;
}

interface Changed {
  readonly action: 'CHANGED' | 'REMOVED';
  readonly reason: string;
  readonly before?: PartBefore;
}

/** The beats of every change of an entry: load under lock, change, store, keep what it said. */
@Injectable()
export class ChangeMember {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly history: KeepPartHistory,
    private readonly clock: Clock,
  ) {}

  async execute(
    familyMemberId: Id,
    request: OccurredRequest,
    ifMatch: number,
    by: Commander,
    change: (member: FamilyMember, changing: Changing) => Changed,
  ): Promise<void> {
    const now = this.clock.now();
    const { occurredOn: on } = occurred(request, now);
    const { role, subject: officer } = by.access;
    await this.db.write(by, async (tx) => {
      const member = await tx.findForUpdate(FamilyMember, familyMemberId);
      if (!member) throw new FamilyMemberNotFound();
      assertUnchanged(member.version, ifMatch);
      const worker = await (await tx.manager()).findOneByOrFail(Worker, { id: member.workerId });
      const { action, reason, before } = change(member, { worker, on, today: dayInJakarta(now) });
      const { relation, birthYear, schoolStatus, isCaregiver, name, version } = member;
      const { removedOn, removalReason } = member;
      const kin = { relation, birthYear, schoolStatus, isCaregiver, name };
      tx.update(FamilyMember, familyMemberId, { ...kin, version, removedOn, removalReason });
      const done = { action, reason, changedOn: on, role, officer, now };
      this.history.keep(tx, worker, memberPart(member), done, before);
      return { id: familyMemberId, version };
    });
  }
}

/** An entry, as the history of the record names it. */
export function memberPart({ id, relation, version }: FamilyMember) {
  return { part: 'FAMILY_MEMBER', id, kind: relation, version } as const;
}
