import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { CONSENT_NOTICES, consentNotice } from './for-consent.js';
import { isNotice } from './is-notice.js';
import type { Notice } from './notice.js';
import { STATUTORY_NOTICES, statutoryNotice } from './statutory.js';

const NOTICES = [...STATUTORY_NOTICES, ...CONSENT_NOTICES];

/** What was read to people, by the hash of its text: a line here is never changed, and a new version is a new line. */
const READ_TO_PEOPLE: Readonly<Record<string, string>> = {
  'OMS_SHARING 1': '1dc3cd3cf20421c8',
  'PHOTO_STORY 1': 'b8576bdbf4c483de',
  'REFERRAL 1': '2f651c58eea77078',
  'RESEARCH 1': '4a53b40ca7df5195',
  'STATUTORY 1': 'ff8edd369c87a4f4',
  'WHATSAPP_MESSAGES 1': 'e4bd26628b6d9c87',
};

const hashOf = (notice: object): string =>
  createHash('sha256').update(JSON.stringify(notice)).digest('hex').slice(0, 16);

test('no text that was once read to people is changed', () => {
  expect(
    Object.fromEntries(NOTICES.map((notice) => [`${notice.code} ${notice.version}`, hashOf(notice)])),
  ).toEqual(READ_TO_PEOPLE);
});

test('versions of a notice are counted from one on, without a gap', () => {
  for (const code of new Set(NOTICES.map((notice) => notice.code))) {
    const versions = NOTICES.filter((notice) => notice.code === code).map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, nth) => nth + 1));
    const newest = code === 'STATUTORY' ? statutoryNotice() : consentNotice(code);
    expect(newest.version).toBe(versions.length);
    expect(isNotice(code, versions.length + 1)).toBe(false);
  }
});

test('who is asked to agree is told that she may refuse and withdraw; the statutory one asks for nothing', () => {
  const textOf = ({ sentences }: Notice) => sentences.map(({ id }) => id).join(' ');
  for (const notice of CONSENT_NOTICES)
    expect(textOf(notice)).toMatch(/bebas menolak.*mencabutnya kapan saja/);
  expect(textOf(statutoryNotice())).not.toMatch(/setuju/);
});
