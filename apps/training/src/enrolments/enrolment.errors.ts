import { DomainError } from '@libs/kernel';

export class EnrolmentNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'enrolment-not-found';

  constructor() {
    super('No such enrolment of yours');
  }
}

export class CourseUnknown extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'course-unknown';

  constructor() {
    super('There is no such course');
  }
}

/** At one centre or another: nobody is taught the same thing twice at once. */
export class AlreadyEnrolled extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'already-enrolled';

  constructor() {
    super('The candidate attends this course already');
  }
}

export class CertifierMissing extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'certifier-missing';

  constructor() {
    super('A course that ends in a competence test needs a certification body');
  }
}

export class CourseWithoutTest extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'course-without-test';

  constructor() {
    super('This course ends in no competence test');
  }
}

/** Who teaches does not examine (domain.md §4.5; fixture X15). */
export class CertifierTrained extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'certifier-trained';

  constructor() {
    super('The organisation that trained a candidate may not certify her');
  }
}

export class CertifierNotNamed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'certifier-not-named';

  constructor() {
    super('Another certification body was named at the enrolment');
  }
}

export class AlreadyCertified extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'already-certified';

  constructor() {
    super('The candidate is certified on this course already');
  }
}

export class CertificateExpired extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'certificate-expired';

  constructor() {
    super('The certificate ends before it begins');
  }
}
