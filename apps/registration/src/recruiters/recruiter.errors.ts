import { DomainError } from '@libs/kernel';

export class RecruiterNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'recruiter-not-found';

  constructor() {
    super('Nobody with this code was reported in your area');
  }
}

export class RecruiterReportNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'recruiter-report-not-found';

  constructor() {
    super('No such report in your area');
  }
}

/** It was withdrawn or found unfounded before. */
export class ReportEnded extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'recruiter-report-ended';

  constructor() {
    super('This report stands no more');
  }
}
