import { ScopedDataSource, type Commander } from '@libs/access';
import type { Transaction } from '@libs/database';
import { InvalidRequest } from '@libs/http';
import { Clock, type Id } from '@libs/kernel';
import { saidTogether, type ParameterRow } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { assertAllSaid } from '../read-policy/numbers-with.js';
import { PolicyChange, type Proposal } from '../policy-change.js';
import { PolicyRowNotStanding } from '../policy.errors.js';
import type { KindOfRow } from '../policy-rows.js';
import { POLICY_TABLES } from '../policy-rows.sql.js';

const ENDS_BEFORE_IT_BEGINS = {
  id: 'Hari terakhir lebih awal daripada hari pertama.',
  en: 'The last day lies before the first.',
};
const SAYS_NOTHING = {
  id: 'Sebutkan paling sedikit satu angka atau aturan.',
  en: 'Name one number at least.',
};

/** What a correction may not change: a row for others, or of another cost, is another row. */
const SAME = {
  DESTINATION: ['country'],
  PARAMETERS: ['area', 'country', 'scheme', 'employerType', 'jobGroup'],
  COST: ['item'],
} as const;

/** An administrator proposes a row; nothing holds yet. */
@Injectable()
export class ProposeChange {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly clock: Clock,
  ) {}

  /** @param supersedes the row that it corrects */
  async execute(asked: Proposal, supersedes: Id | undefined, by: Commander): Promise<Id> {
    // As it is stored: what was not named is not there.
    const proposal = JSON.parse(JSON.stringify(asked)) as Proposal;
    const { kind, row } = proposal;
    if (row.validTo && row.validTo < row.validFrom) {
      throw new InvalidRequest([{ pointer: '/validTo', reason: ENDS_BEFORE_IT_BEGINS }]);
    }
    if (kind === 'PARAMETERS' && Object.keys(saidTogether({}, proposal.row.parameters)).length === 0) {
      throw new InvalidRequest([{ pointer: '/parameters', reason: SAYS_NOTHING }]);
    }
    const { id } = await this.db.write(by, async (tx) => {
      const proposed = supersedes ? await correcting(tx, proposal, supersedes) : proposal;
      const change = PolicyChange.propose(proposed, supersedes ?? null, by.access.subject, this.clock.now());
      if (kind === 'PARAMETERS') await assertAllSaid(tx, change, this.clock.now());
      tx.insert(PolicyChange, change);
      return { id: change.id, version: change.version };
    });
    return id;
  }
}

/** A correction says all that the row said that it corrects: the numbers that it does not name stay. */
async function correcting(tx: Transaction, proposal: Proposal, supersedes: Id): Promise<Proposal> {
  const { kind, row } = proposal;
  const { name, row: columns } = POLICY_TABLES[kind];
  const [standing] = await tx.query<Pick<KindOfRow, 'row'>>(
    `select ${columns} as row from ${name} where id = $1 and superseded_at is null`,
    [supersedes],
  );
  const asks = (of: object, what: string): unknown => (of as Record<string, unknown>)[what];
  if (!standing || SAME[kind].some((what) => asks(standing.row, what) !== asks(row, what)))
    throw new PolicyRowNotStanding();
  if (kind !== 'PARAMETERS') return proposal;
  const { parameters } = standing.row as ParameterRow;
  return { kind, row: { ...proposal.row, parameters: saidTogether(parameters, proposal.row.parameters) } };
}
