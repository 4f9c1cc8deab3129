import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  MedicalResultRecorded,
  WorkerCleared,
  WorkerDeparted,
  WorkerRegistered,
  type Contract,
  type ReceivedEvent,
} from '@libs/contracts';
import { newId } from '@libs/kernel';
import { received, REGISTERED, type Asker } from '@libs/testing';
import { startStatus, type StatusUnderTest } from '../spec-status.js';

let service: StatusUnderTest;

beforeAll(async () => {
  service = await startStatus();
}, 30_000);

afterAll(() => service.close());

interface Told {
  readonly state: string;
  readonly flags: string[];
  readonly timeline: { what: string; missing: string[]; anomalies: string[] }[];
  readonly anomalies: { code: string; missing: string[] }[];
}

class Worker {
  readonly id = newId();
  private readonly journeyId = newId();

  fact<T extends object>(contract: Contract<T>, occurredOn: string, data: T): ReceivedEvent<T> {
    return received(contract, this.id, data, { occurredOn, journeyId: this.journeyId });
  }

  registered(): ReceivedEvent {
    return this.fact(WorkerRegistered, '2026-03-04', REGISTERED);
  }

  examined(medicalOutcome: string, occurredOn = '2026-06-01'): ReceivedEvent {
    return this.fact(MedicalResultRecorded, occurredOn, { medicalOutcome });
  }

  cleared(): ReceivedEvent {
    const card = { cardHash: 'a'.repeat(64), validUntil: '2029-06-30', officeCode: 'BP3MI-JATENG' };
    return this.fact(WorkerCleared, '2026-06-20', card);
  }

  departed(): ReceivedEvent {
    return this.fact(WorkerDeparted, '2026-07-01', { embarkationCode: 'CGK', country: 'TW' });
  }
}

const asked = async (asker: Asker, { id }: Worker) => {
  const list = await asker.get('/v1/journeys?limit=100');
  const line = list
    .json<{ items: { workerId: string; flags: string[]; anomalies: string[] }[] }>()
    .items.find(({ workerId }) => workerId === id);
  const journey = (await asker.get(`/v1/journeys/${id}`)).json<{ journeys: [Told] }>().journeys[0];
  return { line, journey };
};

const WITHOUT_HEALTH = {
  village: () => service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'] }),
  'head of the village': () => service.as({ role: 'KEPALA_DESA', areas: ['3307102004'] }),
  dinas: () => service.as({ role: 'DINAS', areas: ['3307'] }),
  ministry: () => service.as({ role: 'KEMENTERIAN' }),
};
const bp3mi = () => service.as({ role: 'BP3MI', areas: ['33'], orgId: 'BP3MI-JATENG' });

test.each(Object.keys(WITHOUT_HEALTH) as (keyof typeof WITHOUT_HEALTH)[])(
  '%s: neither an examination nor a hold nor an anomaly tells that she was found unfit',
  async (who) => {
    const [held, cleared, departed] = [new Worker(), new Worker(), new Worker()];
    await service.project(
      ...[held, cleared, departed].flatMap((worker) => [worker.registered(), worker.examined('UNFIT')]),
      cleared.cleared(),
      departed.examined('FIT', '2026-06-10'),
      departed.cleared(),
      departed.examined('TEMP_UNFIT', '2026-06-25'),
      departed.departed(),
    );
    const asker = WITHOUT_HEALTH[who]();
    for (const worker of [held, cleared, departed]) {
      const { line, journey } = await asked(asker, worker);
      expect(journey.timeline[0]).toMatchObject({ what: 'WorkerRegistered' });
      expect(JSON.stringify({ line, journey })).not.toMatch(/Medical|HOLD/);
    }
    expect(await asked(asker, cleared)).toMatchObject({
      line: { flags: [], anomalies: ['CLEARED_INCOMPLETE'] },
      journey: { state: 'CLEARED', flags: [], timeline: [{}, { what: 'WorkerCleared' }] },
    });
  },
);

test('BP3MI, which clears her, sees the examination, the hold, and the clearance under it', async () => {
  const worker = new Worker();
  await service.project(worker.registered(), worker.examined('UNFIT'), worker.cleared());
  const { line, journey } = await asked(bp3mi(), worker);
  const flags = ['DOC_HOLD', 'REVIEW_HOLD'];
  expect(line).toMatchObject({ flags, anomalies: ['CLEARED_INCOMPLETE', 'CLEARED_UNDER_HOLD'] });
  expect(journey).toMatchObject({
    flags,
    timeline: [
      {},
      { what: 'MedicalResultRecorded' },
      { anomalies: expect.arrayContaining(['CLEARED_UNDER_HOLD']) },
    ],
    anomalies: [{}, { code: 'CLEARED_UNDER_HOLD', missing: ['DOC_HOLD'] }],
  });
});

test('a hold for another paper is shown to all, whether or not she is also unfit', async () => {
  const worker = new Worker();
  const revoked = { ...worker.departed(), type: 'registration.family-permit-revoked.v1', data: {} };
  await service.project(worker.registered(), worker.examined('UNFIT'), {
    ...revoked,
    occurredOn: '2026-06-02',
  });
  for (const asker of [...Object.values(WITHOUT_HEALTH), bp3mi]) {
    const { line, journey } = await asked(asker(), worker);
    expect([line?.flags, journey.flags]).toEqual([['DOC_HOLD'], ['DOC_HOLD']]);
  }
});
