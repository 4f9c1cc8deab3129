import type { Role } from '@libs/access';
import type { MessageDescriptor } from '@lingui/core';
import type { Attempt } from '../client/registration.js';
import type { Page } from '../client/paging.js';
import type { Answer, FieldSpec } from '../form/field-spec.js';
import type { Fact } from '../ui/summary-list.js';

/** Whom a line of work is about: pseudonymous, until registration tells a name to those who may know it. */
export interface Case {
  /** Of the thing worked on: a candidacy, an enrolment, a placement, a return. */
  id: string;
  workerId: string;
  /** Of the thing as it was read: a step names it, so that nobody decides on what is no longer so. */
  version?: number | undefined;
}

export interface Advice {
  passes: boolean;
  /** What stands in the way, line by line. */
  missing: readonly string[];
}

/** Something that an office does to one case. */
export interface Step<Row extends Case> {
  /** Its place in the address. */
  slug: string;
  title: MessageDescriptor;
  lead?: MessageDescriptor;
  /** Said when it is done. */
  done: MessageDescriptor;
  /** What the service says today, before it is asked to decide. */
  advice?: (row: Row, signal: AbortSignal) => Promise<Advice>;
  fields: (row: Row) => readonly FieldSpec[];
  /** Another step of the queue, for a case that this one is not right for. */
  instead?: Step<Row>;
  send: (row: Row, answers: Record<string, Answer>, attempt: Attempt) => Promise<void>;
}

/** How an office begins a case with somebody whom it may not look for: by the reference that the person gives it. */
export interface Opening {
  /** Its place in the address, under the queue's. */
  slug: string;
  title: MessageDescriptor;
  lead: MessageDescriptor;
  done: MessageDescriptor;
  /** Beside a list on which most people stand already, it is not what one comes for. */
  rare?: true;
  /** Some choices, such as courses, are the service's to tell. */
  fields: (signal: AbortSignal) => Promise<readonly FieldSpec[]>;
  send: (answers: Record<string, Answer>, attempt: Attempt) => Promise<void>;
}

/** How far a step of a case is, where several may be taken in any order. */
export interface Progress<Row extends Case> {
  step: Step<Row>;
  /** What is recorded, in words; undefined: not yet. */
  recorded: string | undefined;
}

/** Cases of an office, and what it may do to each. */
export interface Cases<Row extends Case> {
  slug: string;
  roles: readonly Role[];
  title: MessageDescriptor;
  get: (id: string, signal: AbortSignal) => Promise<Row>;
  /** What stands on a line beside who it is. */
  facts: (row: Row) => readonly Fact[];
  /** Where more of her is looked at before deciding. */
  more?: (row: Row) => { href: string; text: MessageDescriptor };
  /** Every step of this queue, for addresses. */
  steps: readonly Step<Row>[];
  /** The one step that a case waits for; none when it waits for somebody else. */
  next: (row: Row) => Step<Row> | undefined;
  /** Where steps may be taken in any order: all of them, with what is recorded. */
  checklist?: (row: Row) => readonly Progress<Row>[];
}

/** Cases with the office's list of them; where that is a screen of its own, they have none here. */
export interface Queue<Row extends Case> extends Cases<Row> {
  lead: MessageDescriptor;
  empty: MessageDescriptor;
  find: (after: string | undefined, signal: AbortSignal) => Promise<Page<Row>>;
  openings?: readonly Opening[];
}
