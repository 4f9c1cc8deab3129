import type { JSX } from 'preact';
import type { WorkerRecord } from '../client/types.js';
import { WorkerConsents } from '../consents/worker-consents.js';
import { WorkerDocuments } from '../documents/worker-documents.js';
import { WorkerFamily } from '../family/worker-family.js';

/** What hangs on a record, on the worker's page. */
export default function RecordSections({ worker }: { worker: WorkerRecord }): JSX.Element {
  return (
    <>
      <WorkerDocuments worker={worker} />
      <WorkerFamily workerId={worker.workerId} />
      <WorkerConsents workerId={worker.workerId} />
    </>
  );
}
