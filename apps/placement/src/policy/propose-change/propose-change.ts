import { ScopedDataSource, type Commander } from '@libs/access';
import { InvalidRequest } from '@libs/http';
import { Clock, type Id } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { PolicyChange } from '../policy-change.js';
import { PolicyRowNotStanding } from '../policy.errors.js';
import type { ProposeChangeRequest } from './propose-change.request.js';

const ENDS_BEFORE_IT_BEGINS = {
  id: 'Hari terakhir lebih awal daripada hari pertama.',
  en: 'The last day lies before the first.',
};

/** An administrator proposes a row; nothing holds yet. */
@Injectable()
export class ProposeChange {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly clock: Clock,
  ) {}

  async execute({ supersedes, ...row }: ProposeChangeRequest, by: Commander): Promise<Id> {
    if (row.validTo && row.validTo < row.validFrom) {
      throw new InvalidRequest([{ pointer: '/validTo', reason: ENDS_BEFORE_IT_BEGINS }]);
    }
    const change = PolicyChange.propose(row, supersedes ?? null, by.access.subject, this.clock.now());
    const { id } = await this.db.write(by, async (tx) => {
      if (supersedes) {
        const [standing] = await tx.query(
          'select from destination_policy where id = $1 and country = $2 and superseded_at is null',
          [supersedes, row.country],
        );
        if (!standing) throw new PolicyRowNotStanding();
      }
      tx.insert(PolicyChange, change);
      return { id: change.id, version: change.version };
    });
    return id;
  }
}
