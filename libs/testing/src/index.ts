export { freshDatabase, kafkaBrokers, postgresUrl, type TestDatabase } from './databases.js';
export { eventually } from './eventually.js';
