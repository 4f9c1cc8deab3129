import { describe, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { decide, SEED_PARAMETER_ROWS, SEED_POLICY, type Exception, type Paper } from '@libs/rules';
import { screen, type Screened, type ToldSigns } from '../screening/screen.js';
import { DomicileOutside } from '../letters/village-letter.errors.js';
import { districtAsked, villageAsked, type FamilyPapers } from './judge-verifications/verification-cases.js';
import { Worker, type Registration } from './worker.js';
import {
  AbroadAlready,
  AlreadyVerified,
  BeingMended,
  ChildMayNotMigrate,
  FamilyPermitKnown,
  FamilyPermitMissing,
  FamilyPermitNotStanding,
  IdentityNotSighted,
  MaritalPapersMissing,
  NothingToMend,
  NothingToTakeBack,
  PermitOutOfOrder,
  RedFlagNotStanding,
  RedFlagsStanding,
  RegistrationEnded,
  SomethingUnchecked,
  TooLateToTakeBack,
  VouchedFor,
} from './worker.errors.js';

const now = '2026-03-04T02:40:00.000Z';
const today = { occurredOn: '2026-03-04' };
const sealed = {
  dataKey: Buffer.of(1),
  card: Buffer.of(2),
  identity: Buffer.of(3),
  screening: Buffer.of(4),
};
const permit = { letterId: newId(), signerRelation: 'SUAMI', capacity: 'KEPALA_DESA' };
const complete = ['IDENTITY', 'DOMICILE', 'FAMILY_PERMIT', 'MARITAL_STATUS'];

const form = (changes: Partial<Registration> = {}): Registration => ({
  workerId: newId(),
  humanCode: 'PMI-3307102004-7K3QD-W',
  journeyId: newId(),
  village: '3307102004',
  sex: 'P',
  birthYear: 1995,
  education: 'SLTP',
  identityStatus: 'SIGHTED_KTP',
  intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2026-07-01' },
  ...today,
  ...changes,
});

const screened = (
  signs: ToldSigns = {},
  { born = '1995-06-15', on = today.occurredOn, rows = SEED_PARAMETER_ROWS } = {},
): Screened => {
  const plan = { born, village: '3307102004', intent: form().intent };
  const tables = { policy: SEED_POLICY, costPolicy: [], parameters: rows };
  return screen(plan, { signs }, tables, { on, knownAt: now });
};

const registered = (changes?: Partial<Registration>, signs?: ToldSigns): Worker =>
  Worker.register(form(changes), sealed, screened(signs), now).worker;

const TABLES = { policy: SEED_POLICY, costPolicy: [], parameters: SEED_PARAMETER_ROWS };

const vouch = (worker: Worker, checklist = complete, when = today, family: FamilyPapers = { papers: [] }) => {
  const at = { on: when.occurredOn, knownAt: now };
  const decision = decide(villageAsked(worker, family), TABLES, at);
  return worker.verifyAtVillage(checklist, { decision, seal: () => Buffer.of(6) }, when);
};

const confirm = (
  worker: Worker,
  ids: { system: string; idHash: string }[] = [],
  family: FamilyPapers = { papers: [] },
  exceptions: Exception[] = [],
) => {
  const at = { on: today.occurredOn, knownAt: now };
  const decision = decide(districtAsked(worker, family, 1), TABLES, at, exceptions);
  return worker.verifyAtDistrict(ids, { decision, seal: () => Buffer.of(7) }, today);
};

const permitted = (changes?: Partial<Registration>, signs?: ToldSigns): Worker => {
  const worker = registered(changes, signs);
  worker.acknowledgeFamilyPermit(permit, today);
  return worker;
};

test('a registration tells village, sex, birth year and wish, and nothing that names the person', () => {
  const { worker, told } = Worker.register(form(), sealed, screened(), now);
  expect(told[0]).toMatchObject({
    subject: { kind: 'worker', id: worker.id },
    journeyId: worker.journeyId,
    occurredOn: '2026-03-04',
    data: {
      villageCode: '3307102004',
      sex: 'P',
      birthYear: 1995,
      source: 'DESK',
      screening: 'OPEN_QUESTIONS',
    },
  });
  expect(told).toHaveLength(1);
});

test('whatever a look at her plan came to is told with the version of the policy that it was judged by', () => {
  const policyVersion = '20260228T000000.000Z';
  const look = {
    ...screened({ cashPaidToFamily: true, promisedFastAndFree: true, metOnlineOnly: true }),
    policyVersion,
  };
  const { told } = Worker.register(form(), sealed, look, now);
  const [registration, completed] = told;
  expect([registration, completed]).toMatchObject([{ policyVersion }, { policyVersion }]);
  expect(completed!.contract.type).toBe('registration.screening-completed.v1');
});

describe('somebody taken over from the national system', () => {
  const numbers = [{ system: 'SISKOP2MI', idHash: 'a'.repeat(64) }];
  const takenOver = (look = screened()) =>
    Worker.takeOver(form({ identityStatus: 'FORMAT_VALID' }), sealed, look, numbers, now);

  test('is verified by the district, and told with the hashes of her numbers', () => {
    const { worker, told } = takenOver();
    expect(worker).toMatchObject({ state: 'DISTRICT_VERIFIED', notKnownToVillage: true });
    expect(told.map(({ contract }) => contract.type)).toEqual(['registration.worker-imported.v1']);
    const hers = {
      source: 'IMPORT_SISKO',
      externalIds: numbers,
      birthYear: 1995,
      screening: 'OPEN_QUESTIONS',
    };
    expect(told[0]?.data).toMatchObject(hers);
  });

  test('is not known to her village until it verifies, and stays as far as she has come', () => {
    const { worker } = takenOver();
    expect(() => vouch(worker, complete, today)).toThrow(FamilyPermitMissing);
    worker.acknowledgeFamilyPermit(permit, today);
    vouch(worker, complete, today);
    expect(worker).toMatchObject({ state: 'DISTRICT_VERIFIED', notKnownToVillage: false });
    expect(() => vouch(worker, complete, today)).toThrow(AlreadyVerified);
  });

  test('may be one whom her village has registered: told as she stands there, and taken back to there', () => {
    const worker = registered();
    const linked = worker.linkWithImport(numbers, today);
    expect(linked.data).toMatchObject({
      source: 'IMPORT_SISKO',
      externalIds: numbers,
      villageCode: '3307102004',
    });
    expect(worker).toMatchObject({ state: 'DISTRICT_VERIFIED', notKnownToVillage: true, version: 2 });
    expect(() => worker.linkWithImport(numbers, today)).toThrow(AlreadyVerified);
    expect(worker.takeBackLink('WRONG_FILE', 'REGISTERED', today).data).toEqual({
      reasonCode: 'WRONG_FILE',
      stands: 'REGISTERED',
    });
    expect(worker).toMatchObject({ state: 'REGISTERED', notKnownToVillage: false, version: 3 });
  });

  test('is no child (E02)', () => {
    expect(() => takenOver(screened({}, { born: '2009-03-05' }))).toThrow(ChildMayNotMigrate);
  });
});

/** A recruiter who paid the family and holds the passport: RF02 and RF15. */
const BAD: ToldSigns = { cashPaidToFamily: true, papersOrPhoneHeld: true };

describe('the first look at a plan', () => {
  test('is told once, and each sign of bad recruitment that weighs enough by a word of its own', () => {
    const { told } = Worker.register(form({ recruiterId: 'SPONSOR-9901' }), sealed, screened(BAD), now);
    expect(told.map(({ contract }) => contract.type)).toEqual([
      'registration.worker-registered.v1',
      'registration.screening-completed.v1',
      'registration.red-flag-raised.v1',
      'registration.red-flag-raised.v1',
    ]);
    expect(told[1]?.data).toMatchObject({
      redFlags: ['RF02', 'RF15'],
      score: 70,
      decision: 'BLOCKED_PENDING_REVIEW',
    });
    expect(told[2]?.data).toEqual({ flagCode: 'RF02', recruiterId: 'SPONSOR-9901', weight: 30 });
  });

  test('one sign alone is shown, and raises nothing', () => {
    const { worker, told } = Worker.register(form(), sealed, screened({ cashPaidToFamily: true }), now);
    expect(worker.redFlags).toEqual([]);
    expect(told[1]?.data).toMatchObject({ redFlags: ['RF02'], score: 30 });
    expect(told).toHaveLength(2);
  });

  test('keeps the village from verifying until a person has answered the signs', () => {
    const worker = permitted({}, BAD);
    expect(() => vouch(worker, complete, today)).toThrow(RedFlagsStanding);
    expect(worker.clearRedFlag('RF15', 'EXPLAINED_WITH_PAPERS', today).data).toEqual({
      flagCode: 'RF15',
      clearedReason: 'EXPLAINED_WITH_PAPERS',
    });
    expect(() => worker.clearRedFlag('RF15', 'EXPLAINED_WITH_PAPERS', today)).toThrow(RedFlagNotStanding);
    vouch(worker, complete, today);
    expect(worker.state).toBe('VILLAGE_VERIFIED');
  });

  test('taken again asks for nothing that was answered, and tells what is new', () => {
    const before = screened(BAD);
    const { worker } = Worker.register(form(), sealed, before, now);
    worker.clearRedFlag('RF02', 'TOLD_BY_MISTAKE', today);
    const after = screened({ ...BAD, marriageOffered: true });
    const told = worker.screenAgain(after, Buffer.of(5), before.decision, today);
    expect(told.slice(1).map(({ data }) => data)).toEqual([{ flagCode: 'RF13', weight: 30 }]);
    expect(worker.redFlags).toEqual(['RF13', 'RF15']);
    expect(worker.version).toBe(3);
  });
});

test('somebody whose card is from elsewhere is served on a paper that says why, and stays an outsider (X5)', () => {
  const worker = registered();
  const lombok = { cardVillage: '5203132001', evidence: 'NONE' } as const;
  expect(() => worker.tellDomicile(lombok)).toThrow(DomicileOutside);
  expect(worker).toMatchObject({ isOutsider: false, version: 1 });
  worker.tellDomicile({ ...lombok, evidence: 'RT_LETTER' });
  worker.tellDomicile({ ...lombok, evidence: 'RT_LETTER' });
  expect(worker).toMatchObject({ isOutsider: true, domicileEvidence: 'RT_LETTER', version: 2 });
  // Left out is as the register knows it; her own village, named, is from here.
  worker.tellDomicile(worker.domicileAs({}));
  expect(worker).toMatchObject({ isOutsider: true, domicileEvidence: 'RT_LETTER', version: 2 });
  worker.tellDomicile(worker.domicileAs({ cardVillage: worker.village }));
  expect(worker).toMatchObject({ isOutsider: false, domicileEvidence: 'NONE', version: 3 });
});

describe('a child (E02)', () => {
  const register = (look: Screened) => () => Worker.register(form(), sealed, look, now);

  test('is who is not 17 yet on the day of registration, whatever the year says', () => {
    expect(register(screened({}, { born: '2009-03-04' }))).not.toThrow();
    expect(register(screened({}, { born: '2009-03-05' }))).toThrow(ChildMayNotMigrate);
  });

  test('is so on the day on which the desk has written her down, and not on the day on which that was sent', () => {
    const born = '2009-03-01';
    expect(register(screened({}, { born, on: '2026-02-28' }))).toThrow(ChildMayNotMigrate);
    expect(register(screened({}, { born, on: '2026-03-01' }))).not.toThrow();
  });

  test('is so by the number that the policy has for where she is from', () => {
    const raised = (area: string) => ({
      rows: [
        ...SEED_PARAMETER_ROWS,
        {
          id: newId(),
          area,
          validFrom: '2026-01-01',
          recordedAt: '2026-03-01T00:00:00.000Z',
          parameters: { childAge: 18 },
        },
      ],
    });
    const born = '2009-03-04';
    expect(register(screened({}, { born, ...raised('3307') }))).toThrow(ChildMayNotMigrate);
    expect(register(screened({}, { born, ...raised('5203') }))).not.toThrow();
  });
});

describe('somebody who is abroad already', () => {
  const told = {
    ...today,
    workerId: newId(),
    humanCode: 'PMI-3307102004-7K3QD-W',
    journeyId: newId(),
    village: '3307102004',
    sex: 'P',
    birthYear: 2010,
    identityStatus: 'ABSENT',
    country: 'MY',
    informant: 'FAMILY',
    proceduralStatus: 'NON_PROCEDURAL',
  };

  test('is written down whatever the rules say, for her village alone, and by which road she left is told apart', () => {
    const { worker, told: events } = Worker.recordAbroad(told, sealed, now);
    expect(worker).toMatchObject({ state: 'ABROAD_KNOWN', confidentiality: 'RESTRICTED' });
    expect(events.map(({ contract, data }) => [contract.topic, data])).toEqual([
      [
        'pmi.registration.v1',
        {
          villageCode: '3307102004',
          sex: 'P',
          birthYear: 2010,
          identityStatus: 'ABSENT',
          country: 'MY',
          informant: 'FAMILY',
        },
      ],
      ['pmi.registration.restricted.v1', { proceduralStatus: 'NON_PROCEDURAL' }],
    ]);
  });

  test('takes no step of those who have not left', () => {
    const { worker } = Worker.recordAbroad(told, sealed, now);
    for (const step of [
      () => worker.acknowledgeFamilyPermit(permit, today),
      () => vouch(worker, complete, today),
      () => confirm(worker),
    ])
      expect(step).toThrow(AbroadAlready);
  });
});

describe('the village', () => {
  test('cannot verify a worker whose family has not given its permit', () => {
    expect(() => vouch(registered(), complete, today)).toThrow(FamilyPermitMissing);
  });

  test.each(complete)('cannot verify without having looked at %s', (check) => {
    const looked = complete.filter((each) => each !== check);
    expect(() => vouch(permitted(), looked, today)).toThrow(SomethingUnchecked);
  });

  test('verifies once', () => {
    const worker = permitted();
    expect(vouch(worker, complete, today).data.checklist).toEqual(complete);
    expect(worker).toMatchObject({ state: 'VILLAGE_VERIFIED', version: 3 });
    expect(() => vouch(worker, complete, today)).toThrow(AlreadyVerified);
  });

  test('takes note of one permit a journey', () => {
    expect(() => permitted().acknowledgeFamilyPermit(permit, today)).toThrow(FamilyPermitKnown);
  });
});

describe('a registration that is sent back', () => {
  test('says why, and until it is mended nobody verifies it', () => {
    const worker = permitted();
    expect(worker.returnForRepair('ADDRESS_WRONG', today).data).toEqual({ reasonCode: 'ADDRESS_WRONG' });
    expect(worker.state).toBe('DRAFT');
    for (const step of [
      () => worker.returnForRepair('ADDRESS_WRONG', today),
      () => vouch(worker, complete, today),
      () => confirm(worker),
      () => worker.reject('PAPER_FALSE', today),
    ])
      expect(step).toThrow(BeingMended);
  });

  test('stands as the desk has mended it, is told as a registration, and keeps the permit that is known', () => {
    const worker = permitted();
    worker.returnForRepair('INTENT_UNCLEAR', today);
    const { workerId: _, journeyId: __, village: ___, ...mended } = form({ birthYear: 1996, sex: 'L' });
    const parts = { card: Buffer.of(8), identity: Buffer.of(9), screening: Buffer.of(10) };
    const looks = { before: undefined, screened: screened() };
    const told = worker.resubmit({ ...mended, intent: { ...mended.intent, country: 'HK' } }, parts, looks);
    expect(told[0]?.data).toMatchObject({ birthYear: 1996, sex: 'L', intent: { country: 'HK' } });
    expect(worker).toMatchObject({ state: 'REGISTERED', country: 'HK', permitStands: true, version: 4 });
    expect(worker).toMatchObject(parts);
    expect(() => worker.resubmit(mended, parts, looks)).toThrow(NothingToMend);
  });

  test('is not mended into one of a child (E02), and not sent back once the village has verified', () => {
    const worker = permitted();
    worker.returnForRepair('IDENTITY_WRONG', today);
    const parts = { card: Buffer.of(8), identity: Buffer.of(9), screening: Buffer.of(10) };
    const looks = { before: undefined, screened: screened({}, { born: '2012-06-15' }) };
    expect(() => worker.resubmit(form({ birthYear: 2012 }), parts, looks)).toThrow(ChildMayNotMigrate);
    const verified = permitted();
    vouch(verified, complete, today);
    expect(() => verified.returnForRepair('ADDRESS_WRONG', today)).toThrow(AlreadyVerified);
  });
});

describe('a registration that an office sends back among many', () => {
  const sentBack = (): Worker => {
    const worker = registered();
    worker.returnAmongMany('ADDRESS_WRONG', 'dinas-1', today);
    return Object.assign(worker, { stateSince: now });
  };

  test('stands on the register again, told as at first, where the same officer takes it back in time', () => {
    const first = Worker.register(form(), sealed, screened(), now);
    first.worker.returnAmongMany('ADDRESS_WRONG', 'dinas-1', today);
    Object.assign(first.worker, { stateSince: now });
    const told = first.worker.takeBackReturn('dinas-1', '2026-03-04T02:50:00.000Z', today);
    expect(told.data).toEqual(first.told[0]!.data);
    expect(first.worker).toMatchObject({ state: 'REGISTERED', returnedBy: null, version: 3 });
  });

  test('is not taken back by anybody else, later, or once it was mended', () => {
    expect(() => sentBack().takeBackReturn('dinas-2', now, today)).toThrow(NothingToTakeBack);
    const late = '2026-03-04T02:50:00.001Z';
    expect(() => sentBack().takeBackReturn('dinas-1', late, today)).toThrow(TooLateToTakeBack);
    const gone = sentBack();
    gone.takeBackReturn('dinas-1', now, today);
    expect(() => gone.takeBackReturn('dinas-1', now, today)).toThrow(NothingToTakeBack);
    const one = registered();
    one.returnForRepair('ADDRESS_WRONG', today);
    expect(() => one.takeBackReturn('dinas-1', now, today)).toThrow(NothingToTakeBack);
  });

  test('is not one for whom her village has vouched', () => {
    const worker = permitted();
    vouch(worker, complete, today);
    expect(() => worker.returnAmongMany('ADDRESS_WRONG', 'dinas-1', today)).toThrow(VouchedFor);
    expect(worker.state).toBe('VILLAGE_VERIFIED');
  });
});

describe('a registration ends', () => {
  test('rejected, until the district has verified it, with the reason', () => {
    const worker = permitted();
    vouch(worker, complete, today);
    expect(worker.reject('PAPER_FALSE', today).data).toEqual({ reasonCode: 'PAPER_FALSE' });
    expect(worker).toMatchObject({ state: 'REJECTED', endReason: 'PAPER_FALSE' });
    const late = permitted();
    confirm(late);
    expect(() => late.reject('PAPER_FALSE', today)).toThrow(AlreadyVerified);
  });

  test('because she will not go, however far it has come, and says how far', () => {
    const worker = permitted();
    confirm(worker);
    expect(worker.withdraw('WORK_AT_HOME', today).data).toEqual({
      stage: 'DISTRICT_VERIFIED',
      reasonCode: 'WORK_AT_HOME',
    });
    const draft = registered();
    draft.returnForRepair('PAPER_MISSING', today);
    expect(draft.withdraw('NOT_TOLD', today).data.stage).toBe('DRAFT');
  });

  test('and nothing more is done on it, but a permit may still be taken back', () => {
    const worker = permitted();
    worker.withdraw('CHANGED_HER_MIND', today);
    for (const step of [
      () => worker.withdraw('CHANGED_HER_MIND', today),
      () => worker.reject('PAPER_FALSE', today),
      () => worker.returnForRepair('ADDRESS_WRONG', today),
      () => worker.acknowledgeFamilyPermit(permit, today),
      () => vouch(worker, complete, today),
      () => confirm(worker),
    ])
      expect(step).toThrow(RegistrationEnded);
    const revocation = { reasonCode: 'WORKER_WITHDREW', capacity: 'KEPALA_DESA' };
    expect(worker.revokeFamilyPermit(revocation, today).data).toMatchObject({
      reasonCode: 'WORKER_WITHDREW',
    });
  });
});

describe('a revoked permit', () => {
  const revocation = { reasonCode: 'FAMILY_WITHDREW', capacity: 'KEPALA_DESA' };
  const on = (occurredOn: string) => ({ occurredOn });

  test('leaves what was verified as it is, and says of which letter, why and by whom (X7)', () => {
    const worker = permitted();
    vouch(worker, complete, today);
    const told = worker.revokeFamilyPermit(revocation, on('2026-03-20'));
    expect(told.data).toEqual({
      letterId: permit.letterId,
      reasonCode: 'FAMILY_WITHDREW',
      witnessedBy: 'KEPALA_DESA',
    });
    expect(worker).toMatchObject({ state: 'VILLAGE_VERIFIED', permitStands: false, version: 4 });
  });

  test('is none to verify by, until the village knows of a new one', () => {
    const worker = permitted();
    worker.revokeFamilyPermit(revocation, on('2026-03-20'));
    expect(() => vouch(worker, complete, on('2026-03-21'))).toThrow(FamilyPermitMissing);
    worker.acknowledgeFamilyPermit({ ...permit, letterId: newId() }, on('2026-03-21'));
    expect(worker).toMatchObject({ permitStands: true, permitRevokedOn: null, permitRevocation: null });
    expect(vouch(worker, complete, on('2026-03-21')).data.checklist).toEqual(complete);
  });

  test('is revoked once, and only where one stands', () => {
    expect(() => registered().revokeFamilyPermit(revocation, today)).toThrow(FamilyPermitNotStanding);
    const worker = permitted();
    worker.revokeFamilyPermit(revocation, today);
    expect(() => worker.revokeFamilyPermit(revocation, today)).toThrow(FamilyPermitNotStanding);
  });

  test('is known before it is revoked, and a new one is known after that', () => {
    const worker = permitted();
    expect(() => worker.revokeFamilyPermit(revocation, on('2026-03-03'))).toThrow(PermitOutOfOrder);
    worker.revokeFamilyPermit(revocation, on('2026-03-20'));
    expect(() => worker.acknowledgeFamilyPermit(permit, on('2026-03-19'))).toThrow(PermitOutOfOrder);
  });
});

describe('the village', () => {
  const court = { docType: 'COURT_DIVORCE_PAPER', status: 'SIGHTED' };
  const letter = { docType: 'MARITAL_STATUS_LETTER', status: 'SIGHTED' };
  const divorced = () => {
    const worker = registered();
    worker.acknowledgeFamilyPermit({ ...permit, signerRelation: 'WALI' }, today);
    return worker;
  };
  const told = (...papers: Paper[]) => ({ maritalStatus: 'CERAI_HIDUP', papers }) as const;

  test('vouches for nobody whose marital papers were not seen (E05, X21), whatever is ticked', () => {
    const worker = divorced();
    const kept = { docType: 'COURT_DIVORCE_PAPER', status: 'DECLARED' };
    expect(() => vouch(worker, complete, today, told(letter, kept))).toThrow(MaritalPapersMissing);
    expect(worker).toMatchObject({ state: 'REGISTERED', villageDecision: null });
    vouch(worker, complete, today, told(letter, court));
    expect(worker).toMatchObject({ state: 'VILLAGE_VERIFIED', villageDecision: Buffer.of(6) });
  });

  test('vouches on a permit of the right signer alone (E04), and for its own people (X5)', () => {
    expect(() => vouch(permitted(), complete, today, told(letter, court))).toThrow(FamilyPermitMissing);
    const worker = divorced();
    worker.cardVillage = '5203132001';
    expect(() => vouch(worker, complete, today, told(letter, court))).toThrow(DomicileOutside);
  });
});

describe('the district', () => {
  const ids = [{ system: 'SISKOP2MI', idHash: 'a'.repeat(64) }];

  test('confirms a worker whose card was seen, before or after the village', () => {
    const worker = permitted();
    expect(confirm(worker, ids).data).toEqual({ externalIds: ids });
    expect(worker.state).toBe('DISTRICT_VERIFIED');
    expect(() => confirm(worker, ids)).toThrow(AlreadyVerified);
  });

  test('is stopped by a permit or a paper that is not there (E04, E05), unless it excepts that with a reason', () => {
    const exception = (code: 'FAMILY_PERMIT_MISSING' | 'MARITAL_DOC_MISSING') => ({
      id: newId(),
      code,
      role: 'DINAS',
      reason: 'Orang tuanya sudah meninggal, dan walinya bekerja di laut.',
      decidedAt: now,
    });
    const single = { maritalStatus: 'BELUM_KAWIN', papers: [] } as const;
    const worker = registered();
    expect(() => confirm(worker, ids, single)).toThrow(FamilyPermitMissing);
    const noPermit = exception('FAMILY_PERMIT_MISSING');
    expect(() => confirm(worker, ids, single, [noPermit])).toThrow(MaritalPapersMissing);
    expect(worker).toMatchObject({ state: 'REGISTERED', districtDecision: null });
    confirm(worker, ids, single, [noPermit, exception('MARITAL_DOC_MISSING')]);
    expect(worker).toMatchObject({ state: 'DISTRICT_VERIFIED', districtDecision: Buffer.of(7) });
  });

  test.each(['ABSENT', 'TEMPORARY', 'FORMAT_VALID', 'CONFLICT'])(
    'does not confirm one whose identity is %s',
    (identityStatus) => {
      expect(() => confirm(registered({ identityStatus }), ids)).toThrow(IdentityNotSighted);
    },
  );
});
