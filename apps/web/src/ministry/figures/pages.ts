/* One bundle: pages of figures are opened one from another, and share nearly everything. */
export { CataloguePage } from './catalogue-page.js';
export { ChangesPage } from './changes-page.js';
export { FigurePage } from './figure-page.js';
export { MonthlyReport } from './monthly-report.js';
export { Overview } from './overview.js';
