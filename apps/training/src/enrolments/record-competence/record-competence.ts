import { ScopedDataSource, type Commander } from '@libs/access';
import { assertUnchanged, IsDay } from '@libs/http';
import { Clock } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, OccurredRequest } from '@libs/service';
import { BlindIndex } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional, Matches, ValidateIf } from 'class-validator';
import { organisationOf } from '../../organisation.js';
import { EnrolmentNotFound } from '../enrolment.errors.js';
import { Enrolment } from '../enrolment.js';

const isCompetent = ({ result }: RecordCompetenceRequest): boolean => result === 'K';

export class RecordCompetenceRequest extends OccurredRequest {
  /** Kompeten, belum kompeten. */
  @IsIn(['K', 'BK'])
  result!: 'K' | 'BK';

  /** Where it is not the one that the course named. */
  @IsOptional()
  @Matches(/^(?!.*\d{6})[A-Z0-9][A-Z0-9_]{0,39}$/)
  certificationScheme?: string;

  /** Needed with K. Kept nowhere, on the log only as a keyed hash. */
  @ValidateIf(isCompetent)
  @Matches(/^[A-Za-z0-9][A-Za-z0-9 ./-]{2,59}$/)
  certificateNumber?: string;

  /** Needed with K: the last day on which the certificate holds. */
  @ValidateIf(isCompetent)
  @IsDay()
  expiresOn?: string;
}

/** The certification body that was named at the enrolment says what its test has shown. */
@Injectable()
export class RecordCompetence {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  async execute(
    enrolmentId: string,
    request: RecordCompetenceRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    const when = occurred(request, this.clock.now());
    const lspId = organisationOf(by);
    const { result, certificationScheme, certificateNumber = '', expiresOn = '' } = request;
    const examiner = { lspId, certificationScheme };
    await this.db.write(by, async (tx) => {
      const enrolment = await tx.findForUpdate(Enrolment, enrolmentId);
      if (!enrolment) throw new EnrolmentNotFound();
      assertUnchanged(enrolment.version, ifMatch);
      const told =
        result === 'K'
          ? enrolment.certify(examiner, { hash: this.hashOf(lspId, certificateNumber), expiresOn }, when)
          : enrolment.findNotYetCompetent(examiner, when);
      const { state, attempts, certifiedOn, expiresOn: until, version } = enrolment;
      tx.update(Enrolment, enrolmentId, { state, attempts, certifiedOn, expiresOn: until, version });
      this.outbox.add(tx, told);
      return { id: enrolmentId, version };
    });
  }

  /** However its number is spaced, a certificate is one; those of two bodies never meet. */
  private hashOf(lspId: string, certificateNumber: string): string {
    const number = certificateNumber.replaceAll(' ', '').toUpperCase();
    return this.index.of('EXTERNAL_ID', `${lspId}:${number}`).toString('hex');
  }
}
