import { Kafka, logLevel, type KafkaConfig, type logCreator } from 'kafkajs';
import { Logger } from '@nestjs/common';
import type { ServiceEnv } from './env.js';

/** How a service reaches Kafka: over TLS and SCRAM where it has a user, else only a broker of this machine. */
export function kafkaConfig(name: string, env: ServiceEnv): KafkaConfig {
  const { KAFKA_USERNAME: username, KAFKA_PASSWORD: password } = env;
  return {
    clientId: name,
    brokers: env.KAFKA_BROKERS.split(','),
    ...(username &&
      password && { ssl: true, sasl: { mechanism: 'scram-sha-512' as const, username, password } }),
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    logLevel: logLevel.ERROR,
    logCreator: toNest,
  };
}

export function newKafka(name: string, env: ServiceEnv): Kafka {
  return new Kafka(kafkaConfig(name, env));
}

/** What kafkajs calls an error heals by itself most of the time; what does not, we hear as an exception. */
const toNest: logCreator = () => {
  const log = new Logger('Kafka');
  return ({ log: { message, error } }) => log.warn(error ? `${message}: ${String(error)}` : message);
};
