import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { lettersOf } from '../../client/letters.js';
import type { LetterLine, WorkerRecord } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import { Loaded } from '../../form/loaded.js';
import { usePerson } from '../../session/session.js';
import { LetterTag } from '../../words/letter-tag.js';

const OPEN: readonly LetterLine['state'][] = ['DRAFT', 'DICETAK', 'DITANDATANGANI_KELUARGA'];

/** The letters of one worker, and where another one begins. */
export function WorkerLetters({ worker }: { worker: WorkerRecord }): JSX.Element {
  const { workerId, familyPermitKnown } = worker;
  const { role } = usePerson();
  const load = useLoad((signal) => lettersOf(workerId, signal), [workerId]);
  const here = `/desa/warga/${workerId}`;
  return (
    <section class="card stack stack--tight">
      <h2>{t`Surat izin keluarga`}</h2>
      <Loaded load={load}>
        {(letters) => (
          <>
            {letters.length > 0 && (
              <ul class="tasks">
                {letters.map((letter) => (
                  <li key={letter.letterId}>
                    <a class="digits" href={`/desa/surat/${letter.letterId}`}>
                      {letter.number ?? t`Konsep, belum bernomor`}
                    </a>
                    <LetterTag state={letter.state} />
                  </li>
                ))}
              </ul>
            )}
            {!familyPermitKnown && !letters.some(({ state }) => OPEN.includes(state)) && (
              <p>
                <a href={`${here}/surat`}>{t`Buat surat izin keluarga`}</a>
              </p>
            )}
          </>
        )}
      </Loaded>
      {familyPermitKnown && role === 'KEPALA_DESA' && (
        <p>
          <a href={`${here}/izin-keluarga/cabut`}>{t`Cabut izin keluarga`}</a>
        </p>
      )}
    </section>
  );
}
