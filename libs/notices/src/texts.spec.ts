import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { currentNotice, isNotice } from './find-notice.js';
import type { NoticeCode } from './notice.js';
import { NOTICES } from './texts.js';

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
    expect(currentNotice(code).version).toBe(versions.length);
    expect(isNotice(code, versions.length + 1)).toBe(false);
  }
});

test('who is asked to agree is told that she may refuse and withdraw; the statutory one asks for nothing', () => {
  const ASKING: NoticeCode[] = ['OMS_SHARING', 'WHATSAPP_MESSAGES', 'PHOTO_STORY', 'REFERRAL', 'RESEARCH'];
  const textOf = (code: NoticeCode) =>
    currentNotice(code)
      .sentences.map(({ id }) => id)
      .join(' ');
  for (const code of ASKING) expect(textOf(code)).toMatch(/bebas menolak.*mencabutnya kapan saja/);
  expect(textOf('STATUTORY')).not.toMatch(/setuju/);
});
