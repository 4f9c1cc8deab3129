import { msg } from '@lingui/core/macro';
import type { DuplicateLine } from '../client/types.js';
import type { Words } from './words.js';

export const DUPLICATE_METHOD_WORDS: Words<DuplicateLine['method']> = {
  EXACT: msg`NIK sama`,
  PROBABLE: msg`data mirip`,
};

export const DUPLICATE_STATE_WORDS: Words<DuplicateLine['state']> = {
  OPEN: msg`Menunggu keputusan`,
  DISMISSED: msg`Bukan orang yang sama`,
  MERGED: msg`Digabung`,
};
