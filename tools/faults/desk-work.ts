import type { Access } from '@libs/access';
import { newId } from '@libs/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import { Random } from './random.js';
import { REGISTRATIONS } from './installation.js';
import type { FaultSystem } from './system.js';

/** What a caller was told: this command stands, and so does what it tells, one receipt an event. */
export interface Receipt {
  readonly workerId: string;
  /** The number of the event among those of the worker: commands on one worker are given one after the other. */
  readonly seq: number;
  readonly type: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface WorkOptions {
  readonly seed: number;
  /** Desks at work at the same time. */
  readonly desks?: number;
  /** Commands a second, by all of them together. */
  readonly perSecond?: number;
}

interface Step {
  /** What it tells, in order. */
  readonly types: readonly string[];
  readonly by: Pick<Access, 'role' | 'areas'>;
  readonly path: (workerId: string) => string;
  readonly body: (workerId: string) => object;
}

const VILLAGE = '3307102004';
const HEAD = { role: 'KEPALA_DESA', areas: [VILLAGE] } as const;

/** A worker's way through the register, in order; nobody real: the serials 9900 to 9999 are given to nobody. */
const STEPS: readonly Step[] = [
  {
    // One sign of bad recruitment, so that one command tells two events.
    types: ['registration.worker-registered.v1', 'registration.screening-completed.v1'],
    by: { role: 'PETUGAS_DESA', areas: [VILLAGE] },
    path: () => '/v1/workers',
    body: (workerId) => ({
      workerId,
      villageCode: VILLAGE,
      sex: 'P',
      education: 'SLTP',
      identityStatus: 'SIGHTED_KTP',
      person: { name: 'Siti Contoh', birthDate: '1995-06-15', nik: '3307105506959901' },
      intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2027-07-01' },
      signs: { cashPaidToFamily: true },
    }),
  },
  {
    types: ['registration.family-permit-granted.v1'],
    by: HEAD,
    path: (id) => `/v1/workers/${id}/family-permit`,
    body: () => ({ signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' }),
  },
  {
    types: ['registration.village-verified.v1'],
    by: HEAD,
    path: (id) => `/v1/workers/${id}/village-verification`,
    body: () => ({ checklist: ['IDENTITY', 'DOMICILE', 'FAMILY_PERMIT', 'MARITAL_STATUS'] }),
  },
  {
    types: ['registration.district-verified.v1'],
    by: { role: 'DINAS', areas: ['3307'] },
    path: (id) => `/v1/workers/${id}/district-verification`,
    body: () => ({ externalIds: [{ system: 'SISKOP2MI', number: 'CPMI-2026-0001' }] }),
  },
];

/** Longer than any fault lasts: a command that has no answer by then has been forgotten. */
const PATIENCE_MS = 120_000;

/**
 * Desks that register workers and take them further, as phones do over a poor link: no answer, or a refusal for now,
 * and the same command under the same key is tried again, at whichever process, until somebody decides.
 */
export class DeskWork {
  readonly receipts: Receipt[] = [];
  /** Answers 503, each with its Retry-After. */
  refusals = 0;
  /** Requests that were never answered. */
  unanswered = 0;
  private readonly desks: Promise<void>[];
  private readonly stopping = new AbortController();
  private readonly tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();

  constructor(
    private readonly system: FaultSystem,
    { seed, desks = 4, perSecond = 40 }: WorkOptions,
  ) {
    const paceMs = (1_000 * desks) / perSecond;
    this.desks = Array.from({ length: desks }, (_, nth) => this.desk(new Random(seed + nth), paceMs));
    for (const desk of this.desks) desk.catch(() => this.stopping.abort()); // told by `end`
  }

  /** Lets each desk finish the command in its hand; throws what went wrong at one of them. */
  async end(): Promise<readonly Receipt[]> {
    this.stopping.abort();
    await Promise.all(this.desks);
    return this.receipts;
  }

  private async desk(random: Random, paceMs: number): Promise<void> {
    const underWay: { id: string; done: number }[] = [];
    while (!this.stopping.signal.aborted) {
      const worker = underWay.length < 3 ? { id: newId(), done: 0 } : random.pick(underWay);
      if (worker.done === 0) underWay.push(worker);
      await this.decide(worker.id, worker.done, random);
      worker.done += 1;
      if (worker.done === STEPS.length) underWay.splice(underWay.indexOf(worker), 1);
      await pause(paceMs * (0.5 + random.next()), undefined, { signal: this.stopping.signal }).catch(
        () => undefined,
      );
    }
  }

  private async decide(workerId: string, done: number, random: Random): Promise<void> {
    const step = STEPS[done]!;
    const key = newId();
    const deadline = Date.now() + PATIENCE_MS;
    while (!(await this.attempt(step, workerId, done, key, random))) {
      if (Date.now() > deadline) throw new Error(`${step.types[0]} of ${workerId} has never been decided`);
      await pause(50 + random.below(150));
    }
    const before = STEPS.slice(0, done).flatMap(({ types }) => types).length;
    step.types.forEach((type, nth) =>
      this.receipts.push({ workerId, seq: before + nth + 1, type, at: Date.now() }),
    );
  }

  /** True when the command stands. */
  private async attempt(
    step: Step,
    workerId: string,
    version: number,
    key: string,
    random: Random,
  ): Promise<boolean> {
    let answer: Response;
    try {
      answer = await fetch(this.system.address(random.pick(REGISTRATIONS)) + step.path(workerId), {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await this.token(step.by)}`,
          'content-type': 'application/json',
          'idempotency-key': key,
          ...(version > 0 && { 'if-match': `"${version}"` }),
        },
        body: JSON.stringify(step.body(workerId)),
        signal: AbortSignal.timeout(3_000),
      });
      await answer.arrayBuffer();
    } catch {
      this.unanswered += 1;
      return false;
    }
    if (answer.ok) return true;
    if (answer.status !== 503 || !answer.headers.has('retry-after')) {
      throw new Error(`${step.types[0]} of ${workerId} was answered ${answer.status}`);
    }
    this.refusals += 1;
    return false;
  }

  private token(by: Step['by']): Promise<string> {
    const known = this.tokens.get(by.role);
    if (known && known.until > Date.now()) return known.token;
    const made = { token: this.system.token(by), until: Date.now() + 30_000 };
    this.tokens.set(by.role, made);
    return made.token;
  }
}
