import { expect, test } from '@jest/globals';
import { foldJourney } from './fold.js';
import { fact, siti } from './spec-facts.js';
import { timeline } from './timeline.js';

test('a line tells who, when it happened, when it was heard and what was still missing', () => {
  const { registered, confirmed, agreed } = siti();
  const late = { ...agreed!, heardAt: '2026-05-04T02:40:00.000Z' };
  const actor = { role: 'P3MI', area: '33', orgId: 'P3MI-DEMO-01', deskId: 'D-7' };
  const lines = timeline(foldJourney([registered!, confirmed!, { ...late, actor }]));
  expect(lines.at(-1)).toEqual({
    factId: agreed?.eventId,
    what: 'PlacementAgreementSigned',
    role: 'P3MI',
    area: '33',
    orgId: 'P3MI-DEMO-01',
    occurredOn: '2026-04-25',
    heardAt: '2026-05-04T02:40:00.000Z',
    heardAfterDays: 9,
    state: 'SELECTED',
    moved: true,
    missing: ['CERTIFIED', 'DOCUMENTED', 'ORIENTED', 'CLEARED'],
    anomalies: [],
  });
});

test('the day of hearing is the day in Jakarta', () => {
  const told = fact('WorkerRegistered', '2026-03-02', { heardAt: '2026-03-01T18:00:00.000Z' });
  expect(timeline(foldJourney([told]))[0]).toMatchObject({ heardAfterDays: 0 });
});

test('a line carries its own anomalies and what they miss, and once she has left only those', () => {
  const { registered, departed, arrived } = siti();
  const [first, second, third] = timeline(foldJourney([registered!, departed!, arrived!]));
  expect(first).toMatchObject({ anomalies: [], moved: true });
  expect(second).toMatchObject({
    anomalies: ['DEPARTED_WITHOUT_CLEARANCE'],
    missing: ['DISTRICT_VERIFIED', 'SELECTED', 'CERTIFIED', 'DOCUMENTED', 'ORIENTED', 'CLEARED'],
  });
  expect(third).toMatchObject({ anomalies: [], missing: [] });
});
