import { Module } from '@nestjs/common';
import { EndAccessOnCompletion } from './grant-access/end-access-on-completion.js';
import { GrantAccessOnAgreement } from './grant-access/grant-access-on-agreement.js';
import { GrantAccessOnEnrolment } from './grant-access/grant-access-on-enrolment.js';

/** Who beyond the areas may look at a person: made and ended by what the other services tell. */
@Module({ controllers: [GrantAccessOnEnrolment, GrantAccessOnAgreement, EndAccessOnCompletion] })
export class GrantsModule {}
