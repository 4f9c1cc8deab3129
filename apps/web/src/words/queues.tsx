import { plural, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { ItemOutcome, QueueLine } from '../client/types.js';
import { Tag } from '../ui/tag.js';
import { nameWords, whereWords } from './who.js';

/** How long somebody has waited: "3 hari". */
export function waitedWords(days: number): string {
  if (days === 0) return t`sejak hari ini`;
  return plural(days, { other: '# hari' });
}

/** Who it is, as one line of a list of choices. */
export function lineWords(line: QueueLine): string {
  return [nameWords(line), whereWords(line), String(line.birthYear)].filter(Boolean).join(' · ');
}

/** A choice of one of many says whom and which version was looked at, so that what has changed since is not chosen. */
export function itemOf(value: string): { workerId: string; version: number } {
  const [workerId = '', version] = value.split('@');
  return { workerId, version: Number(version) };
}

export function valueOf({ workerId, version }: QueueLine): string {
  return `${workerId}@${version}`;
}

interface OutcomesProps {
  outcomes: readonly ItemOutcome[];
  lines: readonly QueueLine[];
  /** Said of who was done: "disetujui". */
  done: string;
  hrefOf: (workerId: string) => string;
}

/** What became of each of many, in words. */
export function Outcomes({ outcomes, lines, done, hrefOf }: OutcomesProps): JSX.Element {
  return (
    <div class="card">
      <ul class="tasks">
        {outcomes.map(({ workerId, outcome, refusal }) => {
          const line = lines.find((each) => each.workerId === workerId);
          return (
            <li key={workerId}>
              <span>
                <a href={hrefOf(workerId)}>{line ? nameWords(line) : workerId}</a>
                {refusal && (
                  <span class="secondary">
                    <br />
                    {refusal.title}. {refusal.detail}
                  </span>
                )}
              </span>
              <Tag sentiment={outcome === 'DONE' ? 'positive' : 'warning'}>
                {wordOfOutcome(outcome, done)}
              </Tag>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function wordOfOutcome(outcome: ItemOutcome['outcome'], done: string): string {
  if (outcome === 'DONE') return done;
  return outcome === 'CHANGED' ? t`berubah, lihat lagi` : t`belum bisa`;
}

/** How long somebody has waited, and in words whether that is too long. */
export function Waited({ days, overdue }: { days: number; overdue: boolean }): JSX.Element {
  return (
    <span>
      {waitedWords(days)} {overdue && <Tag sentiment="warning">{t`terlambat`}</Tag>}
    </span>
  );
}
