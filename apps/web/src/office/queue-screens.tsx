import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { usePages } from '../client/paging.js';
import type { WorkerName } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { StepForm } from '../form/step-form.js';
import { NotFound } from '../public/not-found.js';
import { usePerson } from '../session/session.js';
import { ForRoles } from '../shell/for-roles.js';
import { Alert } from '../ui/alert.js';
import { ButtonLink } from '../ui/button.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { SummaryList } from '../ui/summary-list.js';
import { Tag } from '../ui/tag.js';
import { announce } from '../ui/toast.js';
import { useNames } from './names.js';
import type { Case, Cases, Opening, Queue, Step } from './queue.js';
import { Who, whoWords } from '../words/who-by-id.js';

/** The screens of cases: one of them, and one step on it. */
export interface CaseScreens {
  slug: string;
  CasePage: () => JSX.Element;
  StepPage: () => JSX.Element;
}

/** The screens of a queue: its list and a new case beside those of its cases. */
export interface QueueScreens extends CaseScreens {
  List: () => JSX.Element;
  OpeningPage: () => JSX.Element;
}

export function caseScreensOf<Row extends Case>(cases: Cases<Row>): CaseScreens {
  return {
    slug: cases.slug,
    CasePage: guarded(cases, () => <CasePage cases={cases} />),
    StepPage: guarded(cases, () => <StepPage cases={cases} />),
  };
}

export function screensOf<Row extends Case>(queue: Queue<Row>): QueueScreens {
  return {
    ...caseScreensOf(queue),
    List: guarded(queue, () => <List queue={queue} />),
    OpeningPage: guarded(queue, () => <OpeningPage queue={queue} />),
  };
}

function guarded<Row extends Case>({ roles }: Cases<Row>, screen: () => JSX.Element): () => JSX.Element {
  return () => (
    <ForRoles roles={roles} person={usePerson()}>
      {screen()}
    </ForRoles>
  );
}

type AdviceOf<Row extends Case> = NonNullable<Step<Row>['advice']>;

interface Of<Row extends Case> {
  queue: Queue<Row>;
}

interface OfCases<Row extends Case> {
  cases: Cases<Row>;
}

function List<Row extends Case>({ queue }: Of<Row>): JSX.Element {
  const { load, page, onPrevious, onNext } = usePages(queue.find, [queue]);
  const rows = load.state === 'ready' ? load.data.items : [];
  const names = useNames(rows.map((row) => row.workerId));
  return (
    <Page title={i18n._(queue.title)} lead={i18n._(queue.lead)} aside={<Openings queue={queue} />}>
      <Loaded load={load}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={i18n._(queue.empty)} />
          ) : (
            <div class="stack">
              <DataTable
                caption={i18n._(queue.title)}
                columns={columnsOf(queue, items, names)}
                rows={items}
                keyOf={(row) => row.id}
              />
              <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function Openings<Row extends Case>({ queue }: Of<Row>): JSX.Element | null {
  return queue.openings ? (
    <div class="buttons">
      {queue.openings.map(({ slug, title, rare }) => (
        <ButtonLink
          key={slug}
          href={`/tugas/${queue.slug}/baru/${slug}`}
          variant={rare ? 'secondary' : 'primary'}
        >
          {i18n._(title)}
        </ButtonLink>
      ))}
    </div>
  ) : null;
}

function OpeningPage<Row extends Case>({ queue }: Of<Row>): JSX.Element {
  const { params } = useRoute();
  const opening = queue.openings?.find(({ slug }) => slug === params['opening']);
  return opening ? <Open key={opening.slug} queue={queue} opening={opening} /> : <NotFound />;
}

function Open<Row extends Case>({ queue, opening }: Of<Row> & { opening: Opening }): JSX.Element {
  const { route } = useLocation();
  const load = useLoad(opening.fields, [opening]);
  const list = `/tugas/${queue.slug}`;
  const title = i18n._(opening.title);
  return (
    <Page narrow title={title} lead={i18n._(opening.lead)} back={{ href: list, text: i18n._(queue.title) }}>
      <Loaded load={load}>
        {(fields) => (
          <StepForm
            fields={fields}
            submitText={title}
            cancelHref={list}
            send={async (answers, idempotencyKey) => {
              await opening.send(answers, { idempotencyKey });
              announce(i18n._(opening.done));
              route(list, true);
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}

function columnsOf<Row extends Case>(
  queue: Queue<Row>,
  rows: readonly Row[],
  names: ReadonlyMap<string, WorkerName>,
): Column<Row>[] {
  const [first] = rows;
  const facts = first ? queue.facts(first) : [];
  return [
    {
      label: t`Nama`,
      role: 'title',
      cell: ({ workerId }) => <Who workerId={workerId} name={names.get(workerId)} />,
    },
    ...facts.map(({ term }, index) => ({
      label: term,
      cell: (row: Row) => queue.facts(row)[index]?.value,
    })),
    ...(queue.steps.length > 0 ? [actionColumn(queue, names)] : []),
  ];
}

function actionColumn<Row extends Case>(
  queue: Queue<Row>,
  names: ReadonlyMap<string, WorkerName>,
): Column<Row> {
  return {
    label: t`Tindakan`,
    role: 'action',
    cell: (row) => <Action queue={queue} row={row} names={names} />,
  };
}

/** The one thing to do; where there are several, the case with all of them. */
function Action<Row extends Case>(
  props: Of<Row> & { row: Row; names: ReadonlyMap<string, WorkerName> },
): JSX.Element {
  const { queue, row, names } = props;
  const step = queue.next(row);
  const who = whoWords({ workerId: row.workerId, name: names.get(row.workerId) });
  const at = `/tugas/${queue.slug}/${row.id}`;
  if (queue.checklist)
    return (
      <ButtonLink variant="secondary" href={at} label={t`Buka: ${who}`}>
        {t`Buka`}
      </ButtonLink>
    );
  if (!step) return <span class="secondary">{t`Tidak ada tindakan`}</span>;
  const title = i18n._(step.title);
  return (
    <ButtonLink variant="secondary" href={`${at}/${step.slug}`} label={`${title}: ${who}`}>
      {title}
    </ButtonLink>
  );
}

function CasePage<Row extends Case>({ cases }: OfCases<Row>): JSX.Element {
  const { load, names } = useCase(cases);
  const row = load.state === 'ready' ? load.data : undefined;
  const title = row
    ? whoWords({ workerId: row.workerId, name: names.get(row.workerId) })
    : i18n._(cases.title);
  return (
    <Page narrow title={title} back={{ href: `/tugas/${cases.slug}`, text: i18n._(cases.title) }}>
      <Loaded load={load}>{(data) => <CaseView cases={cases} row={data} />}</Loaded>
    </Page>
  );
}

function CaseView<Row extends Case>({ cases, row }: OfCases<Row> & { row: Row }): JSX.Element {
  const next = cases.next(row);
  const at = `/tugas/${cases.slug}/${row.id}`;
  return (
    <>
      {next && (
        <div class="buttons">
          <ButtonLink href={`${at}/${next.slug}`}>{i18n._(next.title)}</ButtonLink>
        </div>
      )}
      <section class="card stack stack--tight">
        <h2>{t`Langkah`}</h2>
        <ul class="tasks">
          {cases.checklist?.(row).map(({ step, recorded }) => (
            <li key={step.slug}>
              {recorded ? (
                <span>{i18n._(step.title)}</span>
              ) : (
                <a href={`${at}/${step.slug}`}>{i18n._(step.title)}</a>
              )}
              {recorded ? <Tag sentiment="positive">{recorded}</Tag> : <Tag>{t`belum`}</Tag>}
            </li>
          ))}
        </ul>
      </section>
      <section class="card stack stack--tight">
        <h2>{t`Rincian`}</h2>
        <SummaryList facts={cases.facts(row)} />
      </section>
    </>
  );
}

function StepPage<Row extends Case>({ cases }: OfCases<Row>): JSX.Element {
  const { params } = useRoute();
  const step = cases.steps.find(({ slug }) => slug === params['step']);
  return step ? <TakeStep key={step.slug} cases={cases} step={step} /> : <NotFound />;
}

function TakeStep<Row extends Case>({ cases, step }: OfCases<Row> & { step: Step<Row> }): JSX.Element {
  const { route } = useLocation();
  const { load, names } = useCase(cases);
  const list = `/tugas/${cases.slug}`;
  const title = i18n._(step.title);
  return (
    <Page
      narrow
      title={title}
      lead={step.lead && i18n._(step.lead)}
      back={{ href: list, text: i18n._(cases.title) }}
    >
      <Loaded load={load}>
        {(row) => {
          const after = cases.checklist ? `${list}/${row.id}` : list;
          return (
            <>
              <div class="card">
                <Who workerId={row.workerId} name={names.get(row.workerId)} />
                <SummaryList facts={cases.facts(row)} />
                <More cases={cases} row={row} />
              </div>
              {step.advice && <AdviceBox read={step.advice} row={row} />}
              <StepForm
                fields={step.fields(row)}
                submitText={title}
                cancelHref={after}
                send={async (answers, idempotencyKey) => {
                  await step.send(row, answers, { idempotencyKey, version: row.version });
                  announce(i18n._(step.done));
                  route(after, true);
                }}
              />
              {step.instead && (
                <p>
                  <a href={`${list}/${row.id}/${step.instead.slug}`}>{i18n._(step.instead.title)}</a>
                </p>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function More<Row extends Case>({ cases, row }: OfCases<Row> & { row: Row }): JSX.Element | null {
  const more = cases.more?.(row);
  return more ? (
    <p>
      <a href={more.href}>{i18n._(more.text)}</a>
    </p>
  ) : null;
}

/** What the service would say today: it spares an officer a form that will be refused. */
function AdviceBox<Row extends Case>({ read, row }: { read: AdviceOf<Row>; row: Row }): JSX.Element {
  const load = useLoad((signal) => read(row, signal), [row]);
  return (
    <Loaded load={load}>
      {({ passes, missing }) =>
        passes ? (
          <Alert sentiment="positive" title={t`Semua syarat terpenuhi hari ini`} />
        ) : (
          <Alert sentiment="warning" title={t`Yang masih kurang hari ini`}>
            <ul>
              {missing.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Alert>
        )
      }
    </Loaded>
  );
}

/** The case that the address names, and whom it is about. */
function useCase<Row extends Case>(cases: Cases<Row>) {
  const id = useRoute().params['id'] ?? '';
  const load = useLoad((signal) => cases.get(id, signal), [cases, id]);
  const names = useNames(load.state === 'ready' ? [load.data.workerId] : []);
  return { load, names };
}
