import { DomainError } from '@libs/kernel';

/** Signed in, but nobody has said what this person may do; or it has ended. */
export class NoAssignment extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'no-assignment';

  constructor() {
    super('No task has been assigned to you, or it has ended');
  }
}

export class ScopeDoesNotFitRole extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'scope-does-not-fit-role';

  constructor(role: string, expected: string) {
    super(`An assignment as ${role} needs ${expected}`, { role, expected });
  }
}

export class AssignmentNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'assignment-not-found';

  constructor() {
    super('This person has no assignment that could be ended');
  }
}

/** Two administrators set the same person's assignment at the same moment. */
export class AssignmentSetMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'assignment-set-meanwhile';

  constructor(options?: ErrorOptions) {
    super('Someone else has set this assignment at the same moment', {}, options);
  }
}
