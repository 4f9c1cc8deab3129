import { Module } from '@nestjs/common';
import { EndAccessOnCertificate } from './grant-access/end-access-on-certificate.js';
import { EndAccessOnCompletion } from './grant-access/end-access-on-completion.js';
import { EndAccessOnReturn } from './grant-access/end-access-on-return.js';
import { GrantAccessOnAgreement } from './grant-access/grant-access-on-agreement.js';
import { GrantAccessOnArrival } from './grant-access/grant-access-on-arrival.js';
import { GrantAccessOnDeparture } from './grant-access/grant-access-on-departure.js';
import { GrantAccessOnEnrolment } from './grant-access/grant-access-on-enrolment.js';

/** Who beyond the areas may look at a person: made and ended by what the other services tell. */
@Module({
  controllers: [
    GrantAccessOnEnrolment,
    GrantAccessOnAgreement,
    GrantAccessOnDeparture,
    GrantAccessOnArrival,
    EndAccessOnCertificate,
    EndAccessOnReturn,
    EndAccessOnCompletion,
  ],
})
export class GrantsModule {}
