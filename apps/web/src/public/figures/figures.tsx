import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { Route, Router, useRoute } from 'preact-iso/router';
import { listPublicFigures } from '../../client/public-figures.js';
import type { PublicFigures } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import { Loaded } from '../../form/loaded.js';
import type { Locale } from '../../locale/locale.js';
import { withWords } from '../../locale/with-words.js';
import type { ScreenProps } from '../../shell/screen.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { NotFound } from '../not-found.js';
import { inLanguage } from './names.js';
import { Reach } from './reach.js';
import { Rounded } from './rounded.js';
import { Table } from './table.js';
import { addressOf } from './view.js';

/** What everybody may know: rounded tables as of published days, and the programme's own reach. */
function Figures({ locale }: ScreenProps): JSX.Element {
  const load = useLoad(listPublicFigures, []);
  return (
    <Loaded load={load}>
      {(figures) => (
        <Router>
          <Route path="/" component={Contents} figures={figures} locale={locale} />
          <Route path="/:id" component={OneTable} figures={figures} locale={locale} />
        </Router>
      )}
    </Loaded>
  );
}

export default withWords(Figures, {
  id: () => import('./locales/id.js'),
  en: () => import('./locales/en.js'),
});

interface WithFigures {
  figures: PublicFigures;
  /** So that everything is drawn anew when the language changes. */
  locale: Locale;
}

function Contents({ figures: { days, tables, reach } }: WithFigures): JSX.Element {
  const [newest] = days;
  return (
    <Page
      title={t`Angka untuk umum`}
      lead={t`Berapa pekerja migran dilayani, berangkat, dan pulang. Terbuka bagi siapa pun, tanpa masuk.`}
    >
      {newest === undefined ? (
        <EmptyState title={t`Belum ada angka yang diterbitkan`}>
          <p>{t`Angka terbit pada hari tertentu, setelah semua layanan melapor. Silakan kembali lain hari.`}</p>
        </EmptyState>
      ) : (
        <>
          <Rounded />
          {[...byFigure(tables)].map(([figure, of]) => (
            <section key={figure} class="card stack stack--tight">
              <h2>{figure}</h2>
              <p>{of[0] && inLanguage(of[0].text)}</p>
              <ul class="tasks">
                {of.map(({ id, title }) => (
                  <li key={id}>
                    <a href={addressOf(id, newest)}>{inLanguage(title)}</a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
      {reach.map((each) => (
        <Reach key={each.id} table={each} />
      ))}
    </Page>
  );
}

function OneTable({ figures: { days, tables } }: WithFigures): JSX.Element {
  const { id } = useRoute().params;
  const line = tables.find((each) => each.id === id);
  if (!line) return <NotFound />;
  return <Table key={line.id} line={line} days={days} />;
}

function byFigure(tables: PublicFigures['tables']): Map<string, PublicFigures['tables']> {
  const found = new Map<string, PublicFigures['tables']>();
  for (const table of tables) {
    const figure = inLanguage(table.figure);
    found.set(figure, [...(found.get(figure) ?? []), table]);
  }
  return found;
}
