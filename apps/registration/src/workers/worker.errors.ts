import { DomainError } from '@libs/kernel';

export class WorkerNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'worker-not-found';

  constructor() {
    super('No such worker in your area');
  }
}

/** The device's id of a person is taken, by another person: its clock or its chance has failed. */
export class WorkerIdTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'worker-id-taken';

  constructor() {
    super('This id belongs to another record');
  }
}

export class VillageUnknown extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'village-unknown';

  constructor() {
    super('There is no village with this code');
  }
}

export class NikImpossible extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'nik-impossible';

  constructor(reason: string) {
    super('This cannot be an identity number', { reason });
  }
}

/** Rule E02. The next step is child protection, never an exception (domain.md §4.3). */
export class ChildMayNotMigrate extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'child-may-not-migrate';

  constructor() {
    super('No child is registered for work abroad', { rule: 'E02', next: 'UPTD_PPA' });
  }
}

/** What prepares a departure is not for somebody who is abroad already. */
export class AbroadAlready extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'abroad-already';

  constructor() {
    super('She is abroad already: this step is for those who have not left');
  }
}

/** The head has sent it back: nobody goes on with what the desk is still to mend. */
export class BeingMended extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'being-mended';

  constructor() {
    super('This registration was sent back to the desk');
  }
}

/** What was sent is what stands there: a history of nothing would help nobody. */
export class NothingCorrected extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'nothing-corrected';

  constructor() {
    super('Nothing of this is other than it was');
  }
}

export class NothingToMend extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'nothing-to-mend';

  constructor() {
    super('This registration was not sent back');
  }
}

/** Sent back by somebody else, or by itself, or mended since: there is nothing that could be taken back. */
export class NothingToTakeBack extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'nothing-to-take-back';

  constructor() {
    super('You have not sent this back, or it has gone on since');
  }
}

export class TooLateToTakeBack extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'too-late-to-take-back';

  constructor(minutes: number) {
    super('The desk may have begun to mend it', { minutes });
  }
}

/** Her village answers for her: the district confirms or rejects her, and sends nothing back. */
export class VouchedFor extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'vouched-for';

  constructor() {
    super('Her village has verified her: this is not sent back');
  }
}

/** It was rejected, or she has withdrawn: nothing more is done on it. She may be registered anew. */
export class RegistrationEnded extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'registration-ended';

  constructor(state: string) {
    super('This registration has ended', { state });
  }
}

export class FamilyPermitKnown extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'family-permit-known';

  constructor() {
    super('The head of the village has taken note of a permit already');
  }
}

/** Rule E04 (UU 18/2017 Art. 13). Where the spouse is violent or gone the next step is legal aid, never the spouse. */
export class FamilyPermitMissing extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'family-permit-missing';

  constructor() {
    super('The family has not given its permit, known by the village head', { rule: 'E04' });
  }
}

/** Rule E05 (UU 18/2017 Art. 13). A divorce is shown by the court's paper alone; the next step is legal aid, never the husband (X21). */
export class MaritalPapersMissing extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'marital-papers-missing';

  constructor(unseen: unknown) {
    super('Papers of her marital status have not been sighted', { rule: 'E05', unseen });
  }
}

export class FamilyPermitNotStanding extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'family-permit-not-standing';

  constructor() {
    super('There is no family permit that could be revoked');
  }
}

/** A permit is known before it is revoked, and a new one comes after that: else nobody could say which one holds. */
export class PermitOutOfOrder extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'permit-out-of-order';

  constructor() {
    super('This day lies before the last word about the permit');
  }
}

export class SomethingUnchecked extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'something-unchecked';

  constructor(unchecked: readonly string[]) {
    super('Not everything has been looked at', { unchecked });
  }
}

/** Their weights together stop the village's word until a person has looked at each (domain.md §6). */
export class RedFlagsStanding extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'red-flags-standing';

  constructor(redFlags: readonly string[], score: number) {
    super('Signs of bad recruitment stand unanswered', { redFlags, score });
  }
}

/** Another record may be of the same person: an office looks first (domain.md §6). Whose record, or where, is not told. */
export class DuplicateOpen extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'duplicate-open';

  constructor(references: readonly string[]) {
    super('The district has to look at this record first', { references });
  }
}

/** An office has found it to be somebody's second record: she goes on with the other one, which another village may have. */
export class RecordMerged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'record-merged';

  constructor() {
    super('This record was merged with another one of the same person');
  }
}

export class RedFlagNotStanding extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'red-flag-not-standing';

  constructor() {
    super('This sign does not stand, or was answered');
  }
}

export class AlreadyVerified extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'already-verified';

  constructor(state: string) {
    super('This step has been done', { state });
  }
}

export class IdentityNotSighted extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'identity-not-sighted';

  constructor(identityStatus: string) {
    super('Nobody has seen the identity card yet', { identityStatus });
  }
}

/** Rule E04: the married ask husband or wife, the others a parent or guardian. What she is, is not told. */
export class SignerDoesNotFit extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'signer-does-not-fit';

  constructor() {
    super('Her marital status asks for another signer', { rule: 'E04' });
  }
}
