import { type Clock, type Instant, SystemClock, newId } from '@libs/kernel';
import type { Role } from '@libs/access';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { AssignmentNotFound, AssignmentSetMeanwhile } from './assignment.errors.js';
import { type Assignment, assertScopeFitsRole } from './assignment.js';

interface Row {
  readonly subject: string;
  readonly role: Role;
  readonly title: string;
  readonly areas: string[];
  readonly org_id: string | null;
  readonly purposes: string[];
  readonly until: Date | null;
}

const COLUMNS = 'subject, role, title, areas, org_id, purposes, until';
const HOLDS = 'since <= $1 and (until is null or until > $1)';
const EXCLUSION_VIOLATION = '23P01';

/** The table of who may what, where. At any moment a subject has one assignment or none. */
export class Assignments {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock = new SystemClock(),
  ) {}

  async findCurrent(subject: string): Promise<Assignment | undefined> {
    const rows = await this.source.query<Row[]>(
      `select ${COLUMNS} from assignment where ${HOLDS} and subject = $2`,
      [this.clock.now(), subject],
    );
    return rows[0] && toAssignment(rows[0]);
  }

  /** Those that hold now, by subject, beginning behind `after`. */
  async list(limit: number, after = ''): Promise<Assignment[]> {
    const rows = await this.source.query<Row[]>(
      `select ${COLUMNS} from assignment where ${HOLDS} and subject > $2 order by subject limit $3`,
      [this.clock.now(), after, limit],
    );
    return rows.map(toAssignment);
  }

  /** Gives the subject this assignment from now on, in place of the one that it has. */
  async set(assignment: Assignment, by: string): Promise<void> {
    assertScopeFitsRole(assignment);
    const now = this.clock.now();
    try {
      await this.source.transaction(async (tx) => {
        await end(tx, assignment.subject, by, now);
        await insert(tx, assignment, by, now);
      });
    } catch (cause) {
      if (cause instanceof QueryFailedError && cause.driverError.code === EXCLUSION_VIOLATION) {
        throw new AssignmentSetMeanwhile({ cause });
      }
      throw cause;
    }
  }

  /** Ends it now; felt within a minute, which is as long as an internal token lives. */
  async end(subject: string, by: string): Promise<void> {
    const ended = await end(this.source.manager, subject, by, this.clock.now());
    if (ended === 0) throw new AssignmentNotFound();
  }

  /** For a first start: gives each subject its assignment unless it has, or once had, one. */
  async seed(assignments: readonly Assignment[]): Promise<void> {
    for (const assignment of assignments) {
      assertScopeFitsRole(assignment);
      const known = await this.source.query<unknown[]>(
        'select 1 from assignment where subject = $1 limit 1',
        [assignment.subject],
      );
      if (known.length === 0) await insert(this.source.manager, assignment, 'seed', this.clock.now());
    }
  }
}

/** Also what is to begin later is ended: `until` then equals `since`, and it never holds. */
async function end(tx: EntityManager, subject: string, by: string, now: Instant): Promise<number> {
  const [, ended] = await tx.query<[unknown[], number]>(
    `update assignment set until = greatest(since, $1), ended_by = $3
     where subject = $2 and (until is null or until > $1)`,
    [now, subject, by],
  );
  return ended;
}

async function insert(tx: EntityManager, assignment: Assignment, by: string, now: Instant): Promise<void> {
  await tx.query(
    `insert into assignment (id, subject, role, title, areas, org_id, purposes, since, until, set_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      newId(),
      assignment.subject,
      assignment.role,
      assignment.title,
      assignment.areas,
      assignment.orgId ?? null,
      assignment.purposes,
      now,
      assignment.until ?? null,
      by,
    ],
  );
}

function toAssignment(row: Row): Assignment {
  return {
    subject: row.subject,
    role: row.role,
    title: row.title,
    areas: row.areas,
    ...(row.org_id && { orgId: row.org_id }),
    purposes: row.purposes,
    ...(row.until && { until: row.until.toISOString() }),
  };
}
