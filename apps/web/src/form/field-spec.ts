import type { MessageDescriptor } from '@lingui/core';
import type { LocalDate } from '@libs/kernel';
import type { DateParts } from '../ui/date-parts.js';
import type { Choice } from '../ui/select-dropdown.js';

interface Common {
  /** Its name in the body that is sent. */
  name: string;
  label: MessageDescriptor;
  hint?: MessageDescriptor;
  optional?: true;
  /** Asked only after these answers; always, where there is no condition. */
  onlyIf?: (values: FieldValues) => boolean;
}

/** One question of a step's form. */
export type FieldSpec = Common &
  (
    | {
        kind: 'text';
        entry?: 'digits' | 'phone';
        width?: 'short' | 'medium';
        initial?: string;
        /** A code: written in capitals, however it was typed. */
        capitals?: true;
        /** An id: sent in small letters, however it was typed. */
        smallLetters?: true;
        /** What is wrong with an answer that is not blank. */
        check?: (text: string) => MessageDescriptor | undefined;
      }
    | { kind: 'count'; initial: number }
    /** Choices are asked for when they are drawn, in the language of that moment. */
    | { kind: 'select' | 'radio'; choices: () => readonly Choice[]; initial?: string }
    | { kind: 'checks'; choices: () => readonly Choice[]; initial?: readonly string[] }
    /** A day that has been (`past`, today included), or any day. */
    | {
        kind: 'day';
        when?: 'past';
        /** A day of the calendar, or `today`. */
        initial?: LocalDate;
        /** Something done here and now: today is left unsaid, so that the service takes the moment itself. */
        now?: true;
      }
    /** A statement that must be agreed to, or a plain yes-or-no where it is optional. */
    | { kind: 'yes'; initial?: boolean }
  );

export type FieldValue = string | boolean | DateParts | readonly string[];
export type FieldValues = Record<string, FieldValue>;
export type Answer = string | number | boolean | readonly string[];
