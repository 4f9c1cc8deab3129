import { describe, expect, test } from '@jest/globals';
import { TrainingEnrolled, TrainingStarted } from '@libs/contracts';
import { newId } from '@libs/kernel';
import { CandidateNotVerified } from '../candidates/candidate.errors.js';
import type { Candidate } from '../candidates/candidate.js';
import type { Course } from '../courses/course.js';
import {
  AlreadyCertified,
  CertificateExpired,
  CertifierMissing,
  CertifierNotNamed,
  CertifierTrained,
  CourseWithoutTest,
} from './enrolment.errors.js';
import { Enrolment, type EnrolmentForm } from './enrolment.js';

const today = { occurredOn: '2026-04-01' };
const siti: Candidate = {
  workerId: newId(),
  journeyId: newId(),
  villageCode: '3307102004',
  verifiedOn: '2026-03-20',
  endedOn: null,
  registrationSeq: 4,
};
const care: Course = {
  id: newId(),
  title: 'Perawatan lansia',
  trainingType: 'KETERAMPILAN_JABATAN',
  language: 'zh-TW',
  country: 'TW',
  hours: 600,
  isco08: '5322',
  certificationScheme: 'PENGASUH_LANSIA',
};
const mandarin: Course = { ...care, trainingType: 'BAHASA', isco08: null, certificationScheme: null };

const enrol = (changes: Partial<EnrolmentForm> = {}, candidate: Candidate = siti) => {
  const form = { id: newId(), course: care, providerId: 'LPK-DEMO-01', lspId: 'LSP-DEMO-01', ...changes };
  return Enrolment.enrol(candidate, form, today);
};
const withoutTest = { id: newId(), course: mandarin, providerId: 'LPK-DEMO-01' };
const lsp = { lspId: 'LSP-DEMO-01' };
const certificate = { hash: 'a'.repeat(64), expiresOn: '2029-04-01' };

describe('a training centre', () => {
  test('takes a verified candidate on, and the course begins', () => {
    const { enrolment, told } = enrol();
    expect(enrolment).toMatchObject({ state: 'ATTENDING', attempts: 0, registrationSeq: 4, version: 1 });
    expect(told).toMatchObject([
      {
        contract: TrainingEnrolled,
        subject: { kind: 'worker', id: siti.workerId },
        journeyId: siti.journeyId,
        data: { courseId: care.id, providerId: 'LPK-DEMO-01', lspId: 'LSP-DEMO-01' },
      },
      { contract: TrainingStarted, data: { courseId: care.id, hours: 600 } },
    ]);
  });

  test.each([
    [{ verifiedOn: null }, ['DISTRICT_VERIFICATION']],
    [{ villageCode: null }, ['REGISTRATION']],
    [{ villageCode: null, verifiedOn: null }, ['REGISTRATION', 'DISTRICT_VERIFICATION']],
  ])('does not take on somebody of whom %o', (unheard, missing) => {
    expect.assertions(2);
    try {
      enrol({}, { ...siti, ...unheard });
    } catch (refusal) {
      expect(refusal).toBeInstanceOf(CandidateNotVerified);
      expect(refusal).toMatchObject({ details: { missing } });
    }
  });

  test('names who will test, where the course ends in a test', () => {
    expect(() => Enrolment.enrol(siti, { ...withoutTest, course: care }, today)).toThrow(CertifierMissing);
  });

  test('names nobody, where it ends in none', () => {
    expect(Enrolment.enrol(siti, withoutTest, today).enrolment.lspId).toBeNull();
    expect(() => enrol({ course: mandarin })).toThrow(CourseWithoutTest);
  });

  test('cannot name itself to test whom it trains (X15)', () => {
    expect(() => enrol({ lspId: 'LPK-DEMO-01' })).toThrow(CertifierTrained);
  });
});

describe('the certification body', () => {
  test('finds a candidate not yet competent, tests her again and certifies her', () => {
    const { enrolment } = enrol();
    expect(enrolment.findNotYetCompetent(lsp, today).data).toEqual({
      ...lsp,
      certificationScheme: 'PENGASUH_LANSIA',
      isco08: '5322',
      attempt: 1,
    });
    const certified = enrolment.certify({ ...lsp, certificationScheme: 'CAREGIVER_TW' }, certificate, today);
    expect(certified.data).toEqual({
      ...lsp,
      certificationScheme: 'CAREGIVER_TW',
      isco08: '5322',
      certificateHash: certificate.hash,
      expiresOn: '2029-04-01',
    });
    expect(enrolment).toMatchObject({
      state: 'CERTIFIED',
      attempts: 2,
      certifiedOn: '2026-04-01',
      expiresOn: '2029-04-01',
      version: 3,
    });
  });

  test('is not the centre that trained her (X15)', () => {
    const { enrolment } = enrol();
    const centre = { lspId: 'LPK-DEMO-01' };
    expect(() => enrolment.certify(centre, certificate, today)).toThrow(CertifierTrained);
    expect(() => enrolment.findNotYetCompetent(centre, today)).toThrow(CertifierTrained);
  });

  test('is the one that was named', () => {
    const { enrolment } = enrol();
    expect(() => enrolment.certify({ lspId: 'LSP-DEMO-02' }, certificate, today)).toThrow(CertifierNotNamed);
  });

  test('certifies once', () => {
    const { enrolment } = enrol();
    enrolment.certify(lsp, certificate, today);
    expect(() => enrolment.certify(lsp, certificate, today)).toThrow(AlreadyCertified);
    expect(() => enrolment.findNotYetCompetent(lsp, today)).toThrow(AlreadyCertified);
  });

  test('gives no certificate that has ended', () => {
    const ended = { ...certificate, expiresOn: today.occurredOn };
    expect(() => enrol().enrolment.certify(lsp, ended, today)).toThrow(CertificateExpired);
  });

  test('has nothing to test after a course without a test', () => {
    const { enrolment } = Enrolment.enrol(siti, withoutTest, today);
    expect(() => enrolment.certify(lsp, certificate, today)).toThrow(CourseWithoutTest);
  });
});
