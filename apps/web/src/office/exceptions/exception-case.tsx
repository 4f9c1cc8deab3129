import { msg, t } from '@lingui/core/macro';
import type { ComponentChildren, JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { getLine, take } from '../../client/offices.js';
import type { ClearanceAdvice, PlacementRecord } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import { EXCEPTION_REASON } from '../../form/exception-reason.js';
import type { FieldSpec } from '../../form/field-spec.js';
import { Loaded } from '../../form/loaded.js';
import { StepForm } from '../../form/step-form.js';
import { dayWords, timeWords } from '../../locale/format.js';
import { today } from '../../locale/today.js';
import { NotFound } from '../../public/not-found.js';
import { usePerson } from '../../session/session.js';
import { ForRoles } from '../../shell/for-roles.js';
import { Alert } from '../../ui/alert.js';
import { ButtonLink, Buttons } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { SummaryList } from '../../ui/summary-list.js';
import { Tag } from '../../ui/tag.js';
import { announce } from '../../ui/toast.js';
import { inLanguage } from '../../words/refusals.js';
import { useNames } from '../names.js';
import { PLACEMENTS } from '../queues/placement-documents.js';
import { placementFacts, whyWords } from '../queues/placement.js';
import { whoWords } from '../../words/who-by-id.js';

const LIST = '/tugas/pengecualian';

const WHY: readonly FieldSpec[] = [
  EXCEPTION_REASON,
  { kind: 'day', name: 'until', label: msg`Hari terakhir berlakunya`, optional: true },
];

type MissingLine = ClearanceAdvice['missing'][number];
type Exception = PlacementRecord['exceptions'][number];

/** A placement, and what stands in the way of its clearance today. */
interface Case {
  placement: PlacementRecord;
  missing: readonly MissingLine[];
}

async function readCase(id: string, signal: AbortSignal): Promise<Case> {
  const [placement, { missing }] = await Promise.all([
    getLine<PlacementRecord>(PLACEMENTS, id, signal),
    getLine<ClearanceAdvice>(PLACEMENTS, `${id}/clearance`, signal),
  ]);
  return { placement, missing };
}

interface CaseScreenProps {
  /** Without one it is the person's name. */
  title?: string;
  back: { href: string; text: string };
  children: (read: Case) => ComponentChildren;
}

function CaseScreen({ title, back, children }: CaseScreenProps): JSX.Element {
  const id = useRoute().params['id'] ?? '';
  const load = useLoad((signal) => readCase(id, signal), [id]);
  const worker = load.state === 'ready' ? load.data.placement.workerId : undefined;
  const names = useNames(worker ? [worker] : []);
  const who = worker && whoWords({ workerId: worker, name: names.get(worker) });
  return (
    <ForRoles roles={['DINAS', 'BP3MI']} person={usePerson()}>
      <Page narrow title={title ?? who ?? t`Pengecualian beralasan`} lead={title && who} back={back}>
        <Loaded load={load}>{children}</Loaded>
      </Page>
    </ForRoles>
  );
}

/** What a rule asks of her, what an office has excepted of it and why, and what may be excepted still. */
export function ExceptionCase(): JSX.Element {
  return (
    <CaseScreen back={{ href: LIST, text: t`Pengecualian beralasan` }}>
      {({ placement, missing }) => (
        <>
          <div class="card">
            <SummaryList facts={placementFacts(placement)} />
          </div>
          {isOpen(placement) ? (
            <StillMissing placement={placement} missing={missing} />
          ) : (
            <Alert
              sentiment="informative"
              title={t`Prosesnya sudah diputuskan: tidak ada lagi yang dapat dikecualikan.`}
            />
          )}
          <Decided placement={placement} />
        </>
      )}
    </CaseScreen>
  );
}

function StillMissing({ placement, missing }: Case): JSX.Element {
  const toDistrict = usePerson().role === 'DINAS';
  return (
    <section class="card stack stack--tight">
      <h2>{t`Yang masih kurang hari ini`}</h2>
      {missing.length === 0 ? (
        <p>{t`Tidak ada.`}</p>
      ) : (
        <ul class="tasks">
          {missing.map((line) => (
            <li key={line.code}>
              <span>
                {inLanguage(line.words)}
                <br />
                <span class="secondary small">{inLanguage(line.basis)}</span>
              </span>
              {line.exceptable ? (
                <ButtonLink
                  variant="secondary"
                  href={`${LIST}/${placement.placementId}/beri/${line.code}`}
                  label={`${t`Beri pengecualian`}: ${whyWords(line.code)}`}
                >
                  {t`Beri pengecualian`}
                </ButtonLink>
              ) : (
                <Tag sentiment="warning">{t`tidak dapat dikecualikan`}</Tag>
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="secondary">
        {t`Umur, anak, kewarganegaraan, tujuan tertutup, dan izin keluarga yang dicabut tidak dapat dikecualikan siapa pun.`}
      </p>
      {toDistrict && (
        <p class="secondary">{t`Syarat kesehatan tidak ditampilkan kepada dinas dan hanya dinilai BP3MI.`}</p>
      )}
    </section>
  );
}

function Decided({ placement }: { placement: PlacementRecord }): JSX.Element | null {
  const { exceptions } = placement;
  if (exceptions.length === 0) return null;
  return (
    <section class="card stack stack--tight">
      <h2>{t`Pengecualian yang sudah dibuat`}</h2>
      {exceptions.toReversed().map((exception) => (
        <DecidedOne key={exception.exceptionId} placement={placement} exception={exception} />
      ))}
    </section>
  );
}

function DecidedOne(props: { placement: PlacementRecord; exception: Exception }): JSX.Element {
  const { placement, exception } = props;
  const { exceptionId, code, orgId, reason, decidedAt, until, withdrawnAt } = exception;
  const own = orgId === usePerson().orgId;
  const why = whyWords(code);
  return (
    <div class="stack stack--tight">
      <h3>{why}</h3>
      <SummaryList
        facts={[
          { term: t`Keadaan`, value: <Standing exception={exception} /> },
          { term: t`Alasan`, value: reason ?? '–' },
          { term: t`Dibuat oleh`, value: orgId },
          { term: t`Dibuat pada`, value: timeWords(decidedAt) },
          ...(until ? [{ term: t`Hari terakhir berlakunya`, value: dayWords(until) }] : []),
          ...(withdrawnAt ? [{ term: t`Dicabut pada`, value: timeWords(withdrawnAt) }] : []),
        ]}
      />
      {own && !withdrawnAt && isOpen(placement) && (
        <Buttons>
          <ButtonLink
            variant="tertiary"
            href={`${LIST}/${placement.placementId}/cabut/${exceptionId}`}
            label={`${t`Cabut pengecualian`}: ${why}`}
          >{t`Cabut pengecualian`}</ButtonLink>
        </Buttons>
      )}
    </div>
  );
}

function Standing({ exception: { until, withdrawnAt } }: { exception: Exception }): JSX.Element {
  if (withdrawnAt) return <Tag>{t`dicabut`}</Tag>;
  if (until && until < today()) return <Tag>{t`sudah lewat`}</Tag>;
  return <Tag sentiment="positive">{t`berlaku`}</Tag>;
}

/** Pengecualian beralasan: a decision about one worker and one reason, kept for whoever asks years later. */
export function GiveException(): JSX.Element {
  const { id = '', code = '' } = useRoute().params;
  const { route } = useLocation();
  const at = `${LIST}/${id}`;
  return (
    <CaseScreen title={t`Beri pengecualian`} back={{ href: at, text: t`Syarat` }}>
      {({ placement, missing }) => {
        const line = missing.find((each) => each.code === code && each.exceptable);
        return line && isOpen(placement) ? (
          <>
            <div class="card stack stack--tight">
              <p>{inLanguage(line.words)}</p>
              <p class="secondary small">{inLanguage(line.basis)}</p>
            </div>
            <StepForm
              fields={WHY}
              submitText={t`Beri pengecualian`}
              cancelHref={at}
              send={async (answers, idempotencyKey) => {
                const attempt = { idempotencyKey, version: placement.version };
                await take(`${PLACEMENTS}/${id}/exceptions`, { ...answers, code }, attempt);
                announce(t`Pengecualian tercatat.`);
                route(at, true);
              }}
            >
              <p>
                {t`Untuk satu orang dan satu sebab. Yang disimpan: sebabnya, alasan Anda (tersandi), kantor Anda, waktunya, dan hari terakhirnya. Alasan hanya dibaca dinas dan BP3MI.`}
              </p>
            </StepForm>
          </>
        ) : (
          <Alert sentiment="informative" title={t`Sebab ini tidak ada lagi atau tidak dapat dikecualikan.`} />
        );
      }}
    </CaseScreen>
  );
}

/** Only of the own office: the rule stands again. */
export function WithdrawException(): JSX.Element {
  const { id = '', exceptionId = '' } = useRoute().params;
  const { route } = useLocation();
  const at = `${LIST}/${id}`;
  return (
    <CaseScreen title={t`Cabut pengecualian`} back={{ href: at, text: t`Syarat` }}>
      {({ placement }) => {
        const exception = placement.exceptions.find((each) => each.exceptionId === exceptionId);
        return exception ? (
          <StepForm
            fields={[]}
            submitText={t`Cabut pengecualian`}
            cancelHref={at}
            send={async (_answers, idempotencyKey) => {
              const withdrawal = `${PLACEMENTS}/${id}/exceptions/${exceptionId}/withdrawal`;
              await take(withdrawal, {}, { idempotencyKey, version: placement.version });
              announce(t`Pengecualian dicabut.`);
              route(at, true);
            }}
          >
            <div class="card stack stack--tight">
              <p>{whyWords(exception.code)}</p>
              <p class="secondary">{exception.reason}</p>
            </div>
            <p>{t`Syaratnya berlaku kembali. Pengecualian ini tetap tercatat sebagai dicabut.`}</p>
          </StepForm>
        ) : (
          <NotFound />
        );
      }}
    </CaseScreen>
  );
}

/** While nothing is decided, there is something to except. */
function isOpen({ state, clearance }: PlacementRecord): boolean {
  return state === 'SELECTED' && !clearance;
}
