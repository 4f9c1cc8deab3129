import type { Confidentiality, Contract, ServiceName } from './contract.js';
import { SERVICES } from './contract.js';

/** A topic as the migration step creates it; auto-creation is off. */
export interface Topic {
  readonly name: string;
  /** The services that may write to it; what another one writes is ignored, visibly. */
  readonly owners: readonly ServiceName[];
  /** May be raised before launch, never after: order holds per subject within a partition. */
  readonly partitions: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** The log is the memory of the system: nothing on it expires. Stamps are the publisher's (architecture §6). */
const FOR_EVER = {
  'cleanup.policy': 'delete',
  'retention.ms': '-1',
  'retention.bytes': '-1',
  'message.timestamp.type': 'CreateTime',
} as const;

/** Only the last tick of each relay matters; small segments let old ones go within minutes. */
const LAST_OF_EACH_KEY = {
  'cleanup.policy': 'compact',
  'message.timestamp.type': 'CreateTime',
  'segment.bytes': String(4 * 1024 * 1024),
  'min.cleanable.dirty.ratio': '0.1',
} as const;

export const TOPICS: readonly Topic[] = [
  stage('registration', 'The register: workers, families, verification, duplicates, consent.'),
  stage('training', 'Courses, competence tests, orientation.'),
  stage('placement', 'Agreements, documents, clearance, departure, the time abroad.'),
  stage('reintegration', 'Return, needs, plans, programmes.'),
  restricted('registration', 'RESTRICTED codes of the register.'),
  restricted('placement', 'RESTRICTED codes of cases abroad.'),
  restricted('reintegration', 'RESTRICTED codes of return and reintegration.'),
  single(
    'pmi.reference.v1',
    'registration',
    'Areas down to districts, and the programmes that villages carry.',
  ),
  single('pmi.policy.v1', 'placement', 'Destination policy and company licences. Complete.'),
  single('pmi.operations.v1', 'status', 'What status parked and redrove; a rebuild obeys it.'),
  {
    name: 'pmi.clock.v1',
    owners: SERVICES,
    partitions: 1,
    settings: LAST_OF_EACH_KEY,
    summary: 'Ticks of the relays, by which freshness is proved. Not an event log: compacted.',
  },
];

const byName = new Map(TOPICS.map((topic) => [topic.name, topic]));

export function topicNamed(name: string): Topic | undefined {
  return byName.get(name);
}

/** The one service that owns a topic; undefined for the clock, which all relays share, and for a topic not ours. */
export function ownerOf(topic: string): ServiceName | undefined {
  const owners = byName.get(topic)?.owners ?? [];
  return owners.length === 1 ? owners[0] : undefined;
}

export function mayPublish(service: string, topic: string): boolean {
  const owners: readonly string[] = byName.get(topic)?.owners ?? [];
  return owners.includes(service);
}

export function confidentialityOf(contract: Pick<Contract, 'topic'>): Confidentiality {
  return contract.topic.includes('.restricted.') ? 'RESTRICTED' : 'NORMAL';
}

function stage(service: ServiceName, summary: string): Topic {
  return { name: `pmi.${service}.v1`, owners: [service], partitions: 6, settings: FOR_EVER, summary };
}

function restricted(service: ServiceName, summary: string): Topic {
  return {
    ...stage(service, `${summary} Read by status alone, which counts and does not show.`),
    name: `pmi.${service}.restricted.v1`,
  };
}

function single(name: string, owner: ServiceName, summary: string): Topic {
  return { name, owners: [owner], partitions: 1, settings: FOR_EVER, summary };
}
