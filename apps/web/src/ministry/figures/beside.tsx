import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { FigureAnswer, Printed } from '../../client/types.js';
import { dayWords, differenceWords, numberWords } from '../../locale/format.js';
import { SummaryList } from '../../ui/summary-list.js';
import { shareCell } from './cell-words.js';
import { markOf, rangeWords } from './stamps.js';

/** What others have said of the same figure: its name, and one line for each thing there is to say. */
interface Besides {
  term: string;
  lines: readonly string[];
}

type Told = Pick<FigureAnswer, 'counts' | 'period' | 'published' | 'target' | 'total'>;

/** The target and the table that somebody printed, each with whoever said so and from which day it stands. */
export function besidesOf({ counts, period, published, target, total }: Told): Besides[] {
  const isCount = counts === 'FLOW' || counts === 'STOCK';
  return [
    ...(target ? [aimedAt(target, period, isCount ? total : null)] : []),
    ...(published ? [asPrinted(published, isCount ? total : null)] : []),
  ];
}

/** @param total what was counted; null where it is not told, or no part of the target */
function aimedAt(target: Printed, asked: FigureAnswer['period'], total: number | null): Besides {
  const { from, to } = target.period;
  const isOfMore = from !== asked.from || to !== asked.to;
  const [period, share] = [rangeWords(from, to), shareCell(total, target.total)];
  return {
    term: t`Target ${period}`,
    lines: [
      numberWords(target.total),
      ...(total === null ? [] : [t`Terealisasi ${share}`]),
      ...(isOfMore ? [t`Target ini untuk seluruh periodenya; yang ditanyakan sebagian darinya.`] : []),
      sourceWords(target),
    ],
  };
}

function asPrinted(printed: Printed, total: number | null): Besides {
  const difference = total === null ? '' : differenceWords(total - printed.total);
  return {
    term: t`Angka yang diterbitkan`,
    lines: [
      `${numberWords(printed.total)}${markOf(printed.figureStatus ?? '')}`,
      ...(total === null ? [] : [t`Selisih yang dihitung sekarang: ${difference}`]),
      sourceWords(printed),
    ],
  };
}

function sourceWords({ source, publishedOn, legalBasis }: Printed): string {
  const day = dayWords(publishedOn);
  const said = t`Sumber: ${source}, berlaku sejak ${day}`;
  return legalBasis ? t`${said}, berdasarkan ${legalBasis}` : said;
}

/** Beside a number, what was aimed at and what was printed; nothing where nobody has said anything. */
export function Beside({ answer }: { answer: Told }): JSX.Element | null {
  const besides = besidesOf(answer);
  if (besides.length === 0) return null;
  return (
    <SummaryList
      facts={besides.map(({ term, lines: [number, ...lines] }) => ({
        term,
        value: (
          <>
            <p>
              <strong>{number}</strong>
            </p>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </>
        ),
      }))}
    />
  );
}
