import { expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { CandidateNotVerified } from '../candidates/candidate.errors.js';
import { Orientation } from './orientation.js';

const today = { occurredOn: '2026-05-06' };
const siti = {
  workerId: newId(),
  journeyId: newId(),
  villageCode: '3307102004',
  verifiedOn: '2026-03-20',
  endedOn: null,
  registrationSeq: 4,
};
const session = { sessionId: newId(), topics: ['HAK_KEWAJIBAN'], officeCode: 'BP3MI-JATENG' };

test('the office tells what was told, where and by whom, and keeps what it knew', () => {
  const { orientation, passed } = Orientation.pass(siti, { ...session, place: '3307' }, today);
  expect(passed).toMatchObject({
    subject: { kind: 'worker', id: siti.workerId },
    journeyId: siti.journeyId,
    occurredOn: '2026-05-06',
    data: { ...session, place: '3307' },
  });
  expect(orientation).toMatchObject({
    villageCode: '3307102004',
    registrationSeq: 4,
    passedOn: '2026-05-06',
  });
});

test('nobody is oriented whom the district has not confirmed', () => {
  expect(() => Orientation.pass({ ...siti, verifiedOn: null }, session, today)).toThrow(CandidateNotVerified);
});
