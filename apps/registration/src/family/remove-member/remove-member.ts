import type { Commander } from '@libs/access';
import type { Id } from '@libs/kernel';
import { OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { ChangeMember } from '../change-member/change-member.js';
import { FAMILY_REMOVAL } from '../family-member.js';

export class RemoveMemberRequest extends OccurredRequest {
  @IsIn(FAMILY_REMOVAL)
  reasonCode!: string;
}

/** Somebody is no longer on the list; that there was an entry, and why it went, stays in the history. */
@Injectable()
export class RemoveMember {
  constructor(private readonly changes: ChangeMember) {}

  async execute(
    familyMemberId: Id,
    { reasonCode, ...request }: RemoveMemberRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    await this.changes.execute(familyMemberId, request, ifMatch, by, (member, { on }) => {
      member.remove(reasonCode, on);
      return { action: 'REMOVED', reason: reasonCode };
    });
  }
}
