import type { JSX } from 'preact';
import { Route, Router } from 'preact-iso/router';
import { withWords } from '../locale/with-words.js';
import { NotFound } from '../public/not-found.js';
import { ForRoles } from '../shell/for-roles.js';
import { partOf } from '../shell/part.js';
import type { ScreenProps } from '../shell/screen.js';
import { CostRows } from './cost-rows.js';
import { NumberRows } from './number-rows.js';
import { PolicyChange } from './policy-change.js';
import { PolicyChanges } from './policy-changes.js';
import { PolicyRows } from './policy-rows.js';
import { ProposeChange } from './propose-change.js';
import { ProposeCost } from './propose-cost.js';
import { ProposeNumber } from './propose-number.js';

const Pipeline = partOf(() => import('../ministry/pipeline/pipeline-page.js'));

/** The administrator's side: what decisions are judged by. No person is shown here. */
function Admin({ person, locale }: ScreenProps): JSX.Element {
  return (
    <ForRoles roles={['ADMIN']} person={person}>
      <Router>
        <Route path="/" component={PolicyRows} locale={locale} />
        <Route path="/angka" component={NumberRows} locale={locale} />
        <Route path="/angka/baru" component={ProposeNumber} locale={locale} />
        <Route path="/biaya" component={CostRows} locale={locale} />
        <Route path="/biaya/baru" component={ProposeCost} locale={locale} />
        <Route path="/usulan" component={PolicyChanges} locale={locale} />
        <Route path="/usulan/baru" component={ProposeChange} locale={locale} />
        <Route path="/usulan/:changeId" component={PolicyChange} locale={locale} />
        <Route path="/pipa" component={Pipeline} person={person} locale={locale} />
        <Route default component={NotFound} locale={locale} />
      </Router>
    </ForRoles>
  );
}

export default withWords(Admin, {
  id: () => import('./locales/id.js'),
  en: () => import('./locales/en.js'),
});
