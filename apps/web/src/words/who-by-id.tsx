import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { WorkerName } from '../client/types.js';
import { shortId } from '../locale/format.js';
import { nameWords, whereWords } from './who.js';

interface WhoProps {
  workerId: string;
  name: WorkerName | undefined;
}

/** A person by name and the signs that tell two of one name apart; by number where the name is not ours to know. */
export function Who({ workerId, name }: WhoProps): JSX.Element {
  const signs = name
    ? [whereWords(name), name.birthYear].filter(Boolean).join(' · ')
    : t`enam huruf terakhir nomor rujukan`;
  return (
    <>
      <strong>{whoWords({ workerId, name })}</strong>
      <br />
      <span class="secondary small">{signs}</span>
    </>
  );
}

export function whoWords({ workerId, name }: WhoProps): string {
  const number = shortId(workerId);
  return name ? nameWords(name) : t`Pekerja ${number}`;
}
