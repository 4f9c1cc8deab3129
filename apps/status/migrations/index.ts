import { Plumbing } from './0001-plumbing.js';
import { RestrictedJourneys } from './0002-restricted-journeys.js';
import { Stories } from './0003-stories.js';
import { Ledger } from './0004-ledger.js';
import { BiViews } from './0005-bi-views.js';
import { PublishedTables } from './0006-published-tables.js';
import { Publications } from './0007-publications.js';
import { VillagesHeard } from './0008-villages-heard.js';
import { Months } from './0009-months.js';
import { Pipeline } from './0010-pipeline.js';
import { Versions } from './0011-versions.js';
import { CarriedStories } from './0012-carried-stories.js';
import { EntriesByFact } from './0013-entries-by-fact.js';
import { FiguresOfOffices } from './0014-figures-of-offices.js';
import { PublicationsRestOn } from './0015-publications-rest-on.js';
import { ProgrammeReach } from './0016-programme-reach.js';
import { DaysByTen } from './0017-days-by-ten.js';

/** In order; forward only. */
export const MIGRATIONS = [
  Plumbing,
  RestrictedJourneys,
  Stories,
  Ledger,
  BiViews,
  PublishedTables,
  Publications,
  VillagesHeard,
  Months,
  Pipeline,
  Versions,
  CarriedStories,
  EntriesByFact,
  FiguresOfOffices,
  PublicationsRestOn,
  ProgrammeReach,
  DaysByTen,
];
