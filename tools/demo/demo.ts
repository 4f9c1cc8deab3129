import { setTimeout as pause } from 'node:timers/promises';
import { Ministry } from './ministry.js';
import { Person, type Answer } from './person.js';
import { newStory, SITI, type Step, type Story } from './siti.js';

/** One step, and what came of it. */
export interface Told {
  readonly name: string;
  /** Role of whoever did it. */
  readonly actor: string;
  /** Of the HTTP answer. */
  readonly status: number;
  /** From the answer until the ministry saw it; null where there was nothing to see. */
  readonly visibleMs: number | null;
  /** What is not as expected; null where all is. */
  readonly wrong: string | null;
}

export interface Check {
  readonly name: string;
  readonly wrong: string | null;
}

export interface Demonstration {
  readonly steps: readonly Told[];
  /** What the ministry must be told in the end. */
  readonly checks: readonly Check[];
}

const MINISTRY = 'kementerian';
const REGENCY = '3307';
/** What one service tells, another has heard long before. */
const HEARING_MS = 10_000;
const ASK_AGAIN_MS = 20;

/**
 * Siti's whole journey through the public API alone, each step by the person whose step it is, and after each what the
 * ministry sees of it.
 * @param gateway address of the running system
 * @param say told each step when it has been seen
 */
export async function demonstrate(gateway: string, say: (told: Told) => void): Promise<Demonstration> {
  const people = await signIn(gateway);
  const ministry = new Ministry(people.get(MINISTRY)!);
  const story = newStory();
  const completedBefore = await ministry.count(REGENCY, 'COMPLETED');

  const steps: Told[] = [];
  for (const step of SITI) {
    const told = await take(step, people.get(step.by)!, story, ministry);
    steps.push(told);
    say(told);
    if (told.wrong) return { steps, checks: [] };
  }
  return { steps, checks: await check(ministry, story, completedBefore) };
}

/** Everybody who has a step in it, and the ministry, by account. */
export async function signIn(gateway: string): Promise<ReadonlyMap<string, Person>> {
  const usernames = [...new Set([MINISTRY, ...SITI.map(({ by }) => by)])];
  const people = await Promise.all(usernames.map((name) => Person.signIn(gateway, name)));
  return new Map(usernames.map((name, at) => [name, people[at]!]));
}

async function take(step: Step, by: Person, story: Story, ministry: Ministry): Promise<Told> {
  const answer = await perform(step, by, story);
  const answered = performance.now();
  const told = { name: step.name, actor: by.account.role, status: answer.status, visibleMs: null };
  if (step.refused) return { ...told, wrong: answer.status === 403 ? null : 'should have been refused' };
  if (!isDone(answer)) return { ...told, wrong: answer.body.type ?? 'refused without a reason' };
  if (!step.shows) return { ...told, wrong: null };
  const { what, state } = step.shows;
  const seen = await ministry.seeing(story.workerId, what);
  const visibleMs = Math.round((performance.now() - answered) * 10) / 10;
  if (!seen) return { ...told, wrong: `the ministry does not see ${what}` };
  const anomalies = seen.anomalies.map(({ code }) => code);
  if (anomalies.length > 0) return { ...told, visibleMs, wrong: `anomalies: ${anomalies.join(', ')}` };
  const wrong = seen.state === state ? null : `the ministry sees ${seen.state} instead of ${state}`;
  return { ...told, visibleMs, wrong };
}

/** Does a step, and keeps what the next ones need. One that rests on another service's news is tried until those are there. */
export async function perform(step: Step, by: Person, story: Story): Promise<Answer> {
  const until = Date.now() + HEARING_MS;
  for (;;) {
    const answer = await step.act(by, story);
    if (isDone(answer)) step.keep?.(story, answer);
    const notHeard = answer.status === 404 || answer.status === 422;
    if (!step.waits || !notHeard || Date.now() > until) return answer;
    await pause(ASK_AGAIN_MS);
  }
}

async function check(ministry: Ministry, story: Story, completedBefore: number): Promise<Check[]> {
  const journey = await ministry.journeyOf(story.workerId);
  const facts = journey?.timeline.map(({ what }) => what) ?? [];
  const expected = SITI.flatMap(({ shows }) => (shows ? [shows.what] : []));
  const missing = expected.filter((what) => !facts.includes(what));
  const clearance = journey?.timeline.filter(({ what }) => what === 'WorkerCleared') ?? [];
  const told = JSON.stringify((await ministry.tell(story.workerId)).body);
  const { name, nik, phone, birthDate } = story.person;
  const personal = [name, nik, phone, birthDate].filter((value) => told.includes(value));
  const completed = await ministry.count(REGENCY, 'COMPLETED');
  return [
    holds('every step stands on her one journey', missing.length === 0, missing.join(', ')),
    holds('nothing on it is odd', journey?.anomalies.length === 0, 'anomalies'),
    holds(
      'the state’s office has cleared her, once',
      clearance.length === 1 && clearance[0]!.orgId === 'BP3MI-JATENG',
      `${clearance.length} clearances`,
    ),
    holds('one journey more is completed in her kabupaten', completed > completedBefore, `${completed}`),
    holds('every service is heard in time', await ministry.isFresh(), 'somebody is behind'),
    holds('the ministry is told nothing by which she is known', personal.length === 0, 'it is'),
    holds('the ministry is told nothing of her health', !/Medical|HOLD/.test(told), 'it is'),
  ];
}

function isDone({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

function holds(name: string, it: boolean, otherwise: string): Check {
  return { name, wrong: it ? null : otherwise };
}
