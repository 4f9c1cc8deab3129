export { By, Commanding } from './by.js';
export { EnvironmentWrong, MigrationEnv, readEnv, ServiceEnv } from './env.js';
export { kafkaConfig, newKafka } from './kafka.js';
export { Metrics } from './metrics.js';
export { OccurredRequest, occurred } from './occurred.js';
export { Rounds } from './rounds.js';
export { createService, runService, type RunOptions } from './run-service.js';
export { ServiceModule, type ServiceOptions } from './service.module.js';
export { SYSTEM } from './system.js';
