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
import type { Case, Opening, Queue, Step } from './queue.js';
import { Who, whoWords } from './who.js';

/** The screens of a queue: its list, a new case, one case, and one step on it. */
export interface QueueScreens {
  slug: string;
  List: () => JSX.Element;
  OpeningPage: () => JSX.Element;
  CasePage: () => JSX.Element;
  StepPage: () => JSX.Element;
}

export function screensOf<Row extends Case>(queue: Queue<Row>): QueueScreens {
  const guarded = (screen: () => JSX.Element) => (): JSX.Element => (
    <ForRoles roles={queue.roles} person={usePerson()}>
      {screen()}
    </ForRoles>
  );
  return {
    slug: queue.slug,
    List: guarded(() => <List queue={queue} />),
    OpeningPage: guarded(() => <OpeningPage queue={queue} />),
    CasePage: guarded(() => <CasePage queue={queue} />),
    StepPage: guarded(() => <StepPage queue={queue} />),
  };
}

type AdviceOf<Row extends Case> = NonNullable<Step<Row>['advice']>;

interface Of<Row extends Case> {
  queue: Queue<Row>;
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

function CasePage<Row extends Case>({ queue }: Of<Row>): JSX.Element {
  const { load, names } = useCase(queue);
  const row = load.state === 'ready' ? load.data : undefined;
  const title = row
    ? whoWords({ workerId: row.workerId, name: names.get(row.workerId) })
    : i18n._(queue.title);
  return (
    <Page narrow title={title} back={{ href: `/tugas/${queue.slug}`, text: i18n._(queue.title) }}>
      <Loaded load={load}>{(data) => <CaseView queue={queue} row={data} />}</Loaded>
    </Page>
  );
}

function CaseView<Row extends Case>({ queue, row }: Of<Row> & { row: Row }): JSX.Element {
  const next = queue.next(row);
  const at = `/tugas/${queue.slug}/${row.id}`;
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
          {queue.checklist?.(row).map(({ step, recorded }) => (
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
        <SummaryList facts={queue.facts(row)} />
      </section>
    </>
  );
}

function StepPage<Row extends Case>({ queue }: Of<Row>): JSX.Element {
  const { params } = useRoute();
  const step = queue.steps.find(({ slug }) => slug === params['step']);
  return step ? <TakeStep key={step.slug} queue={queue} step={step} /> : <NotFound />;
}

function TakeStep<Row extends Case>({ queue, step }: Of<Row> & { step: Step<Row> }): JSX.Element {
  const { route } = useLocation();
  const { load, names } = useCase(queue);
  const list = `/tugas/${queue.slug}`;
  const title = i18n._(step.title);
  return (
    <Page
      narrow
      title={title}
      lead={step.lead && i18n._(step.lead)}
      back={{ href: list, text: i18n._(queue.title) }}
    >
      <Loaded load={load}>
        {(row) => {
          const after = queue.checklist ? `${list}/${row.id}` : list;
          return (
            <>
              <div class="card">
                <Who workerId={row.workerId} name={names.get(row.workerId)} />
                <SummaryList facts={queue.facts(row)} />
                <More queue={queue} row={row} />
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

function More<Row extends Case>({ queue, row }: Of<Row> & { row: Row }): JSX.Element | null {
  const more = queue.more?.(row);
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
function useCase<Row extends Case>(queue: Queue<Row>) {
  const id = useRoute().params['id'] ?? '';
  const load = useLoad((signal) => queue.get(id, signal), [queue, id]);
  const names = useNames(load.state === 'ready' ? [load.data.workerId] : []);
  return { load, names };
}
