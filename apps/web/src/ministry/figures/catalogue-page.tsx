import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { readDefinitions } from '../../client/figures.js';
import type { DefinitionView } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import { Loaded } from '../../form/loaded.js';
import type { ScreenProps } from '../../shell/screen.js';
import { Page } from '../../ui/page.js';
import { said } from './stamps.js';
import { withWords } from './with-words.js';

/** Every figure there is, by what it counts. */
export const CataloguePage = withWords<ScreenProps>(function CataloguePage(): JSX.Element {
  const load = useLoad(readDefinitions, []);
  return (
    <Page
      title={t`Angka`}
      lead={t`Setiap angka punya definisi. Pilih satu, lalu tentukan periode dan rinciannya.`}
    >
      <Loaded load={load}>
        {(definitions) => (
          <ul class="catalogue">
            {definitions.map((definition) => (
              <Entry key={definition.id} definition={definition} />
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  );
});

function Entry({ definition }: { definition: DefinitionView }): JSX.Element {
  const { id, version, title, text } = definition;
  return (
    <li class="card">
      <h2>
        <a href={`/kementerian/angka/${id}`}>{said(title)}</a>
      </h2>
      <p>{said(text)}</p>
      <p class="secondary small">
        <span class="digits">{id}</span> · {t`versi ${version}`}
      </p>
    </li>
  );
}
