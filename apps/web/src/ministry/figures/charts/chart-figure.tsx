import { t } from '@lingui/core/macro';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Failure } from '../../../form/failure.js';
import { Button } from '../../../ui/button.js';
import { type Picture, savePng, saveSvg } from './picture.js';

interface ChartFigureProps {
  /** What the picture shows, in one sentence. */
  sentence: string;
  /** What a downloaded picture is called and says. */
  fileName: string;
  picture: Picture;
  /** The same rows, for whom a table says more. Where it stands on the page anyway, it is not given. */
  table?: ComponentChildren;
  /** Hands out the same rows for a spreadsheet; not given where the page does so itself. */
  onCsv?: () => void;
  children: ComponentChildren;
}

/** A chart with its sentence, its table, and its pictures to take along. */
export function ChartFigure(props: ChartFigureProps): JSX.Element {
  const { sentence, fileName, picture, table, onCsv, children } = props;
  const figure = useRef<HTMLElement>(null);
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const withChart = (use: (chart: SVGSVGElement) => void | Promise<void>): void => {
    const chart = figure.current?.querySelector<SVGSVGElement>('.chart__picture > svg');
    setFailure(undefined);
    if (chart) Promise.resolve(use(chart)).catch(setFailure);
  };
  return (
    <figure class="chart" ref={figure} aria-labelledby={id}>
      <figcaption id={id}>{sentence}</figcaption>
      {asTable ? table : children}
      <Failure error={failure} />
      <div class="chart__tools no-print">
        {table && (
          <Button variant="tertiary" onClick={() => setAsTable(!asTable)}>
            {asTable ? t`Lihat grafik` : t`Lihat tabel`}
          </Button>
        )}
        {!asTable && (
          <>
            <Button
              variant="tertiary"
              onClick={() => withChart((chart) => savePng(chart, picture, fileName))}
            >{t`Unduh PNG`}</Button>
            <Button
              variant="tertiary"
              onClick={() => withChart((chart) => saveSvg(chart, picture, fileName))}
            >{t`Unduh SVG`}</Button>
          </>
        )}
        {onCsv && <Button variant="tertiary" onClick={onCsv}>{t`Unduh CSV`}</Button>}
      </div>
    </figure>
  );
}
