import { describe, expect, test } from '@jest/globals';
import {
  NeedsAssessed,
  ProgrammeAccepted,
  ProgrammeGraduated,
  REINTEGRATION_OUTCOME,
  ReintegrationCompleted,
  ReintegrationPlanOpened,
  ReturnCauseRecorded,
  WorkerReturned,
} from '@libs/contracts';
import { newId } from '@libs/kernel';
import {
  NeedsNotAssessed,
  PlanMissing,
  PlanOpen,
  ReturnClosed,
  ReturnReportedBefore,
} from './return-case.errors.js';
import { ReturnCase, type Origin, type ReturnReport } from './return-case.js';

const today = { occurredOn: '2029-07-02' };
const kuripan: Origin = { journeyId: newId(), villageCode: '3307102004', confirms: null };
const nobodyKnows: Origin = { journeyId: null, villageCode: null, confirms: null };

const report = (changes: Partial<ReturnReport> = {}): ReturnReport => ({
  id: newId(),
  workerId: newId(),
  debarkationCode: 'CGK',
  condition: 'FIT_TO_TRAVEL',
  accompanyingAdults: 0,
  accompanyingChildren: 0,
  returnReason: 'KONTRAK_SELESAI',
  reporterArea: '3307102004',
  ...changes,
});

const returned = (changes?: Partial<ReturnReport>): ReturnCase =>
  ReturnCase.record(report(changes), kuripan, today).returnCase;

const assessed = (): ReturnCase => {
  const returnCase = returned();
  returnCase.assessNeeds(['ECONOMIC'], false, today);
  return returnCase;
};

const planned = (): ReturnCase => {
  const returnCase = assessed();
  returnCase.openPlan(newId(), ['PENYEDIAAN_SARANA'], today);
  return returnCase;
};

const programme = () => ({ id: newId(), programmeType: 'USAHA_PRODUKTIF', providerId: 'BUMDES-KURIPAN' });

describe('a return', () => {
  test('tells who is back, and apart from it, on the restricted topic, why', () => {
    const { returnCase, told } = ReturnCase.record(report(), kuripan, today);
    expect(told).toMatchObject([
      { contract: WorkerReturned, journeyId: kuripan.journeyId, occurredOn: '2029-07-02' },
      { contract: ReturnCauseRecorded, data: { returnReason: 'KONTRAK_SELESAI' } },
    ]);
    expect(told[0].data).toEqual({
      debarkationCode: 'CGK',
      condition: 'FIT_TO_TRAVEL',
      accompanyingAdults: 0,
      accompanyingChildren: 0,
    });
    expect(ReturnCauseRecorded.topic).not.toBe(WorkerReturned.topic);
    expect(returnCase).toMatchObject({ state: 'RETURNED', isLinked: true, version: 1 });
  });

  test('of somebody nobody has heard of is recorded with its reporter, and no journey', () => {
    const { returnCase, told } = ReturnCase.record(report(), nobodyKnows, today);
    expect(returnCase).toMatchObject({ isLinked: false, reporterArea: '3307102004' });
    expect(told[0]).not.toHaveProperty('journeyId');
  });

  test('from a port that nobody knows is told all the same', () => {
    const { told } = ReturnCase.record(report({ debarkationCode: undefined }), kuripan, today);
    expect(told[0].data.debarkationCode).toBe('UNKNOWN');
  });

  test('with children presumes what they need, until somebody has asked (X19)', () => {
    const mother = returned({ accompanyingChildren: 2 });
    expect(mother.presumedNeeds()).toEqual(['DOCUMENTS', 'CHILDREN']);
    mother.assessNeeds(['DOCUMENTS'], true, today);
    expect(mother).toMatchObject({ needs: ['DOCUMENTS'], urgent: true });
    expect(mother.presumedNeeds()).toEqual([]);
    expect(returned().presumedNeeds()).toEqual([]);
    expect(returned().presumedNeeds([returned({ accompanyingChildren: 1 })])).toEqual([
      'DOCUMENTS',
      'CHILDREN',
    ]);
  });

  test('told by a second hand confirms the first: told again, but for why, which is counted without her id', () => {
    const first = returned();
    const again = ReturnCase.record(report(), { ...kuripan, confirms: first.id }, today);
    expect(again.told.map(({ contract }) => contract)).toEqual([WorkerReturned]);
    expect(again.returnCase).toMatchObject({ confirms: first.id, returnReason: 'KONTRAK_SELESAI' });
    for (const step of [
      () => again.returnCase.assessNeeds(['ECONOMIC'], false, today),
      () => again.returnCase.openPlan(newId(), ['BIMBINGAN_FISIK'], today),
      () => again.returnCase.complete('PRODUCTIVE', [], today),
    ]) {
      expect(step).toThrow(ReturnReportedBefore);
    }
  });
});

test('needs are asked, a plan agreed, a programme entered and finished, the journey ended', () => {
  const returnCase = returned();
  expect(returnCase.assessNeeds(['ECONOMIC', 'HEALTH'], false, today)).toMatchObject({
    contract: NeedsAssessed,
    data: { domains: ['ECONOMIC', 'HEALTH'], urgent: false },
  });
  const planId = newId();
  expect(returnCase.openPlan(planId, ['PENYEDIAAN_SARANA'], today)).toMatchObject({
    contract: ReintegrationPlanOpened,
    data: { planId, forms: ['PENYEDIAAN_SARANA'] },
  });
  expect(returnCase.state).toBe('REINTEGRATING');
  const { id: membershipId, ...what } = programme();
  const { membership, accepted } = returnCase.acceptProgramme({ id: membershipId, ...what }, today);
  expect(accepted).toMatchObject({ contract: ProgrammeAccepted, data: { membershipId, ...what } });
  expect(returnCase.complete('PRODUCTIVE', [membership], today)).toMatchObject({
    graduated: [{ id: membershipId }],
    told: [
      { contract: ProgrammeGraduated, data: { membershipId, ...what } },
      { contract: ReintegrationCompleted, data: { outcome: 'PRODUCTIVE' } },
    ],
  });
  expect(returnCase).toMatchObject({
    state: 'COMPLETED',
    outcome: 'PRODUCTIVE',
    completedOn: today.occurredOn,
    version: 5,
  });
});

test.each(REINTEGRATION_OUTCOME)('after %s only what has served its purpose is graduated from', (outcome) => {
  const returnCase = planned();
  const { membership } = returnCase.acceptProgramme(programme(), today);
  const finished = { ...membership, id: newId(), state: 'GRADUATED' as const, graduatedOn: '2029-07-01' };
  const { graduated } = returnCase.complete(outcome, [membership, finished], today);
  const served = outcome === 'PRODUCTIVE' || outcome === 'EMPLOYED_AT_HOME';
  expect(graduated).toEqual(served ? [membership] : []);
});

describe('refused is', () => {
  test('a plan before anybody has asked what she needs', () => {
    expect(() => returned().openPlan(newId(), ['BIMBINGAN_FISIK'], today)).toThrow(NeedsNotAssessed);
  });

  test('a second plan', () => {
    expect(() => planned().openPlan(newId(), ['BIMBINGAN_FISIK'], today)).toThrow(PlanOpen);
  });

  test('a programme or an end without a plan', () => {
    expect(() => assessed().acceptProgramme(programme(), today)).toThrow(PlanMissing);
    expect(() => assessed().complete('PRODUCTIVE', [], today)).toThrow(PlanMissing);
  });

  test('every step after the end', () => {
    const closed = planned();
    closed.complete('NO_FURTHER_NEED', [], today);
    for (const step of [
      () => closed.assessNeeds([], false, today),
      () => closed.openPlan(newId(), [], today),
      () => closed.acceptProgramme(programme(), today),
      () => closed.complete('PRODUCTIVE', [], today),
    ]) {
      expect(step).toThrow(ReturnClosed);
    }
  });
});
