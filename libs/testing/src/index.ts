export { freshDatabase, kafkaBrokers, postgresUrl, type TestDatabase } from './databases.js';
export { eventually } from './eventually.js';
export { hearing, received } from './hearing.js';
export { Plumbing } from './plumbing.js';
export { REGISTERED, registered } from './registered.js';
export { startService, testEnv, type Asker, type TestService } from './service.js';
export { merged, unmerged } from './merging.js';
