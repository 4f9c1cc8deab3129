import type { Commander } from '@libs/access';
import { CORRECTION_REASON } from '@libs/contracts';
import type { Id } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import type { PartBefore } from '../../history/part-change.js';
import { NothingCorrected } from '../../workers/worker.errors.js';
import { ChangeMember } from '../change-member/change-member.js';
import { SealedNames } from '../change-member/sealed-names.js';
import { isChild, type FamilyMember } from '../family-member.js';
import { assertMinimal, FamilyMemberRequest, kinOf } from '../family-member.request.js';

export class CorrectMemberRequest extends FamilyMemberRequest {
  @IsIn(CORRECTION_REASON)
  reasonCode!: string;
}

/** What an entry says is put right, whole; what it said is kept. */
@Injectable()
export class CorrectMember {
  constructor(
    private readonly changes: ChangeMember,
    private readonly names: SealedNames,
  ) {}

  async execute(
    familyMemberId: Id,
    { reasonCode, ...request }: CorrectMemberRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    await this.changes.execute(familyMemberId, request, ifMatch, by, (member, { worker, today }) => {
      assertMinimal(request, today);
      const was = detailsOf(member, this.names.open(member, worker));
      member.correct(kinOf(request), this.names.seal(member.id, worker, request.name));
      const { name, ...before } = changedFrom(was, detailsOf(member, request.name));
      // Of a child no name is kept, nor that one was written down by mistake.
      const kept = isChild(request.birthYear, today) || name === undefined ? before : { ...before, name };
      return { action: 'CHANGED', reason: reasonCode, before: kept };
    });
  }
}

type Details = Readonly<Record<string, string | number | boolean | undefined>>;

function detailsOf(member: FamilyMember, name: string | undefined): Details {
  const { relation, birthYear, schoolStatus, isCaregiver } = member;
  return {
    name,
    relation,
    birthYear: birthYear ?? undefined,
    schoolStatus: schoolStatus ?? undefined,
    isCaregiver,
  };
}

/** What it said, of that which is other now. @throws NothingCorrected */
function changedFrom(was: Details, is: Details): PartBefore {
  const changed = Object.keys(was).filter((field) => was[field] !== is[field]);
  if (changed.length === 0) throw new NothingCorrected();
  return Object.fromEntries(changed.map((field) => [field, was[field]]));
}
