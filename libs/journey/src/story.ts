import type { Id } from '@libs/kernel';
import { fieldOf, textOf, type Fact } from './fact.js';
import { heardBefore } from './order.js';
import { eventName } from './stage-rank.js';

/** All that is told of one person, under however many ids. */
export interface Story {
  /** The id that she goes on with. */
  readonly workerId: Id;
  /** All her ids, that one too. */
  readonly workerIds: readonly Id[];
  /** As they were told, save that a trip that was told twice goes by one id. */
  readonly facts: readonly Fact[];
}

/**
 * The stories that facts of several workers tell: those whom a merge has joined, and no un-merge has parted since, are one
 * person (domain.md §6). Of two that are joined and parted again and again, what was heard last by arrival key holds,
 * whichever of the two goes on; in which order the facts are given does not matter.
 */
export function tellStories(facts: readonly Fact[]): Story[] {
  const merges = standing(facts);
  const into = new Map<Id, Id>();
  const trips = new Map<Id, Id>();
  for (const { survivorId, mergedId, journeys } of merges) {
    into.set(mergedId, survivorId);
    for (const { from, to } of journeys) trips.set(from, to);
  }
  // By hand: the browsers of older phones group no maps.
  const ofPerson = new Map<Id, Fact[]>();
  for (const fact of facts) {
    const person = follow(into, fact.workerId);
    const told = ofPerson.get(person);
    if (told) told.push(fact);
    else ofPerson.set(person, [fact]);
  }
  // Of somebody who was merged nothing else may have been heard yet.
  const ids = new Map<Id, Set<Id>>();
  for (const id of [...facts.map(({ workerId }) => workerId), ...into.keys()]) {
    const person = follow(into, id);
    ids.set(person, (ids.get(person) ?? new Set([person])).add(id));
  }
  return [...ids].map(([workerId, all]) => ({
    workerId,
    workerIds: [...all],
    facts: oneStory(workerId, ofPerson.get(workerId) ?? [], trips),
  }));
}

/**
 * The facts of each person, with those of everybody whom a merge ever joined with her, also where it was taken back: what
 * one of them adds to the figures may have changed with what was heard of another.
 */
export function everJoined(facts: readonly Fact[]): Fact[][] {
  const into = new Map<Id, Id>();
  const rootOf = (id: Id): Id => {
    let root = id;
    while (into.has(root)) root = into.get(root)!;
    return root;
  };
  for (const fact of facts) {
    const name = eventName(fact.type);
    if (name !== 'WorkersMerged' && name !== 'WorkersUnmerged') continue;
    for (const id of [textOf(fact, 'survivorId'), textOf(fact, 'mergedId')]) {
      const [one, other] = [rootOf(fact.workerId), rootOf(id ?? fact.workerId)];
      if (one !== other) into.set(other, one);
    }
  }
  const joined = new Map<Id, Fact[]>();
  for (const fact of facts) {
    const root = rootOf(fact.workerId);
    const told = joined.get(root);
    if (told) told.push(fact);
    else joined.set(root, [fact]);
  }
  return [...joined.values()];
}

interface Merge {
  readonly survivorId: Id;
  readonly mergedId: Id;
  readonly journeys: readonly { readonly from: Id; readonly to: Id }[];
}

function standing(facts: readonly Fact[]): Merge[] {
  const last = new Map<string, Fact>();
  for (const fact of facts) {
    const name = eventName(fact.type);
    if (name !== 'WorkersMerged' && name !== 'WorkersUnmerged') continue;
    const pair = [textOf(fact, 'survivorId'), textOf(fact, 'mergedId')].toSorted(byId).join('|');
    const before = last.get(pair);
    if (!before || heardBefore(before, fact)) last.set(pair, fact);
  }
  // Of one who was merged twice, which no office can bring about, the later one holds.
  return [...last.values()]
    .toSorted((one, other) => (heardBefore(one, other) ? -1 : 1))
    .flatMap((fact) => mergeOf(fact) ?? []);
}

function mergeOf(fact: Fact): Merge | undefined {
  const [survivorId, mergedId] = [textOf(fact, 'survivorId'), textOf(fact, 'mergedId')];
  if (eventName(fact.type) !== 'WorkersMerged' || !survivorId || !mergedId) return undefined;
  const told = fieldOf(fact.data, 'journeys');
  const journeys = (Array.isArray(told) ? told : []).flatMap((trip) => {
    const [from, to] = [fieldOf(trip, 'from'), fieldOf(trip, 'to')];
    return typeof from === 'string' && typeof to === 'string' ? [{ from, to }] : [];
  });
  return { survivorId, mergedId, journeys };
}

/** Of a trip that both records tell, where she is from and who she is says the record that stays, once it has said so. */
function oneStory(workerId: Id, facts: readonly Fact[], trips: ReadonlyMap<Id, Id>): Fact[] {
  const isTold = facts.some(
    (fact) => fact.workerId === workerId && textOf(fact, 'villageCode') !== undefined,
  );
  return facts.map((fact) => {
    if (fact.journeyId === undefined || !trips.has(fact.journeyId)) return fact;
    const journeyId = follow(trips, fact.journeyId);
    if (!isTold || fact.workerId === workerId) return { ...fact, journeyId };
    return { ...fact, journeyId, data: { ...fact.data, ...NOT_HERS } };
  });
}

/** What the last word of the register says of a person (`Particulars`). */
const NOT_HERS = { villageCode: undefined, sex: undefined, birthYear: undefined };

/** To the end of a chain; where it leads round in a circle, to the least id of it, from wherever one comes. */
function follow(into: ReadonlyMap<Id, Id>, from: Id): Id {
  const seen: Id[] = [];
  for (let id: Id | undefined = from; id !== undefined; id = into.get(id)) {
    const at = seen.indexOf(id);
    if (at >= 0) return seen.slice(at).toSorted(byId)[0]!;
    seen.push(id);
  }
  return seen.at(-1)!;
}

function byId(one = '', other = ''): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
