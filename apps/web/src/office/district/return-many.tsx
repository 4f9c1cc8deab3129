import { newId } from '@libs/kernel';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { usePages } from '../../client/paging.js';
import {
  type DistrictFilter,
  districtFilterIn,
  findDistrictQueue,
  foreseeReturns,
  type Item,
  returnMany,
  takeBackReturns,
} from '../../client/queues.js';
import type { DistrictQueueLine, Foresight, ItemOutcome } from '../../client/types.js';
import { Failure } from '../../form/failure.js';
import type { FieldSpec } from '../../form/field-spec.js';
import { Loaded } from '../../form/loaded.js';
import { StepForm } from '../../form/step-form.js';
import { usePerson } from '../../session/session.js';
import { ForRoles } from '../../shell/for-roles.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonLink, Buttons } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { Pagination } from '../../ui/pagination.js';
import { Tag } from '../../ui/tag.js';
import { REPAIR_REASON_WORDS } from '../../words/endings.js';
import { Place } from '../../words/place.js';
import { countryName } from '../../words/places-and-jobs.js';
import { itemOf, lineWords, Outcomes, valueOf, waitedWords } from '../../words/queues.js';
import { oneOf } from '../../words/words.js';

const QUEUE = '/tugas/verifikasi';
/** As many as the service takes at once. */
const AT_MOST = '50';

interface Returns {
  items: readonly Item[];
  reasonCode: string;
}

/** First whom and why, then what would become of each, then what has become of it, and for some minutes the way back. */
type Stage =
  | { at: 'choosing' }
  | { at: 'looking'; returns: Returns; foresight: Foresight }
  | { at: 'done'; outcomes: readonly ItemOutcome[]; done: string };

/** The district sends many registrations back to their villages, with one reason. */
export function ReturnMany(): JSX.Element {
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const filter = districtFilterIn(useLocation().query);
  const { load, page, onPrevious, onNext } = usePages(
    (after, signal) =>
      findDistrictQueue({ ...filter, state: 'REGISTERED' }, { after, limit: AT_MOST }, signal),
    Object.values(filter),
  );
  return (
    <ForRoles roles={['DINAS']} person={usePerson()}>
      <Page
        narrow
        title={t`Kembalikan beberapa sekaligus`}
        lead={t`Pendaftaran yang belum diverifikasi desa, yang paling lama lebih dulu.`}
        back={{ href: QUEUE, text: t`Verifikasi calon` }}
      >
        <Loaded load={load}>
          {({ items }) => {
            if (stage.at === 'choosing')
              return (
                <>
                  <Narrowed filter={filter} />
                  <Choosing key={page} lines={items} onStage={setStage} />
                  <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
                </>
              );
            if (stage.at === 'looking') return <Looking lines={items} {...stage} onStage={setStage} />;
            return <Done lines={items} {...stage} onStage={setStage} />;
          }}
        </Loaded>
      </Page>
    </ForRoles>
  );
}

/** Whom the queue was narrowed to before one came here. */
function Narrowed({ filter: { area, country, overdue } }: { filter: DistrictFilter }): JSX.Element | null {
  if (!area && !country && !overdue) return null;
  return (
    <p>
      {t`Seperti disaring di antrean:`} {area && <Place code={area} />} {country && countryName(country)}{' '}
      {overdue && t`hanya yang terlambat`}
    </p>
  );
}

interface StageProps {
  lines: readonly DistrictQueueLine[];
  onStage: (stage: Stage) => void;
}

function Choosing({ lines, onStage }: StageProps): JSX.Element {
  if (lines.length === 0) return <EmptyState title={t`Tidak ada pendaftaran yang dapat dikembalikan`} />;
  const fields: readonly FieldSpec[] = [
    {
      kind: 'checks',
      name: 'people',
      label: msg`Pendaftaran siapa yang dikembalikan?`,
      choices: () =>
        lines.map((line) => {
          const waited = waitedWords(line.waitedDays);
          return { value: valueOf(line), label: lineWords(line), hint: t`Menunggu ${waited}.` };
        }),
    },
    {
      kind: 'radio',
      name: 'reasonCode',
      label: msg`Alasan untuk semuanya`,
      choices: oneOf(REPAIR_REASON_WORDS),
    },
  ];
  return (
    <StepForm
      fields={fields}
      submitText={t`Lihat dulu akibatnya`}
      cancelHref={QUEUE}
      send={async ({ people, reasonCode }) => {
        const returns = { items: (people as readonly string[]).map(itemOf), reasonCode: String(reasonCode) };
        onStage({ at: 'looking', returns, foresight: await foreseeReturns(returns) });
      }}
    />
  );
}

function Looking(props: StageProps & { returns: Returns; foresight: Foresight }): JSX.Element {
  const { lines, returns, foresight, onStage } = props;
  const possible = returns.items.filter(({ workerId }) =>
    foresight.items.some((item) => item.workerId === workerId && !item.refusal),
  );
  const [n, all] = [possible.length, returns.items.length];
  return (
    <>
      <Alert
        sentiment={n === all ? 'informative' : 'warning'}
        title={t`${n} dari ${all} akan dikembalikan ke desa`}
        live="status"
      >
        <p>{t`Belum ada yang tercatat. Dalam sepuluh menit setelahnya Anda dapat membatalkannya.`}</p>
      </Alert>
      <div class="card">
        <ul class="tasks">
          {foresight.items.map(({ workerId, refusal }) => {
            const line = lines.find((each) => each.workerId === workerId);
            return (
              <li key={workerId}>
                <span>
                  {line ? lineWords(line) : workerId}
                  {refusal && <span class="secondary"> {refusal.detail}</span>}
                </span>
                {refusal ? <Tag sentiment="warning">{refusal.title}</Tag> : <Tag>{t`akan dikembalikan`}</Tag>}
              </li>
            );
          })}
        </ul>
      </div>
      {n > 0 && (
        <Sending
          text={t`Kembalikan ke desa`}
          send={async (key) => {
            const { items } = await returnMany({ ...returns, items: possible }, key);
            onStage({ at: 'done', outcomes: items, done: t`dikembalikan` });
          }}
        />
      )}
      <Buttons>
        <Button variant="tertiary" onClick={() => onStage({ at: 'choosing' })}>{t`Pilih lagi`}</Button>
      </Buttons>
    </>
  );
}

function Done(props: StageProps & { outcomes: readonly ItemOutcome[]; done: string }): JSX.Element {
  const { lines, outcomes, done, onStage } = props;
  const [undone, setUndone] = useState(false);
  const back = outcomes.flatMap(({ workerId, version, outcome }) =>
    outcome === 'DONE' && version !== undefined ? [{ workerId, version }] : [],
  );
  const [n, all] = [back.length, outcomes.length];
  return (
    <>
      <Alert
        sentiment={n === all ? 'positive' : 'warning'}
        title={t`${n} dari ${all} orang: ${done}`}
        live="status"
      />
      <Outcomes
        outcomes={outcomes}
        lines={lines}
        done={done}
        hrefOf={(workerId) => `${QUEUE}/${workerId}/verifikasi`}
      />
      {n > 0 && !undone && (
        <Sending
          text={t`Batalkan pengembalian`}
          send={async (key) => {
            const { items } = await takeBackReturns(back, key);
            setUndone(true);
            onStage({ at: 'done', outcomes: items, done: t`pengembalian dibatalkan` });
          }}
        />
      )}
      <Buttons>
        <ButtonLink variant="secondary" href={QUEUE}>{t`Kembali ke antrean`}</ButtonLink>
      </Buttons>
    </>
  );
}

/** One button for something that is sent as often as need be and done once. */
function Sending({ text, send }: { text: string; send: (key: string) => Promise<void> }): JSX.Element {
  const [key] = useState(newId);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const press = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      await send(key);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <>
      <Failure error={failure} onRetry={() => void press()} />
      <Buttons>
        <Button busy={busy} onClick={() => void press()}>
          {busy ? t`Sedang dikirim…` : text}
        </Button>
      </Buttons>
    </>
  );
}
