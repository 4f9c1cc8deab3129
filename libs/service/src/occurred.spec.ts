import { describe, expect, test } from '@jest/globals';
import { InvalidRequest } from '@libs/http';
import { occurred, type OccurredRequest } from './occurred.js';

/** 23:30 of the 4th in Jakarta; in Jayapura it is the 5th. */
const NOW = '2026-03-04T16:30:00.000Z';

function refusedAt(request: OccurredRequest): string | undefined {
  try {
    occurred(request, NOW);
  } catch (error) {
    if (error instanceof InvalidRequest) return (error.faults[0] as { pointer: string }).pointer;
    throw error;
  }
  return undefined;
}

describe('what is not said', () => {
  test('is today in Jakarta, and now', () => {
    expect(occurred({}, NOW)).toEqual({ occurredOn: '2026-03-04', occurredAt: NOW });
  });

  test('is left out, where the day alone is told', () => {
    expect(occurred({ occurredOn: '2026-03-01' }, NOW)).toEqual({ occurredOn: '2026-03-01' });
  });

  test('is the day in Jakarta, where the time alone is told', () => {
    const occurredAt = '2026-03-01T17:30:00.000Z';
    expect(occurred({ occurredAt }, NOW)).toEqual({ occurredOn: '2026-03-02', occurredAt });
  });
});

describe('the future', () => {
  test('is taken until tomorrow, since the phone may be ahead', () => {
    expect(occurred({ occurredOn: '2026-03-05' }, NOW)).toEqual({ occurredOn: '2026-03-05' });
  });

  test.each([
    [{ occurredOn: '2026-03-06' }, '/occurredOn'],
    [{ occurredOn: '2199-12-31' }, '/occurredOn'],
    [{ occurredOn: '2199-12-31', occurredAt: NOW }, '/occurredOn'],
    [{ occurredAt: '2026-03-05T17:00:00.000Z' }, '/occurredAt'],
    [{ occurredAt: '9999-12-31T23:00:00.000Z' }, '/occurredAt'],
  ])('is refused from the day after: %j', (request, field) => {
    expect(refusedAt(request)).toBe(field);
  });

  test('begins no earlier for a time that is told without a day than for a day', () => {
    expect(occurred({ occurredAt: '2026-03-05T16:59:59.999Z' }, NOW)).toMatchObject({
      occurredOn: '2026-03-05',
    });
  });
});

test('a time before 1900 is refused like a day', () => {
  expect(refusedAt({ occurredAt: '0001-01-01T00:00:00.000Z' })).toBe('/occurredAt');
});

describe('a time with a day', () => {
  const occurredAt = '2026-03-03T15:30:00.000Z';

  test.each(['2026-03-03', '2026-03-04'])('may be of any zone of Indonesia: %s', (occurredOn) => {
    expect(occurred({ occurredOn, occurredAt }, NOW)).toEqual({ occurredOn, occurredAt });
  });

  test.each(['2026-03-02', '2026-03-05'])('is refused on another day: %s', (occurredOn) => {
    expect(refusedAt({ occurredOn, occurredAt })).toBe('/occurredAt');
  });
});
