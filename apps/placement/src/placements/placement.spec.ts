import { describe, expect, test } from '@jest/globals';
import type { PaperFact } from '@libs/journey';
import { newId } from '@libs/kernel';
import {
  CONTRACT_CONTENTS,
  replay,
  SEED_COSTS,
  SEED_PARAMETER_ROWS,
  SEED_POLICY,
  type Verdict,
} from '@libs/rules';
import { kekFromEnv, Vault } from '@libs/vault';
import type { RegisteredCandidate } from '../candidates/candidate.js';
import type { Policy } from '../policy/policy.js';
import { anomaliesOf } from './anomalies.js';
import { Decision } from './decision.js';
import { judgeAgreement, judgeClearance } from './judge.js';
import { Placement } from './placement.js';
import {
  AgreementOpen,
  AlreadyCleared,
  AlreadyDeparted,
  ClearanceIncomplete,
  CompanyNotLicensed,
  DepartureHeld,
  DepartureHeldByPaper,
  DestinationNotOpen,
} from './placement.errors.js';
import type { Terms } from './records.js';
import { openBasis, sealBasis } from './sealed-decisions/sealed-decisions.js';

const now = '2026-06-20T02:00:00.000Z';
const today = { occurredOn: '2026-06-20' };
const mission = 'PERWAKILAN-TAIPEI';
const at = { on: today.occurredOn, knownAt: now };
const card = { cardHash: 'a'.repeat(64), validUntil: '2028-06-30', officeCode: 'BP3MI-JATENG' };
const departure = { embarkationCode: 'CGK', country: 'TW' };

const siti: RegisteredCandidate = {
  workerId: newId(),
  journeyId: newId(),
  village: '3307102004',
  birthYear: 1995,
  plannedDeparture: '2026-07-01',
  villageVerifiedOn: '2026-03-05',
  districtVerifiedOn: '2026-03-09',
  endedOn: null,
  papers: [],
  orientedOn: '2026-06-15',
  certificates: { 5322: { lspId: 'LSP-DEMO-01', expiresOn: '2029-04-20' } },
  failedTests: 0,
  heard: { registration: 4, training: 3 },
  facts: { 'registration.worker-registered.v1': newId(), 'training.orientation-passed.v1': newId() },
};

/** What registration tells of a paper of hers. */
const heard = (what: string, occurredOn: string, data: object = {}): PaperFact => ({
  eventId: newId(),
  type: `registration.${what}.v1`,
  occurredOn,
  recordedAt: `${occurredOn}T02:00:00.000Z`,
  data,
});
const revokedOn = (day: string) => heard('family-permit-revoked', day, { reasonCode: 'FAMILY_WITHDREW' });
const ranOut = (day: string, docType: string) =>
  heard('document-expired', day, { docType, documentId: newId(), status: 'VERIFIED', expiresOn: day });

const terms: Terms = {
  p3miId: 'P3MI-DEMO-01',
  scheme: 'P_TO_P',
  employerType: 'PERSEORANGAN_RUMAH_TANGGA',
  country: 'TW',
  isco08: '5322',
  plannedDeparture: '2026-07-01',
  costs: [],
};

const policyFor = (
  country: string,
  licence = { id: newId(), status: 'ACTIVE', countries: ['TW'] },
): Policy => ({
  version: '20260228T000000.000Z',
  tables: {
    policy: SEED_POLICY.filter((row) => row.country === country),
    costPolicy: SEED_COSTS,
    parameters: SEED_PARAMETER_ROWS,
  },
  licence,
});

const taiwan = policyFor('TW');

const agreed = (of: Terms, policy: Policy) => judgeAgreement(of, siti.village, policy, at);

const opened = (candidate: RegisteredCandidate | undefined = siti): Placement =>
  Placement.open(
    { placementId: newId(), workerId: siti.workerId, candidate, p3miId: 'P3MI-DEMO-01', reporterArea: null },
    now,
  );

/** What a company may report of somebody whom nobody has heard of. */
const unheard = (): Placement =>
  Placement.open(
    {
      placementId: newId(),
      workerId: newId(),
      candidate: undefined,
      p3miId: 'P3MI-DEMO-01',
      reporterArea: null,
    },
    now,
  );

const signed = (): Placement => {
  const placement = opened();
  placement.sign(terms, mission, agreed(terms, taiwan), today);
  return placement;
};

const documented = (): Placement => {
  const placement = signed();
  const visa = { country: 'TW', visaClass: 'FC', isWorkClass: true, expiresOn: '2026-08-20' };
  const term = { from: '2026-07-01', to: '2028-06-30' };
  placement.recordMedical({ outcome: 'FIT', examinedOn: '2026-05-02' }, today);
  placement.recordPassport({ expiresOn: '2031-05-05' }, today);
  placement.recordVisa(visa, today);
  placement.recordSocialSecurity({ programmes: ['JKK', 'JKM'], from: '2026-06-01', to: '2028-07-31' }, today);
  placement.recordContract(
    { employerType: terms.employerType, country: 'TW', isco08: '5322', ...term, contents: CONTRACT_CONTENTS },
    today,
  );
  return placement;
};

const judged = (placement: Placement, candidate: RegisteredCandidate = siti) =>
  judgeClearance(placement, candidate, taiwan, at);

const missing = ({ decision }: { decision: { verdict: Verdict } }) => decision.verdict.evaluation.missing;

const cleared = (): Placement => {
  const placement = documented();
  placement.clear(judged(placement), card, today);
  return placement;
};

describe('an agreement', () => {
  test('is signed where destination and company are in order, and tells company, country and job', () => {
    const placement = opened();
    const told = placement.sign(terms, mission, agreed(terms, taiwan), today);
    expect(told).toMatchObject({
      subject: { kind: 'worker', id: siti.workerId },
      journeyId: siti.journeyId,
      policyVersion: '20260228T000000.000Z',
      data: { p3miId: 'P3MI-DEMO-01', country: 'TW', isco08: '5322', scheme: 'P_TO_P', costs: [] },
    });
    expect(told.data).not.toHaveProperty('plannedDeparture');
    expect(placement).toMatchObject({ state: 'SELECTED', version: 1, country: 'TW', mission, linked: true });
  });

  test('is refused where the destination is closed to households (E11, X3)', () => {
    const saudi = { ...terms, country: 'SA', isco08: '9111' };
    const policy = policyFor('SA', { id: newId(), status: 'ACTIVE', countries: ['SA'] });
    const sign = () => opened().sign(saudi, null, agreed(saudi, policy), today);
    expect(sign).toThrow(DestinationNotOpen);
    expect(sign).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ rule: 'E11', reason: 'DESTINATION_CLOSED' }),
      }),
    );
  });

  test('is refused where nothing is known of the destination: what cannot be judged is no yes (E11)', () => {
    const unknown = { ...terms, country: 'BR' };
    const judgement = agreed(unknown, policyFor('BR'));
    expect(() => opened().sign(unknown, null, judgement, today)).toThrow(DestinationNotOpen);
  });

  test.each([
    ['suspended', { id: newId(), status: 'SUSPENDED', countries: ['TW'] }],
    ['permitted for another country', { id: newId(), status: 'ACTIVE', countries: ['MY'] }],
  ])('is refused to a company that is %s (E12)', (_, licence) => {
    const judgement = agreed(terms, policyFor('TW', licence));
    expect(() => opened().sign(terms, mission, judgement, today)).toThrow(CompanyNotLicensed);
  });

  test('is refused to a company of whose licence nothing is known (E12)', () => {
    const { licence: _, ...unlicensed } = taiwan;
    expect(() => opened().sign(terms, mission, agreed(terms, unlicensed), today)).toThrow(CompanyNotLicensed);
  });

  test('is signed once', () => {
    const placement = signed();
    expect(() => placement.sign(terms, mission, agreed(terms, taiwan), today)).toThrow(AgreementOpen);
  });
});

describe('a document', () => {
  test('is recorded as it is, also one that will not do', () => {
    const placement = signed();
    const visa = { country: 'TW', visaClass: 'VISITOR', isWorkClass: false, expiresOn: '2026-01-01' };
    expect(placement.recordVisa(visa, today).data).toEqual(visa);
    expect(missing(judged(placement))).toContain('NON_WORK_VISA');
  });

  test('replaces what was told before, but a period of insurance joins the others', () => {
    const placement = documented();
    placement.recordPassport({ expiresOn: '2026-08-01' }, today);
    placement.recordSocialSecurity({ programmes: ['JHT'], from: '2026-06-01', to: '2028-07-31' }, today);
    expect(placement.passport?.expiresOn).toBe('2026-08-01');
    expect(placement.insurance).toHaveLength(2);
  });
});

describe('a clearance', () => {
  test('judges papers by the day of the decision where the planned day has passed (E08, E09)', () => {
    const placement = documented();
    placement.recordPassport({ expiresOn: '2026-10-01' }, today);
    const late = judgeClearance(placement, siti, taiwan, {
      on: '2026-11-24',
      knownAt: '2026-11-24T02:00:00.000Z',
    });
    const broken = late.decision.verdict.evaluation.results
      .filter(({ outcome }) => outcome !== 'PASS')
      .map(({ ruleId }) => ruleId);
    expect(broken).toEqual(expect.arrayContaining(['E08', 'E09']));
  });

  test('tells that the documents are complete, then that she is cleared (X1)', () => {
    const placement = documented();
    const [completed, done] = placement.clear(judged(placement), card, today);
    expect(completed.data.ruleResults.map(({ ruleId, outcome }) => `${ruleId} ${outcome}`)).toEqual([
      'E06 PASS',
      'E07 PASS',
      'E08 PASS',
      'E09 PASS',
      'E10 PASS',
      'E15 PASS',
    ]);
    expect(done.data).toEqual(card);
    expect(placement.state).toBe('CLEARED');
  });

  test('without orientation is refused with the list of what is missing', () => {
    const placement = documented();
    const clear = () => placement.clear(judged(placement, { ...siti, orientedOn: null }), card, today);
    expect(clear).toThrow(ClearanceIncomplete);
    expect(clear).toThrow(
      expect.objectContaining({
        details: {
          missing: [
            {
              rule: 'E14',
              code: 'OPP_MISSING',
              words: {
                id: expect.stringMatching(/OPP.* belum diikuti\. Daftarkan/),
                en: expect.stringMatching(/not been passed\. Put her on/),
              },
              basis: { id: expect.stringContaining('Pasal'), en: expect.stringContaining('Art.') },
              exceptable: true,
            },
          ],
        },
      }),
    );
    expect(placement.state).toBe('SELECTED');
  });

  test.each<[string, Partial<RegisteredCandidate>, string]>([
    ['a certificate for her job', { certificates: {} }, 'NO_COMPETENCE_CERT'],
    [
      'a certificate that still holds',
      { certificates: { 5322: { lspId: 'LSP-DEMO-01', expiresOn: '2026-06-19' } } },
      'NO_COMPETENCE_CERT',
    ],
    [
      'a permit that was not revoked since (E04, X7)',
      { papers: [revokedOn('2026-06-18')] },
      'FAMILY_PERMIT_MISSING',
    ],
    ['an age that is established', { birthYear: 2008 }, 'AGE_BELOW_MINIMUM'],
  ])('is refused without %s', (_, change, code) => {
    const placement = documented();
    expect(missing(judged(placement, { ...siti, ...change }))).toEqual([code]);
  });

  test('is not had by an exception where the village has taken the permit back (X7)', () => {
    const exception = {
      id: newId(),
      code: 'FAMILY_PERMIT_MISSING',
      role: 'DINAS',
      reason: 'Orang tua sudah dihubungi lewat telepon.',
      decidedAt: now,
    } as const;
    const judgedSo = (candidate: RegisteredCandidate) =>
      missing(judgeClearance(documented(), candidate, taiwan, at, [exception]));
    expect(judgedSo({ ...siti, papers: [revokedOn('2026-06-18')] })).toEqual(['FAMILY_PERMIT_MISSING']);
    const unverified = { ...siti, villageVerifiedOn: null, districtVerifiedOn: null };
    expect(judgedSo(unverified)).toEqual(['MARITAL_DOC_MISSING']);
  });

  test('asks for permit and marital papers of whom the district alone has verified, or the national system (E04, E05)', () => {
    const imported = { ...siti, villageVerifiedOn: null };
    const says = (papers: PaperFact[]) => {
      const { results } = judged(documented(), { ...imported, papers }).decision.verdict.evaluation;
      return results.filter(({ ruleId }) => ['E04', 'E05'].includes(ruleId)).map(({ outcome }) => outcome);
    };
    const paper = (docType: string) =>
      heard('document-verified', '2026-03-20', { docType, documentId: newId(), expiresOn: '2026-06-17' });
    const granted = heard('family-permit-granted', '2026-03-20');
    const letter = paper('MARITAL_STATUS_LETTER');
    expect(says([])).toEqual(['UNKNOWN', 'UNKNOWN']);
    expect(says([granted, paper('KTP')])).toEqual(['PASS', 'UNKNOWN']);
    expect(says([granted, letter])).toEqual(['PASS', 'PASS']);
    expect(says([granted, letter, revokedOn('2026-06-18')])).toEqual(['FAIL', 'PASS']);
    const ranOutSince = heard('document-expired', '2026-06-18', { ...letter.data, status: 'VERIFIED' });
    expect(says([granted, letter, ranOutSince])).toEqual(['PASS', 'UNKNOWN']);
    expect(missing(judged(documented(), imported))).toEqual(['FAMILY_PERMIT_MISSING', 'MARITAL_DOC_MISSING']);
  });

  test('is refused while a paper that was seen has run out, by its name, and by no exception (DOC_HOLD)', () => {
    const paper = { docType: 'SKCK', documentId: newId(), expiresOn: '2027-01-31' };
    const lost = { ...siti, papers: [ranOut('2026-06-18', 'SKCK')] };
    const exception = {
      id: newId(),
      code: 'PAPER_LOST',
      role: 'DINAS',
      reason: 'Sudah diurus.',
      decidedAt: now,
    } as const;
    const judgement = judgeClearance(documented(), lost, taiwan, at, [exception]);
    expect(missing(judgement)).toEqual(['PAPER_LOST']);
    expect(() => documented().clear(judgement, card, today)).toThrow(
      expect.objectContaining({
        details: {
          missing: [expect.objectContaining({ rule: 'PAPERS', papers: ['SKCK'], exceptable: false })],
        },
      }),
    );
    const renewed = [...lost.papers, heard('document-verified', '2026-06-19', paper)];
    expect(missing(judged(documented(), { ...siti, papers: renewed }))).toEqual([]);
  });

  test('names a passport that ran out once: by E08 where none is recorded here, and not at all beside a newer one', () => {
    const lost = { ...siti, papers: [ranOut('2026-06-18', 'PASSPORT')] };
    expect(missing(judged(documented(), lost))).toEqual([]);
    const placement = documented();
    placement.passport = null;
    const exception = {
      id: newId(),
      code: 'PASSPORT_SHORT',
      role: 'DINAS',
      reason: 'Ada surat.',
      decidedAt: now,
    } as const;
    expect(missing(judgeClearance(placement, lost, taiwan, at, [exception]))).toEqual(['PASSPORT_SHORT']);
  });

  test('before anything is signed or recorded lacks all of it', () => {
    expect(missing(judged(opened()))).toEqual([
      'AGREEMENT_MISSING',
      'NO_COMPETENCE_CERT',
      'HEALTH_NOT_FIT',
      'PASSPORT_SHORT',
      'NON_WORK_VISA',
      'SOCIAL_SECURITY_MISSING',
      'CONTRACT_INCOMPLETE',
      'DESTINATION_NOT_LISTED',
      'P3MI_NOT_LICENSED',
    ]);
  });

  test('is given once, and to nobody who has left', () => {
    const placement = cleared();
    expect(() => placement.clear(judged(placement), card, today)).toThrow(AlreadyCleared);
    const gone = documented();
    gone.depart(departure, mission, today);
    expect(() => gone.clear(judged(gone), card, today)).toThrow(AlreadyDeparted);
  });

  test('is given to a worker who is charged for her training, and says by which row that is a sign (E13)', () => {
    const costs = [{ item: 'TRAINING', class: 'PERSONAL', payer: 'WORKER' }];
    const placement = documented();
    placement.agreement = { ...placement.agreement!, costs };
    const { decision, policyRowIds } = judged(placement);
    const whole = decision.verdict.evaluation;
    const sign = whole.results.find(({ ruleId }) => ruleId === 'E13');
    expect([whole.passes, sign?.outcome, sign?.code]).toEqual([true, 'WARN', 'OVERCHARGING']);
    expect(policyRowIds).toEqual(expect.arrayContaining(sign!.params['policyRowIds'] as string[]));
  });

  test('keeps what it rested on: rules, rows, facts, and how far each service was heard', () => {
    const placement = documented();
    const by = { orgId: 'BP3MI-JATENG', now };
    const vault = new Vault(kekFromEnv(Buffer.alloc(32, 1).toString('base64')));
    const judgement = judged(placement);
    const sealed = sealBasis(vault, siti.workerId, judgement.decision);
    const decision = Decision.of(placement, siti, judgement, by, sealed);
    expect(decision.results).toHaveLength(16);
    expect(decision.policyRowIds).toEqual([
      SEED_POLICY.find(({ country }) => country === 'TW')!.id,
      SEED_PARAMETER_ROWS[0]!.id,
      taiwan.licence!.id,
    ]);
    expect(decision.factIds).toEqual([...Object.values(siti.facts), ...placement.factIds()]);
    expect(placement.factIds()).toHaveLength(6);
    expect(decision).toMatchObject({ kind: 'CLEARANCE', heard: siti.heard, decidedBy: 'BP3MI-JATENG' });
    expect(replay(openBasis(vault, decision)).evaluation.results).toEqual(decision.results);
  });
});

describe('departure and arrival', () => {
  test('of a cleared worker lead on, with nothing odd about them', () => {
    const placement = cleared();
    const told = placement.depart(departure, mission, today);
    expect(told.data).toEqual({ ...departure, missionCode: mission });
    expect(placement.state).toBe('DEPARTED');
    placement.arrive({ missionCode: mission, country: 'TW' }, { occurredOn: '2026-06-21' });
    expect(placement.state).toBe('WORKING');
    expect(anomaliesOf(placement)).toEqual([]);
  });

  test('of somebody whom nobody has heard of are recorded, and stand as odd', () => {
    const placement = unheard();
    const told = placement.depart(departure, mission, today);
    expect(told).not.toHaveProperty('journeyId');
    expect(placement).toMatchObject({ state: 'DEPARTED', linked: false, area: null, version: 1 });
    expect(anomaliesOf(placement)).toEqual(['BEFORE_REGISTRATION', 'DEPARTED_WITHOUT_CLEARANCE']);
  });

  test('an arrival before its departure is recorded, and the late departure does not lead back', () => {
    const placement = cleared();
    placement.arrive({ missionCode: mission, country: 'TW' }, { occurredOn: '2026-07-02' });
    expect(anomaliesOf(placement)).toEqual(['ABROAD_WITHOUT_DEPARTURE']);
    placement.depart(departure, mission, { occurredOn: '2026-07-01' });
    expect(placement.state).toBe('WORKING');
    expect(anomaliesOf(placement)).toEqual([]);
  });

  test('on a day on which the permit was revoked needs a word that she has left all the same, and stands as odd (X7)', () => {
    const placement = cleared();
    placement.papersHeard = [revokedOn('2026-06-25')];
    const leave = (day: string, leftUnderHold?: boolean) =>
      placement.depart(departure, mission, { occurredOn: day }, leftUnderHold);
    expect(() => leave('2026-06-25')).toThrow(DepartureHeld);
    leave('2026-06-25', true);
    expect(anomaliesOf(placement)).toEqual(['DEPARTED_UNDER_HOLD']);
  });

  test('on a day on which a paper has run out is held like that, and says which', () => {
    const placement = cleared();
    placement.papersHeard = [ranOut('2026-06-25', 'SKCK')];
    const leave = () => placement.depart(departure, mission, { occurredOn: '2026-06-25' });
    expect(leave).toThrow(DepartureHeldByPaper);
    expect(leave).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ paper: 'SKCK', reason: 'EXPIRED' }) }),
    );
  });

  test.each([
    ['before the permit was revoked', '2026-06-24'],
    ['once there was a new permit', '2026-06-28'],
  ])('%s is nothing odd', (_, day) => {
    const placement = cleared();
    placement.papersHeard = [revokedOn('2026-06-25'), heard('family-permit-granted', '2026-06-28')];
    placement.depart(departure, mission, { occurredOn: day });
    expect(anomaliesOf(placement)).toEqual([]);
  });

  test('after the last day of the card is recorded, and stands as odd', () => {
    const placement = cleared();
    placement.depart(departure, mission, { occurredOn: '2028-07-01' });
    expect(anomaliesOf(placement)).toEqual(['CARD_EXPIRED']);
  });
});
