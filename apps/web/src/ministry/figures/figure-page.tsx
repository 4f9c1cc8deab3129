import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { askFigure, fileOfFigure, readDefinitions } from '../../client/figures.js';
import { address } from '../../client/request.js';
import type { DefinitionView, FigureAnswer } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import { Failure } from '../../form/failure.js';
import { Loaded } from '../../form/loaded.js';
import type { Locale } from '../../locale/locale.js';
import { dayWords } from '../../locale/format.js';
import { today } from '../../locale/today.js';
import { NotFound } from '../../public/not-found.js';
import { usePerson } from '../../session/session.js';
import { Button, ButtonLink, Buttons } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import type { Sort } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { SelectDropdown } from '../../ui/select-dropdown.js';
import type { Words } from '../../words/words.js';
import { provinceCodes, regencyCodes } from '../area-names.js';
import { AsOfStrip } from './as-of-strip.js';
import { Beside } from './beside.js';
import { isCohort, numberCell, numberHead, ofWhole, shareCell } from './cell-words.js';
import { FigureChart, type View, viewsOf } from './figure-chart.js';
import { saveCsv, saveXlsx } from './figure-file.js';
import { FigureTable } from './figure-table.js';
import { carriedOver, type Question, queryOf, questionOf } from './question.js';
import { QuestionForm } from './question-form.js';
import { linesOf, usualOrder } from './rows.js';
import {
  comparedWords,
  filterWords,
  headingOf,
  markOf,
  periodWords,
  said,
  stampsOf,
  statusWords,
} from './stamps.js';
import { withWords } from './with-words.js';

interface FigurePageProps {
  id: string;
  locale: Locale;
}

/** One figure, asked as the address says. */
export const FigurePage = withWords(function FigurePage({ id }: FigurePageProps): JSX.Element {
  const load = useLoad(readDefinitions, []);
  return (
    <Loaded load={load}>
      {(definitions) => {
        const definition = definitions.find((each) => each.id === id);
        return definition ? <Asked definition={definition} definitions={definitions} /> : <NotFound />;
      }}
    </Loaded>
  );
});

interface AskedProps {
  definition: DefinitionView;
  definitions: readonly DefinitionView[];
}

function Asked({ definition, definitions }: AskedProps): JSX.Element {
  const { query, route } = useLocation();
  const question = questionOf(query, today());
  const asked = addressOf(definition.id, question);
  // Whoever sends the form is taken to the answer; whoever opens a link begins at the top.
  const sent = useRef(false);
  return (
    <Page title={said(definition.title)} back={{ href: '/kementerian/angka', text: t`Semua angka` }}>
      <div class="no-print">
        <SelectDropdown
          filled
          name="figure"
          label={t`Angka`}
          value={definition.id}
          choices={definitions.map((each) => ({ value: each.id, label: said(each.title) }))}
          onChange={(id) => {
            const chosen = definitions.find((each) => each.id === id);
            if (chosen) route(addressOf(id, carriedOver(question, chosen.breakdowns)));
          }}
        />
      </div>
      <Definition definition={definition} />
      <QuestionForm
        key={`form ${asked}`}
        definition={definition}
        question={question}
        onAsk={(next) => {
          sent.current = true;
          route(addressOf(definition.id, next));
        }}
      />
      <Answer key={asked} definition={definition} question={question} isSent={sent.current} />
    </Page>
  );
}

function addressOf(id: string, question: Question): string {
  return address(`/kementerian/angka/${id}`, queryOf(question));
}

function Definition({ definition }: { definition: DefinitionView }): JSX.Element {
  const { id, version } = definition;
  const since = dayWords(definition.validFrom);
  return (
    <section class="card stack stack--tight" aria-label={t`Definisi`}>
      <p>{said(definition.text)}</p>
      <p class="secondary small">
        <span class="digits">{id}</span> · {t`versi ${version}, berlaku sejak ${since}`}
      </p>
    </section>
  );
}

interface AnswerProps {
  definition: DefinitionView;
  question: Question;
  isSent: boolean;
}

function Answer({ definition, question, isSent }: AnswerProps): JSX.Element {
  const load = useLoad(
    (signal) => askFigure(definition.id, queryOf(question), signal),
    [definition.id, JSON.stringify(question)],
  );
  return (
    <Loaded load={load}>
      {(answer) => <Told answer={answer} definition={definition} question={question} isSent={isSent} />}
    </Loaded>
  );
}

interface ToldProps {
  answer: FigureAnswer;
  definition: DefinitionView;
  question: Question;
}

/** The number, how far it is heard, and what it is made of. */
function Told({ answer, definition, question, isSent }: ToldProps & { isSent: boolean }): JSX.Element {
  const { route } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isSent) heading.current?.focus();
  }, []);
  const measure = definition.measure;
  const { by, filters } = question;
  const lines = linesOf(answer, by, areasOf(answer, by));
  const drill = (province: string): void =>
    route(
      addressOf(definition.id, { ...question, by: ['regency'], filters: { ...filters, area: [province] } }),
    );
  const canDrill = by[0] === 'province' && definition.breakdowns.includes('regency');
  return (
    <section class="stack stack--loose" aria-labelledby="answer">
      <div class="stack stack--tight">
        <h2 id="answer" tabIndex={-1} ref={heading}>
          {headingOf(answer)}, {periodWords(answer)}
        </h2>
        <p class="secondary">{filterWords(filters, measure)}</p>
        <Total answer={answer} />
      </div>
      <Beside answer={answer} />
      <AsOfStrip answer={answer} />
      {by.length > 0 && (
        <Rows
          answer={answer}
          lines={lines}
          question={question}
          measure={measure}
          {...(canDrill && { onProvince: drill })}
        />
      )}
      <Downloads answer={answer} lines={lines} question={question} measure={measure} />
      <Stamps answer={answer} question={question} definition={definition} />
    </section>
  );
}

/** The provinces, or the kabupaten and cities, that an answer is about: those in or around its areas, or all. */
function areasOf({ areas }: FigureAnswer, [level]: Question['by']): string[] {
  const all = level === 'regency' ? regencyCodes() : provinceCodes();
  if (areas.length === 0) return all;
  return all.filter((code) => areas.some((area) => area.startsWith(code) || code.startsWith(area)));
}

function Total({ answer }: { answer: FigureAnswer }): JSX.Element {
  const { counts, total, totalOf, figureStatus } = answer;
  return (
    <div>
      <p class="total">
        {numberCell(ofWhole(total, answer))}
        {total !== null && <span class="total__mark">{markOf(figureStatus)}</span>}
        {counts !== 'FLOW' && counts !== 'STOCK' && (
          <>
            {' '}
            <span class="total__what">{numberHead(counts).toLowerCase()}</span>
          </>
        )}
      </p>
      {isCohort(counts) && <p>{shareCell(total, totalOf)}</p>}
      {counts === 'MEDIAN_DAYS' && <MedianOf of={ofWhole(totalOf, answer)} />}
      <Compared answer={answer} />
      <p class="secondary small">{statusWords(figureStatus)}</p>
    </div>
  );
}

/** "+1.203 dari Februari 2026 (23.318)". */
function Compared({ answer }: { answer: FigureAnswer }): JSX.Element | null {
  const { againstPeriod, total, totalAgainst, counts } = answer;
  if (!againstPeriod || totalAgainst === undefined || total === null) return null;
  return <p>{comparedWords(total, totalAgainst, periodWords({ period: againstPeriod, counts }))}</p>;
}

function MedianOf({ of }: { of: number | null | undefined }): JSX.Element | null {
  if (of === undefined) return null;
  const number = numberCell(of);
  return <p>{t`dari ${number} langkah yang diketahui kedua harinya`}</p>;
}

const VIEW_WORDS: Words<View> = {
  tiles: msg`Peta ubin`,
  shapes: msg`Peta wilayah`,
  bars: msg`Batang`,
  lines: msg`Garis waktu`,
};

interface RowsProps {
  answer: FigureAnswer;
  lines: ReturnType<typeof linesOf>;
  question: Question;
  measure: string;
  onProvince?: (province: string) => void;
}

/** As which picture, and in which order, stands in the address too; neither is a step of the way back. */
function Rows({ answer, lines, question, measure, onProvince }: RowsProps): JSX.Element {
  const { query, path, route } = useLocation();
  const { by, filters } = question;
  if (lines.every(({ n, against }) => n === 0 && !against) || lines.every(({ unheard }) => unheard))
    return <EmptyState title={t`Belum ada yang dihitung pada periode dan saringan ini`} />;
  const views = viewsOf(by, answer.counts);
  const view = views.find((each) => each === query['tampil']) ?? views[0];
  const sort = sortOf(query['urut'], by);
  const show = (more: Record<string, string>): void => route(address(path, { ...query, ...more }), true);
  return (
    <>
      {views.length > 1 && view && (
        <div class="views no-print">
          <RadioGroup
            name="view"
            label={t`Tampilan`}
            value={view}
            choices={views.map((each) => ({ value: each, label: i18n._(VIEW_WORDS[each]) }))}
            onChange={(tampil) => show({ tampil })}
          />
        </div>
      )}
      {view && (
        <FigureChart
          answer={answer}
          lines={lines}
          by={by}
          filters={filters}
          measure={measure}
          view={view}
          {...(onProvince && { onProvince })}
        />
      )}
      <FigureTable
        answer={answer}
        lines={lines}
        by={by}
        measure={measure}
        caption={`${headingOf(answer)}, ${periodWords(answer)}`}
        sort={sort}
        onSort={({ by: column, descending }) => show({ urut: `${descending ? '-' : ''}${column}` })}
      />
    </>
  );
}

/** `urut=-n`: by the number, the largest first. */
function sortOf(text: string | undefined, by: Question['by']): Sort {
  if (!text) return usualOrder(by);
  return text.startsWith('-') ? { by: text.slice(1), descending: true } : { by: text, descending: false };
}

function Downloads({ answer, lines, question, measure }: Omit<RowsProps, 'onProvince'>): JSX.Element {
  const [semicolon, setSemicolon] = useState(false);
  const [coming, setComing] = useState(false);
  const [error, setError] = useState<unknown>();
  const { by, filters } = question;
  const fetchXlsx = async (): Promise<void> => {
    setComing(true);
    setError(undefined);
    try {
      saveXlsx(answer, await fileOfFigure(answer.definition.id, queryOf(question)));
    } catch (failure) {
      setError(failure);
    } finally {
      setComing(false);
    }
  };
  return (
    <section class="stack stack--tight no-print" aria-label={t`Unduhan`}>
      <Checkbox
        name="semicolon"
        label={t`Pisahkan kolom CSV dengan titik koma (;)`}
        value={semicolon}
        onChange={setSemicolon}
      />
      <Buttons>
        <Button
          variant="secondary"
          onClick={() => saveCsv({ answer, lines, by, filters, measure }, semicolon ? ';' : ',')}
        >{t`Unduh CSV`}</Button>
        <Button variant="secondary" busy={coming} onClick={() => void fetchXlsx()}>{t`Unduh XLSX`}</Button>
      </Buttons>
      <Failure error={error} onRetry={() => void fetchXlsx()} />
    </section>
  );
}

/** What a print or a quotation must say, and the way to what has changed since. */
function Stamps({ answer, question, definition }: ToldProps): JSX.Element {
  const { asOf, areaCodes, counts } = answer;
  const { from, to, filters } = question;
  const { role } = usePerson();
  // Events are told by the codes that they carry.
  const explained = counts === 'FLOW' && areaCodes === 'AS_TOLD' && asOf !== null && role === 'KEMENTERIAN';
  const since = address(`/kementerian/angka/${definition.id}/perubahan`, {
    ...queryOf({ from, to, by: [], filters }),
    since: asOf ?? undefined,
  });
  return (
    <footer class="stamps">
      {stampsOf(answer, question.filters, definition.measure).map((stamp) => (
        <p key={stamp}>{stamp}</p>
      ))}
      {explained && (
        <Buttons>
          <ButtonLink variant="secondary" href={since}>{t`Apa yang berubah sejak angka ini?`}</ButtonLink>
        </Buttons>
      )}
    </footer>
  );
}
