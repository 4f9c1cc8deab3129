import type { Role } from '@libs/access';
import { isRedFlag, RED_FLAGS, RULES, type RedFlagCode, type RuleId } from '@libs/rules';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { WorkerRecord } from '../client/types.js';
import { isOver } from '../desk/next-step.js';
import { dayWords } from '../locale/format.js';
import { usePerson } from '../session/session.js';
import { DESK } from './record-href.js';
import { Tag } from '../ui/tag.js';
import { inLanguage } from '../words/refusals.js';
import { SCREENING_SENTIMENT, SCREENING_WORDS } from '../words/screening.js';
import { wordOf } from '../words/words.js';

/** Who may answer a red flag. */
export const ANSWERERS: readonly Role[] = ['KEPALA_DESA', 'DINAS'];

type Screening = NonNullable<WorkerRecord['screening']>;
type Explained = Pick<Screening['results'][number], 'why' | 'next' | 'basis'>;

/** The first look at a plan, in plain words: what stands against it, why, and what to do next. It decides nothing. */
export function ScreeningCard({ worker }: { worker: WorkerRecord }): JSX.Element | null {
  const { screening } = worker;
  const { role } = usePerson();
  if (!screening) return null;
  const day = dayWords(screening.judgedOn);
  const against = screening.results.filter(({ code }) => code !== undefined);
  return (
    <section class="card stack stack--tight">
      <div class="row">
        <h2>{t`Pemeriksaan awal`}</h2>
        <ScreeningTag decision={screening.decision} />
      </div>
      <p class="secondary small">{t`Saran per ${day}; keputusan tetap pada petugas.`}</p>
      {against.map((result) => (
        <Point
          key={result.ruleId}
          title={inLanguage(RULES[result.ruleId as RuleId].question)}
          sentiment={result.outcome === 'FAIL' ? 'negative' : 'warning'}
          mark={result.outcome === 'FAIL' ? t`tidak memenuhi` : t`belum dapat dinilai`}
          of={result}
        />
      ))}
      {screening.redFlags.map((flag) => (
        <Flag key={flag.code} flag={flag} worker={worker} />
      ))}
      <NotAssessed codes={screening.notAssessed.filter(isRedFlag)} />
      {DESK.includes(role) && !isOver(worker) && (
        <p>
          <a href={`/berkas/warga/${worker.workerId}/pemeriksaan`}>{t`Catat cerita baru dan periksa lagi`}</a>
        </p>
      )}
    </section>
  );
}

/** What the family permit and the marital papers still lack, before the village can verify. */
export function FamilyAdvice({ worker }: { worker: WorkerRecord }): JSX.Element | null {
  const lacking = (worker.familyAdvice ?? []).filter(({ code }) => code !== undefined);
  if (lacking.length === 0 || worker.state !== 'REGISTERED') return null;
  return (
    <section class="card stack stack--tight">
      <h2>{t`Izin keluarga dan status perkawinan`}</h2>
      <p class="secondary small">{t`Selama ini belum tercatat, desa tidak dapat memverifikasi.`}</p>
      {lacking.map((result) => (
        <Point
          key={result.ruleId}
          title={inLanguage(RULES[result.ruleId as RuleId].question)}
          sentiment="warning"
          mark={t`belum lengkap`}
          of={result}
        />
      ))}
    </section>
  );
}

export function ScreeningTag({ decision }: { decision: string }): JSX.Element {
  return (
    <Tag sentiment={SCREENING_SENTIMENT[decision] ?? 'warning'}>{wordOf(SCREENING_WORDS, decision)}</Tag>
  );
}

interface PointProps {
  title: string;
  sentiment: 'negative' | 'warning' | 'positive';
  mark: string;
  of: Explained;
  action?: JSX.Element | false;
}

function Point({ title, sentiment, mark, of: { why, next, basis }, action }: PointProps): JSX.Element {
  return (
    <div class="stack stack--tight point">
      <div class="row">
        <h3>{title}</h3>
        <Tag sentiment={sentiment}>{mark}</Tag>
      </div>
      {why && <p>{inLanguage(why)}</p>}
      {next && (
        <p>
          <strong>{t`Selanjutnya:`}</strong> {inLanguage(next)}
        </p>
      )}
      {basis && <p class="secondary small">{inLanguage(basis)}</p>}
      {action}
    </div>
  );
}

/** A sign of bad recruitment. While it stands, the head of the village or the district answers it. */
function Flag({ flag, worker }: { flag: Screening['redFlags'][number]; worker: WorkerRecord }): JSX.Element {
  const { role } = usePerson();
  const { code, standing } = flag;
  const raised = worker.redFlags.length > 0;
  return (
    <Point
      title={t`Tanda bahaya ${code}`}
      sentiment={standing ? 'negative' : 'warning'}
      mark={markOf(standing, raised)}
      of={flag}
      action={
        standing &&
        ANSWERERS.includes(role) && (
          <p>
            <a href={`/berkas/warga/${worker.workerId}/tanda-bahaya/${code}`}>{t`Jawab tanda bahaya ini`}</a>
          </p>
        )
      }
    />
  );
}

/** Signs that nobody could tell: they add nothing, and are not clear. */
function NotAssessed({ codes }: { codes: readonly RedFlagCode[] }): JSX.Element | null {
  const n = codes.length;
  if (n === 0) return null;
  return (
    <details>
      <summary>{t`${n} tanda bahaya belum dapat dinilai`}</summary>
      <ul>
        {codes.map((code) => (
          <li key={code}>{inLanguage(RED_FLAGS[code].question)}</li>
        ))}
      </ul>
    </details>
  );
}

function markOf(standing: boolean, raised: boolean): string {
  if (standing) return t`belum dijawab`;
  return raised ? t`sudah dijawab` : t`perhatikan`;
}
