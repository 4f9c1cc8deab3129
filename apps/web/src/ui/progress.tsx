import type { JSX } from 'preact';

/** How far something has come that goes on by itself: in words that are read out when they change, and as a bar. */
export function Progress({ text, done, toDo }: { text: string; done: number; toDo: number }): JSX.Element {
  return (
    <div class="card stack stack--tight">
      <p role="status">{text}</p>
      <progress class="progress" aria-label={text} value={done} max={Math.max(toDo, 1)} />
    </div>
  );
}
