import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { ChangeMember } from './change-member/change-member.js';
import { SealedNames } from './change-member/sealed-names.js';
import { CorrectMember } from './correct-member/correct-member.js';
import { FamilyController } from './family.controller.js';
import { FindMembers } from './find-members/find-members.js';
import { RecordMember } from './record-member/record-member.js';
import { RemoveMember } from './remove-member/remove-member.js';

/** A worker's family, for her village alone (R5). */
@Module({
  imports: [HistoryModule],
  controllers: [FamilyController],
  providers: [SealedNames, ChangeMember, RecordMember, CorrectMember, RemoveMember, FindMembers],
})
export class FamilyModule {}
