/** Yes, no, or nobody knows: what nobody knows is never taken for a no. */
export type Answer = boolean | undefined;

/** Yes as soon as one says yes; no only when all say no. */
export function anyOf(...answers: readonly Answer[]): Answer {
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

export function not(answer: Answer): Answer {
  return answer === undefined ? undefined : !answer;
}
