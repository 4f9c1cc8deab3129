import { DomainError } from '@libs/kernel';

export class FigureUnknown extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'figure-unknown';

  constructor() {
    super('No figure of this name is defined');
  }
}

/** Origin, office and landing are three ways to count, and never stand in one table (domain.md §8.3). */
export class BreakdownNotOfFigure extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'breakdown-not-of-figure';

  constructor(breakdown: string, allowed: readonly string[]) {
    super('This figure is not broken down by that', { breakdown, allowed });
  }
}

export class TooManyBreakdowns extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'too-many-breakdowns';

  constructor(most: number) {
    super('A table has fewer dimensions', { most });
  }
}

export class PeriodNotUnderstood extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'period-not-understood';

  constructor() {
    super('Both ends are months, or both are days, and the first is not after the last');
  }
}

/** What stands in the RESTRICTED ledger is counted; which event made it so is shown to nobody. */
export class ChangesNotShown extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'changes-not-shown';

  constructor() {
    super('Of this figure the events are shown to nobody');
  }
}

/** RESTRICTED codes are told by whole months, one code at a time. */
export class TooFine extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'figure-too-fine';

  constructor() {
    super('RESTRICTED codes are told by whole months, and one code at a time');
  }
}
