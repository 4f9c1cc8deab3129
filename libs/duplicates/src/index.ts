export { blockingKeys, lookupKeys, type Keyed } from './blocking.js';
export { comparable, type Comparable, type PersonTold } from './comparable.js';
export { compare, PROBABLE_FROM, type Comparison } from './compare.js';
export { foldName } from './fold-name.js';
export { nameDistance, roughText, searchWords, wordText } from './name-search.js';
export { REASONS, type Reason } from './reasons.js';
